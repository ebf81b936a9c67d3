import type { HeaderValue } from '../model/document.js';
import type { Draft, Line } from './draft.js';
import { bodyStart } from './draft.js';
import { looksLikeMenu } from './menus.js';
import { isLetterhead } from './outlet.js';
import { printedDates } from './printed-dates.js';
import { canBeHeadline } from './title.js';

/** The nouns that newspapers, agencies and their like are called by, in the languages whose papers have English pages. */
const papers =
  'Advertiser Agency Argus Bulletin Chronicle Citizen Correo Courier Daily Diario Diário Diplomat Dispatch Echo Examiner Express Folha Gaceta Gazeta Gazette Giornale Globe Guardian Herald Horizon Independent Informer Jornal Journal Lantern Ledger Mail Mercantile Mercury Messenger Mirror Monitor Nación News Newsroom Newswire Observer Online Planet Post Recorder Register Reporter Review Sentinel Standard Star Sun Telegraph Times Today Tribune Tribuna Voice Weekly Wire World Zeitung'.split(
    ' ',
  );
const paper = `(?:${papers.flatMap((noun) => [noun, noun.toUpperCase()]).join('|')})`;
const nameWord = "(?!(?:Over|In|To|For|With|At|On|From|After|As|Is|Are|By)\\b)\\p{Lu}[\\p{L}\\p{M}'’&.-]*";
const link = '(?:the|of|de|da|do|del|and|la|y|e)';
const named = new RegExp(
  `^(?:(?:${nameWord}|${link})\\s+){0,5}${paper}(?:\\s+(?:Online|Agency|Network|English|ONLINE|AGENCY))?$|^(?:(?:The|El|La|Le|Il|O|A|Die|Der)\\s+)?${paper}(?:\\s+(?:${link}|d['’]))+\\s*(?:\\s?${nameWord}){1,4}$`,
  'u',
);
/** What stands between the name and its motto, its edition or the day. */
const separator = /\s+[|·•–—-]\s+|\s*\|\s*|,\s+|\s+\(/u;

/**
 * Marks the name of the paper, agency or site above the headline, and takes it for the outlet. It stands at the top:
 * above its menu, on a line with the day, or by a name such as papers have, and the headline comes after it.
 */
export function findMasthead(draft: Draft): Draft {
  if ((draft.metadata.titles ?? []).length > 0) return draft;
  const { lines } = draft;
  const body = bodyStart(lines);
  const at = mastheadsAt(lines, body);
  // "LAGOON TIMES | Suva · Nadi": a strip of links that begins with the name.
  const first = lines[at[0] ?? lines.findIndex((l, i) => i < body && l.kind === 'furniture' && isNamed(l.text))];
  if (first === undefined) return draft;
  const name = first.text.split(separator)[0]!.trim();
  const outlet: HeaderValue = { value: name, span: { start: first.start, end: first.start + name.length } };
  return {
    ...draft,
    lines: lines.map((line, i): Line => (at.includes(i) ? { ...line, kind: 'furniture' } : line)),
    header: { ...draft.header, outlet },
  };
}

function mastheadsAt(lines: readonly Line[], body: number): number[] {
  const head = lines.slice(0, body);
  const group = endOfFirstGroup(lines);
  const headlineAfter = (i: number): boolean =>
    head.some((line, j) => j > i && line.kind === null && canBeHeadline(line.text) && !isNamed(line.text));
  return head.slice(0, 4).flatMap((line, i): number[] => {
    if (line.kind !== null || !canStandAlone(line.text) || isLetterhead(line.text)) return [];
    const top = lines.slice(0, i).every((l) => l.kind === 'furniture');
    if (top && isNamed(line.text) && (headlineAfter(i) || signsDateline(line, lines[body]))) return [i];
    if (!top || i >= group || !headlineAfter(group - 1)) return [];
    const aboveMenu = i === 0 && lines.slice(1, group).some((l) => l.kind === 'furniture' && isStrip(l.text));
    const aboveMotto = i === 0 && group === 2 && /^\p{Ll}/u.test(lines[1]!.text);
    return aboveMotto ? [0, 1] : aboveMenu || (i === 0 && hasDay(line.text)) ? [i] : [];
  });
}

const endOfFirstGroup = (lines: readonly Line[]): number => {
  const next = lines.findIndex((line, i) => i > 0 && line.gap);
  return next < 0 ? lines.length : next;
};

/** A name, not a sentence: few words before the first separator. */
function canStandAlone(text: string): boolean {
  const name = text.split(separator)[0]!;
  return text.length <= 120 && name.split(/\s+/).length <= 6 && !/[.!?:;]$/.test(text);
}

function isNamed(text: string): boolean {
  const name = text.split(separator)[0]!.trim();
  return name.includes(' ') && name.split(/\s+/).length <= 6 && named.test(name);
}

/** A menu or a strip of figures, and not the share links that a headline may have below it. */
const isStrip = (text: string): boolean =>
  (looksLikeMenu(text) || /[▲▼%°]/u.test(text)) && !/\b(?:share|tweet|print|e-?mail|copy)\b/i.test(text);

/** The day after a dash or a stroke, as papers print it beside their name; a headline has it after a comma. */
function hasDay(text: string): boolean {
  const date = printedDates(text)[0];
  return date !== undefined && /[|·•–—-]\s+$/u.test(text.slice(0, date.start)) && text.length - date.end < 12;
}

/** Whether the story below is an agency's, under the same name. */
function signsDateline(line: Line, story: Line | undefined): boolean {
  const agency = /^[^—–]{3,60}\(([^()]{2,40})\)\s*[:—–-]/u.exec(story?.text ?? '')?.[1];
  return agency !== undefined && line.text.toLowerCase().includes(agency.toLowerCase());
}
