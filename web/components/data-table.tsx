import { type ReactNode, useMemo, useState } from 'react';
import { note, useAddress } from '../address.js';
import { type CellValue, csvOf, save } from './exported.js';
import { ScrollBox } from './scroll-box.js';

/** One column: the value that is sorted, filtered and exported, and how it is shown where that is more than the value. */
export interface Column<T> {
  readonly name: string;
  readonly value: (row: T) => CellValue;
  readonly show?: (row: T) => ReactNode;
  readonly numeric?: boolean;
  /** Rows can be put under headings by this column's value. */
  readonly groups?: boolean;
}

interface DataTableProps<T> {
  /** Names the table in the address and the exported files. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** What is said where there is no row. */
  readonly none: string;
}

/** So many rows are drawn at first; the rest on demand, so that a long table does not hold up the page. */
const step = 100;

/** A table that sorts, filters, groups and exports. How it is sorted, filtered and grouped stands in the address. */
export function DataTable<T>({ id, caption, columns, rows, keyOf, none }: DataTableProps<T>) {
  const { query } = useAddress();
  const sort = query.get(`${id}.sort`);
  const find = query.get(`${id}.find`) ?? '';
  const group = columns.find((c) => c.name === query.get(`${id}.group`));
  const [most, setMost] = useState(step);
  const shown = useMemo(() => arranged(rows, columns, sort, find, group), [rows, columns, sort, find, group]);
  if (rows.length === 0) return <p className="none">{none}</p>;
  const groupable = columns.filter((c) => c.groups);
  return (
    <div className="data-table">
      <div className="table-tools">
        {rows.length > 5 && (
          <input
            type="search"
            aria-label={`Filter ${caption.toLowerCase()}`}
            placeholder="Filter"
            defaultValue={find}
            onChange={(event) => note({ [`${id}.find`]: event.target.value })}
          />
        )}
        {rows.length > 5 && groupable.length > 0 && (
          <select
            aria-label={`Group ${caption.toLowerCase()}`}
            value={group?.name ?? ''}
            onChange={(event) => note({ [`${id}.group`]: event.target.value })}
          >
            <option value="">not grouped</option>
            {groupable.map((c) => (
              <option key={c.name} value={c.name}>
                by {c.name.toLowerCase()}
              </option>
            ))}
          </select>
        )}
        <span className="exports">
          <button type="button" className="quiet" onClick={() => save(`${id}.csv`, 'text/csv', csv(columns, shown))}>
            CSV
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => save(`${id}.json`, 'application/json', json(columns, shown))}
          >
            JSON
          </button>
        </span>
      </div>
      <ScrollBox className="table-box" label={`${caption}, table`}>
        <table>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell key={column.name} id={id} column={column} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map((row, i) => (
              <Row key={keyOf(row)} row={row} before={shown[i - 1]} columns={columns} group={group} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown.length === 0 && <p className="none">No row has “{find}”.</p>}
      {shown.length > most && (
        <button type="button" onClick={() => setMost(most + 5 * step)}>
          Show more ({(shown.length - most).toLocaleString('en')} left)
        </button>
      )}
    </div>
  );
}

interface HeadCellProps<T> {
  readonly id: string;
  readonly column: Column<T>;
  readonly sort: string | null;
}

function HeadCell<T>({ id, column, sort }: HeadCellProps<T>) {
  const up = sort === column.name;
  const down = sort === `-${column.name}`;
  const next = up ? `-${column.name}` : down ? null : column.name;
  return (
    <th
      scope="col"
      className={column.numeric ? 'numeric' : undefined}
      aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}
    >
      <button type="button" className="quiet" onClick={() => note({ [`${id}.sort`]: next })}>
        {column.name}
        <span aria-hidden="true">{up ? ' ↑' : down ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}

interface RowProps<T> {
  readonly row: T;
  readonly before: T | undefined;
  readonly columns: readonly Column<T>[];
  readonly group: Column<T> | undefined;
}

function Row<T>({ row, before, columns, group }: RowProps<T>) {
  const heads = group && (before === undefined || group.value(before) !== group.value(row));
  return (
    <>
      {heads && (
        <tr className="group">
          <th colSpan={columns.length} scope="colgroup">
            {String(group.value(row) ?? '—')}
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
}

function arranged<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  sort: string | null,
  find: string,
  group: Column<T> | undefined,
): readonly T[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = rows.filter((row) => {
    const text = columns
      .map((c) => c.value(row))
      .join(' ')
      .toLowerCase();
    return words.every((w) => text.includes(w));
  });
  const by = columns.find((c) => c.name === sort?.replace(/^-/, ''));
  const sorted = by
    ? matching.toSorted((a, b) => compare(by.value(a), by.value(b)) * (sort!.startsWith('-') ? -1 : 1))
    : matching;
  return group ? sorted.toSorted((a, b) => compare(group.value(a), group.value(b))) : sorted;
}

function compare(a: CellValue, b: CellValue): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
}

const csv = <T,>(columns: readonly Column<T>[], rows: readonly T[]): string =>
  csvOf(
    columns.map((c) => c.name),
    rows.map((row) => columns.map((c) => c.value(row))),
  );

const json = <T,>(columns: readonly Column<T>[], rows: readonly T[]): string =>
  JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((c) => [c.name, c.value(row)]))),
    null,
    2,
  );
