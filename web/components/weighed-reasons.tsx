import type { DoubtfulMergeList } from '../answers.js';

type Reason = DoubtfulMergeList['items'][number]['reasons'][number];

/** How much a reason weighs, in words: from this weight on. */
const words: readonly [from: number, says: string][] = [
  [2, 'strongly for'],
  [1, 'for'],
  [0, 'a little for'],
  [-1, 'a little against'],
  [-2.5, 'against'],
  [-50, 'strongly against'],
];

/** A weight in words; what outweighs everything else rules it out. */
export const weightInWords = (weight: number): string => words.find(([from]) => weight >= from)?.[1] ?? 'rules it out';

const signed = (n: number): string => (n > 0 ? `+${n.toFixed(1)}` : n.toFixed(1).replace('-', '−'));

interface WeighedReasonsProps {
  readonly reasons: readonly Reason[];
  readonly score: number;
  readonly threshold: number;
  /** What the program alone makes of the sum. */
  readonly verdict: string;
  readonly nameOf: (code: string) => string;
}

/** What speaks for and against two things' belonging together: each in words, with its weight, and the sum. */
export function WeighedReasons({ reasons, score, threshold, verdict, nameOf }: WeighedReasonsProps) {
  return (
    <table className="weighed">
      <caption>What speaks for and against it</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">Weight</th>
          <th scope="col">How much</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {reasons
          .toSorted((a, b) => b.weight - a.weight)
          .map(({ feature, weight, says }) => (
            <tr key={`${feature} ${says}`} className={weight > 0 ? 'for' : 'against'}>
              <td className="weight">{weight <= -50 ? '—' : signed(weight)}</td>
              <td className="how-much">{weightInWords(weight)}</td>
              <td>{says.replace(/\b[A-Z]{2,}[A-Z0-9-]*\b/g, nameOf)}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <td className="weight">{score <= -50 ? '—' : signed(score)}</td>
          <td className="how-much">in all</td>
          <td>
            {threshold} is needed: {verdict}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
