import type { Token } from '../../model/analysis.js';
import { crediting, lightVerbs, measures, occurrences, phrasalVerbs, subjectControl } from './closed-classes.js';
import { isActivePast, objectsUnmarked } from './misreadings.js';

/** Words in a clause's way up that are no predicates of their own are passed over at most this often. */
const depthLimit = 12;

const relativizers: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'that']);
const spatial: ReadonlySet<string> = new Set(['amod', 'compound', 'nmod', 'nmod:desc', 'nmod:unmarked']);

/** A token with its conjuncts (`Ghana and Togo`) and those joined by a preposition (`Ghana along with Togo`), each once. */
export function coordinated(token: Token): Token[] {
  const joined = token
    .children('nmod')
    .filter((t) => ['along with', 'together with', 'as well as', 'accompanied by'].includes(preposition(t) ?? ''));
  return [...token.conjuncts, ...joined];
}

/** The conjunct that a row of coordinated words or clauses begins with: the others hang in the sentence as it does. */
export function firstOfRow(token: Token): Token {
  let at = token;
  for (let depth = 0; at.is('conj') && at.head && depth < 8; depth++) at = at.head;
  return at;
}

/** The preposition of a nominal, in full and lower case (`because of`), or null. A parser may hang it on another word of the same name. */
export function preposition(token: Token): string | null {
  const known = prepositions.get(token);
  if (known !== undefined) return known;
  const words = findPreposition(token);
  prepositions.set(token, words);
  return words;
}

/** Asked many times of each token: prepositions found before. */
const prepositions = new WeakMap<Token, string | null>();

function findPreposition(token: Token): string | null {
  const cases = casesOf(token);
  for (const t of token.children('flat', 'compound', 'nmod:desc', 'nummod')) cases.push(...casesOf(t));
  const leading = cases.length > 0 ? cases : caseOnConjunct(token);
  if (leading.length === 0) return null;
  return leading
    .flatMap((t) => [t, ...t.children('fixed')])
    .map((t) => t.lower)
    .join(' ');
}

const possessive: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);
const casesOf = (token: Token): Token[] => token.children('case').filter((t) => !possessive.has(t.lower));

/** `of 300 police and responders`, where the parser hung `of` on the last conjunct: it stands before the first. */
function caseOnConjunct(token: Token): Token[] {
  return token
    .children('conj')
    .flatMap((t) => t.children('case'))
    .filter((t) => t.index < token.index)
    .slice(0, 1);
}

/** What a measuring noun measures: the protesters of `hundreds of protesters`; any other token is itself. */
export function content(token: Token): Token {
  let at = token;
  for (let depth = 0; depth < 4; depth++) {
    if (!measures.has(at.lemma.toLowerCase())) break;
    const inner = at.children('nmod').find((t) => preposition(t) === 'of');
    if (!inner) break;
    at = inner;
  }
  return at;
}

/**
 * The antecedent where `token` is the relative pronoun of a clause, else the token. A comma and the noun right before the pronoun are
 * better evidence than the tree, which in long sentences hangs the clause on some earlier noun or on the verb.
 */
function antecedent(token: Token, clause: Token): Token {
  if (!relativizers.has(token.lower)) return token;
  const relative = clause.is('acl:relcl') && clause.head !== null;
  if (!relative && (token.lower === 'that' || token.previous?.text !== ',')) return token;
  const near = nominalsBefore(token);
  if (relative && (near.length === 0 || near.some((t) => t.index === clause.head!.index))) return clause.head!;
  return near.at(-1) ?? token;
}

/** The nouns whose phrase ends right before a token, a comma aside, from the nearest up: `Türkiye` and `Republic` before `, which`. */
function nominalsBefore(token: Token): Token[] {
  let last = token.previous;
  if (last?.text === ',') last = last.previous;
  const out: Token[] = [];
  for (let at = last; at && nominal.has(at.upos); at = at.head && at.head.index < at.index ? at.head : null)
    out.push(at);
  return out;
}

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

const passiveSubject = (verb: Token): boolean =>
  verb.children('nsubj:pass', 'aux:pass', 'csubj:pass').length > 0 && !isActivePast(verb);

