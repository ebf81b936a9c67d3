import type { Report } from '../../model/report.js';
import type { Gold } from './gold.js';
import type { Tallies } from './tallies.js';
import { fold, overlap, personFits } from './words.js';

/** The header's values, and which characters of the page are furniture (white space does not count). */
export function judgeHeader({ header, text }: Gold, { document }: Report, counts: Tallies): void {
  counts.rate('header.title', header.title ? overlap(header.title, document.title) >= 0.9 : !document.title);
  counts.rate(
    'header.byline',
    fold(header.byline) === fold(document.byline) ||
      (Boolean(header.byline?.length) && personFits(header.byline, document.byline)),
  );
  counts.rate('header.published', (header.published ?? null) === document.published);
  counts.rate('header.dateline', fold(header.dateline) === fold(document.dateline));
  const expected = new Uint8Array(text.length);
  for (const piece of header.furniture ?? [])
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length))
      expected.fill(1, at, at + piece.length);
  const found = new Uint8Array(text.length);
  for (const block of document.blocks) if (block.kind === 'furniture') found.fill(1, block.start, block.end);
  const n = { hit: 0, missed: 0, extra: 0 };
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i]!)) continue;
    if (expected[i] && found[i]) n.hit++;
    else if (expected[i]) n.missed++;
    else if (found[i]) n.extra++;
  }
  counts.add('furniture (characters)', n.hit, n.missed, n.extra);
}
