import type { Act, StanceMade } from '../../knowledge/events/rows.js';
import type { Token } from '../../model/analysis.js';
import type { Event, EventTime, EventType } from '../../model/finding.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Predicates } from '../predicates/predicates.js';
import type { Reading } from '../reading.js';
import { MentionIndex } from '../rules/mention-index.js';
import type { Match } from '../rules/rule-set.js';
import type { Traced } from '../trace.js';
import { isAsserted } from './assertion.js';
import { type Coded, outweighs } from './coded.js';
import { type Coding, codeDecision, codeFuture, codeRefusal, codeStance } from './compose.js';
import { mustRule, willNotRule } from './composed-rules.js';
import { contentOf, type StanceContent } from './content.js';
import { type EventRules, eventRules } from './event-rules.js';
import { EventWriter } from './event-writer.js';
import { mergeEvents } from './merge.js';
import { type Parties, PartyReader } from './parties.js';
import { isAboutNeed, RoleFiller, type Roles } from './roles.js';

/** Codes a document's political events, one an act, each with its trace. Nothing is found where there are no trees. */
export function findEvents(reading: Reading): Traced<Event>[] {
  if (!reading.analysis.layers.trees) return [];
  return new EventFinder(reading, eventRules(reading.knowledge.events)).find();
}

class EventFinder {
  private readonly referents: MentionIndex;
  private readonly parties: PartyReader;
  private readonly roles: RoleFiller;
  private readonly writer: EventWriter;
  private readonly consumed = new Set<number>();

  constructor(
    private readonly input: Reading,
    private readonly rules: EventRules,
  ) {
    this.referents = new MentionIndex(input.mentions);
    this.parties = new PartyReader(this.referents, rules.sectors);
    this.roles = new RoleFiller(input, this.referents, this.parties);
    this.writer = new EventWriter(input, this.referents, rules.contexts);
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
    return mergeEvents(kept.map((c) => this.writer.write(c)));
  }

  /** The event that a predicate is the head of, or null. */
  private code(predicate: Predicate): Coded | null {
    const { referents } = this;
    const stance = this.rules.stances.matchesOf(predicate, referents)[0];
    const act = this.rules.acts.matchesOf(predicate, referents)[0];
    if (predicate.modality === 'must' || (!stance && !act))
      return this.refusedAct(predicate) ?? this.obligation(predicate);
    if (!isAsserted(predicate) || isCompound(predicate)) return null;
    if (stance && (!act || stance.weight >= act.weight))
      return this.stanceEvent(stance) ?? (act ? this.actEvent(act) : null);
    return act ? this.actEvent(act) : null;
  }

  private stanceEvent(match: Match<StanceMade>): Coded | null {
    const { makes, name } = match.rule;
    const { referents } = this;
    const { predicates } = this.input;
    const inner = contentOf(match, predicates, referents, this.rules);
    const decided = codeDecision(match.predicate.lemma, inner);
    const coding =
      makes.type === 'AGREE' && isAboutNeed(match)
        ? makes
        : (decided ?? codeStance(makes.stance, makes, inner, makes.weak));
    if (!coding || (makes.stance === 'intend' && !this.isOwnIntention(match, inner !== null))) return null;
    const time = timeOf(match.predicate);
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
    const time = timeOf(match.predicate);
    if (time === 'hypothetical' || isRoutine(match) || isOfAnyTime(match) || (time === 'future' && isBareHarm(match)))
      return null;
    if (wordsOfOpinion.has(makes.type) && saysOfNothing(match.predicate)) return null;
    if (makes.type === 'ACCUSE' && time === 'future') return null;
    const inner = this.asContent(match);
    const made = isHumanitarian(match) ? { ...makes, cameo: '073' } : makes;
    const coding = time === 'future' ? codeFuture(makes, inner) : made;
    return this.coded(match, coding, name, time, null);
  }

  /** `will not accept`, `would not meet`: an act that a party will not do is refused. */
  private refusedAct(predicate: Predicate): Coded | null {
    if (predicate.negation === null || predicate.refusal) return null;
    if (!['will', 'would', 'can', 'plan'].includes(predicate.modality ?? '')) return null;
    const match = this.rules.acts.matchesOf(predicate, this.referents, true)[0];
    if (
      !match ||
      isWithoutDemand(match) ||
      predicate.condition ||
      !predicate.layers.every((l) => l.link !== 'adverbial' || l.lead !== 'if')
    )
      return null;
    const coding = codeRefusal(match.rule.makes, this.asContent(match));
    return coding && this.coded(match, coding, willNotRule.name, 'past', null);
  }

