import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewQueue, SentJudgement } from '../answers.js';
import { ask, send } from '../api.js';

export type Waiting = ReviewQueue['items'][number];
export type Verdict = Omit<SentJudgement, 'author' | 'document' | 'finding'>;

interface Said {
  readonly item: Waiting;
  readonly verdict: Verdict;
}

/**
 * The queue of one reviewer. The last verdict is held back until the next one or until the page is left, so that it can be undone;
 * once sent it stands in the record for good.
 */
export function useReview(author: string, kind: string) {
  const [items, setItems] = useState<readonly Waiting[] | null>(null);
  const [total, setTotal] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [last, setLast] = useState<Said | null>(null);
  const held = useRef<Said | null>(null);

  const release = useCallback(async (): Promise<void> => {
    const said = held.current;
    held.current = null;
    if (!said) return;
    const { document, finding } = said.item;
    await send('/api/judgements', { ...said.verdict, author, document, finding: finding.id } satisfies SentJudgement);
  }, [author]);

  const load = useCallback(async (): Promise<void> => {
    try {
      await release();
      setLast(null);
      const query = new URLSearchParams({ author, limit: '20', ...(kind && { kind }) });
      const queue = await ask<ReviewQueue>(`/api/review?${query}`);
      setItems(queue.items);
      setTotal(queue.total);
      setProblem(null);
    } catch (error) {
      setProblem((error as { detail?: string }).detail ?? String(error));
    }
  }, [author, kind, release]);

  useEffect(() => {
    void load();
    const leave = (): void => void release();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [load, release]);

  const say = (verdict: Verdict): void => {
    const item = items?.[0];
    if (!item) return;
    release().catch((error: { detail?: string }) => setProblem(error.detail ?? 'The verdict could not be kept.'));
    held.current = { item, verdict };
    setLast(held.current);
    setTotal((n) => n - 1);
    const rest = items.slice(1);
    setItems(rest);
    if (rest.length === 0 && total > 1) void load();
  };
  const undo = (): void => {
    const said = held.current;
    if (!said) return;
    held.current = null;
    setLast(null);
    setTotal((n) => n + 1);
    setItems((old) => [said.item, ...(old ?? [])]);
  };
  const skip = (): void => setItems((old) => (old && old.length > 1 ? [...old.slice(1), old[0]!] : old));
  return { items, total, problem, last, say, undo, skip };
}
