import type { Token } from '../../model/analysis.js';
import { contains } from '../../model/span.js';
import type { Scene } from './scene.js';

/** The day that the first sentences of a report speak of, where it is no more than a week old and not that of another meeting. */
export function leadDay(scene: Scene, others: ReadonlySet<string> = new Set()): string | null {
  if (!scene.published) return null;
  const published = Date.parse(scene.published);
  const paragraphs = scene.reading.document.blocks.filter((b) => b.kind === 'paragraph').slice(0, 4);
  const days = scene.reading.mentions.periods
    .filter((p) => paragraphs.some((b) => contains(b, p)))
    .filter((p) => p.reading.use === 'at' && p.reading.start.length === 10)
    .filter((p) => !isOfReturn(scene, p.head))
    .slice(0, 2)
    .map((p) => p.reading.start)
    .filter((day) => !others.has(day))
    .filter((day) => published - Date.parse(day) >= 0 && published - Date.parse(day) <= 7 * 86_400_000);
  return days[0] ?? null;
}

/** `returned from Oslo on 18 June`: the day on which a journey ended or began is not that of the meetings on it. */
function isOfReturn(scene: Scene, head: number): boolean {
  let at: Token | null = scene.reading.analysis.token(head);
  for (let depth = 0; at && at.upos !== 'VERB' && depth < 5; depth++) at = at.head;
  return at !== null && /^(?:return|depart|leave)$/.test(at.lemma);
}
