import { useDeferredValue, useMemo, useState } from 'react';
import type { Listed } from '../use-listed.js';
import { Answer } from './states.js';
import { TableFrame } from './table-frame.js';
import { arranged, arrangementIn, type Column, useArrangement } from './table-parts.js';

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
  const asked = useArrangement(id);
  // What is typed or pressed stands at once; the rows follow when there is time.
  const followed = useDeferredValue(asked);
  const [arrangement, drawnAs] = [arrangementIn(asked, columns), arrangementIn(followed, columns)];
  const [most, setMost] = useState(step);
  const shown = useMemo(() => arranged(rows, columns, arrangementIn(followed, columns)), [rows, columns, followed]);
  const drawn = useDrawn(shown, most);
  if (rows.length === 0) return <p className="none">{none}</p>;
  return (
    <TableFrame
      id={id}
      caption={caption}
      columns={columns}
      arrangement={arrangement}
      group={drawnAs.group}
      rows={drawn}
      keyOf={keyOf}
      total={rows.length}
      matching={shown.length}
      canSort={() => true}
      more={() => setMost(most + 4 * step)}
      all={async () => arranged(rows, columns, arrangement)}
    />
  );
}

/** So many rows fill the screen; they are drawn first, and the others once these stand. */
const firstRows = 12;

function useDrawn<T>(rows: readonly T[], most: number): readonly T[] {
  const many = useDeferredValue(most, firstRows);
  return useMemo(() => rows.slice(0, many), [rows, many]);
}

/** The same of a list of the API: arranged here where all of it is here, else by the API, and the rest on demand. */
export function ListedTable<T>({ listed, ...named }: Named<T> & { readonly listed: Listed<T> }) {
  const { id, columns, asked, whole, rows, matching, total, waiting, more, all } = listed;
  const arrangement = arrangementIn(useArrangement(id), columns);
  const drawn = useDrawn(rows, Number.POSITIVE_INFINITY);
  return (
    <Answer asked={asked} what={`the ${named.caption.toLowerCase()}`}>
      {() =>
        whole || total === 0 ? (
          <DataTable id={id} columns={columns} rows={rows} {...named} />
        ) : (
          <TableFrame
            id={id}
            columns={columns}
            arrangement={arrangement}
            group={arrangement.group}
            rows={drawn}
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
