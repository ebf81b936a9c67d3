import { addressOf } from '../addresses.js';
import type { ActorList, PersonList, SearchResult, SeriesList } from '../answers.js';
import { ask } from '../api.js';

/** Something that the search box offers to go to. */
export interface Suggestion {
  readonly kind: 'pair' | 'actor' | 'person' | 'series' | 'document' | 'words';
  readonly title: string;
  /** What tells it from others of the same title. */
  readonly more: string;
  readonly href: string;
}

/** What a person may mean by some words: two actors, an actor, a person, a series, a document, or the words themselves. */
export async function suggestionsFor(q: string, stop: AbortSignal): Promise<Suggestion[]> {
  const query = new URLSearchParams({ q, limit: '4' });
  const [actors, people, series, documents, all] = await Promise.all([
    ask<ActorList>(`/api/actors?${query}`, stop),
    ask<PersonList>(`/api/people?${query}`, stop),
    ask<SeriesList>(`/api/series?${query}`, stop),
    ask<SearchResult>(`/api/search?${query}`, stop),
    ask<ActorList>('/api/actors?limit=200', stop),
  ]);
  return [
    ...pairIn(q, all.items),
    ...actors.items.map((a) => ({
      kind: 'actor' as const,
      title: a.name,
      more: a.code,
      href: addressOf.actor(a.code),
    })),
    ...people.items.map((p) => ({
      kind: 'person' as const,
      title: p.name,
      more: p.office ?? '',
      href: addressOf.person(p.name),
    })),
    ...series.items.map((s) => ({
      kind: 'series' as const,
      title: s.name,
      more: `${s.rounds} ${s.rounds === 1 ? 'round' : 'rounds'}`,
      href: addressOf.series(s.name),
    })),
    ...documents.items.map((d) => ({
      kind: 'document' as const,
      title: d.title ?? d.source,
      more: [d.outlet, d.published].filter(Boolean).join(', '),
      href: addressOf.document(d.id),
    })),
    { kind: 'words', title: `Search for “${q}”`, more: '', href: addressOf.search(q) },
  ];
}

type Actor = ActorList['items'][number];

/** The pair of actors that some words name, each word one of them by code or by the beginning of its name. */
export function pairIn(q: string, actors: readonly Pick<Actor, 'code' | 'name'>[]): Suggestion[] {
  const words = q
    .toLowerCase()
    .split(/[\s,–-]+/)
    .filter((w) => w.length > 1 && w !== 'and');
  const meant = words.map((word) =>
    actors.find(
      ({ code, name }) => code.toLowerCase() === word || (word.length > 2 && name.toLowerCase().startsWith(word)),
    ),
  );
  const [a, b] = [...new Set(meant.filter((m) => m !== undefined))];
  if (!a || !b) return [];
  return [
    {
      kind: 'pair',
      title: `${a.name} and ${b.name}`,
      more: 'what stands between them',
      href: addressOf.pair(a.code, b.code),
    },
  ];
}
