import { useSyncExternalStore } from 'react';
import { listeners } from './listeners.js';

const key = 'rapporteur-reviewer';
const { subscribe, tell } = listeners();
let name = readName();

/** Storage can be forbidden; then the name lasts as long as the page. */
function readName(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the name in which this browser's judgements are made. */
export function noteReviewer(now: string): void {
  name = now;
  try {
    localStorage.setItem(key, now);
  } catch {
    // It was told above what happens then.
  }
  tell();
}

/** The name in which judgements are made; empty until a person has given it. */
export function useReviewer(): string {
  return useSyncExternalStore(subscribe, () => name);
}
