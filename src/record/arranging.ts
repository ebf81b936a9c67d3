import { type Expression, type SqlBool, sql } from 'kysely';

/** How a list is narrowed by words and put in order. */
export interface Arranging {
  /** Words that a row has, each a part of it, whatever their case. */
  readonly q?: string | undefined;
  /** Columns to sort by, the first first; one with `-` before it goes down. */
  readonly sort?: readonly string[] | undefined;
}

/** The columns that a list can be sorted by, and the SQL of each. */
export type SortColumns = Readonly<Record<string, string>>;

/** Conditions that a text has all the words of `q`. */
export function havingWords(q: string | undefined, text: string): Expression<SqlBool>[] {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  return words.map((word) => sql<SqlBool>`strpos(lower(${sql.raw(text)}), ${word}) > 0`);
}

/** The SQL of an order: the columns that are asked for, then `otherwise`, which must leave no two rows equal. Rows without a value come last. */
export function inOrder(
  sort: readonly string[] | undefined,
  columns: SortColumns,
  otherwise: string,
): Expression<unknown> {
  const asked = (sort ?? []).flatMap((name) => {
    const column = columns[name.replace(/^-/, '')];
    return column ? [`${column} ${name.startsWith('-') ? 'desc' : 'asc'} nulls last`] : [];
  });
  return sql.raw([...asked, otherwise].join(', '));
}
