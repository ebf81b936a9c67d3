import type { Act, StanceMade } from '../../knowledge/events/rows.js';
import type { Token } from '../../model/analysis.js';
import { type Event, type EventTime, evidenceAt } from '../../model/finding.js';
import type { Period } from '../../model/period.js';
import { hull, type Span } from '../../model/span.js';
import { content, verbObjects } from '../predicates/arguments.js';
import { ownObliques } from '../predicates/obliques.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Predicates } from '../predicates/predicates.js';
import type { Reading } from '../reading.js';
import { MentionIndex } from '../rules/mention-index.js';
import { type Match, slotTokens } from '../rules/rule-set.js';
import { type Trace, type Traced, traceOf } from '../trace.js';
import { isAsserted } from './assertion.js';
import { type Coding, codeFuture, codeRefusal, codeStance } from './compose.js';
import { contentOf, type StanceContent } from './content.js';
import { type EventRules, eventRules } from './event-rules.js';
import { mergeEvents } from './merge.js';
import { type Parties, PartyReader } from './parties.js';
import { scoreOf } from './scores.js';

/** An event as coded at one predicate, before it is merged with others of its kind. */
interface Coded {
  readonly coding: Coding;
  readonly predicate: Predicate;
  readonly rule: string;
  readonly actors: Parties;
  readonly recipients: Parties;
  readonly time: EventTime;
  readonly slots: Record<string, readonly Token[]>;
  readonly inner: Trace['content'];
  /** Words that are the content of a stance, and no acts of their own. */
  readonly consumed: readonly number[];
  readonly weight: number;
}

/** Codes a document's political events, one an act, each with its trace. Nothing is found where there are no trees. */
export function findEvents(reading: Reading): Traced<Event>[] {
  if (!reading.analysis.layers.trees) return [];
  return new EventFinder(reading, eventRules(reading.knowledge.events)).find();
}

class EventFinder {
  private readonly referents: MentionIndex;
  private readonly parties: PartyReader;
  private readonly consumed = new Set<number>();

  constructor(
    private readonly input: Reading,
    private readonly rules: EventRules,
  ) {
    this.referents = new MentionIndex(input.mentions);
    this.parties = new PartyReader(this.referents, rules.sectors);
  }

  find(): Traced<Event>[] {
    const coded: Coded[] = [];
    for (const predicate of outermostFirst(this.input.predicates)) {
      if (this.consumed.has(predicate.token.index)) continue;
      const found = this.code(predicate);
      if (!found) continue;
      for (const index of found.consumed) this.consumed.add(index);
      coded.push(found);
    }
    const kept = coded.filter((c) => !coded.some((other) => outweighs(other, c)));
    kept.sort((a, b) => a.predicate.token.index - b.predicate.token.index);
    return mergeEvents(kept.map((c) => this.event(c)));
  }

  /** The event that a predicate is the head of, or null. */
  private code(predicate: Predicate): Coded | null {
    const { referents } = this;
    const stance = this.rules.stances.matchesOf(predicate, referents)[0];
    const act = this.rules.acts.matchesOf(predicate, referents)[0];
    if (predicate.modality === 'must' || (!stance && !act))
      return this.refusedAct(predicate) ?? this.obligation(predicate);
    if (!isAsserted(predicate)) return null;
    if (stance && (!act || stance.weight >= act.weight))
      return this.stanceEvent(stance) ?? (act ? this.actEvent(act) : null);
    return act ? this.actEvent(act) : null;
  }

  private stanceEvent(match: Match<StanceMade>): Coded | null {
    const { makes, name } = match.rule;
    const { referents } = this;
    const { predicates } = this.input;
    const inner = contentOf(match, predicates, referents, this.rules);
    const coding = codeStance(makes.stance, makes, inner, makes.weak);
    if (!coding || (makes.stance === 'intend' && !this.isOwnIntention(match, inner !== null))) return null;
    const time = this.timeOf(match.predicate);
    if (time === 'hypothetical') return null;
    return this.coded(match, coding, name, time, inner);
  }

