import type { Token } from '../../model/analysis.js';
import { overlaps } from '../../model/span.js';
import type { Scene } from './scene.js';

/** Words that may stand between a meeting noun and the place and time of the meeting. */
const between: ReadonlySet<string> = new Set(
  'in at on from to of the a , ( ) – — which that was were is be been being held took take takes taking place hosted scheduled planned due here virtually early late mid between and both today yesterday tomorrow'.split(
    ' ',
  ),
);

/** The words right behind a noun phrase that can only be its place and time: `, held in Darwin in May 2022`. */
export function wordsBehind(scene: Scene, last: Token): Token[] {
  const { sentence } = last;
  const cast = scene.castOf(sentence);
  const spans = [...cast.periods, ...cast.places];
  const out: Token[] = [];
  for (let i = last.index + 1; i < sentence.last; i++) {
    const token = sentence.analysis.token(i);
    const named = spans.some((s) => overlaps(s, token));
    if (token.text === '(' && acronymCloses(token)) {
      i += 2;
      continue;
    }
    if (!named && !between.has(token.lower)) break;
    if (token.lower === 'and' && !spans.some((s) => s.start < token.start && s.end > token.end)) break;
    out.push(token);
  }
  return out;
}

/** `(IGC)`: the short name that a text gives a meeting right behind its name. */
function acronymCloses(open: Token): boolean {
  return /^\p{Lu}[\p{Lu}\d&-]+$/u.test(open.next?.text ?? '') && open.next?.next?.text === ')';
}
