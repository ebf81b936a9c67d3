import type { ReviewSummary } from '../answers.js';
import { AccuracyGrowth } from './accuracy-growth.js';
import { type Column, DataTable } from './data-table.js';

const percent = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 100)} %`);

interface KindRow {
  readonly kind: string;
  readonly right: number;
  readonly wrong: number;
  /** Null where nothing can be missed: a pair is only ever asked about. */
  readonly missed: number | null;
  readonly precision: number | null;
}

const kindColumns: readonly Column<KindRow>[] = [
  { name: 'Kind', value: (k) => k.kind },
  { name: 'Right', value: (k) => k.right, numeric: true },
  { name: 'Wrong', value: (k) => k.wrong, numeric: true },
  { name: 'Missed', value: (k) => k.missed, show: (k) => k.missed ?? '—', numeric: true },
  { name: 'Right of those judged', value: (k) => k.precision, show: (k) => percent(k.precision), numeric: true },
];

const agreementColumns: readonly Column<ReviewSummary['agreements'][number]>[] = [
  { name: 'Between', value: (a) => `${a.a} and ${a.b}` },
  { name: 'On', value: (a) => a.about },
  { name: 'Judged by both', value: (a) => a.both, numeric: true },
  { name: 'Alike', value: (a) => a.same, numeric: true },
  { name: 'Kappa', value: (a) => a.kappa, show: (a) => a.kappa ?? '—', numeric: true },
];

/** How right the machine was by what people judged, kind by kind, merges and links too, and how far people agree with each other. */
export function ReviewAccuracy({ summary }: { readonly summary: ReviewSummary }) {
  const rows: readonly KindRow[] = [...summary.kinds, ...summary.pairs.map((p) => ({ ...p, missed: null }))];
  return (
    <>
      <section className="part" aria-labelledby="accuracy">
        <h2 id="accuracy">Accuracy so far</h2>
        <AccuracyGrowth growth={summary.growth} />
        <DataTable
          id="accuracy"
          caption="Accuracy by kind"
          columns={kindColumns}
          rows={rows}
          keyOf={(k) => k.kind}
          none=""
        />
      </section>
      <section className="part" aria-labelledby="agreement">
        <h2 id="agreement">Agreement</h2>
        <DataTable
          id="agreement"
          caption="Agreement of reviewers"
          columns={agreementColumns}
          rows={summary.agreements}
          keyOf={(a) => `${a.about}|${a.a}|${a.b}`}
          none="No two people have judged the same thing yet."
        />
      </section>
    </>
  );
}
