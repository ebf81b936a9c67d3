import type { Span } from '../model/span.js';
import type { Draft, Line } from './draft.js';
import { isProse } from './draft.js';
import { type PrintedDate, printedDates } from './printed-dates.js';

/** The place, day and agency that a story is filed under. Offsets count from the start of the line. */
export interface Dateline {
  readonly place: Span & { readonly value: string };
  readonly date: PrintedDate | null;
  readonly agency: (Span & { readonly value: string }) | null;
  /** Where the story begins, after the separator. */
  readonly end: number;
}

const caps = "\\p{Lu}[\\p{Lu}\\p{M}'’.-]+(?:\\s+(?:(?:de|la|el|al|of|and)\\s+)?\\p{Lu}[\\p{Lu}\\p{M}'’.-]*){0,3}";
const title = "\\p{Lu}[\\p{L}\\p{M}'’.-]+(?:\\s+(?:(?:de|la|el|al|of)\\s+)?\\p{Lu}[\\p{L}\\p{M}'’.-]+){0,3}";
const agencyPart = '(?:\\s*[,]?\\s*\\((?<agency>[^()]{2,40})\\))?';
const region =
  "(?:,\\s*(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b)(?:\\p{Lu}[\\p{L}.'’-]*)(?:\\s+\\p{Lu}[\\p{L}.'’-]*){0,3})?";

/** `ISLAMABAD: …`, `PARIS, March 3 (Agency) — …`, `NEW DELHI/ISLAMABAD — …`: a place in capitals may take a colon. */
const inCapitals = new RegExp(
  `^(?<place>${caps}(?:\\s*/\\s*${caps})*)(?<region>${region}),?\\s*(?<day>[^()—–:]{0,40}?)${agencyPart}\\s*(?::|—|–|--|\\s-|-\\s)\\s*`,
  'u',
);
/** `Washington – A team …`. */
const inSmallLetters = new RegExp(
  `^(?<place>${title}(?:\\s*/\\s*${title})*)(?<region>${region}),?\\s*(?<day>[^()—–:]{0,40}?)${agencyPart}\\s*(?:—|–|--|\\s-)\\s+`,
  'u',
);
const month = /^(?:(?:\d{1,2}\s+)?\p{Lu}\p{Ll}{2,8}\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?|\d[\d./-]+)?,?$/u;

/** The dateline that a paragraph begins with, or null. */
export function datelineOf(text: string): Dateline | null {
  const match = inCapitals.exec(text) ?? inSmallLetters.exec(text);
  if (!match || !opensProse(text.slice(match[0].length))) return null;
  const { place, day, agency } = match.groups!;
  if (!month.test(day!.trim()) || notAPlace.test(place!)) return null;
  if (speaker.test(place!)) return null;
  const agencyAt = agency === undefined ? -1 : match[0].indexOf(`(${agency})`) + 1;
  return {
    place: { value: place!, start: 0, end: place!.length },
    date: printedDates(match[0])[0] ?? null,
    agency: agency === undefined ? null : { value: agency, start: agencyAt, end: agencyAt + agency.length },
    end: match[0].length,
  };
}

/** A speaker in a transcript ("SECRETARY BLINKEN: …") is no place. */
const speaker =
  /\b(?:MR|MRS|MS|DR|SECRETARY|MINISTER|PRESIDENT|CHANCELLOR|QUESTION|ANSWER|MODERATOR|OPERATOR|INTERPRETER|AMBASSADOR|PREMIER|DIRECTOR|COORDINATOR|COMMISSIONER|REPRESENTATIVE|DEPUTY|ASSISTANT|OFFICIAL|ENVOY|SENATOR|CONGRESS\w*|CHAIR\w*|HOST|INTERVIEWER|PARTICIPANT|GENERAL|ADMIRAL|COLONEL|GOVERNOR|MAYOR|ADMINISTRATOR|SPOKES\w+|STAFF|VOICE|JUDGE|PROFESSOR)\b|^(?:Q|A)$/;