  /** `said that Sudan must …`: what a speaker says another must do is asked of it. */
  private obligation(predicate: Predicate): Coded | null {
    if (predicate.kind === 'noun' || predicate.modality !== 'must' || !predicate.affirmed) return null;
    const attribution = predicate.attribution;
    if (!attribution || predicate.token.child('expl')) return null;
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
      rule: mustRule.name,
      actors,
      recipients,
      time: 'past',
      slots,
      inner: null,
      consumed: [],
      weight: 0,
    };
  }

  /**
   * `we support dialogue`, `we intend to lead`: what a speaker stands for towards nobody. In speech taken down turn by turn fewer than half of
   * these proved to be acts of a day when read beside their pages, so that nothing is said of them there; a page that states them means them.
   */
  private isTalk({ token }: Predicate, { type }: Coding, { actors, recipients }: Roles): boolean {
    if (!attitudes.has(type) || actors.size + recipients.size > 1) return false;
    return this.input.transcript.isSpoken(token);
  }

  /** `a commitment to Niger's independence`: whoever promises it reforms nothing of its own, and backs another. */
  private isAnothers({ type, cameo }: Coding, { actors }: Roles, { token }: StanceContent): boolean {
    if (type !== 'AGREE' || !cameo.startsWith('034')) return false;
    const owners = [...this.parties.of([token]).keys()];
    return owners.length > 0 && owners.every((code) => !actors.has(code));
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
    const roles = this.roles.fill(match, coding, inner);
    if (roles && this.isTalk(match.predicate, coding, roles)) return null;
    if (roles && inner && this.isAnothers(coding, roles, inner)) coding = { ...coding, cameo: '032' };
    return (
      roles && {
        ...roles,
        coding,
        predicate: match.predicate,
        rule,
        time,
        inner: inner && {
          rule: inner.act?.rule.name ?? `theme ${inner.themeName}`,
          start: inner.token.start,
          end: inner.token.end,
        },
        consumed: inner ? [inner.token.index, ...match.slot('complement').map((t) => t.index)] : [],
        weight: match.weight,
      }
    );
  }
}

/** `Iran-backed militias`, `strong and deepening cooperation`: a participle that says what its noun is like, not what happened. */
const isCompound = ({ token }: Predicate): boolean =>
  token.upos === 'VERB' &&
  ((/^[-‑–]$/.test(token.previous?.text ?? '') && token.previous!.end === token.start) ||
    (token.is('conj') && token.head?.upos === 'ADJ' && token.head.is('amod')));

/** `we protect our people`: what somebody does as a rule is no act of a day. */
function isRoutine({ predicate, rule }: Match<Act>): boolean {
  if (!material.has(rule.makes.type) && rule.makes.type !== 'CONSULT') return false;
  const byPronoun = predicate.subjects.some((t) => t.upos === 'PRON');
  if (byPronoun && isContinued(predicate) && material.has(rule.makes.type)) return true;
  if (!isPresent(predicate) || predicate.aspect !== 'simple') return false;
  if (unchanging.has(predicate.lemma) && predicate.token.lower === predicate.lemma) return false;
  return byPronoun || (material.has(rule.makes.type) && areMany(predicate.subjects) && areMany(predicate.objects));
}

/** `we continue to impose sanctions`: what goes on is no act of its own. */
const isContinued = ({ clause }: Predicate): boolean => {
  const first = clause.is('conj') && clause.head ? clause.head : clause;
  return first.is('xcomp') && first.head?.lemma === 'continue';
};

/** Verbs whose past looks like their present. */
const unchanging: ReadonlySet<string> = new Set(
  'beat hit cut shut put set hurt let cast burst split spread'.split(' '),
);

/** Some of a kind, nobody says which: `authorities harass believers`. */
const areMany = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.every((t) => t.upos === 'NOUN' && t.xpos === 'NNS' && t.children('det', 'nummod', 'nmod:poss').length === 0);

/** Types that say how a party stands to something. */
const attitudes: ReadonlySet<string> = new Set(['AGREE', 'SUPPORT', 'REJECT', 'REQUEST', 'COOPERATE', 'THREATEN']);

const wordsOfOpinion: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT']);