/** Participles that say how their subject stands rather than what is done to it: is opposed to, is committed to. */
const adjectival: ReadonlySet<string> = new Set([
  'oppose',
  'commit',
  'determine',
  'prepare',
  'concern',
  'resolve',
  'dedicate',
  'interest',
  'engage',
  'involve',
]);

/** Whether a verb's surface subject undergoes it: `was signed`, and the participle of `the accord signed by both`. */
export function isPassive(verb: Token): boolean {
  if (verb.upos !== 'VERB') return false;
  if (adjectival.has(verb.lemma) && agents(verb).length === 0) return false;
  if (passiveSubject(verb)) return true;
  if (verb.xpos !== 'VBN') return false;
  if (verb.children('aux').some((t) => ['have', 'get'].includes(t.lemma))) return false;
  if (verb.is('conj') && verb.head && verb.children('aux', 'nsubj').length === 0) return isPassive(verb.head);
  if (verb.is('acl', 'advcl', 'amod')) return verb.child('nsubj') === null && !isUndermarked(verb);
  return verb.children('aux').length === 0 && agents(verb).length > 0;
}

/** The tokens after `by` that do what a passive verb says. */
export function agents(verb: Token): Token[] {
  const marked = verb.children('obl:agent').filter((t) => (preposition(t) ?? 'by') === 'by');
  const found = marked.length > 0 ? marked : verb.children('obl').filter((t) => preposition(t) === 'by' && !isTime(t));
  return found.flatMap(coordinated);
}

function isTime(token: Token): boolean {
  return (
    token.is('obl:unmarked') ||
    /^(\d{4}|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|year|month|week|end)$/i.test(
      token.lemma,
    )
  );
}

/** What stands as a clause's subject on the surface, inherited through control, raising, co-ordination and relative clauses. */
export function surfaceSubjects(clause: Token, depth = 0): Token[] {
  if (depth > depthLimit) return [];
  const all = clause.children('nsubj', 'csubj');
  const inner = all.filter((t) => !t.is('nsubj:outer'));
  // `Norvia is to pay`: read as a copula over a clause, whose only subject is then the outer one
  const own =
    inner.length > 0 || !clause.child('cop') || !clause.children('mark').some((m) => m.lower === 'to') ? inner : all;
  // A second subject is an apposition or a day that the parser hung too high.
  if (own.length > 0) return ownSubjects(own, clause);
  if (isUndermarked(clause)) return coordinated(undermarkedSubject(clause)!);
  const head = clause.head;
  if (!head) return [];
  if (clause.is('conj')) return surfaceSubjects(head, depth + 1);
  if (clause.is('acl:relcl')) return coordinated(head);
  if (clause.is('acl'))
    return clause.xpos === 'VB' || saysIt(clause, head) ? nounSubjects(head, depth + 1) : coordinated(head);
  if (clause.is('xcomp', 'ccomp')) return controllers(clause, head, depth);
  if (clause.is('advcl')) return finite(clause) ? [] : controllers(clause, head, depth);
  return [];
}

/** The first of a clause's subjects, with those who are listed behind the name that a parser tore from its title. */
function ownSubjects(own: readonly Token[], clause: Token): Token[] {
  const first = own.find((t) => !isTurnLabel(t)) ?? own[0]!;
  const name = own.find((t) => t.upos === 'PROPN' && t.previous?.index === first.index);
  const listed = name ? coordinated(name).filter((t) => t.index !== name.index) : [];
  return [...coordinated(antecedent(first, clause)), ...listed];
}

/** Who has the floor in a transcript, before what he says: `MR OTIENO: The council has …`. */
const isTurnLabel = (t: Token): boolean => t.next?.text === ':' && t.index - t.sentence.first < 6;

/** `issued a declaration demanding …`: what a carried noun does, its carrier's subject does. */
const saysIt = (clause: Token, noun: Token): boolean => clause.xpos === 'VBG' && carrierOf(noun) !== null;

