import type { MeetingName } from '../merging/names.js';
import { containment, jaccard } from '../merging/words.js';

/** Whether two names are of one series, the parties being the same: about the same thing, and of one kind where both say their kind. */
export function sameSeries(a: MeetingName, b: MeetingName): boolean {
  const kinds = a.head.size === 0 || b.head.size === 0 || jaccard(a.head, b.head) > 0;
  if (a.topic.size > 0 && b.topic.size > 0) return kinds && containment(a.topic, b.topic) >= 0.6;
  if (a.topic.size === 0 && b.topic.size === 0) return a.head.size > 0 && jaccard(a.head, b.head) >= 0.5;
  return false;
}

/** Kinds of meeting that come in rounds; a call or a signing of its own does not. */
export const kindsInSeries: ReadonlySet<string> = new Set([
  'dialogue',
  'talks',
  'consultation',
  'summit',
  'conference',
]);
