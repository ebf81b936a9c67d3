import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { type Address, address, subscribe } from './address.js';
import { ask } from './api.js';
import type { Column } from './components/table-parts.js';
import { type Asked, useApi } from './use-api.js';

/** A part of a list, as the API answers it. */
export interface PageOf<T> {
  readonly total: number;
  readonly items: readonly T[];
}

/** A list of the API, of which a part is here. */
export interface Listed<T> {
  readonly id: string;
  readonly columns: readonly Column<T>[];
  readonly asked: Asked<PageOf<T>>;
  /** How many there are before the table's own filter; undefined until the API has said. */
  readonly total: number | undefined;
  /** How many the table's own filter leaves. */
  readonly matching: number;
  readonly rows: readonly T[];
  /** Whether all are here, so that they can be arranged here; else the API arranges them. */
  readonly whole: boolean;
  /** Whether rows of an older arrangement are shown while the new one is on its way. */
  readonly waiting: boolean;
  readonly more: () => void;
  /** All that the filter leaves, in the order shown; tells how many are here while they come. */
  readonly all: (here: (count: number) => void) => Promise<readonly T[]>;
}

/** So many are asked for at once at first, and then in steps. */
const first = 50;
const most = 1000;

/** A list of the API below a path, as the address arranges the table `id`. The rest comes on demand. */
export function useListed<T>(id: string, path: string | null, columns: readonly Column<T>[], limit = first): Listed<T> {
  const asked = useApi<PageOf<T>>(path && withQuery(path, { limit: String(limit) }));
  const known = asked.state === 'there' ? asked.value : null;
  const whole = known !== null && known.total <= known.items.length;
  const rested = useRested(({ query }) => arrangementOf(id, query, columns));
  const arrangement = known && !whole ? rested : '';
  const base = path && withQuery(path, Object.fromEntries(new URLSearchParams(arrangement)));
  const part = useApi<PageOf<T>>(arrangement && base ? withQuery(base, { limit: String(limit) }) : null);
  const [shown, setShown] = useState<{ readonly base: string; readonly page: PageOf<T> } | null>(null);
  const fresh = arrangement ? (part.state === 'there' ? part.value : null) : known;
  // What was shown last stays until the new arrangement is here; further rows belong to one arrangement.
  useEffect(() => {
    if (fresh && base) setShown((old) => (old?.base === base ? old : { base, page: fresh }));
  }, [fresh, base]);
  const page = fresh && shown?.base !== base ? fresh : (shown?.page ?? fresh);
  const waiting = fresh === null && known !== null;
  // The same as long as nothing of it changes, so that a table is not drawn anew for its neighbours' sake.
  return useMemo(
    () => ({
      id,
      columns,
      asked,
      total: known?.total,
      matching: page?.total ?? 0,
      rows: page?.items ?? [],
      whole,
      waiting,
      more: () => {
        if (!base || !page) return;
        ask<PageOf<T>>(withQuery(base, { limit: String(2 * first), offset: String(page.items.length) })).then(
          ({ items }) => setShown({ base, page: { ...page, items: [...page.items, ...items] } }),
          () => {},
        );
      },
      all: async (here) => (whole || !base ? (page?.items ?? []) : allOf(base, here)),
    }),
    [id, columns, asked, known, page, whole, waiting, base],
  );
}

/** All of a list of the API, asked for part by part. */
async function allOf<T>(base: string, here: (count: number) => void): Promise<readonly T[]> {
  const rows: T[] = [];
  for (let total = 1; rows.length < total; ) {
    const next = await ask<PageOf<T>>(withQuery(base, { limit: String(most), offset: String(rows.length) }));
    if (next.items.length === 0) break;
    rows.push(...next.items);
    total = next.total;
    here(rows.length);
  }
  return rows;
}

function withQuery(path: string, more: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(more).toString();
  return text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path;
}

/** What the address says of a table's filter, groups and order, in the API's terms. */
function arrangementOf<T>(id: string, query: URLSearchParams, columns: readonly Column<T>[]): string {
  const find = query.get(`${id}.find`)?.trim();
  const keyOf = (name: string | null): string[] => {
    const key = columns.find((c) => c.name === name?.replace(/^-/, ''))?.sort;
    return key ? [name!.startsWith('-') ? `-${key}` : key] : [];
  };
  const sort = [...keyOf(query.get(`${id}.group`)), ...keyOf(query.get(`${id}.sort`))].join();
  return new URLSearchParams({ ...(find && { q: find }), ...(sort && { sort }) }).toString();
}

/** What the address says once it has rested for a moment, so that not every letter that is typed is asked for, nor draws anew the whole screen. */
function useRested(read: (address: Address) => string): string {
  const [rested, setRested] = useState(() => read(address()));
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | undefined;
    const settle = () => startTransition(() => setRested(latest.current(address())));
    const stop = subscribe(() => {
      clearTimeout(later);
      later = setTimeout(settle, 60);
    });
    return () => {
      stop();
      clearTimeout(later);
    };
  }, []);
  return rested;
}
