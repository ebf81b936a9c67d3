import type { Carrier } from '../../knowledge/meetings/meetings.js';
import type { Token } from '../../model/analysis.js';
import { isPassive, preposition, withParticle } from '../predicates/arguments.js';
import type { Scene } from './scene.js';

/** How a clause holds a meeting noun. */
export interface Hold {
  readonly verb: Token;
  /** `object` (also the subject of a passive), `subject`, or the preposition before the noun. */
  readonly position: string;
  /** The rule that reads the verb, where it says something of the meeting. */
  readonly rule: Carrier | null;
}

/** A noun that names a meeting, with all in its sentence that belongs to it. */
export interface Frame {
  /** From the outermost noun inwards along `of`: session, Joint Commission. */
  readonly chain: readonly Token[];
  /** The noun that counts or orders the meetings around the chain: cycle, of `the next cycle of talks`. */
  readonly measure: Token | null;
  /** The clause that the noun is an argument of, or null where it stands in a phrase or fragment. */
  readonly hold: Hold | null;
  /** Clauses that modify the noun: held in Oslo, which both chaired. */
  readonly modifying: readonly Hold[];
  /** The nearest verb above the noun where `hold` has none: said, in `said at the close of the talks`. */
  readonly outer: Token | null;
}

export function isMeetingNoun(scene: Scene, token: Token): boolean {
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return false;
  const { nouns } = scene.words;
  return nouns.has(token.lemma.toLowerCase()) || nouns.has(token.lower) || /^COP ?\d+$/.test(token.text);
}

export function isBody(scene: Scene, token: Token): boolean {
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return false;
  const { bodies } = scene.words;
  if (bodies.has(token.lemma.toLowerCase())) return true;
  return bodies.has(`${token.previous?.lower ?? ''} ${token.lemma.toLowerCase()}`);
}

const isEvent = (scene: Scene, token: Token): boolean => isMeetingNoun(scene, token) || isBody(scene, token);

/** The frame whose innermost or only noun is `noun`; null where another noun's frame holds it or it only modifies another word. */
export function frameAt(scene: Scene, noun: Token): Frame | null {
  if (modifiesAnother(noun)) return null;
  if (partOfAnother(scene, noun)) return null;
  const chain = innerChain(scene, noun);
  const top = outermost(scene, noun);
  const hold = holdOf(scene, top);
  const modifying = [...new Set([top, ...chain])].flatMap((t) => [
    ...modifyingHolds(scene, t),
    ...participleBehind(scene, t),
    ...participleFurther(scene, t),
  ]);
  return { chain, measure: top === noun ? null : top, hold, modifying, outer: hold ? null : verbAbove(top) };
}

function modifiesAnother(noun: Token): boolean {
  return (
    noun.is('compound', 'amod', 'flat', 'nmod:desc', 'nummod', 'goeswith') &&
    noun.head !== null &&
    noun.head.index !== noun.index - 1
  );
}

/** `talks` of `a round of talks` belongs to the round. */
function partOfAnother(scene: Scene, noun: Token): boolean {
  const head = noun.head;
  return head !== null && isOfPart(noun) && isEvent(scene, head);
}

/** Hangs on its head by `of`, or by an `of` right behind the head that a tree gave to a part of the noun's own name: `round of the Kenya–Norway Dialogue`. */
const isOfPart = (noun: Token): boolean => noun.is('nmod') && (preposition(noun) === 'of' || isSplit(noun));

const isSplit = (noun: Token): boolean =>
  preposition(noun) === null && noun.head !== null && noun.head.index < noun.index && noun.head.next?.lower === 'of';

function innerChain(scene: Scene, noun: Token): Token[] {
  const out = [noun];
  for (let at: Token | undefined = noun; at && out.length < 4; ) {
    at = at.children('nmod').find((t) => isOfPart(t) && isEvent(scene, t));
    if (at) out.push(at);
  }
  return out;
}

/** The measuring noun around a meeting: `hours` of `four hours of talks`. */
function outermost(scene: Scene, noun: Token): Token {
  let at = noun;
  while (at.head && at.is('nmod') && preposition(at) === 'of' && scene.words.parts.has(at.head.lemma.toLowerCase()))
    at = at.head;
  return at;
}

