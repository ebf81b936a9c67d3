import type { Act, StanceMade } from '../../knowledge/events/rows.js';
import type { Token } from '../../model/analysis.js';
import { areOneInTwoPronouns, areTwoTakenForOne } from '../one-person.js';
import { content, coordinated, preposition, verbSubjects } from '../predicates/arguments.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Reading } from '../reading.js';
import type { MentionIndex } from '../rules/mention-index.js';
import type { Match } from '../rules/rule-set.js';
import type { Coding } from './compose.js';
import type { StanceContent } from './content.js';
import { Draft } from './draft.js';
import type { Parties, PartyReader } from './parties.js';
import { tokensIn, usualRecipients } from './slots.js';

/** Who acts and towards whom, with the words that said so by slot. */
export interface Roles {
  readonly actors: Parties;
  readonly recipients: Parties;
  readonly slots: Record<string, readonly Token[]>;
}

/** Fills the roles of an event from the slots that its rule names. */
export class RoleFiller {
  constructor(
    private readonly reading: Reading,
    private readonly referents: MentionIndex,
    private readonly parties: PartyReader,
  ) {}

  /** The roles, or null where too little is known of them to call it an event. */
  fill(match: Match<Act | StanceMade>, coding: Coding, inner: StanceContent | null): Roles | null {
    const { makes } = match.rule;
    const subjects = match.slot('subject');
    if (coding.type === 'CONSULT' && (this.arePrivate(subjects) || this.meetsPrivates(match))) return null;
    if (areOneInTwoPronouns(subjects, match.slot('object'), this.peopleAt)) return null;
    const draft = new Draft((name) => tokensIn(name, match, inner, this.reading.predicates), this.parties);
    const actors = this.actors(makes, draft, match.predicate);
    if (actors === null) return null;
    const inward = coding.type === 'ASSAULT' || isDomestic(coding, inner, makes);
    const recipients = this.recipients(makes, draft, actors, inner, coding, inward, match.predicate);
    if (actors.size === 0) this.supplyActor(match, coding, inner, actors, recipients);
    if (coding.type === 'AGREE' && ((inner && isAgainst(inner)) || isAboutNeed(match))) recipients.clear();
    this.prune(coding, actors, recipients, makes.mutual.length > 0, inward);
    if (actors.size === 0 && !this.canLackActor(coding, recipients, match.predicate)) return null;
    if (this.isAlone(makes, actors, recipients) || this.isAtHome(match, actors, recipients)) return null;
    if (coding.type === 'AID' && (recipients.size === 0 || actors.size === 0) && match.predicate.clause.is('acl'))
      return null;
    if (isAgreedWithNobody(match, actors, recipients)) return null;
    if (inner?.type === 'CONSULT' && inner.act?.rule.makes.mode !== 'visit') this.leaveOutVenues(coding, recipients);
    draft.slots.object ??= match.slot('object');
    return { actors, recipients, slots: draft.slots };
  }

  /** Who acts; null where a pronoun that nothing resolves does. */
  private actors(makes: Act | StanceMade, draft: Draft, predicate: Predicate): Parties | null {
    let actors: Parties = new Map();
    for (const name of makes.actors) {
      if (actors.size > 0) break;
      const acts = name === 'subject' || name === 'speaker';
      actors = acts
        ? draft.note(name, this.acting(this.company(draft.tokens(name), predicate), predicate))
        : draft.read(name);
    }
    if (makes.mutual.length === 0 && makes.actors.includes('subject') && this.isWithUnknown(draft.tokens('subject')))
      return null;
    if (makes.type !== 'CONSULT' && makes.actors.includes('subject') && this.isHalfKnown(draft.tokens('subject')))
      return null;
    if (actors.size === 0 && this.isUnresolved(makes.actors.flatMap((name) => draft.tokens(name)))) return null;
    if (
      actors.size === 0 &&
      makes.mutual.length > 0 &&
      (lacksSubject(predicate) || isBareGroup(draft.tokens('subject')))
    )
      return null;
    if (actors.size === 0 && this.isDoneByThings(makes, draft.tokens('subject'), predicate)) return null;
    if (actors.size === 0 && makes.type === 'AGREE' && makes.mutual.length > 0 && hasNamer(predicate)) return null;
    for (const name of makes.mutual)
      for (const [code, sectors] of draft.partners(name, predicate)) actors.set(code, sectors);
    if (actors.size === 0) this.nearby(predicate, draft.tokens('subject'), actors);
    return actors;
  }

