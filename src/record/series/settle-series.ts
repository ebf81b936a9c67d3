import { createHash } from 'node:crypto';
import type { MeetingBook } from '../merging/meeting-book.js';
import type { MeetingReport } from '../merging/meeting-report.js';
import type { Member } from '../merging/members.js';
import type { MeetingName } from '../merging/names.js';
import type { MergedMeetingRow, SeriesRow } from '../schema.js';
import { kindsInSeries, sameSeries } from './match-series.js';
import type { SeriesBook } from './series-book.js';

type Meeting = MergedMeetingRow & { readonly members: readonly MeetingReport[] };

/** Of a meeting with more reports only so many are asked for its name. */
const mostMembers = 40;

/** Reads what may be asked of series when these members are settled. */
export async function foreseeSeries(series: SeriesBook, members: Iterable<Member>): Promise<void> {
  const some = [...members].filter((m) => kindsInSeries.has(m.said.kind) && m.said.parties.length > 0);
  await series.read(
    some.map((m) => m.said.parties.join('+')),
    some.flatMap((m) => topicsOf([m.said])),
  );
}

/**
 * Puts merged meetings into the series that they are rounds of; a name that no series of the same parties has begins one. Returns the series
 * of these meetings.
 */
export async function settleSeries(
  book: MeetingBook,
  known: SeriesBook,
  mergedIds: readonly string[],
): Promise<string[]> {
  const values = mergedIds
    .flatMap((id) => book.value(id) ?? [])
    .filter((m) => kindsInSeries.has(m.kind) && m.party_key)
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || (a.id < b.id ? -1 : 1));
  const touched = new Set<string>();
  for (const value of values) {
    const meeting = { ...value, members: await firstMembers(book, value.id) };
    const id = await seriesOf(book, known, meeting);
    if (id) touched.add(id);
    book.putInSeries(meeting.id, id);
  }
  return [...touched];
}

async function firstMembers(book: MeetingBook, id: string): Promise<MeetingReport[]> {
  const members = await book.membersOf(id);
  return members
    .sort((a, b) => (a.document === b.document ? (a.meeting < b.meeting ? -1 : 1) : a.document < b.document ? -1 : 1))
    .slice(0, mostMembers)
    .map((m) => m.said);
}

async function seriesOf(book: MeetingBook, known: SeriesBook, meeting: Meeting): Promise<string | null> {
  const series = await known.of([meeting.party_key], topicsOf(meeting.members));
  const names = meeting.members.flatMap((m) => (m.name ? [m.name] : []));
  const ofParties = series.filter((s) => s.party_key === meeting.party_key);
  // A conference is known by its name, whoever is named as taking part; a dialogue by its parties and its name.
  const ofName = series.filter(
    (s) => s.topic.length > 1 && meeting.parties.length !== 2 && names.some((n) => topicKey(n) === s.topic_key),
  );
  const found = ofParties.find((s) => names.some((name) => sameSeries(name, nameOf(s)))) ?? ofName[0];
  if (found) return found.id;
  const named = fullestName(meeting.members);
  if (named) return beginSeries(known, meeting, named);
  return namelessSeries(book, meeting);
}

/**
 * A meeting that no report names, but to which a page refers beside one that it names, is a round of the same series, if both are of one kind
 * and have parties in common: `the next conference`, `the last talks`.
 */
async function namelessSeries(book: MeetingBook, meeting: Meeting): Promise<string | null> {
  const beside = await book.ofDocuments([...new Set(meeting.members.map((m) => m.document))]);
  const series = beside.flatMap((m) =>
    m.id !== meeting.id &&
    m.name !== null &&
    m.kind === meeting.kind &&
    m.parties.some((p) => meeting.parties.includes(p))
      ? (m.series_id ?? [])
      : [],
  );
  const [only, ...others] = new Set(series);
  return only !== undefined && others.length === 0 ? only : null;
}

function fullestName(members: readonly MeetingReport[]): { name: MeetingName; printed: string } | null {
  const named = members.filter((m) => m.name && m.name.topic.size > 0 && m.name.head.size > 0);
  const best = [...named].sort((a, b) => b.printedName!.length - a.printedName!.length || (a.key < b.key ? -1 : 1))[0];
  return best ? { name: best.name!, printed: best.printedName! } : null;
}

function beginSeries(
  known: SeriesBook,
  { parties, party_key }: Meeting,
  { name, printed }: { name: MeetingName; printed: string },
): string {
  const topic = [...name.topic].sort();
  const head = [...name.head].sort();
  const id = createHash('sha256')
    .update(`series ${party_key} ${topic.join(' ')} ${head.join(' ')}`)
    .digest('hex')
    .slice(0, 16);
  known.begin({ id, party_key, parties, name: withoutOrdinal(printed), topic, head, topic_key: topicKey(name) });
  return id;
}

/** Topics by which a series of other parties may be found. */
const topicsOf = (members: readonly MeetingReport[]): string[] =>
  members.flatMap((m) => (m.name && m.name.topic.size > 1 ? [topicKey(m.name)] : []));

const topicKey = ({ topic, head }: { topic: Iterable<string>; head: Iterable<string> }): string =>
  `${[...topic].sort().join(' ')}|${[...head].sort().join(' ')}`;

const nameOf = (s: SeriesRow): MeetingName => ({ topic: new Set(s.topic), head: new Set(s.head) });

/** A round's name without its number: `Third Ocean Dialogue` is the `Ocean Dialogue`. */
export function withoutOrdinal(name: string): string {
  const number =
    /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|inaugural|\d{1,2}(?:st|nd|rd|th))\s+/gi;
  return name
    .replace(/^the\s+/i, '')
    .replace(number, '')
    .replace(/\s+/g, ' ')
    .trim();
}