/** Who does the infinitive or gerund under a matrix verb: its object where it has one, else its subject. */
function controllers(clause: Token, matrix: Token, depth: number): Token[] {
  if (clause.is('ccomp') && finite(clause)) return [];
  const purpose = clause.is('advcl') && clause.xpos !== 'VBG';
  const accusing =
    clause.is('advcl') && clause.children('mark').some((t) => ['of', 'for', 'from', 'into'].includes(t.lower));
  const takesObject = clause.is('xcomp', 'ccomp') || accusing;
  if (takesObject && !purpose && !subjectControl.has(matrix.lemma)) {
    const objects = matrix.children('obj', 'iobj');
    if (objects.length > 0) return objects.map((t) => antecedent(t, matrix)).flatMap(coordinated);
    const urged = matrix
      .children('obl')
      .filter((t) => ['on', 'upon', 'to'].includes(preposition(t) ?? '') && t.index < clause.index);
    if (urged.length > 0 && ['call', 'appeal', 'prevail'].includes(matrix.lemma)) return urged.flatMap(coordinated);
  }
  return matrix.upos === 'NOUN' && !matrix.child('cop')
    ? nounSubjects(matrix, depth + 1)
    : surfaceSubjects(matrix, depth + 1);
}

function finite(verb: Token): boolean {
  if (['VBD', 'VBP', 'VBZ'].includes(verb.xpos)) return true;
  return verb.children('aux', 'cop', 'aux:pass').some((t) => ['VBD', 'VBP', 'VBZ', 'MD'].includes(t.xpos));
}

/**
 * A short sentence that a parser took for a noun phrase: `Canada imposed sanctions on Laos`, read as sanctions that were `Canada imposed`.
 * The verb before its noun has a subject (or a name before it) of its own.
 */
export function isUndermarked(verb: Token): boolean {
  if (verb.upos !== 'VERB' || !verb.is('amod') || !verb.head || verb.head.index < verb.index) return false;
  return undermarkedSubject(verb) !== null;
}

function undermarkedSubject(verb: Token): Token | null {
  return (
    verb.child('nsubj') ?? verb.children('compound').find((t) => t.upos === 'PROPN' && t.index < verb.index) ?? null
  );
}

/** Who does a verb: its subject, the `by` phrase of a passive, or whom it is inherited from. */
export function verbSubjects(verb: Token, depth = 0): Token[] {
  return isPassive(verb) ? agents(verb) : surfaceSubjects(verb, depth);
}

/** Whom or what a verb is done to: its objects, or the subject of a passive; a co-ordinated verb shares the object that follows. */
export function verbObjects(verb: Token): Token[] {
  if (isPassive(verb)) return surfaceSubjects(verb);
  if (isUndermarked(verb)) return coordinated(verb.head!);
  const own = verb.children('obj').map((t) => antecedent(t, verb));
  if (own.length > 0) return own.flatMap(coordinated);
  const disguised = disguisedObjects(verb);
  if (disguised.length > 0) return disguised.flatMap(coordinated);
  if (verb.is('acl:relcl') && verb.child('nsubj') && !verb.child('ccomp', 'xcomp') && gapIsObject(verb))
    return [verb.head!];
  return sharedObjects(verb);
}

/** `the accord they signed` lacks its object; `the day they met`, `the town where they met` do not. */
function gapIsObject(verb: Token): boolean {
  const subject = verb.child('nsubj')!;
  if (relativizers.has(subject.lower)) return false;
  return !verb.children('advmod', 'obl').some((t) => ['where', 'when', 'why', 'which', 'whom'].includes(t.lower));
}

function sharedObjects(verb: Token): Token[] {
  if (verb.is('conj') && verb.head?.upos === 'VERB') {
    const before = verb.head.children('obj').filter((t) => t.index > verb.index);
    if (before.length > 0) return before.flatMap(coordinated);
  }
  for (const next of verb.children('conj')) {
    const after = next.children('obj');
    if (after.length > 0 && next.children('nsubj', 'mark').length === 0 && next.index - verb.index <= 3)
      return after.flatMap(coordinated);
  }
  return [];
}