  /** The first other party that a slot names; else, for acts within a state, those of its own that one names. */
  private recipients(
    makes: Act | StanceMade,
    draft: Draft,
    actors: Parties,
    inner: StanceContent | null,
    coding: Coding,
    inward: boolean,
    predicate: Predicate,
  ): Parties {
    const domestic = makes.mutual.length === 0 && !betweenStates.has(coding.type);
    const named = recipientSlots(makes, inner);
    if (!inner && named.includes('object') && this.isSomebody(draft.tokens('object'))) return new Map();
    if (coding.type === 'REQUEST' && isAnybody(draft.tokens('object'))) return new Map();
    for (const name of named) {
      if (this.isUnresolved(draft.tokens(name))) break;
      const others = this.others(draft.direct(name, predicate), actors, coding);
      if (others.size > 0) return others;
    }
    let own: Parties = new Map();
    for (const name of named) {
      const parties = draft.nearest(name);
      const others = this.others(parties, actors, coding);
      if (others.size > 0) return others;
      if (domestic && own.size === 0 && !(coding.type === 'REQUEST' && draft.tokens('complement').length === 0))
        own = parties;
      if (this.isUnresolved(draft.tokens(name))) break;
    }
    if (own.size > 0 || !domestic || !(inward || !areGovernments(actors))) return own;
    return this.within(named, draft, actors);
  }

  /** Parties besides the actors; whose vaccine is given is no recipient of it. */
  private others(parties: Parties, actors: Parties, coding: Coding): Parties {
    const isMaker = (code: string) =>
      coding.type === 'AID' && this.reading.knowledge.actors.get(code)?.kind === 'company';
    return new Map([...parties].filter(([code]) => !actors.has(code) && !isMaker(code)));
  }

  /** Who acts where no slot says so. */
  private supplyActor(
    match: Match<Act | StanceMade>,
    coding: Coding,
    inner: StanceContent | null,
    actors: Parties,
    recipients: Parties,
  ): void {
    const { predicate, rule } = match;
    if (predicate.passive && predicate.subjects.length === 0) {
      this.authorities(coding, predicate, actors);
      if (coding.type === 'AID') this.owners(predicate, recipients, actors);
    }
    if (actors.size === 0 && isDomestic(coding, inner, rule.makes))
      this.ofTheSame(match.slot('subject'), recipients, actors);
  }

  /** The subjects of a clause; of `joined Chad in calling for`, those who join and whom they join. */
  private company(tokens: readonly Token[], predicate: Predicate): readonly Token[] {
    const { clause } = predicate;
    const companion = clause.is('acl', 'advcl') && clause.xpos === 'VBG' ? clause.head : null;
    if (!companion || !clause.children('mark').some((t) => t.lower === 'in')) return tokens;
    const verb = companion.upos === 'VERB' ? companion : companion.head;
    if (verb?.upos !== 'VERB' || !['stand', 'join', 'unite'].includes(verb.lemma)) return tokens;
    const joined = [...verb.children('obj'), ...verb.children('obl').filter((t) => preposition(t) === 'with')];
    return [...verbSubjects(verb), ...joined.flatMap(coordinated).filter((t) => t.upos === 'PROPN')];
  }

  /** The parties that act; a pronoun that nothing resolves is whoever is reported as saying so (`Japan said it had halted aid`). */
  private acting(tokens: readonly Token[], predicate: Predicate): Parties {
    const parties = this.parties.acting(tokens);
    if (parties.size > 0 || !tokens.some((t) => t.upos === 'PRON')) return parties;
    return this.parties.acting(predicate.attribution?.speakers ?? []);
  }

