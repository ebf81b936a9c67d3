import type { Sentence, Token } from '../../model/analysis.js';
import {
  carrierOf,
  content,
  coordinated,
  isPassive,
  nounSubjects,
  preposition,
  surfaceSubjects,
  verbObjects,
  verbSubjects,
  withParticle,
} from './arguments.js';
import { endingVerbs } from './closed-classes.js';
import { type Attribution, attributionOf, type Layer, layersOf } from './embedding.js';
import {
  conditionOf,
  isPerfect,
  isProgressive,
  type Modality,
  modalityOf,
  negationOf,
  refusalOf,
  type Tense,
  tenseOf,
} from './form.js';
import { type Oblique, ownObliques, reachedObliques } from './obliques.js';

export type PredicateKind = 'verb' | 'noun' | 'adjective';
export type Aspect = 'simple' | 'perfect' | 'progressive';
export type Time = 'past' | 'present' | 'future' | 'hypothetical';

/**
 * A word that says something of others: a verb, a noun that names an act (`talks`, `the training of police`), a predicative adjective.
 * Arguments are head tokens, one for each conjunct. Every question is answered from the tree when it is first asked.
 */
export class Predicate {
  #subjects: readonly Token[] | undefined;
  #objects: readonly Token[] | undefined;
  #obliques: readonly Oblique[] | undefined;
  #layers: readonly Layer[] | undefined;
  #attribution: Attribution | null | undefined;
  #lemma: string | undefined;
  #carrier: Token | null | undefined;
  #passive: boolean | undefined;
  #tense: Tense | undefined;
  #modality: Modality | null | undefined;
  #negation: Token | null | undefined;
  #refusal: Token | null | undefined;
  #condition: Token | null | undefined;
  #question: boolean | undefined;
  #complements: readonly Token[] | undefined;

  constructor(
    readonly token: Token,
    readonly kind: PredicateKind,
    private readonly quotedAt: Uint8Array,
  ) {}

