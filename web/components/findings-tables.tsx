import { memo, type ReactNode, useMemo } from 'react';
import type { CitedDelivery, CitedEvent, CitedStatement, FollowedPromise, Round } from '../answers.js';
import { type Listed, useListed } from '../use-listed.js';
import { ListedTable } from './data-table.js';
import { deliveryColumns, eventColumns, type NameOf, roundColumns, statementColumns } from './finding-columns.js';
import { promiseColumns } from './promise-columns.js';
import { Section } from './sections.js';
import type { Column } from './table-parts.js';

/** What the rows of each list are. */
interface Rows {
  meetings: Round;
  promises: FollowedPromise;
  deliveries: CitedDelivery;
  statements: CitedStatement;
  events: CitedEvent;
}
export type FindingsKind = keyof Rows;

interface Kind<T> {
  readonly title: string;
  readonly path: string;
  readonly columns: (nameOf: NameOf) => Column<T>[];
  readonly keyOf: (row: T) => string;
  readonly none: string;
}

const byId = (row: { id: string }): string => row.id;
const bySource = (row: { id: string; from: { document: string } }): string => `${row.from.document}.${row.id}`;

/** The lists of findings: what each is called, where the API has it, how its rows stand in a table. */
const kinds: { readonly [K in FindingsKind]: Kind<Rows[K]> } = {
  meetings: {
    title: 'Meetings',
    path: '/api/rounds',
    columns: roundColumns,
    keyOf: byId,
    none: 'No meeting is reported.',
  },
  promises: {
    title: 'Promises',
    path: '/api/promises',
    columns: promiseColumns,
    keyOf: byId,
    none: 'No promise is reported.',
  },
  deliveries: {
    title: 'Deliveries',
    path: '/api/deliveries',
    columns: deliveryColumns,
    keyOf: bySource,
    none: 'No delivery is reported.',
  },
  statements: {
    title: 'Statements',
    path: '/api/statements',
    columns: statementColumns,
    keyOf: bySource,
    none: 'No statement is reported.',
  },
  events: {
    title: 'Events',
    path: '/api/events',
    columns: eventColumns,
    keyOf: bySource,
    none: 'No event is reported.',
  },
};

export const titleOf = (kind: FindingsKind): string => kinds[kind].title;
export const isFindingsKind = (kind: string): kind is FindingsKind => kind in kinds;

/** The findings of one kind that a query leaves. */
export function useFindings<K extends FindingsKind>(
  kind: K,
  query: Readonly<Record<string, string>>,
  nameOf: NameOf,
  limit?: number,
): Listed<Rows[K]> {
  const { path, columns } = kinds[kind] as Kind<Rows[K]>;
  const named = useMemo(() => columns(nameOf), [columns, nameOf]);
  return useListed<Rows[K]>(kind, `${path}?${new URLSearchParams(query)}`, named, limit);
}

interface FindingsTableProps<K extends FindingsKind> {
  readonly kind: K;
  readonly listed: Listed<Rows[K]>;
  readonly none?: string | undefined;
}

/** Findings of one kind as a table. */
export const FindingsTable = memo(function FindingsTable<K extends FindingsKind>({
  kind,
  listed,
  none,
}: FindingsTableProps<K>) {
  const { title, keyOf, none: usual } = kinds[kind] as Kind<Rows[K]>;
  return <ListedTable listed={listed} caption={title} keyOf={keyOf} none={none ?? usual} />;
}) as <K extends FindingsKind>(props: FindingsTableProps<K>) => ReactNode;

/** The same as a part of a long page, with their number. */
export function findingsSection<K extends FindingsKind>(kind: K, listed: Listed<Rows[K]>, title = titleOf(kind)) {
  return (
    <Section key={kind} id={kind} title={title} count={listed.total}>
      <FindingsTable kind={kind} listed={listed} />
    </Section>
  );
}
