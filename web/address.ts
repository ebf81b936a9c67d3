import { useSyncExternalStore } from 'react';
import { listeners } from './listeners.js';

/**
 * The address is the state: whatever decides what a view shows stands in it, so that a reload or a shared link shows the same.
 * `path` without a trailing slash, decoded by whoever reads it.
 */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

let current = read();
const { subscribe, tell } = listeners();

function read(): Address {
  return {
    path: location.pathname.replace(/\/+$/, '') || '/',
    query: new URLSearchParams(location.search),
  };
}

function changed(): void {
  current = read();
  tell();
}

/** The address as it stands, for who follows its changes otherwise than by drawing anew. */
export const address = (): Address => current;

export { subscribe };

export function useAddress(): Address {
  return useSyncExternalStore(subscribe, () => current);
}

/** A word or number that is read out of the address; who shows no more than that is drawn anew only when it changes. */
export function useAddressed<T extends string | number | boolean | null>(read: (address: Address) => T): T {
  return useSyncExternalStore(subscribe, () => read(current));
}

/** What the address says by a name after its `?`; null where it does not. */
export const useQuery = (name: string): string | null => useAddressed(({ query }) => query.get(name));

/** Goes to another view; the browser's Back comes back. */
export function goTo(href: string): void {
  history.pushState(null, '', href);
  changed();
  if (!location.hash) scrollTo(0, 0);
}

/** Notes a change within the view (a filter, the finding at hand) without a step in the history. A null takes a name away. */
export function note(changes: Readonly<Record<string, string | null>>): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes))
    if (value === null || value === '') query.delete(name);
    else query.set(name, value);
  const text = query.toString();
  history.replaceState(null, '', location.pathname + (text ? `?${text}` : '') + location.hash);
  changed();
}

/** Makes plain links to this app change the view without loading the page again. Modified clicks and downloads stay the browser's. */
export function followLinks(): void {
  addEventListener('popstate', changed);
  addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.pathname.startsWith('/api') || (link.hash && link.pathname === location.pathname)) return;
    event.preventDefault();
    goTo(link.pathname + link.search + link.hash);
  });
}