  /** Whether what is agreed or planned is for those who agree: not so in `hopes that rebels will leave`. */
  private isOwnIntention(match: Match<StanceMade>, known: boolean): boolean {
    const subjects = match.slot('complement').flatMap((clause) => clause.children('nsubj', 'nsubj:pass'));
    if (subjects.length === 0) return true;
    const parties = this.parties.of(subjects);
    if (parties.size === 0) return known;
    const actors = this.parties.acting(match.slot('subject'));
    return [...parties.keys()].every((code) => actors.has(code));
  }

  private actEvent(match: Match<Act>): Coded | null {
    const { makes, name } = match.rule;
    const time = this.timeOf(match.predicate);
    if (time === 'hypothetical') return null;
    const inner = this.asContent(match);
    const coding = time === 'future' ? codeFuture(makes, inner) : makes;
    return this.coded(match, coding, name, time, null);
  }

  /** `will not accept`, `would not meet`: an act that a party will not do is refused. */
  private refusedAct(predicate: Predicate): Coded | null {
    if (predicate.negation === null || predicate.refusal) return null;
    if (!['will', 'would', 'can', 'plan'].includes(predicate.modality ?? '')) return null;
    const match = this.rules.acts.matchesOf(predicate, this.referents, true)[0];
    if (!match || predicate.condition || !predicate.layers.every((l) => l.link !== 'adverbial' || l.lead !== 'if'))
      return null;
    const coding = codeRefusal(match.rule.makes, this.asContent(match));
    return coding && this.coded(match, coding, 'event.reject.will-not', 'past', null);
  }

  /** `said that Sudan must …`: what a speaker says another must do is asked of it. */
  private obligation(predicate: Predicate): Coded | null {
    const attribution = predicate.attribution;
    if (!attribution || predicate.modality !== 'must' || !predicate.affirmed || predicate.kind === 'noun') return null;
    const actors = this.parties.of(attribution.speakers);
    const recipients = this.parties.of(predicate.subjects);
    if (actors.size === 0 || recipients.size === 0 || sameKeys(actors, recipients)) return null;
    const match = this.rules.acts.matchesOf(predicate, this.referents, true)[0];
    const inner = match ? this.asContent(match) : null;
    const coding = codeStance('ask', { type: 'REQUEST', mode: null, cameo: '100' }, inner, false)!;
    const slots = { speaker: attribution.speakers, subject: predicate.subjects };
    return {
      coding,
      predicate,
      rule: 'event.request.must',
      actors,
      recipients,
      time: 'past',
      slots,
      inner: null,
      consumed: [],
      weight: 0,
    };
  }

  private asContent(match: Match<Act>): StanceContent {
    const { theme: themeName, type } = match.rule.makes;
    const theme = this.rules.themes.find((t) => t.name === themeName)?.theme ?? null;
    return { token: match.predicate.token, theme, themeName, act: match, type, negated: false };
  }

  private coded(
    match: Match<Act | StanceMade>,
    coding: Coding,
    rule: string,
    time: EventTime,
    inner: StanceContent | null,
  ): Coded | null {
    const { predicate } = match;
    const { makes } = match.rule;
    const slots: Record<string, readonly Token[]> = {};
    const read = (name: string, acting = false): Parties => {
      const tokens = this.slot(match, name, inner);
      const parties = acting ? this.acting(tokens, predicate) : this.parties.of(tokens);
      if (parties.size > 0) slots[name] = tokens;
      return parties;
    };
    const actors = first(makes.actors, (name) => read(name, name === 'subject' || name === 'speaker'));
    if (coding.type === 'CONSULT' && this.arePrivate(match.slot('subject'))) return null;
    if (actors.size === 0 && this.isUnresolved(makes.actors.flatMap((name) => this.slot(match, name, inner))))
      return null;
    for (const name of makes.mutual) for (const [code, sectors] of read(name)) actors.set(code, sectors);
    if (actors.size === 0) this.nearby(predicate, match.slot('subject'), actors);
    const domestic = makes.mutual.length === 0 && !betweenStates.has(coding.type);
    const named = recipientSlots(makes, inner);
    const recipients = this.recipients(named, read, actors, domestic, (name) => this.slot(match, name, inner));
    const inward = coding.type === 'ASSAULT' || isDomestic(coding, inner, makes);
    if (domestic && recipients.size === 0 && (inward || !areGovernments(actors)))
      this.within(match, named, inner, actors, recipients);
    if (actors.size === 0 && predicate.passive && predicate.subjects.length === 0)
      this.authorities(coding, predicate, actors);
    if (actors.size === 0 && isDomestic(coding, inner, makes))
      this.ofTheSame(match.slot('subject'), recipients, actors);
    this.prune(coding, actors, recipients, makes.mutual.length > 0, inward);
    if (actors.size === 0 && !this.canLackActor(coding, recipients, predicate)) return null;
    const at = inner && {
      rule: inner.act?.rule.name ?? `theme ${inner.themeName}`,
      start: inner.token.start,
      end: inner.token.end,
    };
    slots.object ??= match.slot('object');
    return {
      coding,
      predicate,
      rule,
      actors,
      recipients,
      time,
      slots,
      inner: at,
      consumed: inner ? [inner.token.index, ...match.slot('complement').map((t) => t.index)] : [],
      weight: match.weight,
    };
  }

