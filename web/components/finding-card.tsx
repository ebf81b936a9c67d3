import { memo } from 'react';
import { useReviewer } from '../reviewer.js';
import { FactList } from './fact-list.js';
import { type Facts, factsOf } from './facts.js';
import { IsoDate } from './iso-date.js';
import type { Names } from './names.js';
import type { KindedFinding, Said } from './report-marks.js';

interface FindingCardProps {
  readonly kinded: KindedFinding;
  readonly names: Names;
  readonly lit: boolean;
  /** Whether it is held: lit until let go. */
  readonly held: boolean;
  readonly onPoint: (ids: readonly string[]) => void;
  readonly onPick: (ids: readonly string[]) => void;
  /** Asked why it was found. */
  readonly onWhy: (id: string) => void;
  /** Asked to take a person's judgement back. */
  readonly onUndo?: ((judgement: number, author: string) => void) | undefined;
}

/** One finding: who, when, where, what; by which rule and how sure. Its button holds it and shows its words. */
export const FindingCard = memo(function FindingCard({
  kinded,
  names,
  lit,
  held,
  onPoint,
  onPick,
  onWhy,
  onUndo,
}: FindingCardProps) {
  const { id, rule, confidence } = kinded.finding;
  const { said } = kinded;
  const facts = factsOf(kinded, names);
  return (
    <li
      className={`finding of-${kinded.kind}${lit ? ' lit' : ''}${said ? ` ${said.standing}` : ''}`}
      data-finding={id}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onPoint([id])}
      onPointerLeave={() => onPoint([])}
      onFocus={() => onPoint([id])}
      onBlur={() => onPoint([])}
    >
      <button type="button" aria-pressed={held} onClick={() => onPick([id])}>
        <span className="kind">{kinded.kind}</span>
        <strong className="who">{facts.who}</strong>
        <What facts={facts} />
        {(facts.start || facts.where) && (
          <span className="when-where">
            {facts.start && <IsoDate start={facts.start} end={facts.end} />}
            {facts.start && facts.where && ' · '}
            {facts.where}
          </span>
        )}
      </button>
      {facts.more.length > 0 && <FactList facts={facts} />}
      {said && said.judgements.length > 0 && <WhatPeopleSay said={said} onUndo={onUndo} />}
      {said?.found !== false && (
        <p className="source">
          <button type="button" className="quiet why" onClick={() => onWhy(id)}>
            <code>{rule}</code> why?
          </button>
          <span>{Math.round(confidence * 100)} % sure</span>
        </p>
      )}
    </li>
  );
});

function What({ facts }: { readonly facts: Facts }) {
  return facts.quoted ? <q className="what">{facts.what}</q> : <span className="what">{facts.what}</span>;
}

const verdicts = { confirm: 'Confirmed', reject: 'Rejected', correct: 'Corrected', add: 'Added' } as const;

/** Who said what of the finding; what this browser's reviewer said can be taken back. */
function WhatPeopleSay({ said, onUndo }: { readonly said: Said; readonly onUndo: FindingCardProps['onUndo'] }) {
  const reviewer = useReviewer();
  return (
    <ul className="said">
      {said.judgements.map(({ id, author, verdict, field, reason }) => (
        <li key={id}>
          <span>
            {verdicts[verdict]}
            {field && ` (${field})`} by <strong>{author}</strong>
            {reason && `: ${reason}`}
          </span>
          {onUndo && author === reviewer && (
            <button type="button" className="quiet" onClick={() => onUndo(id, author)}>
              Undo
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
