import type { Problem as SaidProblem } from './answers.js';

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

async function got(path: string, accept: string, signal: AbortSignal | undefined): Promise<Response> {
  const init = { headers: { accept }, ...(signal && { signal }) };
  const response = await fetch(path, init).catch(() => {
    throw unanswered;
  });
  if (!response.ok) throw await problemOf(response);
  return response;
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

/** Sends JSON and waits until it is taken; goes through also while the page is being left. Rejects with a {@link Problem}. */
export async function send(path: string, body: unknown): Promise<void> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: true,
  };
  const response = await fetch(path, init).catch(() => {
    throw unanswered;
  });
  if (!response.ok) throw await problemOf(response);
}