/** `we condemn, we sanction`: of what, the words do not say. */
const saysOfNothing = ({ kind, passive, objects, complements, obliques, indirect, clause }: Predicate): boolean =>
  kind === 'verb' &&
  !passive &&
  [objects, complements, obliques, indirect].every((tokens) => tokens.length === 0) &&
  clause.children('ccomp', 'xcomp', 'parataxis').length === 0;

/** `all attacks conducted by the group`: of no one act. */
const isOfAnyTime = ({ predicate, rule }: Match<Act>): boolean =>
  isOfAnybody(predicate) ||
  areSuch(predicate, rule.makes.type) ||
  isStanding(predicate, rule.makes.type) ||
  (predicate.kind === 'verb' &&
    predicate.clause.is('acl') &&
    (predicate.clause.head?.children('det') ?? []).some((t) =>
      ['all', 'any', 'every', 'each', 'such'].includes(t.lower),
    ));

/** `provided $2 million in humanitarian aid`: money that is help in need. */
const isHumanitarian = ({ rule, slot }: Match<Act>): boolean =>
  rule.makes.cameo === '071' &&
  [...slot('object'), ...slot('in')]
    .flatMap((t) => [t, ...t.children('nmod')])
    .some((t) => t.children('amod').some((a) => a.lower === 'humanitarian'));

/** `we will not relent`: to no demand. */
const isWithoutDemand = ({ rule, predicate }: Match<Act>): boolean =>
  rule.name === 'event.concede.accede' && predicate.objects.length === 0 && predicate.obliques.length === 0;

/** `Afghans who have helped Norway`: what such people are like, of whom the text says something else. */
const areSuch = ({ kind, clause, subjects }: Predicate, type: EventType): boolean =>
  kind === 'verb' &&
  clause.is('acl:relcl') &&
  ['AID', 'SUPPORT', 'COOPERATE'].includes(type) &&
  subjects.length > 0 &&
  subjects.every((t) => ['NNS', 'NNPS'].includes(t.xpos) && t.children('det').length === 0);

/** `anytime a citizen is detained`: what is done to whoever it may be, nobody says by whom. */
const isOfAnybody = ({ passive, tense, aspect, objects, subjects }: Predicate): boolean =>
  passive &&
  tense === 'present' &&
  aspect === 'simple' &&
  subjects.length === 0 &&
  objects.length > 0 &&
  objects.every((t) => t.upos === 'NOUN' && t.children('det').some((d) => ['a', 'an', 'any'].includes(d.lower)));

/** `there are sanctions imposed on Cuba`, `Afghans who are displaced`: how things stand, and not what was done. */
const isStanding = ({ clause, passive, subjects, tense, aspect }: Predicate, type: EventType): boolean => {
  if (!passive || subjects.length > 0) return false;
  if (type === 'SANCTION' && clause.is('acl') && clause.head?.head?.child('expl')) return true;
  if (type === 'SANCTION' && tense === 'present' && aspect === 'simple') return true;
  return type === 'COERCE' && clause.is('acl:relcl') && tense === 'present' && aspect === 'simple';
};

/** `chose to detonate a bomb, killing …`: harm in an infinitive that no word of intention leads in threatens nobody. */
const isBareHarm = ({ predicate, rule }: Match<Act>): boolean =>
  predicate.tense === 'none' && ['ASSAULT', 'COERCE', 'SANCTION'].includes(rule.makes.type);

/** In the present, of itself or of the verb it is co-ordinated with. */
function isPresent(predicate: Predicate): boolean {
  let at = predicate.clause;
  while (at.is('conj') && at.head && at.xpos === 'VB') at = at.head;
  return predicate.tense === 'present' || ['VBP', 'VBZ'].includes(at.xpos);
}

const material: ReadonlySet<string> = new Set(
  'COOPERATE AID RETREAT PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(' '),
);

/** When an act takes place; what was to be done after somebody said so in the past is a future of then. */
function timeOf(predicate: Predicate): EventTime {
  const time = predicate.time;
  if (time === 'present') return predicate.aspect === 'progressive' ? 'ongoing' : 'past';
  if (time === 'hypothetical' && predicate.modality === 'would' && predicate.attribution && !predicate.condition)
    return 'future';
  return time;
}

function sameKeys(a: Parties, b: Parties): boolean {
  return a.size === b.size && [...a.keys()].every((k) => b.has(k));
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
