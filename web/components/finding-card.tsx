import { memo } from 'react';
import { type Facts, factsOf } from './facts.js';
import { IsoDate } from './iso-date.js';
import type { Names } from './names.js';
import type { KindedFinding } from './report-marks.js';

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
}: FindingCardProps) {
  const { id, rule, confidence } = kinded.finding;
  const facts = factsOf(kinded, names);
  return (
    <li
      className={`finding of-${kinded.kind}${lit ? ' lit' : ''}`}
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
      {facts.more.length > 0 && (
        <dl>
          {facts.more.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="source">
        <button type="button" className="quiet why" onClick={() => onWhy(id)}>
          <code>{rule}</code> why?
        </button>
        <span>{Math.round(confidence * 100)} % sure</span>
      </p>
    </li>
  );
});

function What({ facts }: { readonly facts: Facts }) {
  return facts.quoted ? <q className="what">{facts.what}</q> : <span className="what">{facts.what}</span>;
}
