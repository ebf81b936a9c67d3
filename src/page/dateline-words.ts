import type { Span } from '../model/span.js';
import { type PrintedDate, printedDates } from './printed-dates.js';

/** The place, day and agency that a story is filed under. Offsets count from the start of the line. */
export interface Dateline {
  readonly place: Span & { readonly value: string };
  readonly date: PrintedDate | null;
  readonly agency: (Span & { readonly value: string }) | null;
  /** Where the story begins, after the separator. */
  readonly end: number;
}

const link = '(?:(?:de|la|el|al|of|and)\\s+)?';
const caps = `\\p{Lu}[\\p{Lu}\\p{M}'’.-]+(?:\\s+${link}\\p{Lu}[\\p{Lu}\\p{M}'’.-]*){0,3}`;
const capital = "\\p{Lu}[\\p{L}\\p{M}'’.-]+";
const title = `${capital}(?:\\s+${link}${capital}){0,3}`;
const monthName =
  '(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*|(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEP|OCT|NOV|DEC)[A-Z]*)\\b\\.?';
const day = `(?<day>(?:${monthName}\\s+\\d{1,2}|\\d{1,2}\\s+${monthName}|\\d[\\d./-]+)(?:,?\\s+\\d{4})?)`;
/** The country or state after the city: `, Barbados`, ` [India]`. */
const region = `(?:,\\s*(?!${monthName})${capital}(?:\\s+${capital}){0,3}|\\s*\\[[^\\]]{2,30}\\])?`;
const agency = '(?:\\s*,?\\s*\\((?<agency>[^()]{2,40})\\)|[.,]?\\s*/(?<wire>\\p{Lu}{2,12})/)';
const opening = (place: string): string => `^(?<place>${place}(?:\\s*/\\s*${place})*)${region}`;
const dash = '\\s*(?:—|–|--|\\s-)\\s+';

/** The usual forms, each as sure of itself as its separator: a colon alone is believed after capitals only. */
const forms: readonly RegExp[] = [
  `${opening(caps)}[,.]?\\s*${day}?${agency}?\\s*(?::|—|–|--|\\s-|-\\s)\\s*`,
  `${opening(caps)}[,.]?\\s*${day}?${agency}[.:]?\\s+`,
  `${opening(title)},?\\s*${day}?${agency}?${dash}`,
  `${opening(title)},\\s*${day}${agency}?\\s*:\\s+`,
  `${opening(title)},?\\s*${day}?${agency}\\s*:\\s+`,
].map((form) => new RegExp(form, 'u'));

/** `Dhaka: …`, believed of the first paragraph alone. */
const bare = new RegExp(`^(?<place>${capital}(?:\\s+${capital})?):\\s+`, 'u');

/** The dateline that a paragraph begins with, or null; `first` says that it is the first of the story. */
export function datelineOf(text: string, first = false): Dateline | null {
  const match = [...forms, ...(first && !rubric.test(text) ? [bare] : [])]
    .map((form) => form.exec(text))
    .find((m) => m !== null && opensProse(text.slice(m[0].length)));
  // "MOSCOW. June 18": the stop is the separator's; "ST. JOHN'S" keeps its own.
  const place = match?.groups?.place?.replace(/(?<=\p{L}{3})\.$/u, '');
  if (!match || place === undefined || notAPlace.test(place) || speaker.test(place)) return null;
  const name = match.groups!.agency ?? match.groups!.wire;
  const agencyAt = name === undefined ? -1 : match[0].lastIndexOf(name);
  return {
    place: { value: place, start: 0, end: place.length },
    date: printedDates(match[0])[0] ?? null,
    agency: name === undefined ? null : { value: name, start: agencyAt, end: agencyAt + name.length },
    end: match[0].length,
  };
}

