import type { Meeting } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { type MeetingName, meetingName, ordinalIn, type PersonName, personName } from './names.js';
import { type TimeWindow, windowOf } from './time-window.js';
import { contentWords, folded, tokens } from './words.js';

/** What one report says of one meeting, made ready to be compared with what others say. */
export interface MeetingReport {
  /** `document:m1` */
  readonly key: string;
  readonly document: string;
  readonly kind: Meeting['kind'];
  readonly name: MeetingName | null;
  readonly printedName: string | null;
  readonly ordinal: number | null;
  readonly parties: readonly string[];
  readonly window: TimeWindow | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly country: string | null;
  readonly people: readonly PersonName[];
  readonly status: Meeting['status'];
  readonly reference: boolean;
  /** Subject words of the evidence and of the sentences beside it. */
  readonly words: ReadonlySet<string>;
  readonly published: string | null;
}

/** A meeting report as JSON holds it: sets as lists. */
export interface PreparedMeeting extends Omit<MeetingReport, 'name' | 'words'> {
  readonly name: { readonly topic: readonly string[]; readonly head: readonly string[] } | null;
  readonly words: readonly string[];
}

export function prepared(m: MeetingReport): PreparedMeeting {
  return { ...m, name: m.name && { topic: [...m.name.topic], head: [...m.name.head] }, words: [...m.words] };
}

export function fromPrepared(p: PreparedMeeting): MeetingReport {
  return {
    ...p,
    name: p.name && { topic: new Set(p.name.topic), head: new Set(p.name.head) },
    words: new Set(p.words),
  };
}

/** The parties that a report names, and those whose people it says took part. */
export const sidesOf = ({ parties, people }: Pick<MeetingReport, 'parties' | 'people'>): string[] =>
  [...new Set([...parties, ...people.flatMap((p) => p.actor ?? [])])].sort();

export function meetingReports(report: Report): MeetingReport[] {
  const partyWords = wordsOfActors(report);
  return report.meetings.map((meeting) => meetingReport(meeting, report, partyWords));
}

function meetingReport(m: Meeting, { document: d }: Report, partyWords: ReadonlySet<string>): MeetingReport {
  const quotes = m.evidence.map((e) => e.quote).join(' ');
  const people = [
    ...m.participants.map((p) => personName(p.name, p.actor)),
    ...m.chairs.map((name) => personName(name, null)),
  ];
  return {
    key: `${d.id}:${m.id}`,
    document: d.id,
    kind: m.kind,
    name: m.name ? meetingName(m.name, partyWords) : null,
    printedName: m.name,
    ordinal: ordinalIn(m.name ?? '') ?? (m.reference ? null : ordinalIn(quotes)),
    parties: m.parties,
    window: windowOf(m.start, m.end, d.published, m.status),
    start: m.start,
    end: m.end,
    place: m.place ? folded(m.place.name) : null,
    country: m.place?.country ?? null,
    people: people.filter((p, i) => people.findIndex((q) => q.surname === p.surname) === i),
    status: m.status,
    reference: m.reference,
    words: new Set(contentWords(quotes).filter((w) => !partyWords.has(w))),
    published: d.published,
  };
}

/** Every word by which the page names its states and organisations. */
export function wordsOfActors(report: Report): ReadonlySet<string> {
  const { text } = report.document;
  return new Set(
    report.actors.flatMap((a) =>
      [a.code, a.name, ...a.mentions.map((s) => text.slice(s.start, s.end))].flatMap(tokens),
    ),
  );
}
