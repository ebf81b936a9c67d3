import { useEffect, useRef, useState } from 'react';
import { type Problem, send } from '../api.js';
import { noteSession } from '../session.js';
import '../style/sign-in.css';

/** Asks for the server's token, once for this browser; then the view at hand is shown. */
export function SignInScreen() {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const signIn = async (token: string): Promise<void> => {
    setBusy(true);
    try {
      await send('/api/session', { token });
      noteSession('signed-in');
    } catch (error) {
      setProblem((error as Problem).detail);
      setBusy(false);
      field.current?.select();
    }
  };
  return (
    <main id="main" className="sign-in">
      <title>Sign in · Rapporteur</title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void signIn(String(new FormData(event.currentTarget).get('token')).trim());
        }}
      >
        <h1>Rapporteur</h1>
        <p>This record is open to those who have its token. Whoever started the server can tell it to you.</p>
        <label htmlFor="token">Token</label>
        <input
          ref={field}
          id="token"
          name="token"
          type="password"
          required
          autoComplete="current-password"
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'token-problem' : undefined}
        />
        {problem && (
          <p id="token-problem" className="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" disabled={busy}>
          Sign in
        </button>
      </form>
    </main>
  );
}
