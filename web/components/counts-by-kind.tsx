import { addressOf } from '../addresses.js';
import type { Overview } from '../answers.js';
import { grouped } from './numbers.js';
import '../style/counts.css';

const kinds: readonly (readonly [keyof Overview['counts'], string, string])[] = [
  ['meetings', 'meeting', 'Meetings'],
  ['commitments', 'commitment', 'Promises'],
  ['deliveries', 'delivery', 'Deliveries'],
  ['statements', 'statement', 'Statements'],
  ['events', 'event', 'Events'],
];

interface CountsProps {
  readonly counts: Overview['counts'];
  /** What the lists behind the counts are narrowed by. */
  readonly query: Readonly<Record<string, string>>;
}

/** How many of each kind were found; each opens its list. */
export function CountsByKind({ counts, query }: CountsProps) {
  return (
    <ul className="big-counts">
      {kinds.map(([kind, one, title]) => (
        <li key={kind} className={`of-${one}`}>
          <a href={addressOf.findings(kind, query)}>
            <strong>{grouped(counts[kind])}</strong> {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
