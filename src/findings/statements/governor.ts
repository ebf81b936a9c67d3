import type { Speech } from '../../knowledge/speech/speech.js';
import type { Token } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import { contains } from '../../model/span.js';

/**
 * Whoever may be saying a quotation, the likeliest first: head tokens outside it.
 *
 * Where the outside depends on the quotation (“‘…,’ she said”, as parataxis), the subject of the speech verb that hangs on its words.
 * Where it depends on something outside (“He recalled that ‘…’”), what the climb from it meets: subjects, and owners of the words.
 * Last, for sentences whose tree went astray, the subjects of the other speech verbs, those nearest first.
 */
export function speakerTokens(tokens: readonly Token[], quotation: Span, speech: Speech): Token[] {
  const inside = tokens.filter((t) => contains(quotation, t));
  const outside = (t: Token): boolean => !contains(quotation, t) && t.upos !== 'PUNCT';
  const hanging = inside.flatMap((t) =>
    t.children().filter((c) => outside(c) && c.upos === 'VERB' && speech.verbs.has(c.lemma)),
  );
  const governed = inside.flatMap((t) => (t.head && outside(t.head) ? climb(t.head, outside, speech) : []));
  const led = inside.flatMap((t) => t.children('obl').filter(outside)).flatMap((o) => leadingIn(o, speech));
  const found = [
    ...hanging.flatMap((verb) => subjectsOf(verb, outside)),
    ...led,
    ...governed,
    ...nearest(tokens, quotation, speech, outside),
  ];
  const seen = new Set<number>();
  return found.filter((t) => outside(t) && !seen.has(t.index) && seen.add(t.index));
}

/** `In the words of X, “…”` and `According to X, “…”`. */
function leadingIn(oblique: Token, speech: Speech): Token[] {
  if (speech.nouns.has(oblique.lemma)) return ownersOf(oblique);
  return oblique.children('case').some((c) => c.lower === 'according') ? [oblique] : [];
}

/** From a word outside the quotation upwards: the owners of words on the way and the subjects of verbs. */
function climb(from: Token, outside: (t: Token) => boolean, speech: Speech): Token[] {
  const out: Token[] = [];
  for (let at: Token | null = from; at && outside(at); at = at.head) {
    if (at.upos === 'NOUN' && speech.nouns.has(at.lemma)) out.push(...ownersOf(at));
    else if (takesNote(at, speech)) return [...out, ...issuersOf(at, speech)];
    else out.push(...subjectsOf(at, outside));
  }
  return out;
}

/** `We note the statement on the inquiry and its finding that “…”`: whoever takes note of a document says none of its words. */
function takesNote(verb: Token, speech: Speech): boolean {
  return (
    /^(?:note|welcome|acknowledge)$/.test(verb.lemma) && verb.children('obj').some((o) => speech.documents.has(o.lemma))
  );
}

/** Whose the document is that a verb takes note of: `the statement on the report of the Forces` is the Forces’. */
function issuersOf(verb: Token, speech: Speech): Token[] {
  const noted = verb.children('obj').filter((o) => speech.documents.has(o.lemma));
  return noted
    .flatMap((d) => [d, ...d.children('nmod').filter((n) => speech.documents.has(n.lemma))])
    .flatMap(ownersOf);
}

/**
 * Who does a verb of speech: its subject; the agent of a passive; whom a participle or conjunct shares it with; and, behind a
 * quotation, the noun that an inverted verb has for its object (“‘…,’ says Minister Haugland”).
 */
function subjectsOf(verb: Token, outside: (t: Token) => boolean): Token[] {
  const own = verb.child('nsubj');
  // a passive shows its auxiliary; without one, a parser took a past tense for a participle
  if (own?.is('nsubj:pass') && verb.child('aux:pass', 'aux'))
    return verb.children('obl').filter((o) => o.children('case').some((c) => c.lower === 'by'));
  if (own && outside(own)) return [relativeAntecedent(own) ?? own];
  // `urged both sides to set a date “…”`: an infinitive hung on its noun is what is asked of it, not what it says
  if (verb.is('acl') && !verb.is('acl:relcl') && verb.head) return verb.xpos === 'VB' ? [] : [verb.head];
  if (verb.is('conj', 'xcomp', 'advcl') && verb.head && outside(verb.head)) return subjectsOf(verb.head, outside);
  return verb.upos === 'VERB' ? inverted(verb) : [];
}

/** What a verb with no subject before it has right behind it, without a preposition. */
function inverted(verb: Token): Token[] {
  return verb
    .children('obj', 'iobj', 'obl')
    .filter((o) => o.index > verb.index && o.children('case').length === 0)
    .slice(0, 1);
}

/** `X, who said “…”`: the antecedent instead of the pronoun. */
function relativeAntecedent(subject: Token): Token | null {
  if (!/^(who|which|that)$/.test(subject.lower)) return null;
  const clause = subject.head;
  return clause?.is('acl:relcl') ? clause.head : null;
}

function ownersOf(noun: Token): Token[] {
  return [
    ...noun.children('nmod:poss'),
    ...noun.children('nmod').filter((m) => m.children('case').some((c) => c.lower === 'of')),
  ];
}

function nearest(tokens: readonly Token[], quotation: Span, speech: Speech, outside: (t: Token) => boolean): Token[] {
  const distance = (t: Token): number =>
    t.start < quotation.start ? quotation.start - t.end : t.start - quotation.end;
  return tokens
    .filter((t) => outside(t) && t.upos === 'VERB' && speech.verbs.has(t.lemma) && !takesNote(t, speech))
    .sort((a, b) => distance(a) - distance(b))
    .flatMap((verb) => {
      const own = subjectsOf(verb, outside);
      return own.length > 0 ? own : tornOff(tokens, verb, quotation, outside);
    });
}

/** `“…,” its spokesman, Ana Lopez, said`, where the tree gives the speaker to a verb within the quotation. */
function tornOff(tokens: readonly Token[], verb: Token, quotation: Span, outside: (t: Token) => boolean): Token[] {
  return tokens.filter((t) => outside(t) && t.is('nsubj') && t.start >= quotation.end && t.index < verb.index);
}
