import { useSyncExternalStore } from 'react';
import { listeners } from './listeners.js';

/** `open`: the server asks for no token. `needed`: it does, and this browser has not named it. */
export type SessionState = 'open' | 'signed-in' | 'needed';

let state: SessionState | null = null;
const { subscribe, tell } = listeners();

/** The server says in the page itself how it stands, so that nothing is asked in vain. */
function stateOfPage(): SessionState {
  const said = document.querySelector<HTMLMetaElement>('meta[name="session"]')?.content;
  return said === 'needed' || said === 'signed-in' ? said : 'open';
}

/** Notes how the session stands; what the app shows follows. */
export function noteSession(now: SessionState): void {
  state = now;
  tell();
}

export function useSession(): SessionState {
  return useSyncExternalStore(subscribe, () => (state ??= stateOfPage()));
}
