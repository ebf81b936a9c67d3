import { readFileSync } from 'node:fs';
import type { Event } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Judged, Verdict } from './judged.js';

/** A sentence with one event as people coded it. */
export interface EventRecord {
  readonly id: string;
  readonly text: string;
  /** One of the 16 types; records without are not scored. */
  readonly event16: string | null;
  readonly source?: readonly CodedActor[];
  readonly target?: readonly CodedActor[];
}

interface CodedActor {
  readonly code: string | null;
}

/** Over all records: events of the right type, with the right actors, with the right recipients too; how much is said. */
export interface EventFigures {
  readonly records: number;
  readonly type: number;
  readonly typeActors: number;
  readonly typeBoth: number;
  readonly eventsPerRecord: number;
  readonly silent: number;
  readonly precisionAtMost: number;
  readonly byType: Readonly<Record<string, TypeCount>>;
  readonly findings: readonly Judged[];
  readonly faults: readonly string[];
}

interface TypeCount {
  n: number;
  type: number;
  actors: number;
}

export const readEventRecords = (file: string): EventRecord[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as EventRecord)
    .filter((record) => record.event16);

/** Reads each record as a page of its own and compares the events. */
export function eventFiguresOf(records: readonly EventRecord[], read: (record: EventRecord) => Report): EventFigures {
  const n = { type: 0, actors: 0, both: 0, events: 0, silent: 0 };
  const byType: Record<string, TypeCount> = {};
  const findings: Judged[] = [];
  const faults: string[] = [];
  for (const record of records) {
    const { events } = read(record);
    const type = record.event16!;
    byType[type] ??= { n: 0, type: 0, actors: 0 };
    const own = byType[type];
    const fits = events.map((event) => fitOf(record, event));
    own.n++;
    n.events += events.length;
    if (events.length === 0) n.silent++;
    if (fits.some((f) => f.type)) {
      n.type++;
      own.type++;
    }
    if (fits.some((f) => f.actors)) {
      n.actors++;
      own.actors++;
    }
    if (fits.some((f) => f.both)) n.both++;
    else faults.push(faultOf(record, events));
    for (const [i, finding] of events.entries())
      findings.push({ document: record.id, kind: 'events', finding, verdict: verdictOf(fits[i]!) });
  }
  const all = records.length;
  return {
    records: all,
    type: n.type / all,
    typeActors: n.actors / all,
    typeBoth: n.both / all,
    eventsPerRecord: n.events / all,
    silent: n.silent / all,
    precisionAtMost: n.events > 0 ? n.type / n.events : 0,
    byType,
    findings,
    faults,
  };
}

interface Fit {
  readonly type: boolean;
  readonly actors: boolean;
  readonly both: boolean;
}

/** How much of the coded event a reported one has: its type, the states that act, the states acted upon. */
function fitOf(record: EventRecord, event: Event): Fit {
  const source = statesOf(record.source);
  const target = statesOf(record.target);
  const acting = stateCodes(event.actors);
  const type = event.type === record.event16;
  const actors = type && subset(source, acting) && acting.size <= source.size + (target.size > 0 ? 0 : 9);
  const mutual = source.size > 0 && target.size > 0 ? [] : event.actors;
  return { type, actors, both: actors && subset(target, stateCodes([...event.recipients, ...mutual])) };
}

/** Older codes of the records for states, and codes that name none. */
const iso: Readonly<Record<string, string>> = {
  JAP: 'JPN',
  ITL: 'ITA',
  PER: 'PER',
  BRT: 'GBR',
  SPN: 'ESP',
  GER: 'DEU',
  ROM: 'ROU',
  PAL: 'PSE',
};
const stateless = new Set(['IGO', 'NGO', 'IMG', 'MNC', 'NGM', 'REB', 'GOV', 'MIL', 'COP', 'CVL', '---']);

const stateCodes = (codes: readonly (string | null)[]): Set<string> =>
  new Set(codes.filter((c): c is string => c !== null && /^[A-Z]{3}$/.test(c)));

function statesOf(actors: readonly CodedActor[] | undefined): Set<string> {
  const codes = stateCodes((actors ?? []).map(({ code }) => (code ? (iso[code] ?? code) : null)));
  return new Set([...codes].filter((c) => !stateless.has(c)));
}

const subset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((x) => b.has(x));

/** Right with type and actors; a second event of a sentence may be right too, but its record does not say. */
const verdictOf = (fit: Fit): Verdict => (fit.actors ? 'right' : fit.type ? 'partly' : 'wrong');

function faultOf(record: EventRecord, events: readonly Event[]): string {
  const got = events.map((e) => `${e.type} ${e.actors} > ${e.recipients}`).join(' | ') || 'nothing';
  return `${record.event16} ${[...statesOf(record.source)]} > ${[...statesOf(record.target)]}  got ${got}\n    ${record.text}`;
}
