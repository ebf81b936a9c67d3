import { useMemo } from 'react';
import type { ActorNames } from './answers.js';
import { useApi } from './use-api.js';

/** From an actor's code to its name, as the record names it. A code that it does not know stands for itself; none is shown while the names are on their way. */
export function useNames(): (code: string) => string {
  const asked = useApi<ActorNames>('/api/actor-names');
  return useMemo(() => {
    if (asked.state === 'asking') return (_: string) => '…';
    const names = asked.state === 'there' ? asked.value : {};
    return (code: string) => names[code] ?? code;
  }, [asked]);
}
