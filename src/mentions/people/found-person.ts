import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Gender } from '../../knowledge/people/compile.js';
import type { PeopleIndex } from '../../knowledge/people/people-index.js';
import type { Actor } from '../../model/actor.js';
import { actorBehind, actorOfOffice } from './affiliation.js';
import { actorBefore } from './led-side.js';
import { type OfficePhrase, officeAt, parenthesisEnd, tailEnd } from './office-phrase.js';
import type { Passage } from './passage.js';
import { nameEnd } from './person-name.js';

/** One place where a document names a person, and what these words say of them. Indices are words of the passage. */
export interface FoundPerson {
  readonly passage: Passage;
  /** From office and honorific to the end of the name. */
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly honorific: string | null;
  readonly office: string | null;
  /** Group of the office's head in `offices.yaml`. */
  readonly group: string | null;
  readonly former: boolean;
  readonly actor: Actor | null;
  readonly gender: Gender | null;
  /** Where the one begins whose officer this person is said to be (`…, adviser to President Otieno`), or null. */
  readonly serves: number | null;
}

/** One past the honorifics at `i`, and their words. */
function honorificsAt(
  p: Passage,
  i: number,
  people: PeopleIndex,
): { end: number; text: string | null; gender: Gender | null } {
  let end = i;
  let last = i;
  let gender: Gender | null = null;
  for (;;) {
    const found = people.honorificAt(p.keys, end);
    if (!found || !p.capital(end)) break;
    gender ??= people.genderOf(p.keys.slice(end, end + found.length).join(' '));
    end += found.length;
    last = end;
    if (p.key(end) === '.' && p.words[end]!.start === p.words[end - 1]!.end) last = ++end;
    if (p.key(end) === '(' && people.isAfterRank(p.key(end + 1))) end = parenthesisEnd(p, end);
  }
  return { end, text: end > i ? p.slice(i, last) : null, gender };
}

