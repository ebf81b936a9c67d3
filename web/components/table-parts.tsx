import { memo, type ReactNode } from 'react';
import { note, useAddressed } from '../address.js';
import { type CellValue, csvOf } from './exported.js';

/** One column: the value that is sorted, filtered and exported, and how it is shown where that is more than the value. */
export interface Column<T> {
  readonly name: string;
  readonly value: (row: T) => CellValue;
  readonly show?: (row: T) => ReactNode;
  readonly numeric?: boolean;
  /** Rows can be put under headings by this column's value. */
  readonly groups?: boolean;
  /** What the API calls it in `sort`; a list of which only a part is here can be sorted by no other column. */
  readonly sort?: string;
}

/** How a table is arranged, from the address. */
export interface Arrangement<T> {
  /** Name of the column that it is sorted by, with `-` before it for downwards. */
  readonly sort: string | null;
  readonly find: string;
  readonly group: Column<T> | undefined;
}

/** How the address arranges the table `id`, as one word; only a change of that draws anew whoever asks. */
export const useArrangement = (id: string): string =>
  useAddressed(({ query }) => JSON.stringify(['sort', 'find', 'group'].map((name) => query.get(`${id}.${name}`))));

/** What such a word says of some columns. */
export function arrangementIn<T>(word: string, columns: readonly Column<T>[]): Arrangement<T> {
  const [sort, find, group] = JSON.parse(word) as (string | null)[];
  return { sort: sort ?? null, find: find ?? '', group: columns.find((c) => c.name === group) };
}

/** Rows filtered, sorted and grouped. */
export function arranged<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  { sort, find, group }: Arrangement<T>,
): readonly T[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (row: T): boolean => {
    const text = columns
      .map((c) => c.value(row))
      .join(' ')
      .toLowerCase();
    return words.every((w) => text.includes(w));
  };
  const matching = words.length > 0 ? rows.filter(has) : rows;
  const by = columns.find((c) => c.name === sort?.replace(/^-/, ''));
  const sorted = by
    ? matching.toSorted((a, b) => compare(by.value(a), by.value(b)) * (sort!.startsWith('-') ? -1 : 1))
    : matching;
  return group ? sorted.toSorted((a, b) => compare(group.value(a), group.value(b))) : sorted;
}

/** One collator for all, made when it is first needed: making one takes longer than many comparisons. */
let collator: Intl.Collator | null = null;
export function compareText(a: string, b: string): number {
  collator ??= new Intl.Collator('en');
  return collator.compare(a, b);
}

function compare(a: CellValue, b: CellValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
}

interface HeadCellProps<T> {
  readonly id: string;
  readonly column: Column<T>;
  readonly sort: string | null;
  readonly sortable: boolean;
}

/** A column's name; a button that sorts by it, where it can be sorted by. */
export function HeadCell<T>({ id, column, sort, sortable }: HeadCellProps<T>) {
  const up = sort === column.name;
  const down = sort === `-${column.name}`;
  const next = up ? `-${column.name}` : down ? null : column.name;
  return (
    <th
      scope="col"
      className={column.numeric ? 'numeric' : undefined}
      aria-sort={!sortable ? undefined : up ? 'ascending' : down ? 'descending' : 'none'}
    >
      {sortable ? (
        <button type="button" className="quiet" onClick={() => note({ [`${id}.sort`]: next })}>
          {column.name}
          <span aria-hidden="true">{up ? ' ↑' : down ? ' ↓' : ''}</span>
        </button>
      ) : (
        column.name
      )}
    </th>
  );
}

interface RowsProps<T> {
  /** Filtered and in order. */
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly group: Column<T> | undefined;
  readonly keyOf: (row: T) => string;
}

/** The rows of a table, each below its group's heading where it is the first of it. Drawn anew only where rows, columns or groups are others. */
export const Rows = memo(
  function Rows<T>({ rows, columns, group, keyOf }: RowsProps<T>) {
    return rows.map((row, i) => {
      const before = rows[i - 1];
      const heads = group && (before === undefined || group.value(before) !== group.value(row));
      const heading = heads ? String(group.value(row) ?? '—') : null;
      return <Row key={keyOf(row)} row={row} columns={columns} heading={heading} />;
    });
  },
  (a, b) => a.rows === b.rows && a.columns === b.columns && a.group === b.group,
) as <T>(props: RowsProps<T>) => ReactNode;

interface RowProps<T> {
  readonly row: T;
  readonly columns: readonly Column<T>[];
  readonly heading: string | null;
}

const Row = memo(function Row<T>({ row, columns, heading }: RowProps<T>) {
  return (
    <>
      {heading !== null && (
        <tr className="group">
          <th colSpan={columns.length} scope="colgroup">
            {heading}
          </th>
        </tr>
      )}
      <tr>
        {columns.map((c) => (
          <td key={c.name} className={c.numeric ? 'numeric' : undefined} dir="auto">
            {c.show ? c.show(row) : (c.value(row) ?? '')}
          </td>
        ))}
      </tr>
    </>
  );
}) as <T>(props: RowProps<T>) => ReactNode;

/** The forms in which rows are saved. */
export const forms = {
  csv: {
    name: 'CSV',
    type: 'text/csv',
    write: <T,>(columns: readonly Column<T>[], rows: readonly T[]): string =>
      csvOf(
        columns.map((c) => c.name),
        rows.map((row) => columns.map((c) => c.value(row))),
      ),
  },
  json: {
    name: 'JSON',
    type: 'application/json',
    write: <T,>(columns: readonly Column<T>[], rows: readonly T[]): string =>
      JSON.stringify(
        rows.map((row) => Object.fromEntries(columns.map((c) => [c.name, c.value(row)]))),
        null,
        2,
      ),
  },
} as const;
