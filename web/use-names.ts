import { useMemo } from 'react';
import type { ActorNames } from './answers.js';
import { useApi } from './use-api.js';

/** From an actor's code to its name, as the record names it; a code that is not known (yet) stands for itself. */
export function useNames(): (code: string) => string {
  const asked = useApi<ActorNames>('/api/actor-names');
  return useMemo(() => {
    const names = asked.state === 'there' ? asked.value : {};
    return (code) => names[code] ?? code;
  }, [asked]);
}