  /** A generic actor without a state of its own (`protesters`) takes the state where it acts. */
  private nearby(predicate: Predicate, subjects: readonly Token[], actors: Parties): void {
    const sector = this.genericSector(subjects);
    if (sector === null || sector === 'GOV') return;
    for (const code of this.parties.named(predicate.oblique(...localities))) actors.set(code, new Set([sector]));
  }

  /** A recipient without a state of its own (`the opposition`, `President Suharto`) is of the only actor's. */
  private within(named: readonly string[], draft: Draft, actors: Parties): Parties {
    const code = actors.size === 1 ? [...actors.keys()][0]! : null;
    if (code === null) return new Map();
    for (const name of named) {
      const sector = this.genericSector(draft.tokens(name));
      if (sector !== null) return new Map([[code, new Set([sector])]]);
    }
    return new Map();
  }

  /** Who arrests, investigates or convicts where nobody is named: the authorities of the place. */
  private authorities(coding: Coding, predicate: Predicate, actors: Parties): void {
    if (coding.type !== 'COERCE' && coding.mode !== 'investigate' && coding.mode !== 'convict') return;
    for (const code of this.parties.named(predicate.oblique('in', 'at'))) actors.set(code, new Set(['GOV']));
  }

  /** `Norwegian aid given to Chad`: whose it is gives it. */
  private owners(predicate: Predicate, recipients: Parties, actors: Parties): void {
    const owners = predicate.objects.flatMap((t) => t.children('nmod:poss', 'compound', 'amod'));
    for (const [code, sectors] of this.parties.of(owners)) if (!recipients.has(code)) actors.set(code, sectors);
  }

  /** An actor without a state of its own that acts on its own people is of theirs. */
  private ofTheSame(subjects: readonly Token[], recipients: Parties, actors: Parties): void {
    const subject = subjects.find((t) => this.parties.canAct(t));
    if (!subject || recipients.size !== 1) return;
    actors.set([...recipients.keys()][0]!, new Set([this.parties.sectorOf(content(subject)) ?? 'GOV']));
  }

  /** Travellers without an office visit no government. */
  private arePrivate(tokens: readonly Token[]): boolean {
    const people = tokens.map(this.peopleAt);
    if (
      tokens.some((t) => privates.has(t.lemma) && !t.children('amod', 'compound').some((m) => m.lower === 'official'))
    )
      return true;
    return people.length > 0 && people.every((p) => p.length > 0 && p.every((person) => person.office === null));
  }

  /** `met with survivors`, whose state met nobody. */
  private meetsPrivates({ rule, slot }: Match<Act | StanceMade>): boolean {
    const met = [...slot('with'), ...slot('object')];
    return rule.makes.mutual.length > 0 && met.length > 0 && met.every((t) => privates.has(content(t).lemma));
  }

  /** A pronoun that nothing resolves stands for somebody, but nobody knows whom. */
  private isUnresolved(tokens: readonly Token[]): boolean {
    const isPronoun = (t: Token) =>
      (t.upos === 'PRON' || t.upos === 'DET') && this.referents.personMentionAt(t) === null;
    return tokens.length > 0 && tokens.every(isPronoun);
  }

  /** Whether words stand for parties that nobody knows: `them`, `the Baltic states`. */
  private isSomebody(tokens: readonly Token[]): boolean {
    if (this.isUnresolved(tokens)) return true;
    if (tokens.length > 0 && tokens.every((t) => t.upos === 'PRON') && this.parties.of(tokens).size === 0) return true;
    return tokens.length > 0 && tokens.every((t) => unnamed.has(t.lemma)) && this.parties.of(tokens).size === 0;
  }

