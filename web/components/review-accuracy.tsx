import type { ReviewSummary } from '../answers.js';
import { type Column, DataTable } from './data-table.js';

const percent = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 100)} %`);

const kindColumns: readonly Column<ReviewSummary['kinds'][number]>[] = [
  { name: 'Kind', value: (k) => k.kind },
  { name: 'Right', value: (k) => k.right, numeric: true },
  { name: 'Wrong', value: (k) => k.wrong, numeric: true },
  { name: 'Missed', value: (k) => k.missed, numeric: true },
  { name: 'Right of those judged', value: (k) => k.precision, show: (k) => percent(k.precision), numeric: true },
];

const agreementColumns: readonly Column<ReviewSummary['agreements'][number]>[] = [
  { name: 'Between', value: (a) => `${a.a} and ${a.b}` },
  { name: 'Judged by both', value: (a) => a.both, numeric: true },
  { name: 'Alike', value: (a) => a.same, numeric: true },
  { name: 'Kappa', value: (a) => a.kappa, show: (a) => a.kappa ?? '—', numeric: true },
];

/** How right the machine was by what people judged, kind by kind, and how far people agree with each other. */
export function ReviewAccuracy({ summary }: { readonly summary: ReviewSummary }) {
  return (
    <>
      <section className="part" aria-labelledby="accuracy">
        <h2 id="accuracy">Accuracy so far</h2>
        <DataTable
          id="accuracy"
          caption="Accuracy by kind"
          columns={kindColumns}
          rows={summary.kinds}
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
          keyOf={(a) => `${a.a}|${a.b}`}
          none="No two people have judged the same finding yet."
        />
      </section>
    </>
  );
}
