import type { MeetingKind, MeetingStatus } from '../model/finding.js';
import type { Found } from './findings.js';

/** What one report says of a meeting. */
export type MeetingReport = Found<'meetings'>;

/** One meeting, with every report of it. Values are those of the first report that has them, the fullest report first. */
export interface Round {
  /** Names it by its fullest report, as `document.finding`. */
  readonly id: string;
  readonly kind: MeetingKind;
  readonly name: string | null;
  readonly parties: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly place: MeetingReport['place'];
  readonly status: MeetingStatus;
  readonly chairs: readonly string[];
  readonly contexts: readonly string[];
  readonly reports: readonly MeetingReport[];
}

/** Puts together the reports of one meeting: the same parties, days that agree as far as they are given, kinds that can be one. The newest first. */
export function roundsOf(reports: readonly MeetingReport[]): Round[] {
  const groups: MeetingReport[][] = [];
  for (const report of [...reports].sort((a, b) => fullness(b) - fullness(a))) {
    const group = groups.find((g) => sameMeeting(g[0]!, report));
    if (group) group.push(report);
    else groups.push([report]);
  }
  return groups.map(roundOf).sort((a, b) => (b.start ?? '').localeCompare(a.start ?? '') || a.id.localeCompare(b.id));
}

/** Whether two reports can speak of one meeting. A meeting without a day is only itself. */
export function sameMeeting(a: MeetingReport, b: MeetingReport): boolean {
  if (!a.start || !b.start || a.parties.join() !== b.parties.join()) return false;
  if (a.from.document === b.from.document && a.start !== b.start) return false;
  const agree = a.start.startsWith(b.start) || b.start.startsWith(a.start);
  return agree && kindsAgree(a.kind, b.kind) && namesAgree(a.name, b.name);
}

/** Talks, dialogues and consultations are words for one thing; a call is never a visit. */
const loose: readonly MeetingKind[] = ['talks', 'dialogue', 'consultation', 'summit', 'conference'];
const kindsAgree = (a: MeetingKind, b: MeetingKind): boolean => a === b || (loose.includes(a) && loose.includes(b));

function namesAgree(a: string | null, b: string | null): boolean {
  if (!a || !b) return true;
  const [first, second] = [seriesName(a), seriesName(b)];
  return first.includes(second) || second.includes(first);
}

const ordinal =
  /\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|inaugural|annual)\b/gi;

/** A meeting's name without what changes from round to round: the ordinal, the year, `round of`. In small letters, to compare by. */
export function seriesName(name: string): string {
  return name
    .replace(ordinal, ' ')
    .replace(/\b(?:rounds?|session|meeting) of\b|\b(?:19|20)\d\d\b|\bthe\b/gi, ' ')
    .replace(/[–—-]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const fullness = (m: MeetingReport): number =>
  (m.start?.length ?? 0) + (m.name ? 3 : 0) + (m.place ? 2 : 0) + (m.reference ? 0 : 5) + m.participants.length;

function roundOf(reports: readonly MeetingReport[]): Round {
  const [full] = reports;
  const first = <T>(pick: (m: MeetingReport) => T | null): T | null =>
    reports.map(pick).find((v) => v !== null) ?? null;
  return {
    id: `${full!.from.document}.${full!.id}`,
    kind: full!.kind,
    name: first((m) => m.name),
    parties: full!.parties,
    start: full!.start,
    end: first((m) => m.end),
    place: first((m) => m.place),
    status: statusOf(reports),
    chairs: reports.find((m) => m.chairs.length > 0)?.chairs ?? [],
    contexts: [...new Set(reports.flatMap((m) => m.contexts))].sort(),
    reports: [...reports].sort((a, b) => (a.from.published ?? '').localeCompare(b.from.published ?? '')),
  };
}

/** What the latest report says: a meeting that was planned is held or cancelled later. */
function statusOf(reports: readonly MeetingReport[]): MeetingStatus {
  const order = ['planned', 'cancelled', 'held'] as const;
  return order[Math.max(...reports.map((m) => order.indexOf(m.status)))]!;
}
