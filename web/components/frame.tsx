import { type ReactNode, useState } from 'react';
import { useAddressed } from '../address.js';
import { call } from '../api.js';
import { noteSession, useSession } from '../session.js';
import { Help } from './help.js';
import { useKeys } from './keys.js';
import { SearchBox } from './search-box.js';

const places = [
  { href: '/findings/meetings', name: 'Meetings' },
  { href: '/findings/commitments', name: 'Promises' },
  { href: '/series', name: 'Series' },
  { href: '/network', name: 'Network' },
  { href: '/documents', name: 'Documents' },
  { href: '/review', name: 'Review' },
  { href: '/add', name: 'Add' },
] as const;

async function signOut(): Promise<void> {
  await call('/api/session', { method: 'DELETE' });
  noteSession('needed');
}

/** What stands around every view: the way about, the search, the help with the keys. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const path = useAddressed((address) => address.path);
  const [helping, setHelping] = useState(false);
  useKeys(
    ['?', () => setHelping(true)],
    ['/ Ctrl-k', () => document.querySelector<HTMLInputElement>('#search')?.focus()],
  );
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="frame">
        <a className="wordmark" href="/">
          Rapporteur
        </a>
        <nav aria-label="Views">
          {places.map(({ href, name }) => (
            <a key={href} href={href} aria-current={path.startsWith(href) ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <SearchBox />
        <button type="button" className="quiet" onClick={() => setHelping(true)} aria-label="Keys and help">
          ?
        </button>
        {useSession() === 'signed-in' && (
          <button type="button" className="quiet sign-out" onClick={() => void signOut()}>
            Sign out
          </button>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {helping && <Help onClose={() => setHelping(false)} />}
    </>
  );
}
