import { folded } from '../merging/words.js';
import { type Named, type NameParts, partsOf } from './person-name.js';
import { nameKey, shortOf } from './spellings.js';

/**
 * Whether two names are one person's. `same`: the names agree in full. `may be`: one is shorter, and could be another's as well, so that it counts
 * only where nobody else is meant. `open`: too little is said for it, and nothing against it. `apart`: no.
 */
export type Relation = 'same' | 'may be' | 'open' | 'apart';

/** A name made ready to be compared with others. */
export interface Comparable extends Named {
  readonly parts: NameParts;
  /** The name in every order in which it may be printed. */
  readonly orders: readonly (readonly string[])[];
}

export function comparable(named: Named): Comparable {
  const parts = partsOf(named.name);
  return { ...named, parts, orders: ordersOf(parts, named.actor) };
}

/** States in whose languages the surname stands first, and is often put last for readers of English. */
const surnameFirst = new Set('CHN TWN HKG MAC JPN KOR PRK HUN VNM KHM SGP MNG'.split(' '));

const turnsRound = ({ parts, actor }: Pick<Comparable, 'parts' | 'actor'>): boolean =>
  parts.surnameFirst || (actor !== null && surnameFirst.has(actor));

function ordersOf(parts: NameParts, actor: string | null): (readonly string[])[] {
  const { words } = parts;
  if (words.length < 2 || !turnsRound({ parts, actor })) return [words];
  const surnameLast = [...words.slice(1), words[0]!];
  const givenLast = [words.at(-1)!, ...words.slice(0, -1)];
  return words.length === 2 ? [words, surnameLast] : [words, surnameLast, givenLast];
}

export function samePerson(a: Comparable, b: Comparable): Relation {
  if (a.actor && b.actor && a.actor !== b.actor && a.ofState && b.ofState) return 'apart';
  const [shorter, longer] = a.parts.words.length <= b.parts.words.length ? [a, b] : [b, a];
  const [few, many] = [shorter.parts, longer.parts];
  if (few.words.length === 0) return 'apart';
  const generationsDiffer = few.generation !== many.generation;
  if (generationsDiffer && (few.words.length > 1 || few.generation)) return 'apart';
  const agreement = agreementOf(shorter, longer, a.actor !== null && a.actor === b.actor);
  const sided = (a.actor === null) === (b.actor === null);
  return agreement === 'same' && !sided ? 'may be' : agreement;
}

function agreementOf(shorter: Comparable, longer: Comparable, sameSide: boolean): Relation {
  if (shorter.parts.words.length === 1) return surnameOf(shorter.parts.words[0]!, shorter, longer, sameSide);
  const between = {
    sameSide,
    sameOffice: sameSide && officesAlike(shorter, longer),
    patronymic: shorter.parts.patronymic || longer.parts.patronymic,
    whole: turnsRound(shorter) || turnsRound(longer),
  };
  const relations = shorter.orders.flatMap((x) => longer.orders.map((y) => compareWords(x, y, between)));
  return (['same', 'may be', 'open'] as const).find((r) => relations.includes(r)) ?? 'apart';
}

/** A surname alone is of whoever on its side bears it, if that is one. What follows `bin` is a father's name. */
function surnameOf(word: string, shorter: Comparable, longer: Comparable, sameSide: boolean): Relation {
  if (longer.parts.words.length === 1)
    return word === longer.parts.words[0] && (sameSide || officesAlike(shorter, longer)) ? 'same' : 'apart';
  const bears = !longer.parts.patronymic && longer.orders.some((order) => order.at(-1) === word);
  return bears ? (sameSide ? 'may be' : 'open') : 'apart';
}

/** Words before a name that are often left out, so that the name goes on without them. */
const oftenLeftOut = new Set(
  'syed muhammad mian raja haji mullah malik makhdoom shah chaudhry'.split(' ').map(nameKey),
);

interface Between {
  readonly sameSide: boolean;
  readonly sameOffice: boolean;
  readonly patronymic: boolean;
  /** Whether all of the name is always said, as where the surname stands first: Li Min is not Li Wei Min. */
  readonly whole: boolean;
}

function compareWords(x: readonly string[], y: readonly string[], between: Between): Relation {
  const { sameSide, sameOffice, patronymic, whole } = between;
  if (x.join('') === y.join('')) return 'same';
  if (sameOffice && x.length === y.length && oneMisprint(x, y)) return 'same';
  if (whole && x.length !== y.length) return 'apart';
  if (x.at(-1) === y.at(-1)) {
    const given = givenAlike(x[0]!, y[0]!);
    // A full given name and surname say enough without a side; an initial or a short form does not.
    if (given !== 'apart' && middlesAgree(x.slice(1, -1), y.slice(1, -1)))
      return given === 'same' || sameSide ? 'may be' : 'open';
    if (!patronymic && leavesOut(x, y)) return sameSide ? 'may be' : 'open';
  }
  // The name without its second surname, or without its family's: Pedro Salas, Pedro Salas Ibarra.
  if (!x.every((w, i) => w === y[i] && w.length > 1)) return 'apart';
  return sameSide ? 'may be' : 'open';
}

/** Whether the longer name is the shorter with a word before it that is often left out. */
function leavesOut(x: readonly string[], y: readonly string[]): boolean {
  const left = y.slice(0, y.length - x.length);
  return left.length > 0 && left.every((w) => oftenLeftOut.has(w)) && x.every((w, i) => w === y[left.length + i]);
}

const oneMisprint = (x: readonly string[], y: readonly string[]): boolean =>
  x.filter((w, i) => w !== y[i]).length === 1 && x.every((w, i) => w === y[i] || misprint(w, y[i]!));

function givenAlike(a: string, b: string): Relation {
  if (a === b && a.length > 1) return 'same';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'may be' : 'apart';
  return shortOf(a, b) ? 'may be' : 'apart';
}

/** Names between the first and the last may be left out or cut to a letter; where both give some they must be the same ones. */
function middlesAgree(x: readonly string[], y: readonly string[]): boolean {
  const [few, many] = x.length <= y.length ? [x, y] : [y, x];
  return few.every((w, i) => w === many[i] || ((w.length === 1 || many[i]!.length === 1) && w[0] === many[i]![0]));
}

/** One letter left out, put in or changed within a long word. */
function misprint(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 6 || long.length - short.length > 1 || short[0] !== long[0]) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  const rest = long.length === short.length ? short.slice(i + 1) : short.slice(i);
  return long.slice(i + 1) === rest;
}

const plainOfficeWords = new Set('the of and for to in a an on former acting then us u s'.split(' '));
const officeWords = (office: string): string[] =>
  (folded(office).match(/\p{L}+/gu) ?? []).filter((w) => !plainOfficeWords.has(w));

/** Whether both are said to hold one office, in more words or fewer. */
export function officesAlike(a: Named, b: Named): boolean {
  return a.offices.some((x) =>
    b.offices.some((y) => {
      const [few, many] = [officeWords(x), officeWords(y)].sort((p, q) => p.length - q.length);
      return few!.length > 0 && few!.every((w) => many!.includes(w));
    }),
  );
}
