import type { Report } from '../answers.js';
import { wordsOfDate } from './iso-date.js';

/** How the things that findings point to are called. What is not known stands for itself. */
export interface Names {
  /** From an actor's code to its name. */
  actor(code: string): string;
  /** From a meeting's id to its name or, where it has none, its kind and day. */
  meeting(id: string): string;
}

export function namesOf({ actors, meetings }: Pick<Report, 'actors' | 'meetings'>): Names {
  const actor = new Map(actors.map((a) => [a.code, a.name]));
  const meeting = new Map(
    meetings.map((m) => [m.id, m.name ?? [m.kind, m.start && wordsOfDate(m.start)].filter(Boolean).join(' of ')]),
  );
  return { actor: (code) => actor.get(code) ?? code, meeting: (id) => meeting.get(id) ?? id };
}

/** Several names in words: `Pakistan and the United States`, `Chad, Mali and Niger`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
