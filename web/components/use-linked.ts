import { useCallback, useMemo, useState } from 'react';
import { note, useAddress } from '../address.js';

/** What is lit in both the text and the cards: what is pointed at, else what is held. What is held stands in the address (`?at=c1`). */
export function useLinked() {
  const { query } = useAddress();
  const held = query.get('at');
  const [pointed, setPointed] = useState<readonly string[]>([]);
  const lit = useMemo<ReadonlySet<string>>(
    () => new Set(pointed.length > 0 ? pointed : held ? [held] : []),
    [pointed, held],
  );
  const point = useCallback((ids: readonly string[]) => {
    setPointed((old) => (old.join(' ') === ids.join(' ') ? old : ids));
  }, []);
  const hold = useCallback((id: string | null) => {
    setPointed([]);
    note({ at: id });
  }, []);
  return { held, lit, pointed, point, hold };
}