/** Whether what follows a separator is a sentence, and not the rest of a headline. */
function opensProse(rest: string): boolean {
  if (rest.length < 30 || !/^[\p{Lu}\d“"‘'(]/u.test(rest)) return false;
  if (/[.!?][”"’')\]]*$/.test(rest) && rest.split(/\s+/).length >= 12) return true;
  const long = rest.split(/\s+/).filter((word) => /\p{L}{4}/u.test(word));
  return long.filter((word) => /^\p{Ll}/u.test(word)).length >= long.length * 0.4;
}

const notAPlace =
  /^(?:U\.?S\b|U\.?N\b|E\.?U\b|U\.?K\b|NATO|Background|Summary|Note|Question|Answer|Update|Analysis|Opinion|Editorial|Exclusive|Watch|Photo|Video|Correction|Editor|Published|Updated|Press|Media|Joint|Statement|Readout|News|Breaking|Live|BREAKING|UPDATE|EXCLUSIVE|NOTE|WATCH|ANALYSIS|OPINION|CORRECTION|By|The|In|On|At|A|An|It|We|He|She|They|But|And|For)\b/u;

const alone = new RegExp(
  `^(?<place>${title}|${caps})(?:,\\s*(?<region>\\p{Lu}[\\p{L}.'’ -]*?))?,\\s*(?:on\\s+)?(?=\\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))`,
  'u',
);

/** A line that is only place and day (`Jeddah, 22 Rajab 1446H (22 January 2025)`), or null. */
export function placeAndDate(text: string): { place: string; date: PrintedDate } | null {
  const date = printedDates(text)[0];
  const place = text.length > 90 ? null : alone.exec(text);
  if (
    !place ||
    !date ||
    text.length - date.end > 3 ||
    /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?$|^(?:Updated|Published|Date)/.test(
      place.groups!.place!,
    )
  )
    return null;
  return { place: place.groups!.place!, date };
}

/** A line of the head that is only a place with its country or state (`Kangerlussuaq, Greenland`), as transcripts have it. */
const placeAlone = new RegExp(`^(?<place>${title}),\\s*(?:${title}|D\\.?C\\.?|U\\.?[SK]\\.?(?:A\\.?)?)$`, 'u');

/** Finds where the story is filed from, on a line of its own in the head or before the first sentences; the agency named there signs an unsigned story. */
export function findDateline(draft: Draft): Draft {
  const lines: Line[] = [];
  let { dateline, byline } = draft.header;
  let paragraphs = 0;
  const transcript = isTranscript(draft.lines);
  for (const [index, line] of draft.lines.entries()) {
    const here = dateline === null || startsWith(line.text, dateline.value);
    const spoken = transcript && /^[\p{Lu}\s.'’-]+:/u.test(line.text);
    const filed = !here || spoken || line.kind !== null || paragraphs > 2 ? null : datelineOf(line.text);
    const own =
      dateline !== null || line.kind !== null || paragraphs > 0 ? null : placeLine(line.text, index, draft.lines);
    if (line.kind === null && isProse(line)) paragraphs++;
    if (own) {
      dateline = { value: own, span: { start: line.start, end: line.start + own.length } };
      lines.push({ ...line, kind: 'dateline' });
    } else if (filed) {
      dateline ??= at(line, filed.place);
      if (filed.agency && /^\p{Lu}\D*$/u.test(filed.agency.value)) byline ??= at(line, filed.agency);
      lines.push(...split(line, filed.end));
    } else lines.push(line);
  }
  return { ...draft, lines, header: { ...draft.header, dateline, byline } };
}

/** In a transcript, names in capitals before a colon are those who speak, and come again. */
function isTranscript(lines: readonly Line[]): boolean {
  const labels = lines.flatMap((line) =>
    line.kind === 'furniture' ? [] : (/^\p{Lu}[\p{Lu}\s.'’-]+:(?=\s)/u.exec(line.text)?.[0] ?? []),
  );
  return new Set(labels).size < labels.length;
}

function placeLine(text: string, index: number, lines: readonly Line[]): string | null {
  const dated = placeAndDate(text)?.place;
  if (dated !== undefined || !lines.slice(0, index).some((line) => line.kind === 'byline' || line.kind === 'title'))
    return dated ?? null;
  return text.length > 60 ? null : (placeAlone.exec(text)?.groups?.place ?? null);
}

/** The same place may stand again before the first sentence, after a line of its own. */
const startsWith = (text: string, place: string): boolean =>
  text.slice(0, place.length).toLowerCase() === place.toLowerCase();

const at = (line: Line, words: Span & { value: string }) => ({
  value: words.value,
  span: { start: line.start + words.start, end: line.start + words.end },
});

/** The dateline and the paragraph that it opens. */
function split(line: Line, end: number): Line[] {
  const words = line.text.slice(0, end).trimEnd();
  return [
    { ...line, text: words, end: line.start + words.length, kind: 'dateline' },
    { ...line, text: line.text.slice(end), start: line.start + end, gap: false, kind: null },
  ];
}
