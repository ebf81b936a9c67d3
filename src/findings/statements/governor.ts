import type { Speech } from '../../knowledge/speech/speech.js';
import type { Token } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import { contains } from '../../model/span.js';

/**
 * The subject token of whatever puts a quotation into somebody's mouth, or null where the sentence names nobody.
 *
 * Where the quotation depends on something outside it (“He recalled that ‘…’”), the climb goes up from the quotation to the first
 * word outside with a subject. Where the outside depends on it (“‘…,’ she said”, as parataxis), the climb starts at the speech verb
 * that hangs on the quotation's own words.
 */
export function speakerToken(tokens: readonly Token[], quotation: Span, speech: Speech): Token | null {
  const inside = tokens.filter((t) => contains(quotation, t));
  const outside = (t: Token): boolean => !contains(quotation, t);
  for (const t of inside) {
    const hanging = t.children().find((c) => outside(c) && c.upos === 'VERB' && speech.verbs.has(c.lemma));
    const speaker = hanging && subjectOf(hanging, outside);
    if (speaker) return speaker;
  }
  for (const t of inside) {
    const head = t.head;
    if (!head || !outside(head)) continue;
    const speaker = climb(head, outside, speech);
    if (speaker) return speaker;
  }
  return nearestSubject(tokens, quotation, speech);
}

/** From a word outside the quotation upwards to the first that has a subject or names an owner of the words. */
function climb(from: Token, outside: (t: Token) => boolean, speech: Speech): Token | null {
  for (let at: Token | null = from; at; at = at.head) {
    if (!outside(at)) return null;
    const owner = speech.nouns.has(at.lemma) && at.upos === 'NOUN' ? ownerOf(at) : null;
    if (owner && outside(owner)) return owner;
    const subject = subjectOf(at, outside);
    if (subject) return subject;
    if (at.is('acl') && at.head?.upos !== 'VERB' && !at.is('acl:relcl')) continue;
  }
  return null;
}

/** The active subject, the agent of a passive, or the subject that a conjunct or participle shares with its head. */
function subjectOf(verb: Token, outside: (t: Token) => boolean): Token | null {
  const agent = verb.children('obl').find((o) => o.children('case').some((c) => c.lower === 'by'));
  const own = verb.child('nsubj') ?? null;
  if (own?.is('nsubj:pass')) return agent ?? null;
  if (own && outside(own)) return relativeAntecedent(own) ?? own;
  if (verb.is('conj', 'xcomp', 'advcl') && verb.head && outside(verb.head)) return subjectOf(verb.head, outside);
  return null;
}

/** `X, who said “…”`: the antecedent instead of the pronoun. */
function relativeAntecedent(subject: Token): Token | null {
  if (!/^(who|which|that)$/.test(subject.lower)) return null;
  const clause = subject.head;
  return clause?.is('acl:relcl') ? clause.head : null;
}

function ownerOf(noun: Token): Token | null {
  return (
    noun.child('nmod:poss') ??
    noun.children('nmod').find((m) => m.children('case').some((c) => c.lower === 'of')) ??
    null
  );
}

/** Last resort, for sentences whose tree went astray: the subject of the speech verb that stands nearest outside. */
function nearestSubject(tokens: readonly Token[], quotation: Span, speech: Speech): Token | null {
  let best: { subject: Token; distance: number } | null = null;
  for (const t of tokens) {
    if (contains(quotation, t) || t.upos !== 'VERB' || !speech.verbs.has(t.lemma)) continue;
    const subject = subjectOf(t, (x) => !contains(quotation, x));
    const distance = t.start < quotation.start ? quotation.start - t.end : t.start - quotation.end;
    if (subject && (!best || distance < best.distance)) best = { subject, distance };
  }
  return best?.subject ?? null;
}
