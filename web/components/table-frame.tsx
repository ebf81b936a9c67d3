import { useState } from 'react';
import { note } from '../address.js';
import { save } from './exported.js';
import { grouped } from './numbers.js';
import { ScrollBox } from './scroll-box.js';
import { type Arrangement, type Column, forms, HeadCell, Rows } from './table-parts.js';

interface TableFrameProps<T> {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly arrangement: Arrangement<T>;
  /** What the rows are under headings by; may lag behind the arrangement as they do. */
  readonly group: Column<T> | undefined;
  /** The rows that are drawn, filtered and in order. */
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** How many rows there are, and how many of them the filter leaves. */
  readonly total: number;
  readonly matching: number;
  readonly canSort: (column: Column<T>) => boolean;
  readonly waiting?: boolean;
  readonly more: () => void;
  readonly all: (here: (count: number) => void) => Promise<readonly T[]>;
}

/** Fewer rows than these need no tools to find one. */
const few = 5;

/** A table with its tools: filter, groups, how many are shown of how many, files to save, and more rows. */
export function TableFrame<T>(props: TableFrameProps<T>) {
  const {
    id,
    caption,
    columns,
    arrangement,
    group,
    rows,
    keyOf,
    total,
    matching,
    canSort,
    waiting = false,
    more,
  } = props;
  const { sort, find } = arrangement;
  return (
    <div className="data-table">
      <Tools {...props} />
      <ScrollBox className={waiting ? 'table-box waiting' : 'table-box'} label={`${caption}, table`}>
        <table aria-busy={waiting}>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell key={column.name} id={id} column={column} sort={sort} sortable={canSort(column)} />
              ))}
            </tr>
          </thead>
          <tbody>
            <Rows rows={rows} columns={columns} group={group} keyOf={keyOf} />
          </tbody>
        </table>
      </ScrollBox>
      {total > 0 && matching === 0 && !waiting && <p className="none">No row has “{find}”.</p>}
      {matching > rows.length && (
        <button type="button" onClick={more}>
          Show more ({grouped(matching - rows.length)} left)
        </button>
      )}
    </div>
  );
}

function Tools<T>({ id, caption, columns, arrangement, rows, total, matching, canSort, all }: TableFrameProps<T>) {
  const groupable = columns.filter((c) => c.groups && canSort(c));
  return (
    <div className="table-tools">
      {total > few && (
        <input
          type="search"
          aria-label={`Filter ${caption.toLowerCase()}`}
          placeholder="Filter"
          defaultValue={arrangement.find}
          onChange={(event) => note({ [`${id}.find`]: event.target.value })}
        />
      )}
      {total > few && groupable.length > 0 && (
        <select
          aria-label={`Group ${caption.toLowerCase()}`}
          value={arrangement.group?.name ?? ''}
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
      {total > few && (
        <span className="how-many" role="status">
          {[...new Set([rows.length, matching, total])].map(grouped).join(' of ')}
        </span>
      )}
      <span className="exports">
        {(['csv', 'json'] as const).map((form) => (
          <Export key={form} form={form} id={id} columns={columns} all={all} />
        ))}
      </span>
    </div>
  );
}

interface ExportProps<T> extends Pick<TableFrameProps<T>, 'id' | 'columns' | 'all'> {
  readonly form: keyof typeof forms;
}

/** Saves all rows that the filter leaves, also those that are not drawn. */
function Export<T>({ form, id, columns, all }: ExportProps<T>) {
  const [here, setHere] = useState<number | null>(null);
  const { name, type, write } = forms[form];
  const run = async (): Promise<void> => {
    setHere(0);
    try {
      save(`${id}.${form}`, type, write(columns, await all(setHere)));
    } finally {
      setHere(null);
    }
  };
  return (
    <button type="button" className="quiet" disabled={here !== null} onClick={run}>
      {here ? `${name}, ${grouped(here)} …` : name}
    </button>
  );
}
