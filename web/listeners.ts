/** Those who follow something that changes outside of React. */
export interface Listeners {
  /** Calls at every change until what it gives back is called. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: () => void;
}

export function listeners(): Listeners {
  const all = new Set<() => void>();
  return {
    subscribe: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: () => {
      for (const listener of all) listener();
    },
  };
}
