import type { Span } from '../model/span.js';
import { filedBetweenDashes, placeAndDate } from './dateline-words.js';
import type { Draft } from './draft.js';
import { bodyStart, isProse } from './draft.js';
import { isPlace, isState } from './known-places.js';
import { printedDates } from './printed-dates.js';

/** A byline's words in a line: `start` and `end` count from the line's start. */
export interface BylineWords extends Span {
  readonly value: string;
}

const particle =
  '(?:[dD]e|[dD]a|[dD]os|[dD]i|[dD]u|[vV]an|[vV]on|[dD]er|[dD]en|[lL]a|[lL]e|[bB]in|[bB]int|[aA]l|[eE]l|[tT]er|y)';
const nameWord = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|[aA]l-\\p{Lu}[\\p{L}'’-]+)";
const name = `${nameWord}(?:\\s+(?:${particle}\\s+)?${nameWord}){1,4}`;
const names = `${name}(?:(?:\\s*,\\s*|\\s+(?:and|&)\\s+)${name})*`;

/** Who signs for an office, a desk or an agency. */
const agency =
  "(?:(?:the\\s+)?(?:Associated Press|Press Trust of India|Asian News International|Associated Press of Pakistan|Agence France-Presse|United News of India|Kyodo News|Yonhap(?: News Agency)?|Anadolu(?: Agency)?|Xinhua|Reuters|Bloomberg|Interfax|TASS|AFP|AP|APP|PTI|ANI|IANS|UNI|UPI|EFE|ANSA|DPA|dpa|WAM|SPA|KUNA|QNA|IRNA|PPI|INP|NNI|BSS|UNB|BBC|CNN)|(?:(?:Our|Special|Staff|A|The|Web|News|Senior|Diplomatic)\\s+)*(?:(?<=Our\\s)\\p{L}+\\s+)?(?:Correspondent|Staff Reporter|Reporter|Web Desk|News Desk|Newsdesk|Web Report|Monitoring Desk|Monitoring Report|Desk Report|Bureau Report|Bureau|Agencies|News Agencies|Newspaper['’]?s? (?:Staff )?(?:Reporter|Correspondent)|Wire Services?)|(?:News\\s+)?Agencies)";
const office =
  "(?:Office|Bureau|Department|Ministry|Directorate|Embassy|Mission|Press (?:Office|Service|Department)|Spokesperson|Spokesman|Secretariat)(?:\\s+(?:of|for|to|the|and|on|in)|\\s+\\p{Lu}[\\p{L}'’-]+,?){1,9}";
const role =
  /\b(?:secretar(?:y|ies)|minister|premier|spokes(?:person|man|woman)|ambassador|president|chancellor|director|coordinator|envoy|representative|administrator|commissioner|counsel(?:or|lor)|correspondent|reporter|editor|advis[eo]r|chargé|consul|chair|governor|general)\b/i;

/** "By", in the languages whose papers have English pages, and what may stand before it. */
const by =
  /^(?:(?:story|written|reported|report|reporting|words|text|compiled|authored)\s+)?(?:by\s*:?|author\s*:|(?:por|par|von|oleh|di)(?=\s+\p{Lu}))\s+/iu;
/** "12 June 2024 – by …": the day before the names. */
const dayFirst =
  /^(?:(?:posted|published)\s+(?:on\s+)?)?(?=\W*\p{L}*\W*\d|\p{L}+\.?,?\s+\d).{6,40}?(?:\s*[|·•–—,-]\s*|\s+)(?=(?:by|por|par)\s)/iu;
const strictName = new RegExp(`^${names}$`, 'u');
const strictAgency = new RegExp(`^${agency}(?:\\s*(?:\\/|,|&|and|\\|)\\s*${agency})*$`, 'iu');
const strictOffice = new RegExp(`^${office}$`, 'u');
const nameAndRole = new RegExp(`^(${name})\\s*,\\s+(.+)$`, 'u');
/** `Ana Ruiz (The Island Paper)`. */
const nameAndOutlet = new RegExp(`^(${names})\\s+\\(\\p{Lu}[^()]{1,40}\\)$`, 'u');
/** `Ana Ruiz, Lima`: where the writer is; which of the two is a place, the page itself must tell. */
const nameAndCity = new RegExp(
  `^(${name})(?:,\\s+|\\s+[|·]\\s+)(\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]+){0,2})$`,
  'u',
);
const updatedAgo =
  /(?:(?:last\s+)?(?:updated|published|posted|modified)\s*:?\s*)?(?:\b(?:about\s+)?(?:\d+|an?)\s+(?:second|minute|hour|day|week)s?\s+ago|yesterday|today)\s*$/i;
const label =
  /(?:(?:last\s+)?(?:first\s+)?(?:published|updated|posted|modified|issued|released|date|dated)(?:\s+(?:on|at|date))?\s*[:|–-]?\s*)$/i;

/** Whether a line is only the name of an agency, a desk or an office. */
export function isAgencyOrOffice(line: string): boolean {
  return line.length < 120 && (strictAgency.test(line) || strictOffice.test(line));
}

/**
 * The byline's words in a line, or null. `alone` allows a bare personal name ("Mehreen Baloch"), which is a byline
 * only by its place between headline and body.
 */
export function bylineIn(line: string, alone: boolean): BylineWords | null {
  const day = dayFirst.exec(line)?.[0] ?? '';
  const before = printedDates(day).length > 0 ? day.length : 0;
  const lead = before + (by.exec(line.slice(before))?.[0].length ?? 0);
  const rest = beforeDates(line.slice(lead));
  const dated = rest.length < line.slice(lead).trimEnd().length;
  if (lead > 0) return rest.split(/\s+/).length <= 16 ? signedBy(rest, lead) : null;
  if (isAgencyOrOffice(rest)) return { value: rest, start: 0, end: rest.length };
  const ofOutlet = nameAndOutlet.exec(rest)?.[1];
  if (ofOutlet !== undefined && alone) return { value: ofOutlet, start: 0, end: ofOutlet.length };
  const titled = nameAndRole.exec(rest);
  if (titled && role.test(titled[2]!) && !/[.!?:]$/.test(rest))
    return { value: titled[1]!, start: 0, end: titled[1]!.length };
  if (
    (alone || dated) &&
    strictName.test(rest) &&
    !/\b(?:Joint|Statement|Release|News|Press|Media|Readout|Minister|Meeting)\b/i.test(rest)
  )
    return { value: rest, start: 0, end: rest.length };
  return null;
}

/** A name and a city on a line of their own, with or without the day; null where the name itself is a place. */
function writerAndCity(line: string, page: string): BylineWords | null {
  const words = beforeDates(line);
  const match = nameAndCity.exec(words);
  if (!match || role.test(match[2]!) || isState(match[2]!) || isPlace(match[1]!, page)) return null;
  if (words.length === line.length && !isPlace(match[2]!, page)) return null;
  return { value: match[1]!, start: 0, end: match[1]!.length };
}

/** What the line says before its dates and their labels, without the separators around. */
function beforeDates(line: string): string {
  const first = printedDates(line)[0];
  let rest = (first ? line.slice(0, first.start) : line).replace(updatedAgo, '');
  rest = rest.replace(label, '');
  return rest.replace(/[\s|•·,–—/-]+$/u, '');
}

/** After "By": the names, without place, agency or office that follow a comma or "in". */
function signedBy(rest: string, lead: number): BylineWords | null {
  const cut = /^(.+?)(?:,?\s+(?:in|for|from|at)\s+(?=\p{Lu})|\s*[|•·(]|\s+[–—-]\s+)/u.exec(rest)?.[1] ?? rest;
  const outlet =
    /^(.+?)\s*,\s*[^,]*\b(?:Press|News|Agency|Wire|Times|Correspondent|Reporter|Editor|Desk|Service|Media|Bureau|Today|Daily|Post|BBC|CNN|AFP|AP|Reuters)\b[^,]*$/u.exec(
      cut,
    );
  if (outlet) return signedBy(outlet[1]!, lead);
  const roleAt = nameAndRole.exec(cut);
  const value = roleAt && !strictName.test(cut) ? roleAt[1]! : cut;
  // A weblog signs with an account's name, after the day.
  if (/^\p{Ll}[\p{L}\d_.-]{2,20}$/u.test(value) && lead > 10) return { value, start: lead, end: lead + value.length };
  return /^[\p{Lu}]|^(?:al|de|el)[ -]/u.test(value) || strictAgency.test(value)
    ? { value, start: lead, end: lead + value.length }
    : null;
}

/** `By Ana Ruiz`, `- AFP`, `(Reuters)`: the writer or the agency under the story. */
function signedAtFoot(line: string): BylineWords | null {
  const signed = /^(?:[Bb]y|BY)\s+/.exec(line);
  if (signed && strictName.test(line.slice(signed[0].length)))
    return { value: line.slice(signed[0].length), start: signed[0].length, end: line.length };
  const value = line.replace(/^[\s(–—-]+|[\s).]+$/gu, '');
  const start = line.indexOf(value);
  return value.length > 1 && strictAgency.test(value) ? { value, start, end: start + value.length } : null;
}

/** A label whose value stands on the next line. */
const labelAlone = /^(?:(?:last\s+)?(?:published|updated|posted)|author|date|written\s+by|by|from)\s*:?$/i;

/** Finds who wrote the page: a signed line of its head or its foot, else the agency named in the dateline (see `findDateline`). */
export function findByline(draft: Draft): Draft {
  const start = bodyStart(draft.lines);
  const titleAt = draft.lines.findIndex((line) => line.kind === 'title');
  let byline = draft.header.byline;
  const lastStory = draft.lines.findLastIndex((line) => line.kind === null && isProse(line));
  const lines = draft.lines.map((line, index) => {
    if (line.kind !== null || line.text.length > 160) return line;
    if (index < start && labelAlone.test(line.text)) return { ...line, kind: 'byline' as const };
    const below = titleAt >= 0 && index > titleAt;
    const writer = index < start && below ? writerAndCity(line.text, draft.text) : null;
    const filed = index < start ? placeAndDate(line.text) : null;
    if ((filed && isPlace(filed.place, draft.text) && !writer) || (index < start && filedBetweenDashes(line.text)))
      return line;
    const words =
      index < start ? (bylineIn(line.text, below) ?? writer) : index > lastStory ? signedAtFoot(line.text) : null;
    if (words === null) return line;
    byline ??= { value: words.value, span: { start: line.start + words.start, end: line.start + words.end } };
    return { ...line, kind: 'byline' as const };
  });
  const known = draft.metadata.byline;
  if (byline === null && known !== undefined) byline = { value: known, span: null };
  return { ...draft, lines, header: { ...draft.header, byline } };
}
