import type { Draft, Line } from './draft.js';
import { bodyStart } from './draft.js';

/** Finds who issued the page: the markup's site name, or the office on a line "From: …" of the head. */
export function findOutlet(draft: Draft): Draft {
  const body = bodyStart(draft.lines);
  let outlet = draft.header.outlet;
  const lines = draft.lines.map((line, index): Line => {
    const from = index < body && line.kind === null ? /^(?:From|Source|Issued by)\s*:\s*(?=\S)/i.exec(line.text) : null;
    if (!from || line.text.length > 120) return line;
    outlet ??= { value: line.text.slice(from[0].length), span: { start: line.start + from[0].length, end: line.end } };
    return { ...line, kind: 'byline' };
  });
  const known = draft.metadata.outlet ?? draft.page.hints.outlet;
  if (outlet === null && known !== undefined) outlet = { value: known, span: null };
  return { ...draft, lines, header: { ...draft.header, outlet } };
}
