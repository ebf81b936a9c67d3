import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeptJudgement } from '../answers.js';
import { ask, type Problem, takeBack } from '../api.js';
import { type SaidWord, useSaid } from './use-said.js';

/** What waits for one reviewer at a path of the API, and what that reviewer says of it. */
export interface Queue<T> {
  /** Null until they are there. The first is at hand. */
  readonly items: readonly T[] | null;
  readonly total: number;
  readonly problem: string | null;
  /** What became of the last word, to be read aloud. */
  readonly outcome: string;
  /** What the reviewer said before and did not take back, the latest first. */
  readonly said: readonly SaidWord[];
  /** Why the next word is given, as it is being written; it goes with that word only. */
  readonly reason: string;
  setReason(reason: string): void;
  /** Keeps a word on the item at hand, by `keep`, and brings the next; `as` says it in words. */
  say(keep: (item: T, reason: string | null) => Promise<KeptJudgement>, as: string): void;
  /** Takes a word back, or else the last one, also one of an earlier visit. */
  undo(word?: number): void;
  skip(): void;
  again(): void;
}

/** Whose queue it is, and who is told when a word of theirs was kept or taken back. */
export interface Reviewer {
  readonly author: string;
  readonly onKept: () => void;
}

interface Asked<T> extends Reviewer {
  readonly path: string;
  /** `findings`, `merges` or `links`, or one kind of finding: whose words these are among all that the reviewer said. */
  readonly about: string;
  readonly keyOf: (item: T) => string;
}

/** A word of this visit: its item comes back with it. */
interface Spoken<T> {
  readonly item: T;
  readonly word: Promise<number | null>;
}

const most = 20;

export function useQueue<T>({ path, author, about, keyOf, onKept }: Asked<T>): Queue<T> {
  const [items, setItems] = useState<readonly T[] | null>(null);
  const [total, setTotal] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [outcome, setOutcome] = useState('');
  const [reason, setReason] = useState('');
  const { said, again: sayAgain } = useSaid(author, about);
  const spoken = useRef<Spoken<T>[]>([]);
  const latest = useRef({ said, keyOf });
  latest.current = { said, keyOf };

  const load = useCallback(async (): Promise<void> => {
    try {
      await Promise.all(spoken.current.map((s) => s.word));
      const query = new URLSearchParams({ author, limit: String(most) });
      const queue = await ask<{ total: number; items: T[] }>(`${path}${path.includes('?') ? '&' : '?'}${query}`);
      setItems(queue.items);
      setTotal(queue.total);
      setProblem(null);
    } catch (error) {
      setProblem(detailOf(error));
    }
  }, [author, path]);
  useEffect(() => void load(), [load]);

  const without = (all: readonly T[] | null, item: T): T[] =>
    (all ?? []).filter((other) => keyOf(other) !== keyOf(item));
  const bringBack = (item: T): void => {
    setItems((old) => [item, ...without(old, item)]);
    setTotal((n) => n + 1);
  };

  const say: Queue<T>['say'] = (keep, as) => {
    const item = items?.[0];
    if (!item) return;
    setReason('');
    const word = keep(item, reason.trim() || null).then(
      (kept) => {
        void sayAgain();
        onKept();
        return kept.word;
      },
      (error: unknown) => {
        spoken.current = spoken.current.filter((s) => s.item !== item);
        setProblem(detailOf(error));
        setOutcome('It could not be kept.');
        bringBack(item);
        return null;
      },
    );
    spoken.current.push({ item, word });
    const rest = without(items, item);
    setItems(rest.length > 0 || total <= 1 ? rest : null);
    setTotal((n) => n - 1);
    setProblem(null);
    setOutcome(`${as}.`);
    if (rest.length === 0 && total > 1) void load();
  };

  const undo: Queue<T>['undo'] = (named) => {
    void (async () => {
      const last = named === undefined ? spoken.current.pop() : undefined;
      const word = last ? await last.word : (named ?? latest.current.said[0]?.word);
      if (word == null) return;
      try {
        await takeBack(word, author);
        setProblem(null);
        setOutcome('Taken back.');
        if (last) bringBack(last.item);
        else await load();
      } catch (error) {
        setProblem(detailOf(error));
      }
      await sayAgain();
      onKept();
    })();
  };

  const skip = (): void => {
    if (!items || items.length < 2) return;
    setItems([...items.slice(1), items[0]!]);
    setOutcome('Left for later.');
  };
  return { items, total, problem, outcome, said, reason, setReason, say, undo, skip, again: () => void load() };
}

const detailOf = (error: unknown): string => (error as Problem).detail ?? String(error);
