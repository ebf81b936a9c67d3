import type { Problem as SaidProblem } from './answers.js';
import { noteSession } from './session.js';

/** What went wrong, from an RFC 9457 answer, or said here where the server could not be reached (`status` 0). */
export type Problem = Omit<SaidProblem, 'type'>;

/** Asks the API for JSON. Rejects with a {@link Problem}. */
export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await got(path, 'application/json', signal)).json() as Promise<T>;
}

/** Asks the API for a text. Rejects with a {@link Problem}. */
export async function askText(path: string, signal?: AbortSignal): Promise<string> {
  return (await got(path, 'text/*', signal)).text();
}

const got = (path: string, accept: string, signal: AbortSignal | undefined): Promise<Response> =>
  call(path, { headers: { accept }, ...(signal && { signal }) });

/** Sends JSON and waits until it is taken; goes through also while the page is being left. Rejects with a {@link Problem}. */
export async function send(path: string, body: unknown, method: 'POST' | 'DELETE' = 'POST'): Promise<Response> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  return call(path, { method, headers, body: JSON.stringify(body), keepalive: true });
}

/** Sends JSON, and gives what is answered. Rejects with a {@link Problem}. */
export const post = async <T>(path: string, body: unknown): Promise<T> => (await send(path, body)).json() as Promise<T>;

/** Takes back a person's word on something, named by its number, in the name of whoever gave it. Rejects with a {@link Problem}. */
export async function takeBack(word: number, author: string): Promise<void> {
  await call(`/api/judgements/${word}?${new URLSearchParams({ author })}`, { method: 'DELETE' });
}

/** Calls the API, as the browser is signed in; an answer that is no success rejects with a {@link Problem}. */
export async function call(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw unanswered;
  });
  if (response.ok) return response;
  // The session ended meanwhile. At the sign-in itself it only means that the token is wrong.
  if (response.status === 401 && path !== '/api/session') noteSession('needed');
  throw await problemOf(response);
}

const unanswered: Problem = {
  title: 'No answer',
  detail: 'The program that serves this page does not answer. Is it still running?',
  status: 0,
};

async function problemOf(response: Response): Promise<Problem> {
  const said = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return {
    title: said.title ?? (response.status === 404 ? 'Not found' : 'Something went wrong'),
    detail: said.detail ?? `The server answered ${response.status}.`,
    status: response.status,
  };
}