  /** Lower case, with a verb's particle: `carry out`. */
  get lemma(): string {
    this.#lemma ??= this.kind === 'verb' ? withParticle(this.token) : this.token.lemma.toLowerCase();
    return this.#lemma;
  }
  get sentence(): Sentence {
    return this.token.sentence;
  }
  /** The light verb that carries a noun (`held` for `talks`), or null. */
  get carrier(): Token | null {
    if (this.#carrier === undefined) this.#carrier = this.kind === 'noun' ? carrierOf(this.token) : null;
    return this.#carrier;
  }
  /** The word whose auxiliaries, negation and place in the sentence hold: the carrier where there is one. */
  get clause(): Token {
    return this.carrier ?? this.token;
  }
  /** Whether a light verb says that the act ended or was called off: `suspended talks`. */
  get ended(): boolean {
    const carrier = this.carrier;
    return carrier !== null && endingVerbs.has(withParticle(carrier));
  }

  get passive(): boolean {
    this.#passive ??= isPassive(this.clause);
    return this.#passive;
  }
  get tense(): Tense {
    this.#tense ??= tenseOf(this.clause);
    return this.#tense;
  }
  get aspect(): Aspect {
    if (isProgressive(this.clause)) return 'progressive';
    return isPerfect(this.clause) ? 'perfect' : 'simple';
  }
  get modality(): Modality | null {
    if (this.#modality === undefined) this.#modality = modalityOf(this.clause);
    return this.#modality;
  }
  /** The word that negates the predicate itself (`not`, `no`, `without`), or null. */
  get negation(): Token | null {
    if (this.#negation === undefined) this.#negation = this.findNegation();
    return this.#negation;
  }
  /** The verb of refusing or failing around it (`refused to sign`, `stopped short of signing`), or null. */
  get refusal(): Token | null {
    if (this.#refusal === undefined) this.#refusal = refusalOf(this.clause);
    return this.#refusal;
  }
  /** Whether the predicate is said to be so: neither negated nor refused nor failed. */
  get affirmed(): boolean {
    return this.negation === null && this.refusal === null;
  }
  /** The `if`, `unless` or inverted `should` that makes it, or a clause it lies in, a condition; else null. */
  get condition(): Token | null {
    if (this.#condition === undefined) this.#condition = this.findCondition();
    return this.#condition;
  }
  /** Whether it is asked rather than said: in a sentence that ends with `?`, or under `whether`. */
  get question(): boolean {
    this.#question ??= this.isAsked();
    return this.#question;
  }
  /** Whether it stands between quotation marks. */
  get quoted(): boolean {
    return this.quotedAt[this.token.index] === 1;
  }
  /** When the act takes place as the grammar says: hypothetical under `would`, `may`, `can` or a condition. */
  get time(): Time {
    if (this.condition) return 'hypothetical';
    const modality = this.modality;
    if (modality === 'would' || modality === 'may' || modality === 'can') return 'hypothetical';
    if (modality === 'must' || modality === 'should') return 'hypothetical';
    if (this.tense === 'none') return timeOfInfinite(this.clause);
    return this.tense;
  }

  /** Who does it, whatever the voice: through control, raising, relative clauses, light verbs, possessors and `by` phrases. */
  get subjects(): readonly Token[] {
    this.#subjects ??= this.findSubjects();
    return this.#subjects;
  }
  /** Whom or what it is done to: objects, the subject of a passive, the `of` phrase of a noun. */
  get objects(): readonly Token[] {
    this.#objects ??= this.kind === 'verb' ? verbObjects(this.token) : this.preposed('of');
    return this.#objects;
  }
  /** The indirect object: Tanzania in `gave Tanzania a grant`. */
  get indirect(): readonly Token[] {
    return [...this.token.children('iobj'), ...(this.carrier?.children('iobj') ?? [])].flatMap(coordinated);
  }
  /** The prepositional arguments within reach, nearest first. */
  get obliques(): readonly Oblique[] {
    this.#obliques ??= this.findObliques();
    return this.#obliques;
  }
  /** The tokens that one of some prepositions leads in: `oblique('with', 'together with')`. */
  oblique(...prepositions: string[]): Token[] {
    return this.obliques.filter((o) => prepositions.includes(o.preposition)).map((o) => o.token);
  }
  /** Heads of the clauses it takes: to do, that they do, of doing. A carried noun's infinitive counts (`an agreement to meet`). */
  get complements(): readonly Token[] {
    this.#complements ??= this.findComplements();
    return this.#complements;
  }
  /** The layers around it, nearest first: what it hangs on, and how. */
  get layers(): readonly Layer[] {
    this.#layers ??= layersOf(this.clause);
    return this.#layers;
  }
  /** Who is reported as saying it, or null where the text itself says it. */
  get attribution(): Attribution | null {
    if (this.#attribution === undefined) this.#attribution = attributionOf(this.clause);
    return this.#attribution;
  }

  /** The words of an argument after measures are looked through: protesters for `hundreds of protesters`. */
  contentOf(token: Token): Token {
    return content(token);
  }

  private findNegation(): Token | null {
    const own = negationOf(this.clause);
    if (own || this.kind !== 'noun') return own;
    return this.token.children('det').find((t) => t.lower === 'no') ?? null;
  }

  private findCondition(): Token | null {
    for (const clause of this.clausesOutward()) {
      const found = conditionOf(clause);
      if (found) return found;
    }
    return null;
  }

  private isAsked(): boolean {
    const { sentence } = this;
    const last = this.token.analysis.token(sentence.last - 1);
    if (last.text.includes('?') && !this.quoted) return true;
    return this.clausesOutward().some(
      (c) => c.is('ccomp', 'xcomp', 'advcl') && c.children('mark').some((t) => t.lower === 'whether'),
    );
  }

  private findComplements(): Token[] {
    const direct = this.token
      .children('xcomp', 'ccomp', 'csubj:pass', 'csubj')
      .filter((t) => !t.is('csubj') || this.kind !== 'verb');
    const own = direct.length > 0 ? direct : this.token.children('advcl').filter(isInfinitive);
    const gerunds = this.token.children('advcl', 'acl').filter((t) => this.leadsGerund(t));
    const carrier = this.carrier;
    const carried = carrier
      ? carrier.children('xcomp', 'ccomp', 'advcl').filter((t) => !t.is('advcl') || leadsGerundBehind(t, this.token))
      : [];
    return [...own, ...gerunds, ...carried].flatMap((t) => t.conjuncts);
  }

  private leadsGerund(clause: Token): boolean {
    if (clause.is('acl:relcl', 'advcl:relcl')) return false;
    const marks = clause.children('mark').map((t) => t.lower);
    if (this.kind === 'noun' && clause.is('acl')) return clause.xpos === 'VB' || marks.length > 0;
    return (
      clause.xpos === 'VBG' &&
      marks.some((m) => ['of', 'from', 'for', 'in', 'to', 'into', 'on', 'against', 'by', 'with'].includes(m))
    );
  }

  private findSubjects(): Token[] {
    if (this.kind === 'verb') return verbSubjects(this.token);
    return this.kind === 'noun' ? nounSubjects(this.token) : surfaceSubjects(this.token);
  }

  private preposed(lead: string): Token[] {
    return this.token
      .children('nmod', 'obl', 'conj')
      .filter((t) => preposition(t) === lead && (!t.is('conj') || !coordinatedBefore(t)))
      .flatMap(coordinated);
  }

  private findObliques(): Oblique[] {
    const carrier = this.carrier;
    const heads = carrier ? [this.token, carrier] : [this.token];
    const objects = carrier
      ? carrier.children('obj').flatMap(coordinated)
      : this.kind === 'verb'
        ? [...this.objects, ...this.token.children('iobj', 'xcomp')]
        : [];
    const conj = this.token.is('conj') && this.kind === 'verb' && ownObliques(this.token).length === 0 ? [] : objects;
    return reachedObliques(heads, conj.length > 0 ? conj : objects);
  }

  private clausesOutward(): Token[] {
    const out = [this.clause];
    for (let at = this.clause; at.head; at = at.head) {
      if (at.is('acl:relcl', 'parataxis', 'root')) break;
      out.push(at.head);
    }
    return out;
  }
}

/** An infinitive with `to`; without another clause beside it, what a parser takes for its purpose may as well be what a verb is about. */
const isInfinitive = (clause: Token): boolean =>
  clause.xpos === 'VB' && clause.children('mark').some((t) => t.lower === 'to');

/** Words whose infinitive came about: began to withdraw, helped to free. */
const implicative: ReadonlySet<string> = new Set(
  'begin, start, continue, proceed, manage, try, attempt, help, come, get, go, join, resume, cease, serve, use, dare, appear, seem, meet'.split(
    ', ',
  ),
);

/** A participle shares the time of the clause around it; an infinitive is still to come unless what leads it in says that it came about. */
function timeOfInfinite(clause: Token): Time {
  const head = clause.head;
  if (!head || !clause.is('xcomp', 'ccomp', 'advcl', 'acl', 'conj')) return 'past';
  const isSeen = ['see', 'watch', 'hear'].includes(head.lemma) && clause.children('mark').length === 0;
  if (clause.xpos === 'VB' && !clause.is('conj') && !implicative.has(head.lemma) && !isSeen) return 'future';
  const outer = tenseOf(head);
  return outer === 'none' ? timeOfInfinite(head) : outer;
}

/** `expressed its commitment to deepening trade`, where the gerund was hung on the light verb. */
function leadsGerundBehind(clause: Token, noun: Token): boolean {
  const mark = clause.children('mark')[0];
  return clause.xpos === 'VBG' && mark !== undefined && mark.lower !== 'by' && mark.previous?.index === noun.index;
}

/** Whether a conjunction comes before a nominal's preposition: `of A and of B`, unlike `training of A and B` hung as a conjunct. */
function coordinatedBefore(t: Token): boolean {
  const lead = t.child('case');
  const conjunction = t.child('cc');
  return lead !== null && conjunction !== null && conjunction.index < lead.index;
}