function holdOf(scene: Scene, top: Token): Hold | null {
  let at = top;
  while (at.is('conj') && at.head && at.head.upos !== 'VERB') at = at.head;
  const head = at.head;
  if (!head) return null;
  const lead = preposition(top) ?? preposition(at);
  if (at.is('nsubj', 'csubj')) {
    if (head.upos === 'VERB') return hold(scene, head, isPassive(head) || at.is('nsubj:pass') ? 'object' : 'subject');
    return head.child('cop') || head.upos === 'ADJ' ? { verb: head, position: 'subject', rule: null } : null;
  }
  if (at.is('appos')) return misplacedObject(scene, head);
  if (head.upos !== 'VERB') return null;
  if (lead === 'off') return hold(scene, head, 'object');
  if (at.is('obj', 'iobj')) return hold(scene, head, 'object');
  if (at.is('obl', 'nmod') && lead) return hold(scene, head, lead);
  if (at.is('obl', 'xcomp', 'ccomp', 'dep')) return hold(scene, head, 'object');
  return null;
}

/** `chairing, with Minister X, the third meeting`: an object behind a parenthesis that a parser takes for an apposition to it. */
function misplacedObject(scene: Scene, head: Token): Hold | null {
  const verb = head.head;
  if (verb?.upos !== 'VERB' || !head.is('obl') || verb.child('obj')) return null;
  const found = hold(scene, verb, 'object');
  return found.rule ? found : null;
}

function hold(scene: Scene, verb: Token, position: string): Hold {
  return { verb, position, rule: carrierRule(scene, verb, position) };
}

/** A verb of one word with what makes it another: `take place`, `put off`. */
function verbKeys(verb: Token): string[] {
  const place = verb.children('obj', 'compound:prt', 'compound').some((t) => t.lower === 'place');
  if (verb.lemma === 'take') return place ? ['take place'] : verb.child('obj') ? [] : [withParticle(verb)];
  const adverb =
    verb.children('advmod').find((t) => ['off', 'forward', 'together', 'up'].includes(t.lower)) ??
    (verb.next?.lower === 'off' ? verb.next : undefined);
  const whole = `${verb.lemma}e`;
  return adverb ? [`${verb.lemma} ${adverb.lower}`, withParticle(verb)] : [withParticle(verb), verb.lemma, whole];
}

export function carrierRule(scene: Scene, verb: Token, position: string): Carrier | null {
  for (const key of verbKeys(verb))
    for (const row of scene.words.carriers.get(key) ?? []) if (row.event.includes(position)) return row;
  return null;
}

/** `the talks on the delta held in Oslo`: a participle behind what the meeting was about. */
function participleFurther(scene: Scene, noun: Token): Hold[] {
  if (!/^(on|about|over|regarding|concerning)$/.test(noun.next?.lower ?? '')) return [];
  for (let at = noun.next?.next ?? null, k = 0; at && k < 6; at = at.next, k++) {
    if (at.upos === 'PUNCT' || at.upos === 'AUX' || at.sentence.index !== noun.sentence.index) return [];
    if (at.upos !== 'VERB') continue;
    if (at.xpos !== 'VBN' && at.xpos !== 'VBD') return [];
    const rule =
      at.head?.index === noun.index || !/^(in|at|on|earlier|last|this|between|from)$/.test(at.next?.lower ?? '')
        ? null
        : carrierRule(scene, at, 'object');
    return rule && /^(hold|convene|schedule|plan|host)$/.test(at.lemma) ? [{ verb: at, position: 'object', rule }] : [];
  }
  return [];
}

/** `that session, co-chaired by X and Y, …`: a participle right behind the noun, where the tree hangs it elsewhere. */
function participleBehind(scene: Scene, noun: Token): Hold[] {
  const comma = noun.next?.text === ',' ? noun.next : noun;
  const verb = comma.next;
  if (verb?.xpos !== 'VBN' || verb.next?.lower !== 'by' || verb.head?.index === noun.index) return [];
  const rule = carrierRule(scene, verb, 'object');
  return rule ? [{ verb, position: 'object', rule }] : [];
}

/** Clauses that hang on a noun and whose verb says something of it: `held in Oslo`, `which took place`, `to be held`, `which they chaired`. */
function modifyingHolds(scene: Scene, noun: Token): Hold[] {
  return noun.children('acl').flatMap((clause) => {
    const passive = isPassive(clause) || clause.xpos === 'VBN' || clause.children('aux:pass').length > 0;
    const own =
      clause.is('acl:relcl') && clause.children('nsubj').some((t) => !['which', 'that', 'who'].includes(t.lower));
    const position = passive || own ? 'object' : 'subject';
    const rule = carrierRule(scene, clause, position) ?? carrierRule(scene, clause, 'object');
    const intent = scene.words.intending.has(clause.lemma);
    return rule || intent ? [{ verb: clause, position, rule }] : [];
  });
}

function verbAbove(noun: Token): Token | null {
  for (let at = noun.head, depth = 0; at && depth < 6; at = at.head, depth++) if (at.upos === 'VERB') return at;
  return null;
}
