import type { Speech } from '../../knowledge/speech/speech.js';
import type { Token } from '../../model/analysis.js';
import type { Speaker } from '../../model/finding.js';
import type { Person } from '../../model/mention.js';
import type { Span } from '../../model/span.js';
import type { Reading } from '../reading.js';
import { speakerTokens } from './governor.js';

/** How many sentences back “it” may reach for the document that spoke last. */
const reach = 12;

/** A speaker, and the noun that names them. */
export interface Attributed {
  readonly speaker: Speaker;
  readonly token: Token;
}

/** Who says a quotation: from its own sentences, else from those beside it in its paragraph; null where nobody is named. */
export function attribute(reading: Reading, quotation: Span, speech: Speech): Attributed | null {
  const own = sentencesOver(reading, quotation);
  for (const tokens of [own, withNeighbour(reading, own, 1), withNeighbour(reading, own, -1)]) {
    if (!tokens) continue;
    for (const token of speakerTokens(tokens, quotation, speech)) {
      const speaker = speakerFrom(reading, token, speech);
      if (speaker) return { speaker, token };
    }
  }
  return null;
}

/** The speaker that a noun phrase stands for, named as the text names them; null where it cannot be told or cannot speak. */
export function speakerFrom(reading: Reading, token: Token, speech: Speech): Speaker | null {
  const { people, actors } = reading.referents.referentsOf(token);
  const apposed = token.children('appos').flatMap((t) => reading.referents.referentsOf(t).people);
  if (people.length === 0 && apposed.length === 0 && speech.people.has(token.lemma))
    apposed.push(...namedBehind(reading, token));
  const person = people.length === 1 ? people[0]! : people.length === 0 ? (apposed[0] ?? null) : null;
  if (person) return { name: person.name, actor: person.actor?.code ?? null, person: person.id };
  if (token.lower === 'it' || token.lower === 'which') {
    const document = documentBefore(reading, token, speech);
    if (document) return { name: nameOf(document), actor: null, person: null };
  }
  const actor = actors.length === 1 ? actors[0]! : null;
  if (token.upos === 'PRON') return actor ? { name: actor.name, actor: actor.code, person: null } : null;
  if (!speech.documents.has(token.lemma) && !canSpeak(reading, token)) return null;
  const mention = reading.mentions.actors.find((m) => m.form === 'name' && m.head === token.index);
  const name = mention ? reading.document.text.slice(mention.start, mention.end) : nameOf(token);
  return { name, actor: speech.documents.has(token.lemma) ? null : (actor?.code ?? null), person: null };
}

/** `Its ambassador in Iraq, Ana Lopez`, whatever the tree makes of it: the person named behind a comma and at most one phrase. */
function namedBehind({ document, mentions }: Reading, token: Token): Person[] {
  const named = mentions.people.find((m) => m.start > token.end && m.people.length === 1);
  const between = named ? document.text.slice(token.end, named.start) : '';
  return named && /^(?: (?:of|in|to|for) [^,.;:“”"\n]{1,50})?, $/u.test(between) ? [...named.people] : [];
}

/** A name, an office or body, or a noun for people: not a thing that merely is a subject (`sanctions could not block`). */
function canSpeak(reading: Reading, token: Token): boolean {
  if (token.upos === 'PROPN' || reading.mentions.actors.some((m) => m.head === token.index)) return true;
  return reading.knowledge.speech.people.has(token.lemma.toLowerCase());
}

/** A noun with the modifiers before it, without its determiner: `joint statement`, `Russian embassy`. */
export function nameOf(token: Token): string {
  const before = token.children('amod', 'compound', 'flat', 'nummod', 'nmod:poss').filter((t) => t.index < token.index);
  const after = token.children('flat').filter((t) => t.index > token.index);
  const first = before.reduce((a, t) => Math.min(a, t.subtreeSpan.start), token.start);
  const last = after.reduce((a, t) => Math.max(a, t.end), token.end);
  return token.analysis.text.slice(first, last);
}

/** The last document that spoke before a token, if nobody else has spoken since. */
function documentBefore(reading: Reading, token: Token, speech: Speech): Token | null {
  const at = token.sentence.index;
  for (let k = at; k >= Math.max(0, at - reach); k--) {
    const subjects = reading.analysis.sentences[k]!.tokens.filter(
      (t) => t.index < token.index && t.is('nsubj') && t.head && speech.verbs.has(t.head.lemma),
    );
    const last = subjects[subjects.length - 1];
    if (last && speech.documents.has(last.lemma)) return last;
    if (
      last &&
      last.sentence.index < at &&
      reading.mentions.actors.some((m) => m.head === last.index && m.form === 'name')
    )
      return null;
    const according = reading.analysis.sentences[k]!.tokens.find(
      (t) =>
        t.index < token.index &&
        speech.documents.has(t.lemma) &&
        t.children('case', 'fixed').some((c) => /^(according|to|in)$/.test(c.lower)),
    );
    if (according) return according;
  }
  return null;
}

function sentencesOver(reading: Reading, span: Span): Token[] {
  const tokens = reading.analysis.tokensIn(span);
  if (tokens.length === 0) return [];
  const [first, last] = [tokens[0]!.sentence.index, tokens[tokens.length - 1]!.sentence.index];
  return reading.analysis.sentences.slice(first, last + 1).flatMap((s) => s.tokens);
}

/** The tokens with those of the next (1) or previous (−1) sentence of the same block, or null where there is none. */
function withNeighbour(reading: Reading, tokens: readonly Token[], step: 1 | -1): Token[] | null {
  const edge = step === 1 ? tokens[tokens.length - 1] : tokens[0];
  if (!edge) return null;
  const neighbour = reading.analysis.sentences[edge.sentence.index + step];
  const block = reading.document.blocks.find((b) => b.start <= edge.start && edge.end <= b.end);
  if (!neighbour || !block || neighbour.start < block.start || neighbour.end > block.end) return null;
  return step === 1 ? [...tokens, ...neighbour.tokens] : [...neighbour.tokens, ...tokens];
}
