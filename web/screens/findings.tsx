import type { ReactNode } from 'react';
import { useAddress } from '../address.js';
import type { DeliveryList, EventList, PromiseList, RoundList, StatementList } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { type Column, DataTable } from '../components/data-table.js';
import {
  deliveryColumns,
  eventColumns,
  type NameOf,
  roundColumns,
  statementColumns,
} from '../components/finding-columns.js';
import { wordsOfDate } from '../components/iso-date.js';
import { promiseColumns } from '../components/promise-columns.js';
import { Answer, NotHere } from '../components/states.js';
import { useApi } from '../use-api.js';
import { useNames } from '../use-names.js';
import '../style/dossier.css';

const titles: Readonly<Record<string, string>> = {
  meetings: 'Meetings',
  commitments: 'Promises',
  deliveries: 'Deliveries',
  statements: 'Statements',
  events: 'Events',
};

/** All findings of one kind, narrowed as the address says. */
export function FindingsScreen({ params }: ScreenProps) {
  const { query } = useAddress();
  const nameOf = useNames();
  const kind = params[0]!;
  const title = titles[kind];
  if (!title) return <NotHere />;
  const narrowed = ['since', 'until', 'actors', 'context'].flatMap((name) =>
    query.get(name) ? [[name, query.get(name)!]] : [],
  );
  const since = query.get('since');
  const until = query.get('until');
  return (
    <div className="dossier">
      <title>{`${title} · Rapporteur`}</title>
      <h1>{title}</h1>
      {narrowed.length > 0 && (
        <p className="lead">
          {query.get('context') && `On ${query.get('context')}. `}
          {query.get('actors') && `Of ${query.get('actors')!.split(',').map(nameOf).join(' and ')}. `}
          {since && `From ${wordsOfDate(since)}. `}
          {until && `Until ${wordsOfDate(until)}. `}
          <a href={`/findings/${kind}`}>Show all</a>
        </p>
      )}
      <Table key={kind} kind={kind} query={new URLSearchParams(narrowed)} nameOf={nameOf} />
    </div>
  );
}

interface TableProps {
  readonly kind: string;
  readonly query: URLSearchParams;
  readonly nameOf: NameOf;
}

function Table({ kind, query, nameOf }: TableProps): ReactNode {
  switch (kind) {
    case 'meetings':
      return <Rounds query={query} nameOf={nameOf} />;
    case 'commitments':
      return <Promises query={query} nameOf={nameOf} />;
    case 'deliveries':
      return <Listed<DeliveryList['items'][number]> kind={kind} query={query} columns={deliveryColumns(nameOf)} />;
    case 'statements':
      return <Listed<StatementList['items'][number]> kind={kind} query={query} columns={statementColumns(nameOf)} />;
    default:
      return <Listed<EventList['items'][number]> kind={kind} query={query} columns={eventColumns(nameOf)} />;
  }
}

/** Meetings are listed once each, with all their reports. */
function Rounds({ query, nameOf }: Omit<TableProps, 'kind'>) {
  const asked = useApi<RoundList>(`/api/rounds?${query}`);
  return (
    <Answer asked={asked} what="the meetings">
      {({ items }) => (
        <DataTable
          id="meetings"
          caption="Meetings"
          columns={roundColumns(nameOf)}
          rows={items}
          keyOf={(r) => r.id}
          none="No meeting."
        />
      )}
    </Answer>
  );
}

/** Promises are listed once each, with what became of them. */
function Promises({ query, nameOf }: Omit<TableProps, 'kind'>) {
  const asked = useApi<PromiseList>(`/api/promises?${query}${query.size > 0 ? '&' : ''}limit=${most}`);
  return (
    <Answer asked={asked} what="the promises">
      {({ items }) => (
        <DataTable
          id="promises"
          caption="Promises"
          columns={promiseColumns(nameOf)}
          rows={items}
          keyOf={(p) => p.id}
          none="No promise is reported."
        />
      )}
    </Answer>
  );
}

interface ListedProps<T> {
  readonly kind: string;
  readonly query: URLSearchParams;
  readonly columns: readonly Column<T>[];
}

/** As many as the API gives at once. */
const most = 200;

function Listed<T extends { id: string; from: { document: string } }>({ kind, query, columns }: ListedProps<T>) {
  const asked = useApi<{ total: number; items: T[] }>(`/api/${kind}?${query}${query.size > 0 ? '&' : ''}limit=${most}`);
  return (
    <Answer asked={asked} what={titles[kind]!.toLowerCase()}>
      {({ total, items }) => (
        <>
          {total > most && (
            <p className="lead">
              The newest {most} of {total.toLocaleString('en')}.
            </p>
          )}
          <DataTable
            id={kind}
            caption={titles[kind]!}
            columns={columns}
            rows={items}
            keyOf={(f) => `${f.from.document}.${f.id}`}
            none="Nothing of this kind is reported."
          />
        </>
      )}
    </Answer>
  );
}