  /** Whether an event may do without an actor: a passive leaves it out, or it has a kind but no name (`gunmen`). */
  private canLackActor(coding: Coding, recipients: Parties, predicate: Predicate): boolean {
    if (recipients.size === 0 || betweenStates.has(coding.type)) return false;
    if (predicate.subjects.length === 0) return predicate.passive;
    if (!hostile.has(coding.type)) return false;
    if (this.genericSector(predicate.subjects) !== null) return true;
    return coding.type !== 'REQUEST' && predicate.subjects.some((t) => t.upos === 'PROPN');
  }

  /** Takes out recipients that are no others: parties to a mutual act, a government that would address itself, an armed group that is agreed about. */
  private prune(coding: Coding, actors: Parties, recipients: Parties, mutual: boolean, inward: boolean): void {
    for (const [code, sectors] of recipients) {
      const own = actors.get(code);
      const itself = own !== undefined && [...own].join() === 'GOV' && [...sectors].join() === 'GOV';
      const kind = this.reading.knowledge.actors.get(code)?.kind ?? '';
      const about = coding.type === 'AGREE' && ['armed-group', 'company'].includes(kind);
      if (
        (mutual && own) ||
        (own && kind === 'armed-group') ||
        (itself && (!inward || addressed.has(coding.type))) ||
        about
      )
        recipients.delete(code);
    }
  }

  /** `ready to return to Vienna for talks`: where they talk is not with whom. */
  private leaveOutVenues({ type }: Coding, recipients: Parties): void {
    if (type !== 'AGREE') return;
    for (const [code, sectors] of recipients) if (sectors.size === 0) recipients.delete(code);
  }

  /** A party that met nobody whom the text names (`met with staff`): only journeys and gatherings of many need no second. */
  private isAlone(makes: Act | StanceMade, actors: Parties, recipients: Parties): boolean {
    if (makes.type === 'COOPERATE') return actors.size + recipients.size < 2;
    if (makes.type !== 'CONSULT' || ['visit', 'multilateral', 'third-party'].includes(makes.mode ?? '')) return false;
    return actors.size + recipients.size < 2;
  }

  /** A journey within one's own country is no visit to another. */
  private isAtHome({ rule, slot }: Match<Act | StanceMade>, actors: Parties, recipients: Parties): boolean {
    if (rule.makes.mode !== 'visit' || recipients.size > 0) return false;
    const places = [...this.parties.of([...slot('to'), ...slot('object')]).keys()];
    return places.length > 0 && places.every((code) => actors.has(code));
  }

  /** `the minister and her counterparts condemned …`: others act as well, and nobody knows who. */
  private isWithUnknown(tokens: readonly Token[]): boolean {
    return tokens.length > 1 && tokens.some((t) => t.lemma === 'counterpart' && this.parties.of([t]).size === 0);
  }

  /** `Secretary Ann Roy and Ambassador Vik condemned …`, where one of them is nobody's, or both are taken for one. */
  private isHalfKnown(tokens: readonly Token[]): boolean {
    const people = tokens.map(this.peopleAt);
    if (tokens.length < 2 || people.some((p) => p.length !== 1)) return false;
    return people.some((p) => p[0]!.actor === null) || areTwoTakenForOne(tokens, this.peopleAt);
  }

  private readonly peopleAt = (token: Token) => this.referents.personMentionAt(token)?.people ?? [];

  /** `agreements that strengthen ties between …`: what does it is no party, and those between whom it stands do nothing. */
  private isDoneByThings(makes: Act | StanceMade, subjects: readonly Token[], { kind, passive }: Predicate): boolean {
    if (kind !== 'verb' || passive || makes.type !== 'SUPPORT' || makes.mutual.length === 0) return false;
    return subjects.length > 0 && !subjects.some((t) => this.parties.canAct(t));
  }

  private genericSector(tokens: readonly Token[]): string | null {
    for (const token of tokens) {
      const sector = this.parties.sectorOf(content(token)) ?? this.parties.sectorOf(token);
      if (sector !== null) return sector;
    }
    return null;
  }
}

