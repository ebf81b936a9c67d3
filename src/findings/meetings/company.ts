import type { Token } from '../../model/analysis.js';
import type { MeetingKind } from '../../model/finding.js';
import type { Person } from '../../model/mention.js';
import { overlaps } from '../../model/span.js';
import {
  coordinated,
  isPassive,
  preposition,
  verbObjects,
  verbSubjects,
  withParticle,
} from '../predicates/arguments.js';
import { listedAfter, peopleAround, peopleBehind } from './around.js';
import { type Hold, isBody, isMeetingNoun } from './frame.js';
import { corePhrase } from './phrase.js';
import { type Scene, unique } from './scene.js';

/** Who is said to be what to a meeting. */
export interface Company {
  readonly parties: string[];
  readonly people: Person[];
  readonly chairs: Person[];
  /** Codes of the chairs' sides: one alone says nothing of who met. */
  readonly chairing: string[];
  shares: boolean;
}

/** The persons named right behind a `with` of the clause, which a tree may hang on a date or a place: their sides too. */
export function withBehind(scene: Scene, company: Company, verb: Token): Person[] {
  const { sentence } = verb;
  const { people } = scene.castOf(sentence);
  const text = scene.reading.document.text;
  for (const token of sentence.tokens.filter((t) => t.index > verb.index && t.lower === 'with')) {
    let end = token.end;
    const found: Person[] = [];
    for (const m of people.filter((p) => p.start > token.start)) {
      if (!/^\s*(,|,? and)?\s*(the|his|her|its|their)?\s*$/.test(text.slice(end, m.start))) break;
      found.push(...m.people);
      end = m.end;
    }
    if (found.length === 0) continue;
    company.parties.push(...found.flatMap((p) => (p.actor ? [p.actor.code] : [])));
    return found;
  }
  return [];
}

/** Adds those whom a clause makes something to the meeting. */
export function joinClause(scene: Scene, company: Company, { verb, position, rule }: Hold, noun: Token): void {
  const subjects = verbSubjects(verb).filter((t) => t.index !== noun.index);
  const encounter =
    scene.words.encounters.get(withParticle(verb))?.find((r) => r.needs.length === 0 && !r.pinned) ?? null;
  const role = rule?.subject ?? (encounter && position !== 'object' && position !== 'subject' ? 'parties' : null);
  if (role !== null || rule) chairmanship(scene, company, verb);
  if (role === null || role === 'nobody') {
    if (role === 'nobody') companions(scene, company, verb, 'parties');
    return;
  }
  for (const subject of subjects) joinPhrase(scene, company, subject, role);
  if (role === 'parties' && position === 'object') addListed(scene, company, verb, subjects);
  if (role === 'chairs') company.chairs.push(...peopleAround(scene, verb, subjects));
  companions(scene, company, verb, role);
  if (encounter?.side === 'place' && position === 'for')
    for (const to of verb.children('obl').filter((t) => /^(?:to|in)$/.test(preposition(t) ?? '')))
      company.parties.push(...hostsOf(scene, to));
  if (role === 'host' || (encounter && position === 'for'))
    for (const guest of verbObjects(verb)) if (guest.index !== noun.index) joinPhrase(scene, company, guest, 'parties');
}

/** `Secretary A, Foreign Minister B, and Foreign Secretary C held a meeting`: a list of persons with their offices, of which a tree loses some. */
function addListed(scene: Scene, company: Company, verb: Token, subjects: readonly Token[]): void {
  const first = subjects[0];
  if (!first || first.index > verb.index || scene.peopleOf(first).length === 0) return;
  const listed = subjects.flatMap((t) => listedAfter(scene, t)).filter((p) => p.actor !== null);
  company.people.push(...listed);
  company.parties.push(...listed.map((p) => p.actor!.code));
}

/** Those led in by `with`. */
function companions(scene: Scene, company: Company, verb: Token, role: string): void {
  for (const other of [verb, ...verb.children('obj').filter((t) => t.lower === 'place')]
    .flatMap((t) => t.children('obl', 'nmod'))
    .filter((t) => ['with', 'together with', 'alongside', 'between', 'among'].includes(preposition(t) ?? ''))
    .filter((t) => !/^(support|help|assistance|participation|aim|view|goal|focus|objective)$/.test(t.lemma))
    .flatMap(coordinated))
    joinPhrase(scene, company, other, role);
  const between =
    role === 'parties' ? verb.sentence.tokens.find((t) => t.index > verb.index && t.lower === 'between') : null;
  if (between && verb.child('obj')?.lower === 'place') company.people.push(...peopleBehind(scene, between));
}

