import type { ReactNode } from 'react';
import type { Asked } from '../use-api.js';

/** While an answer is on its way. Shown only after a moment, so that quick answers do not flicker. */
export function Asking({ what }: { readonly what: string }) {
  return (
    <p className="state asking" role="status">
      Reading {what} …
    </p>
  );
}

/** Nothing there yet, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

export function NotHere() {
  return (
    <div className="state empty">
      <title>Not found · Rapporteur</title>
      <h1>There is no such page</h1>
      <p>
        The address may be old or mistyped. Begin again at <a href="/documents">the documents</a>.
      </p>
    </div>
  );
}

/** Shows an answer once it is there, and says so while it is not or where it failed. */
export function Answer<T>({ asked, what, children }: AnswerProps<T>) {
  if (asked.state === 'asking') return <Asking what={what} />;
  if (asked.state === 'there') return children(asked.value);
  return (
    <div className="state failed" role="alert">
      <h2>{asked.problem.title}</h2>
      <p>{asked.problem.detail}</p>
      <button type="button" onClick={asked.again}>
        Try again
      </button>
    </div>
  );
}

interface AnswerProps<T> {
  readonly asked: Asked<T>;
  /** What is being read, after “Reading …”. */
  readonly what: string;
  readonly children: (value: T) => ReactNode;
}
