import type { Token } from '../../model/analysis.js';
import { preposition } from '../predicates/arguments.js';
import { subjectControl } from '../predicates/closed-classes.js';
import type { Predicate } from '../predicates/predicate.js';

/**
 * Whether an infinitive or gerund is what its trigger is about and not its purpose, nor what a noun between them is for: `agreed in Oslo to meet`
 * and `promised Kenya to help`, but not `agreed on the need to meet`, `determined how best to help`, `reaffirmed the right of states to choose`.
 */
export function hangsOn(trigger: Predicate, clause: Token): boolean {
  if (trigger.kind !== 'verb' || clause.is('conj')) return true;
  const between = (t: Token): boolean => t.index > trigger.token.index && t.index < clause.index;
  if (clause.is('xcomp', 'advcl') && [...wordsBetween(trigger.token, clause)].some((t) => asks.test(t.lower)))
    return false;
  if (trigger.passive && trigger.token.is('acl')) return false; // `efforts undertaken by Oman to help`
  if (trigger.passive && trigger.subjects.length === 0) return true;
  if (trigger.token.children('obj').some((t) => between(t) && !isPromisee(trigger, t))) return false;
  return !trigger.token.children('obl').some((t) => between(t) && (isTopic(t) || isObject(t)));
}

/** `on the need`, not `on Monday` nor `on the sidelines of …`. */
const isTopic = (t: Token): boolean =>
  abouts.test(preposition(t) ?? '') &&
  t.upos === 'NOUN' &&
  !/^(sideline|margin|eve|occasion|day|phone|telephone|call)$/.test(t.lemma);

/** `committed to a package to help`: the package, which is to help. */
const isObject = (t: Token): boolean => preposition(t) === 'to' && t.upos === 'NOUN' && t.xpos !== 'VBG';

const asks = /^(how|whether|what|which|when|where|who)$/;
const abouts = /^(on|upon|of|about|for)$/;

/** `promised Kenya to help`, `committed itself to helping`: not what is promised but to whom. */
function isPromisee(trigger: Predicate, object: Token): boolean {
  if (/(self|selves)$/.test(object.lower)) return true;
  return subjectControl.has(trigger.lemma) && /^(PROPN|PRON)$/.test(object.upos);
}

function wordsBetween(from: Token, to: Token): Token[] {
  return from.sentence.tokens.filter((t) => t.index > from.index && t.index < to.index);
}

/**
 * `emphasized their shared commitment to maintain …`, `remain committed, as ever, to helping`: the clause behind a noun or adjective, which a
 * parser may hang on the verb around it.
 */
export function clausesBehind(trigger: Predicate): Token[] {
  const { token } = trigger;
  const known = new Set(trigger.complements.map((t) => t.index));
  const behind = (clause: Token): boolean => {
    const lead = clause.children('mark')[0];
    return lead?.lower === 'to' && lead.index > token.index && !known.has(clause.index);
  };
  if (trigger.kind === 'verb')
    return token.is('xcomp') && token.xpos === 'VBN' && /^(remain|stay|be)$/.test(token.head?.lemma ?? '')
      ? token.head!.children('advcl', 'ccomp', 'xcomp').filter(behind)
      : [];
  const out: Token[] = [];
  for (let at = token.head, depth = 0; at && depth < 3; at = at.head, depth++)
    for (const clause of at.children('xcomp', 'ccomp', 'advcl', 'acl'))
      if (behind(clause) && clause.children('mark')[0]!.previous?.index === token.index) out.push(clause);
  return out;
}

/** `agreed to license no boats until the survey is complete, and to publish …`: further infinitives, wherever a parser hung them below. */
export function infinitivesBelow(trigger: Predicate): Token[] {
  const first = trigger.complements.find((c) => toOf(c));
  if (trigger.kind !== 'verb' || !first) return [];
  return trigger.token.subtree.filter((t) => {
    const lead = toOf(t);
    return (
      t.is('conj') && t.index > first.index && lead !== null && joins.test(lead.previous?.lower ?? '') && !toOf(t.head!)
    );
  });
}

const joins = /^(and|or|but|,|;)$/;
const toOf = (verb: Token): Token | null => verb.children('mark').find((m) => m.lower === 'to') ?? null;

/** `The next session will take place in Rome, the two sides agreed`: the clause beside which it is said. */
export function saidBeside(trigger: Predicate): Token[] {
  const { token } = trigger;
  if (trigger.kind !== 'verb' || !token.is('parataxis') || !token.head || token.index < token.head.index) return [];
  return token.children('ccomp', 'xcomp', 'obj', 'obl').length === 0 ? [token.head] : [];
}

/** Who holds a commitment that words only name: whoever a verb around it says has it (`Kenya repeated a promise to …`). */
export function holderVerb(noun: Token): Token | null {
  const first = noun.conjuncts[0] ?? noun;
  const head = first.is('conj', 'appos') && first.head ? first.head : first;
  return head.is('obj', 'obl', 'nsubj:pass') && head.head?.upos === 'VERB' ? head.head : null;
}