/** Whether what follows a separator is a sentence, and not the rest of a headline. */
function opensProse(rest: string): boolean {
  if (rest.length < 30 || !/^[\p{Lu}\d“"‘'(]/u.test(rest)) return false;
  if (/[.!?][”"’')\]]*$/.test(rest) && rest.split(/\s+/).length >= 12) return true;
  const long = rest.split(/\s+/).filter((word) => /\p{L}{4}/u.test(word));
  return long.filter((word) => /^\p{Ll}/u.test(word)).length >= long.length * 0.4;
}

/** A speaker in a transcript ("SECRETARY OKOYE: …") is no place. */
const speaker =
  /\b(?:MR|MRS|MS|DR|SECRETARY|MINISTER|PRESIDENT|CHANCELLOR|QUESTION|ANSWER|MODERATOR|OPERATOR|INTERPRETER|AMBASSADOR|PREMIER|DIRECTOR|COORDINATOR|COMMISSIONER|REPRESENTATIVE|DEPUTY|ASSISTANT|OFFICIAL|ENVOY|SENATOR|CONGRESS\w*|CHAIR\w*|HOST|INTERVIEWER|PARTICIPANT|GENERAL|ADMIRAL|COLONEL|GOVERNOR|MAYOR|ADMINISTRATOR|SPOKES\w+|STAFF|VOICE|JUDGE|PROFESSOR)\b|^(?:Q|A)$/;

const notAPlace =
  /^(?:U\.?S\b|U\.?N\b|E\.?U\b|U\.?K\b|NATO|Background|Summary|Note|Question|Answer|Update|Analysis|Opinion|Editorial|Exclusive|Watch|Photo|Video|Correction|Editor|Published|Updated|Press|Media|Joint|Statement|Readout|News|Breaking|Live|BREAKING|UPDATE|EXCLUSIVE|NOTE|WATCH|ANALYSIS|OPINION|CORRECTION|By|The|In|On|At|A|An|It|We|He|She|They|But|And|For)\b/u;

/** What stands before a colon and is no place either. */
const rubric =
  /^(?:Dear|Context|Conclusion|Location|When|Where|What|Who|Why|How|Contact|Subject|Topic|Date|Reporter|Moderator|Speaker|Spokes\w+|Introduction|Highlights?|Tags?|Credit|Caption|Source|Purpose|Participants?|Agenda|Key|Begin|Text|Excerpts?|Transcript|Remarks|Abstract|Brief|Facts?|Overview|Objectives?|Theme|Venue|Quote|Warning|Disclaimer|Report|Story|Title|Mr|Mrs|Ms|Dr|President|Minister|Secretary|Ambassador|Director)\b/;

const ownLine = new RegExp(
  `^(?:(?:Done|Signed|Issued|Adopted|Given)\\s+(?:in|at)\\s+)?(?<place>${title}|${caps})(?:,\\s*\\p{Lu}[\\p{L}.'’ -]*?)?(?:\\s*[,:|/–—-]|\\s+on|(?<=\\p{Lu}{3}))\\s*(?:(?:on|the|le|el|den|il)\\s+)?(?=\\d|${monthName}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))`,
  'u',
);
const notAPlaceOnItsLine =
  /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?:-feira)?$|^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b|^(?:Last\s+)?(?:Updated?|Published|Date|Done|Posted)\b/i;

/** A line that is only place and day (`Jeddah, 22 Rajab 1446H (22 January 2025)`), or null. */
export function placeAndDate(text: string): { place: string; date: PrintedDate } | null {
  if (text.length > 90) return null;
  const date = printedDates(text)[0];
  const place = ownLine.exec(text)?.groups?.place;
  if (!date || place === undefined || text.length - date.end > 3) return null;
  return notAPlaceOnItsLine.test(place) ? null : { place, date };
}

const placeAndCountry = new RegExp(
  `^(?<place>${title}|${caps}),\\s*(?:${title}|${caps}|D\\.?C\\.?|U\\.?[SK]\\.?(?:A\\.?)?)$`,
  'u',
);
const inCapitalsAlone = new RegExp(`^${caps}$`, 'u');

/** A line that is only a place with its country or state (`Kangerlussuaq, Greenland`), or in capitals (`ANKARA`). */
export function placeAlone(text: string): string | null {
  if (text.length > 60) return null;
  const place = placeAndCountry.exec(text)?.groups?.place;
  if (place !== undefined) return place;
  return inCapitalsAlone.test(text) && text.split(/\s+/).length <= 2 && !headingWord.test(text) && !speaker.test(text)
    ? text
    : null;
}

/** What stands alone in capitals and is no place. */
const headingWord =
  /(?<!\p{L})(?:READOUT|BACKGROUND|INTRODUCTION|SUMMARY|CONTENTS|PRESS|RELEASE|STATEMENT|COUNCIL|COMMISSION|MEETING|TEXT|ANNEX|NOTES?|REMARKS|TRANSCRIPT|AGENDA|CONCLUSIONS?|PREAMBLE|ARTICLE|SECTION|PART|NEWS|END|BEGIN|DIPLOMACY|POLITICS|WORLD|SECURITY|TRADE|BUSINESS|OPINION|ANALYSIS|EXCLUSIVE|BREAKING|FACT|SHEET|COMMUNIQU[EÉ]S?|COMUNICADO|BULLETIN|MEMORANDUM|AGREEMENT|PROTOCOL|RESOLUTION|ADVISORY|READ|FEATURE|UPDATE|DISPATCH|REPORT|DECLARATION|TAGS|SHARE|PHOTO|VIDEO)(?!\p{L})/u;

/** `May 9, 2024 – Ottawa, Ontario – Global Affairs Canada`: day, place and issuer between dashes, in any order but for the place before the issuer. */
export function filedBetweenDashes(
  text: string,
): { place: Span & { value: string }; issuer: (Span & { value: string }) | null } | null {
  const parts = text.split(/\s+(?:[|•·–—-]+)\s+/u);
  if (text.length > 120 || parts.length < 2 || parts.length > 3) return null;
  const isDay = (part: string): boolean => printedDates(part).some((d) => d.start < 12 && part.length - d.end < 12);
  const rest = parts.filter((part) => !isDay(part));
  const place = rest[0] === undefined ? undefined : placeWithRegion.exec(rest[0])?.groups?.place;
  if (rest.length !== parts.length - 1 || place === undefined) return null;
  const at = (value: string): Span & { value: string } => {
    const start = text.indexOf(value);
    return { value, start, end: start + value.length };
  };
  return { place: at(place), issuer: rest[1] === undefined ? null : at(rest[1]) };
}

const placeWithRegion = new RegExp(`^(?<place>${title}|${caps}),\\s*(?:${title}|${caps}|D\\.?C\\.?)$`, 'u');