/** `under the chairmanship of X and of Y`, `met under X and Y`. */
function chairmanship(scene: Scene, company: Company, verb: Token): void {
  for (const noun of verb.children('obl', 'nmod')) {
    if (preposition(noun) !== 'under' || noun.children('case').some((t) => t.text === 'Under')) continue;
    const office = /^(chairmanship|co-chairmanship|chair|presidency|leadership)$/.test(noun.lemma.toLowerCase());
    const chairs = office ? peopleBehind(scene, noun) : coordinated(noun).flatMap((t) => [...scene.peopleOf(t)]);
    company.chairs.push(...chairs);
    company.people.push(...chairs);
  }
}

export function joinPhrase(scene: Scene, company: Company, token: Token, role: string): void {
  if (isMeetingNoun(scene, token)) return;
  const people = scene.peopleOf(token);
  const parties = scene.partiesOf(token);
  company.people.push(...people);
  if (role === 'chairs') company.chairs.push(...people);
  if (role === 'chairs') company.chairing.push(...parties);
  else if (role !== 'participants') company.parties.push(...parties);
  if (parties.length === 0 && people.length === 0) company.shares = true;
  company.chairs.push(...leadersOf(scene, token));
  company.people.push(...leadersOf(scene, token));
}

/** `a team led by X`. */
export function leadersOf(scene: Scene, token: Token): Person[] {
  return token
    .children('acl')
    .filter((t) => /^(lead|head|chair)$/.test(t.lemma) && (isPassive(t) || t.xpos === 'VBN'))
    .flatMap((t) => verbSubjects(t).flatMap((x) => scene.peopleOf(x)));
}

/** The arguments of a noun: between X and Y, with X, X's visit to Y, the Japan-Peru dialogue, the meeting of the council. */
export function addArguments(scene: Scene, company: Company, noun: Token, before: readonly Token[]): void {
  const kind = scene.words.nouns.get(noun.lower) ?? scene.words.nouns.get(noun.lemma.toLowerCase()) ?? null;
  for (const owner of noun.children('nmod:poss').flatMap(coordinated)) joinPhrase(scene, company, owner, 'parties');
  for (const modifier of noun.children('nmod', 'obl').filter((t) => !t.is('nmod:poss'))) {
    const lead = preposition(modifier) ?? '';
    const journey = kind === 'visit' || kind === 'call';
    if (
      ['between', 'with', 'among', 'by', 'involving'].includes(lead) ||
      (journey && lead === 'of') ||
      (kind === 'call' && lead === 'to')
    )
      for (const t of coordinated(modifier)) joinPhrase(scene, company, t, 'parties');
    else if (kind === 'visit' && (lead === 'to' || lead === 'in')) company.parties.push(...hostsOf(scene, modifier));
    else if (lead === 'of' && !isMeetingNoun(scene, modifier) && modifier.text !== 'Parties')
      for (const t of coordinated(modifier)) company.parties.push(...membersOf(scene, t));
  }
  company.parties.push(...dyad(scene, before, kind));
}

/** `meeting of the OIC`, `session of ministers of the GCC`: the organisation, or the states named. */
function membersOf(scene: Scene, token: Token): string[] {
  const direct = scene.partiesOf(token);
  return direct.length > 0 ? direct : isBody(scene, token) ? scene.actorsWithin(token) : [];
}

/** The states of the places that a visit goes to. */
export function hostsOf(scene: Scene, token: Token): string[] {
  const phrase = coordinated(token).flatMap(corePhrase);
  const cast = scene.castOf(token.sentence);
  const places = cast.places
    .filter((m) => phrase.some((t) => overlaps(t, m)))
    .flatMap((m) => (m.reading.country ? [m.reading.country] : []));
  return unique([
    ...places,
    ...cast.actors.filter((m) => phrase.some((t) => overlaps(t, m))).flatMap((m) => m.actors.map((a) => a.code)),
  ]);
}

/** The actors named before the noun: two make a pair, an organisation meets its own members; a single state is only a host or a topic. */
export function dyad(scene: Scene, before: readonly Token[], kind: MeetingKind | null): string[] {
  if (before.length === 0) return [];
  const cast = scene.castOf(before[0]!.sentence);
  const actors = cast.actors.filter((m) => before.some((t) => overlaps(t, m))).flatMap((m) => m.actors);
  const codes = unique(actors.map((a) => a.code));
  if (codes.length > 1 || kind === 'visit') return codes;
  return actors.some((a) => a.kind === 'igo' || a.kind === 'body') ? codes : [];
}

/** Who speaks where the meeting only locates the speech: `X and Y announced it after a meeting`. */
export function bystanders(scene: Scene, company: Company, verb: Token, noun: Token): void {
  const lead = preposition(noun);
  if (lead && !['at', 'after', 'following', 'during', 'of', 'in'].includes(lead)) return;
  if (!lead && verb.xpos === 'VB' && verb.children('mark').some((t) => t.lower === 'to')) return;
  const parties = unique(verbSubjects(verb).flatMap((t) => scene.partiesOf(t)));
  if (parties.length < 2) return;
  company.parties.push(...parties);
  company.people.push(...verbSubjects(verb).flatMap((t) => scene.peopleOf(t)));
}
