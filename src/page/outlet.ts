import type { Draft, Line } from './draft.js';
import { bodyStart } from './draft.js';

/** The name of a ministry, embassy or organisation above the headline. */
export const letterhead =
  /^(?:(?:the|permanent|high)\s+)*(?:ministry|department|embassy|mission|secretariat|government|commission|council|prime minister['’]s office|consulate)\b[^.:|]{0,80}$/i;

/** Finds who issued the page: the markup's site name, or the office above the headline or on a line "From: …". */
export function findOutlet(draft: Draft): Draft {
  const body = bodyStart(draft.lines);
  const titleAt = draft.lines.findIndex((line) => line.kind === 'title');
  let outlet = draft.header.outlet;
  const lines = draft.lines.map((line, index): Line => {
    if (index < titleAt && line.kind === null && letterhead.test(line.text)) {
      outlet ??= { value: line.text, span: { start: line.start, end: line.end } };
      return { ...line, kind: 'byline' };
    }
    if (index < body && line.kind === null && /^From\s*:?$/i.test(draft.lines[index - 1]?.text ?? '')) {
      outlet ??= { value: line.text, span: { start: line.start, end: line.end } };
      return { ...line, kind: 'byline' };
    }
    const from = index < body && line.kind === null ? /^(?:From|Source|Issued by)\s*:\s*(?=\S)/i.exec(line.text) : null;
    if (!from || line.text.length > 120) return line;
    const start = line.start + from[0].length;
    const value = line.text.slice(from[0].length).replace(/\s*\|.*$/, '');
    outlet ??= { value, span: { start, end: start + value.length } };
    return { ...line, kind: 'byline' };
  });
  const known = draft.metadata.outlet ?? draft.page.hints.outlet;
  if (outlet === null && known !== undefined) outlet = { value: known, span: null };
  return { ...draft, lines, header: { ...draft.header, outlet } };
}
