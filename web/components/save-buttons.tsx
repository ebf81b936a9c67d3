import { type CellValue, csvOf, save } from './exported.js';

interface SaveButtonsProps {
  /** What the files are called. */
  readonly id: string;
  readonly names: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** What is saved as JSON where it holds more than the cells. */
  readonly whole?: unknown;
}

/** Saves a table that needs no other tools, as CSV and as JSON. */
export function SaveButtons({ id, names, rows, whole }: SaveButtonsProps) {
  const cells = () => rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])));
  const json = (): string => JSON.stringify(whole ?? cells(), null, 2);
  return (
    <div className="table-tools">
      <span className="exports">
        <button type="button" className="quiet" onClick={() => save(`${id}.csv`, 'text/csv', csvOf(names, rows))}>
          CSV
        </button>
        <button type="button" className="quiet" onClick={() => save(`${id}.json`, 'application/json', json())}>
          JSON
        </button>
      </span>
    </div>
  );
}
