import { addressOf } from '../addresses.js';
import type { ActorNames, Suggestions } from '../answers.js';
import { ask } from '../api.js';
import { wordsOfDate } from './iso-date.js';
import { fileName } from './wording.js';

/** Something that the search box offers to go to. */
export interface Suggestion {
  readonly kind: 'pair' | 'actor' | 'person' | 'series' | 'document' | 'words';
  readonly title: string;
  /** What tells it from others of the same title. */
  readonly more: string;
  readonly href: string;
  /** Whether nothing else is meant, so that Enter goes there. */
  readonly sure?: boolean;
}

/** What a person may mean by some words: two actors, an actor, a person, a series, a document, or the words themselves. */
export async function suggestionsFor(q: string, stop: AbortSignal): Promise<Suggestion[]> {
  const [names, { actors, people, series, documents }] = await Promise.all([
    actorNames(),
    ask<Suggestions>(`/api/suggestions?${new URLSearchParams({ q })}`, stop),
  ]);
  return [
    ...pairIn(q, names),
    ...actors.map((a) => ({ kind: 'actor' as const, title: a.name, more: '', href: addressOf.actor(a.code) })),
    ...people.map((p) => ({
      kind: 'person' as const,
      title: p.name,
      more: p.office ?? '',
      href: addressOf.person(p.name),
    })),
    ...series.map((s) => ({
      kind: 'series' as const,
      title: s.name,
      more: `${s.rounds} ${s.rounds === 1 ? 'round' : 'rounds'}`,
      href: addressOf.series(s.name),
    })),
    ...documents.map((d) => ({
      kind: 'document' as const,
      title: d.title ?? fileName(d.source),
      more: [d.outlet, d.published && wordsOfDate(d.published)].filter(Boolean).join(', '),
      href: addressOf.document(d.id),
    })),
    { kind: 'words', title: `Search for “${q}”`, more: '', href: addressOf.search(q) },
  ];
}

let asked: Promise<ActorNames> | null = null;

/** All actors' names, asked for once while the page is open. */
function actorNames(): Promise<ActorNames> {
  asked ??= ask<ActorNames>('/api/actor-names').catch((problem) => {
    asked = null;
    throw problem;
  });
  return asked;
}

/** Short names that people type, and the codes they mean. */
const short: Readonly<Record<string, string>> = { us: 'USA', uk: 'GBR', uae: 'ARE' };

/** The pair of actors that some words name: by whole names first, then each word by code or as the beginning of a name. */
export function pairIn(q: string, names: ActorNames): Suggestion[] {
  let rest = ` ${q.toLowerCase().replace(/[\s,–-]+/g, ' ')} `;
  const meant: string[] = [];
  const whole = Object.entries(names).sort(([, a], [, b]) => b.length - a.length);
  for (const [code, name] of whole) {
    const words = ` ${name.toLowerCase().replace(/[\s,–-]+/g, ' ')} `;
    if (!rest.includes(words)) continue;
    rest = rest.replace(words, ' ');
    meant.push(code);
  }
  const others = rest.split(' ').filter((w) => w && w !== 'and');
  let understood = 0;
  for (const word of others.filter((w) => w.length > 1)) {
    const known = short[word];
    if (known && known in names) {
      meant.push(known);
      understood++;
      continue;
    }
    const found = whole
      .filter(([code, name]) => code.toLowerCase() === word || (word.length > 2 && name.toLowerCase().startsWith(word)))
      .sort(
        ([a, n], [b, m]) => Number(b.toLowerCase() === word) - Number(a.toLowerCase() === word) || n.length - m.length,
      );
    if (found[0]) {
      meant.push(found[0][0]);
      understood++;
    }
  }
  const inOrder = [...new Set(meant)].sort((a, b) => placeIn(q, a, names[a]!) - placeIn(q, b, names[b]!));
  const [a, b, third] = inOrder;
  if (!a || !b) return [];
  return [
    {
      kind: 'pair',
      title: `${names[a]} and ${names[b]}`,
      more: 'what stands between them',
      href: addressOf.pair(a, b),
      sure: !third && understood === others.length,
    },
  ];
}

/** Where some words speak of an actor: by the first letters of its name, by its code or by a short name. */
function placeIn(q: string, code: string, name: string): number {
  const text = ` ${q.toLowerCase().replace(/[\s,–-]+/g, ' ')}`;
  const shorter = Object.keys(short).filter((word) => short[word] === code);
  const beginnings = [name.slice(0, 3), code, ...shorter];
  return Math.min(...beginnings.map((begin) => text.indexOf(` ${begin.toLowerCase()}`)).filter((at) => at >= 0));
}
