import { useCallback, useEffect, useMemo, useState } from 'react';
import { ask, askText, type Problem } from './api.js';

export type Asked<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly again: () => void }
  | { readonly state: 'there'; readonly value: T };

/** What the API answers at a path, asked again when the path changes; null asks nothing. */
export const useApi = <T>(path: string | null): Asked<T> => useAsked(path, ask<T>);

/** The same of a text. */
export const useApiText = (path: string | null): Asked<string> => useAsked(path, askText);

function useAsked<T>(path: string | null, ask: (path: string, signal: AbortSignal) => Promise<T>): Asked<T> {
  const [answer, setAnswer] = useState<{ path: string; value?: T; problem?: Problem } | null>(null);
  const [round, setRound] = useState(0);
  const again = useCallback(() => {
    setAnswer(null);
    setRound((n) => n + 1);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks the same path again, and how it is asked does not change
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    ask(path, stop.signal).then(
      (value) => setAnswer({ path, value }),
      (problem: Problem) => {
        if (!stop.signal.aborted) setAnswer({ path, problem });
      },
    );
    return () => stop.abort();
  }, [path, round]);
  return useMemo(() => {
    if (answer === null || answer.path !== path) return { state: 'asking' };
    if (answer.problem) return { state: 'failed', problem: answer.problem, again };
    return { state: 'there', value: answer.value as T };
  }, [answer, path, again]);
}

/** Several answers as one: there once all are there, failed where one failed. */
export function together<T extends readonly unknown[]>(...asked: { [K in keyof T]: Asked<T[K]> }): Asked<T> {
  for (const one of asked) if (one.state === 'failed') return one;
  if (asked.some((one) => one.state === 'asking')) return { state: 'asking' };
  return { state: 'there', value: asked.map((one) => (one as { value: unknown }).value) as unknown as T };
}
