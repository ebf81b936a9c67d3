import { type ReactNode, useEffect, useRef } from 'react';
import { useKeys } from './keys.js';
import { Asking, Empty } from './states.js';
import type { Queue } from './use-queue.js';

/** A word that can be given on what is at hand, and its key. */
export interface Verdict {
  readonly key: string;
  readonly name: string;
  readonly act: () => void;
}

interface ReviewQueueProps<T> {
  readonly queue: Queue<T>;
  readonly author: string;
  /** What waits, for one and for several: `finding waits`, `findings wait`. */
  readonly waits: readonly [one: string, several: string];
  readonly empty: string;
  readonly keyOf: (item: T) => string;
  /** What is at hand in a few words, to be read aloud. */
  readonly inWords: (item: T) => string;
  readonly verdicts: readonly Verdict[];
  readonly later: string;
  /** Stands in the place of the verdicts, while a correction is written. */
  readonly instead?: ReactNode;
  readonly children: (item: T) => ReactNode;
}

/** The item at hand, the words that can be given on it, and those given before. All of it from the keyboard; outcomes are read aloud. */
export function ReviewQueue<T>({
  queue,
  author,
  waits,
  empty,
  keyOf,
  inWords,
  verdicts,
  later,
  instead,
  children,
}: ReviewQueueProps<T>) {
  const { items, total, problem, outcome } = queue;
  const item = items?.[0];
  const reason = useRef<HTMLInputElement>(null);
  const key = item ? keyOf(item) : items ? 'none' : null;
  const section = useFocusOnNext(key, Boolean(instead));
  useKeys(
    ...verdicts.map((v) => [v.key, () => item && !instead && v.act()] as const),
    [later, () => !instead && queue.skip()],
    ['u', () => !instead && queue.undo()],
    ['r', () => reason.current?.focus()],
  );
  return (
    <section ref={section} className="queue" aria-label="At hand">
      <p className="left">
        {items && (
          <>
            {total.toLocaleString('en')} {total === 1 ? waits[0] : waits[1]} for {author}.
          </>
        )}
      </p>
      <p className="outcome" role="status">
        {outcome}
        {outcome && items && <span className="unseen"> {item ? `Next: ${inWords(item)}` : 'Nothing waits.'}</span>}
      </p>
      {problem && (
        <div role="alert" className="problem">
          <p>{problem}</p>
          <button type="button" onClick={queue.again}>
            Try again
          </button>
        </div>
      )}
      {!items && !problem && <Asking what="the queue" />}
      {item && (
        <>
          <article key={key} className="at-hand-frame" tabIndex={-1} aria-label={inWords(item)} data-at-hand>
            {children(item)}
          </article>
          {instead || (
            <>
              <p className="actions">
                {verdicts.map((v) => (
                  <button key={v.key} type="button" onClick={v.act}>
                    <kbd>{v.key}</kbd> {v.name}
                  </button>
                ))}
                <button type="button" onClick={queue.skip} disabled={(items?.length ?? 0) < 2}>
                  <kbd>{later}</kbd> Later
                </button>
                <button type="button" className="quiet" onClick={() => queue.undo()}>
                  <kbd>u</kbd> Undo
                </button>
              </p>
              <p className="because">
                <label>
                  <kbd>r</kbd> Because{' '}
                  <input
                    ref={reason}
                    value={queue.reason}
                    maxLength={2000}
                    placeholder="if it is not plain"
                    onChange={(event) => queue.setReason(event.target.value)}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' && event.key !== 'Escape') return;
                      event.preventDefault();
                      section.current?.querySelector<HTMLElement>('[data-at-hand]')?.focus();
                    }}
                  />
                </label>
              </p>
            </>
          )}
        </>
      )}
      {items && !item && (
        <div tabIndex={-1} data-at-hand>
          <Empty title="Nothing waits">
            <p>{empty}</p>
          </Empty>
        </div>
      )}
      <Said queue={queue} />
    </section>
  );
}

/** What is at hand gets the focus when it changes, unless the focus is on a button that stays: so that it is read aloud and keys go on. */
function useFocusOnNext(key: string | null, busy: boolean) {
  const section = useRef<HTMLElement>(null);
  const before = useRef<string | null>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    const changed = before.current !== null && key !== null && before.current !== key;
    const ended = wasBusy.current && !busy;
    if (key !== null) before.current = key;
    wasBusy.current = busy;
    if (!changed && !ended) return;
    const active = document.activeElement;
    const free = !active || active === document.body || active.matches('[data-at-hand]');
    if (free) section.current?.querySelector<HTMLElement>('[data-at-hand]')?.focus({ preventScroll: true });
  }, [key, busy]);
  return section;
}

/** What the reviewer said before, each word to be taken back, also after a reload. */
function Said<T>({ queue: { said, undo } }: { readonly queue: Queue<T> }) {
  if (said.length === 0) return null;
  return (
    <details className="said-before">
      <summary>What you said last</summary>
      <ol>
        {said.map(({ word, says, reason, pages }) => (
          <li key={word}>
            <span>
              {says}
              {reason && ` (${reason})`}{' '}
              {pages.map((page, i) => (
                <span key={page.side}>
                  {i > 0 && ' and '}
                  <a href={page.href}>{page.title}</a>
                </span>
              ))}
            </span>
            <button type="button" className="quiet" onClick={() => undo(word)}>
              Undo<span className="unseen">: {says}</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
