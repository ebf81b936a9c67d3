import { useMemo } from 'react';
import type { ActorList } from './answers.js';
import { useApi } from './use-api.js';

/** From an actor's code to its name, as the record names it; a code that is not known (yet) stands for itself. */
export function useNames(): (code: string) => string {
  const asked = useApi<ActorList>('/api/actors?limit=200');
  return useMemo(() => {
    const names = new Map(asked.state === 'there' ? asked.value.items.map((a) => [a.code, a.name]) : []);
    return (code) => names.get(code) ?? code;
  }, [asked]);
}
