import { useRef, useState } from 'react';
import type { AdditionEvent, Additions } from '../answers.js';
import type { Problem } from '../api.js';
import { sendAdditions } from './additions.js';

/** What has become of one page that was sent in. `retry` sends it again. */
export interface AdditionLine {
  readonly name: string;
  readonly state: AdditionEvent | { readonly event: 'waiting' | 'stopped' };
  readonly sent: Additions;
}

/** Pages sent in and what becomes of each. */
export function useAdditions() {
  const [lines, setLines] = useState<readonly AdditionLine[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);

  const note = (event: AdditionEvent): void => {
    if (event.event === 'loading' || event.event === 'finished') return;
    setLines((old) => {
      const at = old.findIndex(
        (l) => l.name === event.name && (l.state.event === 'waiting' || l.state.event === 'reading'),
      );
      if (at >= 0) return old.with(at, { ...old[at]!, state: event });
      // A file of several pages: each page comes with a name of its own.
      const parent = old.find((l) => event.name.startsWith(`${l.name}#`));
      return [...old, { name: event.name, state: event, sent: parent?.sent ?? {} }];
    });
  };

  const send = async (all: readonly { name: string; sent: Additions }[]): Promise<void> => {
    stop.current = new AbortController();
    const names = new Set(all.map((one) => one.name));
    setProblem(null);
    setBusy(true);
    setLines((old) => [
      ...old.filter((l) => !names.has(l.name)),
      ...all.map((one) => ({ ...one, state: { event: 'waiting' as const } })),
    ]);
    const sent: Additions = {
      files: all.flatMap((one) => one.sent.files ?? []),
      texts: all.flatMap((one) => one.sent.texts ?? []),
      addresses: all.flatMap((one) => one.sent.addresses ?? []),
    };
    try {
      await sendAdditions(sent, note, stop.current.signal);
    } catch (error) {
      if (!stop.current.signal.aborted) setProblem(error instanceof Error ? error.message : (error as Problem).detail);
    }
    setLines((old) =>
      old
        .filter((l) => !(l.state.event === 'waiting' && old.some((o) => o.name.startsWith(`${l.name}#`))))
        .map((l) =>
          l.state.event === 'waiting' || l.state.event === 'reading' ? { ...l, state: { event: 'stopped' } } : l,
        ),
    );
    setBusy(false);
  };

  return { lines, busy, problem, send, cancel: () => stop.current?.abort() };
}
