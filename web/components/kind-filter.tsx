import type { FindingKind, KindedFinding } from './report-marks.js';

const kinds: readonly (readonly [FindingKind, string])[] = [
  ['meeting', 'Meetings'],
  ['commitment', 'Commitments'],
  ['delivery', 'Deliveries'],
  ['statement', 'Statements'],
  ['event', 'Events'],
];

interface KindFilterProps {
  readonly findings: readonly KindedFinding[];
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (kind: FindingKind) => void;
}

/** The legend of the colours, which also hides and shows a kind. Kinds that the document has none of are left out. */
export function KindFilter({ findings, hidden, onToggle }: KindFilterProps) {
  return (
    <fieldset className="kinds">
      <legend className="unseen">Kinds shown</legend>
      {kinds.map(([kind, name]) => {
        const count = findings.filter((f) => f.kind === kind).length;
        if (count === 0) return null;
        return (
          <button
            key={kind}
            type="button"
            className={`chip of-${kind}`}
            aria-pressed={!hidden.has(kind)}
            onClick={() => onToggle(kind)}
          >
            {name} <span className="count">{count}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
