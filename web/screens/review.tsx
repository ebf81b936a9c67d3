import { useCallback, useEffect, useState } from 'react';
import { findingKinds } from '../../src/model/finding.js';
import { note, useAddress } from '../address.js';
import type { ReviewSummary } from '../answers.js';
import { ask, type Problem } from '../api.js';
import type { ScreenProps } from '../app.js';
import { FindingsQueue } from '../components/findings-queue.js';
import { LinksQueue } from '../components/links-queue.js';
import { MergesQueue } from '../components/merges-queue.js';
import { ReviewAccuracy } from '../components/review-accuracy.js';
import { Asking } from '../components/states.js';
import { noteReviewer, useReviewer } from '../reviewer.js';
import '../style/dossier.css';
import '../style/review.css';

const queues = [
  ['findings', 'Findings', 'The most doubtful findings first: is what the program found right?'],
  ['merges', 'Merges', 'Reports of which it is doubtful whether they are on one meeting.'],
  ['links', 'Links', 'Later words of which it is doubtful whether they are about a promise.'],
] as const;

/** Queues of what is doubtful, for a person to settle, mostly from the keyboard. */
export function ReviewScreen(_: ScreenProps) {
  const { query } = useAddress();
  const known = useReviewer();
  const [words, setWords] = useState(0);
  const onKept = useCallback(() => setWords((n) => n + 1), []);
  const author = query.get('by') ?? known;
  const kind = query.get('kind') ?? '';
  const [about, , lead] = queues.find(([name]) => name === query.get('about')) ?? queues[0];
  return (
    <div className="dossier review">
      <title>Review · Rapporteur</title>
      <h1>Review</h1>
      <p className="lead">
        {lead} What you say is kept beside what the machine says, is stronger than it, and outlasts every later reading.
      </p>
      <nav className="queues" aria-label="What to review">
        {queues.map(([name, title]) => (
          <a key={name} href={addressOfQueue(query, name)} aria-current={name === about ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      <form
        key={author}
        className="who-reviews"
        onSubmit={(event) => {
          event.preventDefault();
          const by = String(new FormData(event.currentTarget).get('by')).trim();
          noteReviewer(by);
          note({ by });
        }}
      >
        <label>
          Your name <input name="by" required maxLength={100} defaultValue={author} autoComplete="name" />
        </label>
        {about === 'findings' && (
          <label>
            Kind{' '}
            <select value={kind} onChange={(event) => note({ kind: event.target.value })}>
              <option value="">all</option>
              {findingKinds.map((k) => (
                <option key={k}>{k}</option>
              ))}
            </select>
          </label>
        )}
        <button type="submit">{author ? 'Change' : 'Begin'}</button>
      </form>
      {author && about === 'findings' && (
        <FindingsQueue key={`${author}|${kind}`} author={author} kind={kind} onKept={onKept} />
      )}
      {author && about === 'merges' && <MergesQueue key={author} author={author} onKept={onKept} />}
      {author && about === 'links' && <LinksQueue key={author} author={author} onKept={onKept} />}
      <Summary words={words} />
    </div>
  );
}

/** The same view with another queue; the name stays, the kind of finding goes. */
function addressOfQueue(query: URLSearchParams, name: string): string {
  const other = new URLSearchParams(query);
  other.delete('kind');
  other.set('about', name);
  return `/review?${other}`;
}

/** Asked again after each word; what was there stays until the new figures are. */
function Summary({ words }: { readonly words: number }) {
  const [summary, setSummary] = useState<ReviewSummary | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `words` asks the same anew
  useEffect(() => {
    ask<ReviewSummary>('/api/judgements/summary').then(setSummary, (error: Problem) => setProblem(error.detail));
  }, [words]);
  if (summary) return <ReviewAccuracy summary={summary} />;
  if (problem) return <p className="problem">{problem}</p>;
  return <Asking what="the accuracy so far" />;
}