  /** The first other party that a slot names; else, for acts within a state, those of its own that one names. */
  private recipients(
    named: readonly string[],
    read: (name: string) => Parties,
    actors: Parties,
    domestic: boolean,
    tokensOf: (name: string) => readonly Token[],
  ): Parties {
    let own: Parties = new Map();
    for (const name of named) {
      const parties = read(name);
      const others = new Map([...parties].filter(([code]) => !actors.has(code)));
      if (others.size > 0) return others;
      if (domestic && own.size === 0) own = parties;
      if (this.isUnresolved(tokensOf(name))) break;
    }
    return own;
  }

  /** The tokens in a slot; `complement.x` is slot x of what the complement says, `purpose` what the act is done to do. */
  private slot(match: Match<unknown>, name: string, inner: StanceContent | null): readonly Token[] {
    if (name === 'purpose') return this.purposes(match.predicate);
    if (!name.startsWith('complement.')) return match.slot(name);
    const part = name.slice('complement.'.length);
    const own = inner && inner.token.index !== match.predicate.token.index ? [inner.token] : [];
    const heads = part === 'subject' ? match.slot('complement') : [...own, ...match.slot('complement')];
    return heads.flatMap((head) => {
      const predicate = this.input.predicates.at(head);
      if (!predicate) return [];
      if (part !== 'recipients') return slotTokens(part, predicate, null);
      const makes = inner?.act?.rule.makes;
      const names = makes ? [...(makes.recipients ?? []), ...makes.mutual] : [];
      return (names.length > 0 ? names : [...usualRecipients, 'in']).flatMap((n) => slotTokens(n, predicate, null));
    });
  }