/** `of the Islamic Republic of`: what stands between an office and the state it is of. */
const styleOfState =
  /^(?:the|of|republic|kingdom|state|government|islamic|democratic|federal|federative|people's|sultanate|grand|duchy|commonwealth|hashemite)$/;

/** The office as written, without the country at its end (`Minister of Energy of Ukraine`). */
export function officeText(p: Passage, office: OfficePhrase, end: number, people: PeopleIndex): string {
  for (let i = office.headEnd; i < end; i++) {
    if (p.key(i) !== 'of') continue;
    let first = i + 1;
    while (styleOfState.test(p.key(first))) first++;
    const mention = p.actorAt(first);
    const isState = mention?.actors[0]?.kind === 'state' && !people.isBody(p.key(first));
    if (isState && p.actorEnd(first) >= end) return p.slice(office.officeStart, i);
  }
  return p.slice(office.officeStart, end);
}

/** A name with the honorifics before it, at word `i`. */
function namedAt(p: Passage, i: number, people: PeopleIndex) {
  const honorifics = honorificsAt(p, i, people);
  let start = honorifics.end;
  let end = nameEnd(p, start, people);
  // `Sheikh Abdullah`, `Syed Haider Shah`: an honorific that is followed by no name is the name's own first word.
  if (end === start && honorifics.end > i) {
    start = i;
    end = nameEnd(p, i, people);
  }
  if (end === start) return null;
  // `Major Defense Partnership`, `General Secretariat`: words of offices and bodies begin no name.
  const alone = start === i;
  if (
    people.isSubject(p.key(start)) ||
    people.isBody(p.key(start)) ||
    (alone && honorifics.end > i && people.isRank(p.key(i)))
  )
    return null;
  const last = p.key(end - 1);
  if (end - start > 1 && (people.isSubject(last) || people.isBody(last)) && !people.isGivenName(p.key(start)))
    return null;
  return { from: i, honorifics: alone ? { ...honorifics, text: null } : honorifics, start, end };
}

/** The office that stands behind a name: `…, Permanent Representative of Kenya to the Union`. */
function officeBehind(p: Passage, nameEndAt: number, knowledge: Knowledge) {
  if (p.key(nameEndAt) !== ',') return null;
  let i = nameEndAt + 1;
  if (/^(?:the|a|an|his|her|its|their|our|my|also|who)$/.test(p.key(i))) i++;
  const office = officeAt(p, i, knowledge.people);
  if (!office || office.plural || office.group === 'counterpart') return null;
  const served = servedBy(p, office, knowledge.people);
  if (served) return { office, ...served };
  const end = tailEnd(p, office, knowledge.people, true);
  // An office that a name follows at once is the next person's.
  const next = nameEnd(p, end, knowledge.people);
  if (
    next > end &&
    p.follows(end) &&
    p.capital(end) &&
    !/\n/.test(p.text.slice(p.words[end - 1]!.end, p.words[end]!.start))
  )
    return null;
  return { office, end, serves: null, theirs: null };
}

/** Whom an officer serves who is named with an office too: `…, chief of staff for Commission President Ilse Brandt`; the office goes on to that office's end. */
function servedBy(p: Passage, office: OfficePhrase, people: PeopleIndex) {
  if (!/^(?:to|for|of)$/.test(p.key(office.headEnd))) return null;
  const serves = p.key(office.headEnd + 1) === 'the' ? office.headEnd + 2 : office.headEnd + 1;
  const theirs = officeAt(p, serves, people);
  if (!theirs || theirs.plural || theirs.group === 'counterpart') return null;
  const end = tailEnd(p, theirs, people, false);
  return p.follows(end) && p.capital(end) && namedAt(p, end, people) ? { end, serves, theirs } : null;
}

/** Whether an office before a comma and a name belongs to that name: `the Minister of Energy, Oksana …`. */
function isDefinite(p: Passage, office: OfficePhrase): boolean {
  const before = p.key(office.start - 1);
  return (
    /^(?:the|his|her|its|their|by|a|an)$/.test(before) ||
    office.before.length > 0 ||
    /^['’]s?$/.test(p.key(office.officeStart - 1)) ||
    p.key(office.start) === 'the'
  );
}

/** Offices that are also ways to address someone; an office behind the name says more. */
const address =
  /^(?:ambassador|president|minister|secretary|professor|judge|justice|commissioner|senator|imam|bishop|archbishop|cardinal|ayatollah|representative)$/;

/** Reads the person whose office, honorific or name begins at word `i`; null where none does. Names without either need a `licence`. */
export function personAt(
  p: Passage,
  i: number,
  knowledge: Knowledge,
  licence: (start: number, end: number) => boolean,
): FoundPerson | null {
  const { people } = knowledge;
  const office = officeAt(p, i, people);
  let officeEnd = i;
  let named: ReturnType<typeof namedAt> = null;
  let behindComma = false;
  if (office && !office.plural) {
    officeEnd = tailEnd(p, office, people, false);
    named = namedAt(p, officeEnd, people);
    if (!named && officeEnd > office.headEnd) {
      named = namedAt(p, office.headEnd, people);
      if (named) officeEnd = office.headEnd;
    }
    if (!named && p.key(officeEnd) === ',') {
      const after = namedAt(p, officeEnd + 1, people);
      const styled =
        after !== null && (after.honorifics.text !== null || people.headAt(p.keys, officeEnd + 1)?.length === 1);
      if (
        after &&
        !officeAt(p, officeEnd + 1, people) &&
        (styled || (isDefinite(p, office) && after.end - after.start > 1))
      )
        named = after;
      else if (people.headAt(p.keys, officeEnd + 1) && people.honorificAt(p.keys, officeEnd + 1))
        named = namedAt(p, officeEnd + 1, people);
      behindComma = named !== null;
    }
    if (!named) return null;
  } else if (!office) {
    named = namedAt(p, i, people);
    if (!named) return null;
  } else return null;

  const behind = office && behindComma ? null : officeBehind(p, named.end, knowledge);
  const placed = behind !== null && named.end - named.start > 1 && !/^(?:in|at|from|to|near)$/.test(p.key(i - 1));
  if (!office && !named.honorifics.text && !placed && !licence(named.start, named.end)) return null;
  const counterpart = office?.group === 'counterpart';
  const lead = office && !counterpart ? officeText(p, office, officeEnd, people) : null;
  const useBehind = behind !== null && (lead === null || address.test(lead.toLowerCase()));
  const spoken = office && useBehind && lead !== null ? lead : null;
  const explicit =
    (useBehind ? actorOfOffice(p, behind.office, behind.end, knowledge) : null) ??
    (useBehind && behind.theirs ? actorOfOffice(p, behind.theirs, behind.end, knowledge) : null) ??
    (office ? actorOfOffice(p, office, officeEnd, knowledge) : null) ??
    actorBehind(p, behind ? behind.end : named.end, knowledge) ??
    actorBefore(p, i, knowledge);
  const chosen = useBehind ? behind.office : office;
  const head = chosen && !counterpart ? p.keys.slice(chosen.head, chosen.headEnd).join(' ') : '';
  return {
    passage: p,
    start: behindComma ? named.from : i,
    end: named.end,
    nameStart: named.start,
    nameEnd: named.end,
    honorific: named.honorifics.text ?? (spoken && people.honorificAt(p.keys, i) ? spoken : null),
    office: useBehind ? officeText(p, behind.office, behind.end, people) : lead,
    group: chosen && !counterpart ? chosen.group : null,
    former: (useBehind ? behind.office.former : office?.former) ?? false,
    actor: explicit,
    gender: named.honorifics.gender ?? people.genderOf(head) ?? people.genderOf(p.key(named.start)),
    serves: behind?.serves ?? null,
  };
}
