import { addressOf } from '../addresses.js';
import type { CitedDelivery, CitedEvent, CitedStatement, FindingSource, Round } from '../answers.js';
import { measured } from './facts.js';
import { IsoDate } from './iso-date.js';
import { listed } from './names.js';
import type { Column } from './table-parts.js';
import { eventWords, printedNumber, roundTitle, subjectsInWords } from './wording.js';
import { Source, sourceWords, Words } from './words.js';

/** From an actor's code to its name. */
export type NameOf = (code: string) => string;

/** How each kind of finding stands in a table. Shared by every screen that lists findings. */

const cited = <T extends { id: string; from: FindingSource }>(): Column<T> => ({
  name: 'Source',
  value: (f) => sourceWords(f.from),
  show: (f) => <Source from={f.from} finding={f.id} />,
  groups: true,
  sort: 'source',
});

const day = <T,>(name: string, value: (row: T) => string | null, sort = 'day'): Column<T> => ({
  name,
  value,
  sort,
  show: (row) => {
    const date = value(row);
    return date ? <IsoDate start={date} /> : '';
  },
});

const byTo = (by: readonly string[], to: readonly string[], nameOf: NameOf): string =>
  by.length > 0 && by.join() === to.join()
    ? `${listed(by.map(nameOf))}, at home`
    : [listed(by.map(nameOf)) || 'someone', ...(to.length > 0 ? [`to ${listed(to.map(nameOf))}`] : [])].join(' ');

export const deliveryColumns = (nameOf: NameOf): Column<CitedDelivery>[] => [
  { name: 'Who', value: (d) => byTo(d.by, d.to, nameOf), groups: true, sort: 'who' },
  {
    name: 'What',
    value: (d) => d.action,
    show: (d) => <Words quote={d.action} from={d.from} finding={d.id} />,
    sort: 'what',
  },
  { name: 'How much', value: (d) => measured(d.measure) || null, sort: 'amount' },
  day('Since', (d) => d.since, 'since'),
  { name: 'Subjects', value: (d) => subjectsInWords(d.contexts) || null, groups: true, sort: 'subjects' },
  cited(),
];

export const statementColumns = (nameOf: NameOf): Column<CitedStatement>[] => [
  { name: 'Who', value: (s) => s.speaker.name, groups: true, sort: 'who' },
  { name: 'For', value: (s) => (s.speaker.actor ? nameOf(s.speaker.actor) : null), groups: true, sort: 'for' },
  {
    name: 'Words',
    value: (s) => s.quote,
    show: (s) => <Words quote={s.quote} from={s.from} finding={s.id} />,
    sort: 'what',
  },
  { name: 'Speech', value: (s) => (s.direct ? 'direct' : 'reported'), sort: 'direct' },
  day('Said on', (s) => s.from.published),
  cited(),
];

export const eventColumns = (nameOf: NameOf): Column<CitedEvent>[] => [
  day('When', (e) => e.start ?? e.from.published),
  { name: 'Who', value: (e) => byTo(e.actors, e.recipients, nameOf), sort: 'who' },
  { name: 'Type', value: eventWords, groups: true, sort: 'type' },
  { name: 'Score', value: (e) => e.score, show: (e) => printedNumber(e.score), numeric: true, sort: 'score' },
  {
    name: 'Words',
    value: (e) => e.evidence[0]?.quote ?? '',
    show: (e) => <Words quote={e.evidence[0]?.quote ?? ''} from={e.from} finding={e.id} />,
  },
  cited(),
];

export const roundColumns = (nameOf: NameOf): Column<Round>[] => [
  {
    name: 'When',
    value: (r) => r.start,
    show: (r) => (r.start ? <IsoDate start={r.start} end={r.end} /> : <span className="unknown">not said</span>),
    sort: 'day',
  },
  {
    name: 'Meeting',
    value: roundTitle,
    show: (r) => <a href={addressOf.meeting(r.id)}>{roundTitle(r)}</a>,
    groups: true,
    sort: 'name',
  },
  { name: 'Parties', value: (r) => listed(r.parties.map(nameOf)), groups: true, sort: 'parties' },
  { name: 'Place', value: (r) => r.place?.name ?? null, groups: true, sort: 'place' },
  { name: 'Status', value: (r) => r.status, groups: true, sort: 'status' },
  { name: 'Reports', value: (r) => r.reports.length, numeric: true, sort: 'reports' },
];