/** The light verb that carries a noun (`held` for `talks`), also through a measure (`a round of talks`) or a co-ordination; else null. */
export function carrierOf(noun: Token, depth = 0): Token | null {
  const before = noun.children('amod').find(isUndermarked);
  if (before) return isLight(before) ? before : null;
  const head = noun.head;
  if (!head || depth > 4) return null;
  if (noun.is('conj')) return carrierOf(head, depth + 1);
  if (noun.is('nmod') && preposition(noun) === 'of' && measures.has(head.lemma)) return carrierOf(head, depth + 1);
  if (head.upos !== 'VERB') return null;
  if (noun.is('obj', 'nsubj:pass') || (noun.is('nsubj') && isPassive(head))) return isLight(head) ? head : null;
  if (noun.is('nsubj')) return occurrences.has(withParticle(head)) && !head.child('obj') ? head : null;
  if (noun.is('obl')) {
    const lemma = `${withParticle(head)} ${preposition(noun) ?? ''}`;
    return lightVerbs.has(lemma) || lightVerbs.has(`${head.lemma} part ${preposition(noun) ?? ''}`) ? head : null;
  }
  return null;
}

const isLight = (verb: Token): boolean => lightVerbs.has(withParticle(verb));

/** A verb's lemma with its particle: `carry out`. */
export function withParticle(verb: Token): string {
  const particle = verb.child('compound:prt') ?? particleTakenForPreposition(verb);
  const lemma = verb.lemma.toLowerCase();
  return particle ? `${lemma} ${particle.lower}` : lemma;
}

/** The `over` of `handed over two boats` where the tree leads in the boats with it; null for a true preposition. */
function particleTakenForPreposition(verb: Token): Token | null {
  const next = verb.next;
  if (!next?.is('case') || next.head?.head?.index !== verb.index) return null;
  return phrasalVerbs.has(`${verb.lemma.toLowerCase()} ${next.lower}`) ? next : null;
}

/** Objects that the tree shows as something else: behind a particle, `in the strongest terms`, `more than`, or behind nothing at all. */
function disguisedObjects(verb: Token): Token[] {
  const behind = particleTakenForPreposition(verb)?.head;
  if (behind) return [behind];
  const behindTerms = verb.children('obl').flatMap((t) => (t.lemma === 'term' ? t.children('appos') : []));
  if (behindTerms.length > 0) return behindTerms;
  const compared = verb
    .children('obl')
    .filter((t) => preposition(t) === 'than' && t.children('advmod', 'amod').length > 0);
  return compared.length > 0 ? compared : objectsUnmarked(verb);
}

/** The `by` phrase of a noun, also where it was hung on what the noun is done to: `the training of police and guards by Italy`. */
function agentsOfNoun(noun: Token): Token[] {
  const undergone = noun
    .children('nmod')
    .filter((t) => preposition(t) === 'of')
    .flatMap(coordinated);
  return [noun, ...undergone].flatMap((t) => t.children('nmod')).filter((t) => preposition(t) === 'by');
}

/** Who is thanked for what a noun says: Oman of `thanked Oman for the release`. */
function creditedWith(noun: Token): Token[] {
  if (preposition(noun) !== 'for') return [];
  const verb = noun.head?.upos === 'VERB' ? noun.head : noun.head?.head;
  return verb && crediting.has(verb.lemma) ? verb.children('obj').flatMap(coordinated) : [];
}

/** Who does what a noun says: the carrier's subject, its possessor, its `by` phrase, a demonym or name before it. */
export function nounSubjects(noun: Token, depth = 0): Token[] {
  if (depth > depthLimit) return [];
  if (noun.child('nsubj')) return surfaceSubjects(noun, depth);
  const carrier = carrierOf(noun);
  if (carrier && !(noun.is('nsubj') && carrier.index === noun.head?.index && !isPassive(carrier))) {
    const lifted = verbSubjects(carrier, depth + 1);
    if (lifted.length > 0) return lifted;
  }
  const owners = noun.children('nmod:poss');
  if (owners.length > 0) return owners.flatMap(coordinated);
  const by = agentsOfNoun(noun);
  if (by.length > 0) return by.flatMap(coordinated);
  const credited = creditedWith(noun);
  if (credited.length > 0) return credited;
  return noun
    .children()
    .filter((t) => spatial.has(t.relation) && preposition(t) === null && /^\p{Lu}/u.test(t.text))
    .flatMap(coordinated);
}
