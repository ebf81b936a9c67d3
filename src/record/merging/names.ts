import { folded, stem, tokens } from './words.js';

/** Personal names, split for comparison: given names and surname, folded. */
export interface PersonName {
  readonly given: readonly string[];
  readonly surname: string;
  readonly actor: string | null;
}

export function personName(name: string, actor: string | null): PersonName {
  const parts = folded(name)
    .replace(/[’'`]/g, '')
    .split(/[\s.]+/)
    .filter((part) => part && !titles.has(part));
  return { given: parts.slice(0, -1), surname: parts.at(-1) ?? '', actor };
}

const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'he',
  'sir',
  'hon',
  'gen',
  'jr',
  'sr',
  'ambassador',
  'minister',
]);

/** Whether two names can be one person's: surnames alike to a letter or two, given names alike, initials or absent. */
export function samePerson(a: PersonName, b: PersonName): boolean {
  if (a.actor && b.actor && a.actor !== b.actor) return false;
  const fullA = [...a.given, a.surname];
  const fullB = [...b.given, b.surname];
  if (alike(a.surname, b.surname)) return a.given.length === 0 || b.given.length === 0 || givenAlike(a.given, b.given);
  // A longer form of the name (Zainab Abubakar Shee, Zainab Abubakar), or surname first (TANAKA Hiroshi).
  const shared = fullA.filter((part) => fullB.some((other) => alike(part, other))).length;
  return shared >= 2 && shared === Math.min(fullA.length, fullB.length);
}

function givenAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => alike(x, y) || (Math.min(x.length, y.length) === 1 && x[0] === y[0])));
}

/** Equal, or one edit apart for each six letters of the longer. */
export function alike(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const longest = Math.max(a.length, b.length);
  return longest >= 4 && a[0] === b[0] && editDistance(a, b) <= Math.ceil(longest / 8);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** A meeting's name, split into what it is about and what it is: `counterterrorism` and `dialogue`. */
export interface MeetingName {
  readonly topic: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
}

const heads = new Set(
  `dialogue talk talks consultation consultations commission committee council conference summit meeting meetings forum round session
  working group mechanism mission visit call congress assembly negotiations ministerial contact panel`
    .split(/\s+/)
    .map(stem),
);
const empty = new Set(
  `the of and on for in at to a an with annual joint bilateral official high level ordinal regular virtual us u s`.split(
    /\s+/,
  ),
);
const ordinalWords = new Set(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth inaugural next last
  previous latest opening`.split(/\s+/),
);

/** Takes a name apart; `partyWords` are the words by which the page names the parties, which say nothing about the subject. */
export function meetingName(name: string, partyWords: ReadonlySet<string>): MeetingName {
  const words = tokens(name).filter(
    (w) =>
      !partyWords.has(w) &&
      !empty.has(w) &&
      !ordinalWords.has(w) &&
      !/^\d+(?:st|nd|rd|th)?$/.test(w) &&
      !/^[ivx]+$/.test(w),
  );
  const stems = words.map(stem);
  return { topic: new Set(stems.filter((w) => !heads.has(w))), head: new Set(stems.filter((w) => heads.has(w))) };
}

/** The number of a round in words about it: `the fifth round`, `2nd`, `third Ocean Dialogue`; null where there is none. */
export function ordinalIn(text: string): number | null {
  const word =
    /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|inaugural)\b(?!\s+(?:time|day|half|quarter|phase|of\b))/i.exec(
      text,
    );
  if (word) return Math.max(1, ['inaugural', ...ordinalList].indexOf(word[1]!.toLowerCase()));
  const digits = /\b(\d{1,2})(?:st|nd|rd|th)\s+(?!century|anniversary|floor)/i.exec(text);
  return digits ? Number(digits[1]) : null;
}

const ordinalList = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
