import { addressOf } from '../addresses.js';
import type { CitedDelivery, CitedEvent, CitedStatement, FindingSource, Round } from '../answers.js';
import type { Column } from './data-table.js';
import { measured } from './facts.js';
import { IsoDate } from './iso-date.js';
import { listed } from './names.js';
import { Source, sourceWords, Words } from './words.js';

/** From an actor's code to its name. */
export type NameOf = (code: string) => string;

/** How each kind of finding stands in a table. Shared by every screen that lists findings. */

const cited = <T extends { id: string; from: FindingSource }>(): Column<T> => ({
  name: 'Source',
  value: (f) => sourceWords(f.from),
  show: (f) => <Source from={f.from} finding={f.id} />,
  groups: true,
});

const day = <T,>(name: string, value: (row: T) => string | null): Column<T> => ({
  name,
  value,
  show: (row) => {
    const date = value(row);
    return date ? <IsoDate start={date} /> : '';
  },
});

const byTo = (by: readonly string[], to: readonly string[], nameOf: NameOf): string =>
  [listed(by.map(nameOf)) || 'someone', ...(to.length > 0 ? [`to ${listed(to.map(nameOf))}`] : [])].join(' ');

export const deliveryColumns = (nameOf: NameOf): Column<CitedDelivery>[] => [
  { name: 'Who', value: (d) => byTo(d.by, d.to, nameOf), groups: true },
  { name: 'What', value: (d) => d.action, show: (d) => <Words quote={d.action} from={d.from} finding={d.id} /> },
  { name: 'How much', value: (d) => measured(d.measure) || null },
  day('Since', (d) => d.since),
  { name: 'Subjects', value: (d) => d.contexts.join(', ') || null, groups: true },
  cited(),
];

export const statementColumns = (nameOf: NameOf): Column<CitedStatement>[] => [
  { name: 'Who', value: (s) => s.speaker.name, groups: true },
  { name: 'For', value: (s) => (s.speaker.actor ? nameOf(s.speaker.actor) : null), groups: true },
  { name: 'Words', value: (s) => s.quote, show: (s) => <Words quote={s.quote} from={s.from} finding={s.id} /> },
  { name: 'Speech', value: (s) => (s.direct ? 'direct' : 'reported') },
  day('Said on', (s) => s.from.published),
  cited(),
];

export const eventColumns = (nameOf: NameOf): Column<CitedEvent>[] => [
  day('When', (e) => e.start ?? e.from.published),
  { name: 'Who', value: (e) => byTo(e.actors, e.recipients, nameOf) },
  { name: 'Type', value: (e) => [e.type, e.mode].filter(Boolean).join(', '), groups: true },
  { name: 'Score', value: (e) => e.score, numeric: true },
  {
    name: 'Words',
    value: (e) => e.evidence[0]?.quote ?? '',
    show: (e) => <Words quote={e.evidence[0]?.quote ?? ''} from={e.from} finding={e.id} />,
  },
  cited(),
];

export const roundColumns = (nameOf: NameOf): Column<Round>[] => [
  day('When', (r) => r.start),
  {
    name: 'Meeting',
    value: (r) => r.name ?? r.kind,
    show: (r) => <a href={addressOf.meeting(r.id)}>{r.name ?? r.kind}</a>,
    groups: true,
  },
  { name: 'Parties', value: (r) => listed(r.parties.map(nameOf)), groups: true },
  { name: 'Place', value: (r) => r.place?.name ?? null, groups: true },
  { name: 'Status', value: (r) => r.status, groups: true },
  { name: 'Reports', value: (r) => r.reports.length, numeric: true },
];
