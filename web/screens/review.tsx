import { useState } from 'react';
import { note, useAddress } from '../address.js';
import { addressOf } from '../addresses.js';
import type { ReviewSummary } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { Correction } from '../components/correction.js';
import { factsOf } from '../components/facts.js';
import { singularOf } from '../components/finding-kinds.js';
import { IsoDate } from '../components/iso-date.js';
import { useKeys } from '../components/keys.js';
import { MarkedText } from '../components/marked-text.js';
import type { KindedFinding } from '../components/report-marks.js';
import { ReviewAccuracy } from '../components/review-accuracy.js';
import { Asking, Empty } from '../components/states.js';
import { useReview, type Waiting } from '../components/use-review.js';
import { useApi } from '../use-api.js';
import { useNames } from '../use-names.js';
import '../style/dossier.css';
import '../style/review.css';

/** A queue of doubtful findings for a person to confirm, reject or correct, mostly from the keyboard. */
export function ReviewScreen(_: ScreenProps) {
  const { query } = useAddress();
  const author = query.get('by') ?? '';
  const kind = query.get('kind') ?? '';
  return (
    <div className="dossier review">
      <title>Review · Rapporteur</title>
      <h1>Review</h1>
      <p className="lead">
        The most doubtful findings first. What you say is kept beside what the machine says, and outlasts every later
        reading.
      </p>
      <form
        className="who-reviews"
        onSubmit={(event) => {
          event.preventDefault();
          note({ by: String(new FormData(event.currentTarget).get('by')).trim() });
        }}
      >
        <label>
          Your name <input name="by" required defaultValue={author} autoComplete="name" />
        </label>
        <label>
          Kind{' '}
          <select value={kind} onChange={(event) => note({ kind: event.target.value })}>
            <option value="">all</option>
            {Object.keys(singularOf).map((k) => (
              <option key={k}>{k}</option>
            ))}
          </select>
        </label>
        <button type="submit">{author ? 'Change' : 'Begin'}</button>
      </form>
      {author && <Queue key={`${author}|${kind}`} author={author} kind={kind} />}
      <Summary />
    </div>
  );
}

function Queue({ author, kind }: { readonly author: string; readonly kind: string }) {
  const { items, total, problem, last, say, undo, skip } = useReview(author, kind);
  const [correcting, setCorrecting] = useState(false);
  const item = items?.[0];
  const verdict = (v: 'confirm' | 'reject'): void => {
    if (!correcting) say({ verdict: v });
  };
  useKeys(
    ['y', () => verdict('confirm')],
    ['n', () => verdict('reject')],
    ['e', () => item && setCorrecting(true)],
    ['s', skip],
    ['u', undo],
    ['Escape', () => setCorrecting(false)],
  );
  if (problem)
    return (
      <p role="alert" className="problem">
        {problem}
      </p>
    );
  if (!items) return <Asking what="the queue" />;
  return (
    <section aria-label="The finding at hand">
      <p className="left" role="status">
        {total.toLocaleString('en')} {total === 1 ? 'finding waits' : 'findings wait'} for {author}.{' '}
        {last && (
          <button type="button" className="quiet" onClick={undo}>
            <kbd>u</kbd> Undo “{last.verdict.verdict}”
          </button>
        )}
      </p>
      {item ? (
        <>
          <AtHand item={item} />
          {correcting ? (
            <Correction
              key={item.finding.id}
              finding={item.finding}
              onCancel={() => setCorrecting(false)}
              onCorrect={(correction) => {
                setCorrecting(false);
                say({ verdict: 'correct', ...correction });
              }}
            />
          ) : (
            <p className="actions">
              <button type="button" onClick={() => verdict('confirm')}>
                <kbd>y</kbd> Right
              </button>
              <button type="button" onClick={() => verdict('reject')}>
                <kbd>n</kbd> Wrong
              </button>
              <button type="button" onClick={() => setCorrecting(true)}>
                <kbd>e</kbd> Correct
              </button>
              <button type="button" onClick={skip}>
                <kbd>s</kbd> Later
              </button>
            </p>
          )}
        </>
      ) : (
        <Empty title="Nothing waits">
          <p>You have judged every finding of this kind.</p>
        </Empty>
      )}
    </section>
  );
}

const nothingLit: ReadonlySet<string> = new Set();

function AtHand({ item }: { readonly item: Waiting }) {
  const nameOf = useNames();
  const kinded = { kind: singularOf[item.kind], finding: item.finding } as unknown as KindedFinding;
  const facts = factsOf(kinded, { actor: nameOf, meeting: (id) => id });
  const marks = item.finding.evidence.map((e) => ({
    start: e.start - item.passage.start,
    end: e.end - item.passage.start,
    kind: kinded.kind,
    id: item.finding.id,
  }));
  return (
    <div className={`at-hand of-${kinded.kind}`}>
      <div>
        <p className="kind">
          {kinded.kind}, {Math.round(item.finding.confidence * 100)} % sure
        </p>
        <p className="who">{facts.who}</p>
        <p className="what">{facts.quoted ? <q>{facts.what}</q> : facts.what}</p>
        {(facts.start || facts.where) && (
          <p>
            {facts.start && <IsoDate start={facts.start} end={facts.end} />} {facts.where}
          </p>
        )}
        <dl>
          {facts.more.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div>
        <p className="from">
          <a href={addressOf.document(item.document, item.finding.id)}>{item.title ?? 'Untitled page'}</a>
          {item.outlet && `, ${item.outlet}`}
        </p>
        <p className="passage" dir="auto">
          <MarkedText
            text={item.passage.text}
            range={{ start: 0, end: item.passage.text.length }}
            marks={marks}
            lit={nothingLit}
          />
        </p>
      </div>
    </div>
  );
}

function Summary() {
  const asked = useApi<ReviewSummary>('/api/judgements/summary');
  return asked.state === 'there' ? <ReviewAccuracy summary={asked.value} /> : null;
}
