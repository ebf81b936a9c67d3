import { useEffect, useRef } from 'react';

/** What keys do: names as `KeyboardEvent.key` gives them, several apart by spaces, with Ctrl or Command as `Ctrl-k`. */
export type KeyAction = readonly [keys: string, act: () => void];

/** Listens to keys while the component is shown. Plain keys rest while someone types, Escape does not. */
export function useKeys(...actions: readonly KeyAction[]): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || document.querySelector('dialog[open]')) return;
      const name = event.ctrlKey || event.metaKey ? `Ctrl-${event.key}` : event.key;
      const found = latest.current.find(([keys]) => keys.split(' ').includes(name));
      if (!found || (typing(event.target) && !name.startsWith('Ctrl-') && name !== 'Escape')) return;
      event.preventDefault();
      found[1]();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