/** Nouns for people who travel and meet on their own account. */
const privates: ReadonlySet<string> = new Set(
  'man woman husband wife son daughter child boy girl person student battalion soldier veteran passenger traveler traveller athlete journalist activist worker survivor advocate relative victim refugee scholar entrepreneur'.split(
    ' ',
  ),
);

/** Types by which a government turns to another party: what it asks of or reproaches to an unnamed one is not its own. */
const addressed: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE']);

/** `the delegation met …`: somebody's, but the words do not say whose. */
const isBareGroup = (tokens: readonly Token[]): boolean =>
  tokens.some((t) => ['delegation', 'team', 'group', 'party', 'side'].includes(t.lemma));

/** A finite active verb whose subject the text leaves out, as lists do: whoever acts, it is not whom the verb names. */
const lacksSubject = ({ kind, clause, passive, tense, subjects }: Predicate): boolean =>
  kind === 'verb' && !passive && tense !== 'none' && subjects.length === 0 && clause.is('root', 'conj');

/** Whether the words say who acts, be it somebody whom nothing here knows: `the agreement reached by the last government with rebels`. */
const hasNamer = ({ kind, clause, subjects, passive }: Predicate): boolean =>
  subjects.length > 0 && (kind === 'verb' || passive || clause.upos === 'VERB');

/** `agreed on the need for the junta to …`: what both hold is no promise to those who are to act. */
export const isAboutNeed = ({ slot }: Match<Act | StanceMade>): boolean =>
  slot('on').some((t) => ['need', 'importance', 'urgency', 'necessity', 'imperative'].includes(t.lemma));

/** `we agreed to …` of one side alone: with whom, the words do not say. */
const isAgreedWithNobody = (
  { rule, predicate }: Match<Act | StanceMade>,
  actors: Parties,
  recipients: Parties,
): boolean =>
  rule.makes.type === 'AGREE' &&
  rule.makes.mutual.length > 0 &&
  actors.size + recipients.size < 2 &&
  predicate.subjects.some((t) => t.upos === 'PRON' && t.lemma === 'we');

/** `urged others to help Chad`: whoever is urged, it is not whom the rest names. */
const isAnybody = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.every((t) =>
    ['other', 'others', 'donor', 'all', 'everyone', 'everybody', 'anyone', 'stakeholder', 'actor'].includes(t.lemma),
  ) &&
  tokens.every((t) => t.children('amod', 'compound', 'nmod').every((m) => m.upos !== 'PROPN'));

const unnamed: ReadonlySet<string> = new Set(['state', 'country', 'nation', 'partner', 'ally', 'government']);

const localities = ['in', 'at', 'near', 'outside', 'across', 'throughout'];

/** Slots to look for recipients in: those of the rule, else the usual ones. */
function recipientSlots(makes: Act | StanceMade, inner: StanceContent | null): readonly string[] {
  if (makes.recipients) return makes.recipients;
  if (makes.mutual.length > 0) return [];
  return inner ? ['object', 'indirect', 'to', 'with', 'complement.recipients'] : usualRecipients;
}

const domesticTypes: ReadonlySet<string> = new Set(['COERCE', 'CONCEDE', 'PROTEST']);

/** Acts that governments and their own people do to one another. */
function isDomestic(coding: Coding, inner: StanceContent | null, makes: { readonly type: string }): boolean {
  return [coding.type, inner?.type ?? '', makes.type].some((type) => domesticTypes.has(type));
}

const areGovernments = (parties: Parties): boolean => [...parties.values()].every((s) => [...s].join() === 'GOV');

/** Acts of parties that a report often leaves without a name: gunmen, a watchdog. */
const hostile: ReadonlySet<string> = new Set([
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'ASSAULT',
  'COERCE',
]);

const isAgainst = ({ type, theme }: StanceContent): boolean =>
  type ? conflicts.has(type) : theme?.threaten !== undefined && theme.intend === undefined;

/** Acts against a party: those who agree on them promise it nothing. */
const conflicts: ReadonlySet<string> = new Set(
  'REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(' '),
);

/** Acts that a party does not do to itself. */
const betweenStates: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE']);
