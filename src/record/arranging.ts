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

/** Conditions that a text, or the name of one of some actors (SQL of an array of codes), has each word of `q`. */
export function havingWords(q: string | undefined, text: string, actors?: string): Expression<SqlBool>[] {
  // Which actors have such a name is asked once, not for every row.
  const named = (word: string) =>
    actors
      ? sql`or ${sql.raw(actors)} && array(select n.code from actors n where strpos(lower(n.name), ${word}) > 0)`
      : sql``;
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  return words.map((word) => sql<SqlBool>`(strpos(lower(${sql.raw(text)}), ${word}) > 0 ${named(word)})`);
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
