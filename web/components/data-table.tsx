import { useMemo, useState } from 'react';
import { useAddress } from '../address.js';
import type { Listed } from '../use-listed.js';
import { Answer } from './states.js';
import { TableFrame } from './table-frame.js';
import { arranged, arrangementIn, type Column } from './table-parts.js';

export type { Column } from './table-parts.js';

interface Named<T> {
  readonly caption: string;
  readonly keyOf: (row: T) => string;
  /** What is said where there is no row. */
  readonly none: string;
}

interface DataTableProps<T> extends Named<T> {
  /** Names the table in the address and the exported files. */
  readonly id: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
}

/** So many rows are drawn at first; the rest on demand, so that a long table does not hold up the page. */
const step = 50;

/** A table that sorts, filters, groups and exports. How it is sorted, filtered and grouped stands in the address. */
export function DataTable<T>({ id, caption, columns, rows, keyOf, none }: DataTableProps<T>) {
  const { query } = useAddress();
  const arrangement = arrangementIn(id, query, columns);
  const { sort, find, group } = arrangement;
  const [most, setMost] = useState(step);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an arrangement is its three parts
  const shown = useMemo(() => arranged(rows, columns, arrangement), [rows, columns, sort, find, group]);
  if (rows.length === 0) return <p className="none">{none}</p>;
  return (
    <TableFrame
      id={id}
      caption={caption}
      columns={columns}
      arrangement={arrangement}
      rows={shown.slice(0, most)}
      keyOf={keyOf}
      total={rows.length}
      matching={shown.length}
      canSort={() => true}
      more={() => setMost(most + 4 * step)}
      all={async () => shown}
    />
  );
}

/** The same of a list of the API: arranged here where all of it is here, else by the API, and the rest on demand. */
export function ListedTable<T>({ listed, ...named }: Named<T> & { readonly listed: Listed<T> }) {
  const { query } = useAddress();
  const { id, columns, asked, whole, rows, matching, total, waiting, more, all } = listed;
  return (
    <Answer asked={asked} what={`the ${named.caption.toLowerCase()}`}>
      {() =>
        whole || total === 0 ? (
          <DataTable id={id} columns={columns} rows={rows} {...named} />
        ) : (
          <TableFrame
            id={id}
            columns={columns}
            arrangement={arrangementIn(id, query, columns)}
            rows={rows}
            total={total ?? 0}
            matching={matching}
            canSort={(column) => column.sort !== undefined}
            waiting={waiting}
            more={more}
            all={all}
            {...named}
          />
        )
      }
    </Answer>
  );
}