  /** Whom the infinitives of purpose under a clause are about: the government in `marched to demand reforms by the government`. */
  private purposes(predicate: Predicate): Token[] {
    const clauses = [
      ...predicate.clause.children('advcl', 'xcomp'),
      ...predicate.token.children('acl', 'advcl', 'nmod'),
      ...predicate.clause
        .children('obl')
        .filter((t) => ['protest', 'defiance', 'response', 'support', 'opposition'].includes(t.lemma)),
    ];
    return clauses.flatMap((clause) => {
      const inner = this.input.predicates.at(clause);
      if (!inner || clause.upos !== 'VERB') return clause.upos === 'NOUN' ? clause.children('nmod') : [];
      return [
        ...inner.objects,
        ...inner.complements.flatMap((c) => this.input.predicates.at(c)?.subjects ?? []),
        ...inner.oblique('by', 'against', 'at', 'to'),
      ];
    });
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
  private within(
    match: Match<unknown>,
    named: readonly string[],
    inner: StanceContent | null,
    actors: Parties,
    recipients: Parties,
  ): void {
    const code = actors.size === 1 ? [...actors.keys()][0]! : null;
    if (code === null) return;
    for (const name of named) {
      const sector = this.genericSector(this.slot(match, name, inner));
      if (sector !== null) return void recipients.set(code, new Set([sector]));
    }
  }

  /** Who arrests, investigates or convicts where nobody is named: the authorities of the place. */
  private authorities(coding: Coding, predicate: Predicate, actors: Parties): void {
    if (coding.type !== 'COERCE' && coding.mode !== 'investigate' && coding.mode !== 'convict') return;
    for (const code of this.parties.named(predicate.oblique('in', 'at'))) actors.set(code, new Set(['GOV']));
  }

  /** An actor without a state of its own that acts on its own people is of theirs. */
  private ofTheSame(subjects: readonly Token[], recipients: Parties, actors: Parties): void {
    const subject = subjects.find((t) => this.parties.canAct(t));
    if (!subject || recipients.size !== 1) return;
    actors.set([...recipients.keys()][0]!, new Set([this.parties.sectorOf(content(subject)) ?? 'GOV']));
  }

  /** Travellers without an office visit no government. */
  private arePrivate(tokens: readonly Token[]): boolean {
    const people = tokens.map((t) => this.referents.personMentionAt(t)?.people ?? []);
    return people.length > 0 && people.every((p) => p.length > 0 && p.every((person) => person.office === null));
  }

  /** A pronoun that nothing resolves stands for somebody, but nobody knows whom. */
  private isUnresolved(tokens: readonly Token[]): boolean {
    const isPronoun = (t: Token) =>
      (t.upos === 'PRON' || t.upos === 'DET') && this.referents.personMentionAt(t) === null;
    return tokens.length > 0 && tokens.every(isPronoun);
  }

  /** Whether an event may do without an actor: a passive leaves it out, or it has a kind but no name (`gunmen`). */
  private canLackActor(coding: Coding, recipients: Parties, predicate: Predicate): boolean {
    if (recipients.size === 0 || betweenStates.has(coding.type)) return false;
    if (predicate.subjects.length === 0) return predicate.passive;
    if (!hostile.has(coding.type)) return false;
    return this.genericSector(predicate.subjects) !== null || predicate.subjects.some((t) => t.upos === 'PROPN');
  }

  /** Takes out recipients that are no others: parties to a mutual act, a government that would address itself, an armed group that is agreed about. */
  private prune(coding: Coding, actors: Parties, recipients: Parties, mutual: boolean, inward: boolean): void {
    for (const [code, sectors] of recipients) {
      const own = actors.get(code);
      const itself = own !== undefined && [...own].join() === 'GOV' && [...sectors].join() === 'GOV';
      const kind = this.input.knowledge.actors.get(code)?.kind ?? '';
      const about = coding.type === 'AGREE' && ['armed-group', 'company'].includes(kind);
      if ((mutual && own) || (itself && !inward) || about) recipients.delete(code);
    }
  }

  private genericSector(tokens: readonly Token[]): string | null {
    for (const token of tokens) {
      const sector = this.parties.sectorOf(content(token)) ?? this.parties.sectorOf(token);
      if (sector !== null) return sector;
    }
    return null;
  }

  private timeOf(predicate: Predicate): EventTime {
    const time = predicate.time;
    if (time === 'present') return predicate.aspect === 'progressive' ? 'ongoing' : 'past';
    if (time === 'hypothetical' && predicate.modality === 'would' && predicate.attribution && !predicate.condition)
      return 'future';
    return time;
  }

  private event(coded: Coded): Traced<Event> {
    const { coding, predicate, actors, recipients } = coded;
    const span = this.spanOf(coded);
    const period = this.period(predicate);
    const sectors = Object.fromEntries([...recipients, ...actors].map(([code, set]) => [code, [...set].sort()]));
    const finding: Event = {
      id: '',
      type: coding.type,
      mode: coding.mode,
      cameo: coding.cameo,
      contexts: this.rules.contexts.of(this.input.predicates.analysis, predicate.sentence),
      actors: [...actors.keys()],
      recipients: [...recipients.keys()],
      sectors,
      start: period?.start ?? null,
      end: period?.end ?? null,
      place: this.place(predicate),
      time: coded.time,
      speaker: this.speaker(predicate),
      score: scoreOf(coding.type, coding.mode),
      evidence: [evidenceAt(this.input.document, span)],
      confidence: 0.75,
      rule: coded.rule,
    };
    return { finding, trace: traceOf(coded.rule, predicate, coded.slots, coded.inner) };
  }

  /** From the first to the last word of the predicate and the arguments that it was coded from, within its sentence. */
  private spanOf({ predicate, slots, consumed }: Coded): Span {
    const parts: Span[] = [predicate.token, predicate.clause];
    const used = [
      ...Object.values(slots).flat(),
      ...predicate.subjects,
      ...predicate.objects,
      ...predicate.complements,
    ];
    for (const token of [...used, ...consumed.map((i) => predicate.token.analysis.token(i))]) {
      parts.push(phraseOf(token));
      if (token.upos === 'VERB')
        parts.push(...verbObjects(token).map(phraseOf), ...ownObliques(token).map((o) => phraseOf(o.token)));
    }
    const sentence = predicate.sentence;
    return hull(parts.filter((p) => p.start >= sentence.start && p.end <= sentence.end));
  }

  private period(predicate: Predicate): Period | null {
    const { referents } = this;
    const near = [predicate.clause, predicate.token].flatMap((t) => t.children('obl', 'nmod', 'advmod', 'nsubj'));
    for (const token of near) {
      const reading = referents.periodAt(token)?.reading;
      if (reading && reading.use === 'at') return reading;
    }
    return null;
  }

  private place(predicate: Predicate): Event['place'] {
    for (const token of predicate.oblique('in', 'at', 'near')) {
      const place = this.referents.placeAt(token);
      if (place) return place;
    }
    return null;
  }

  private speaker(predicate: Predicate): string | null {
    const token = predicate.attribution?.speakers[0];
    if (!token) return null;
    const { referents } = this;
    const person = referents.personMentionAt(token)?.people[0];
    if (person) return person.name;
    const span = phraseOf(token);
    return this.input.document.text.slice(span.start, Math.min(span.end, span.start + 80)).replace(/\s+/g, ' ');
  }
}

/** Whether another coding of the same clause with the same type says more: the strike in `began a hunger strike`. */
function outweighs(other: Coded, coded: Coded): boolean {
  if (other === coded || other.coding.type !== coded.coding.type) return false;
  if (other.predicate.clause.index !== coded.predicate.clause.index) return false;
  return (
    other.weight > coded.weight ||
    (other.weight === coded.weight && other.predicate.token.index < coded.predicate.token.index)
  );
}

const localities = ['in', 'at', 'near', 'outside', 'across', 'throughout'];
const usualRecipients = ['object', 'indirect', 'to', 'against', 'on', 'with', 'from'];

/** Slots to look for recipients in: those of the rule, else the usual ones. */
function recipientSlots(makes: Act | StanceMade, inner: StanceContent | null): readonly string[] {
  if (makes.recipients) return makes.recipients;
  if (makes.mutual.length > 0) return [];
  return inner ? ['object', 'indirect', 'to', 'with', 'complement.recipients'] : usualRecipients;
}

/** The parties of the first slot that names any. */
function first(names: readonly string[], read: (name: string) => Parties): Parties {
  for (const name of names) {
    const parties = read(name);
    if (parties.size > 0) return parties;
  }
  return new Map();
}

const domesticTypes: ReadonlySet<string> = new Set(['COERCE', 'CONCEDE', 'PROTEST']);

/** Acts that governments and their own people do to one another. */
function isDomestic(coding: Coding, inner: StanceContent | null, makes: { readonly type: string }): boolean {
  return [coding.type, inner?.type ?? '', makes.type].some((type) => domesticTypes.has(type));
}

function sameKeys(a: Parties, b: Parties): boolean {
  return a.size === b.size && [...a.keys()].every((k) => b.has(k));
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

/** Acts that a party does not do to itself. */
const betweenStates: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE']);

/** A noun phrase without the clauses that hang on it. */
function phraseOf(token: Token): Span {
  const spans: Span[] = [token];
  for (const child of token.children())
    if (
      !child.is(
        'acl',
        'conj',
        'appos',
        'parataxis',
        'punct',
        'cc',
        'advcl',
        'cop',
        'nsubj',
        'aux',
        'obl',
        'advmod',
        'mark',
        'ccomp',
      )
    )
      spans.push(phraseOf(child));
  return hull(spans);
}

/** Predicates so that a stance comes before what it is about: by depth in the tree, then in order of the text. */
function outermostFirst(predicates: Predicates): Predicate[] {
  const depth = new Map<number, number>();
  const depthOf = (token: Token): number => {
    const known = depth.get(token.index);
    if (known !== undefined) return known;
    const head = token.head;
    const own = head ? depthOf(head) + 1 : 0;
    depth.set(token.index, own);
    return own;
  };
  return [...predicates].sort((a, b) => depthOf(a.token) - depthOf(b.token) || a.token.index - b.token.index);
}
