import type { Token } from '../../model/analysis.js';
import type { Scene } from './scene.js';

/** Words that may stand between a verb and the side that it takes: `spoke by phone today with the`. */
const skipped: ReadonlySet<string> = new Set(
  'with to today yesterday again separately virtually briefly by phone telephone the his her their a an in this morning afternoon evening also , on'.split(
    ' ',
  ),
);

/** How many words may stand between. */
const reach = 9;

/** The head of the person or actor named right behind a verb, over its preposition and adverbs, where the tree hangs it elsewhere. */
export function sideBehind(scene: Scene, verb: Token, leads: readonly string[]): Token[] {
  const { sentence } = verb;
  const bare = leads.length === 0;
  let led = bare;
  for (let i = verb.index + 1; i < Math.min(sentence.last, verb.index + reach); i++) {
    const token = sentence.analysis.token(i);
    const found = mentionFrom(scene, token);
    if (found && led) return [found];
    if (found || !skippable(scene, token) || (bare && token.upos === 'ADP')) return [];
    led ||= leads.includes(token.lower);
  }
  return [];
}

/** The head of the person or actor named right before a verb. */
export function sideBefore(scene: Scene, verb: Token): Token[] {
  const { sentence } = verb;
  const cast = scene.castOf(sentence);
  const before = [...cast.people, ...cast.actors].filter((m) => m.end <= verb.start).sort((a, b) => b.end - a.end)[0];
  if (!before) return [];
  const between = sentence.analysis
    .tokensIn({ start: before.end, end: verb.start })
    .filter((t) => t.start >= before.end && t.index < verb.index);
  const near = between.every((t) => ['ADV', 'AUX', 'PUNCT', 'NUM', 'PART'].includes(t.upos) || t.text === ',');
  return near ? [sentence.analysis.token(before.head)] : [];
}

function mentionFrom(scene: Scene, token: Token): Token | null {
  const cast = scene.castOf(token.sentence);
  const mention = cast.people.find((m) => m.start === token.start) ?? cast.actors.find((m) => m.start === token.start);
  if (!mention) return null;
  if (/^['’]/.test(scene.reading.document.text.slice(mention.end, mention.end + 1))) return null;
  const person = cast.people.find(
    (m) =>
      m.start >= mention.start &&
      m.start - mention.end < 25 &&
      !/[.,;]/.test(scene.reading.document.text.slice(mention.end, m.start)),
  );
  return scene.reading.analysis.token((person ?? mention).head);
}

function skippable(scene: Scene, token: Token): boolean {
  return (
    skipped.has(token.lower) ||
    scene.castOf(token.sentence).periods.some((p) => p.start <= token.start && token.end <= p.end) ||
    scene.castOf(token.sentence).places.some((p) => p.start <= token.start && token.end <= p.end)
  );
}
