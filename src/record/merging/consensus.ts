import type { MeetingReport } from './meeting-report.js';

/** What all reports of a meeting together say of it. */
export interface Consensus {
  readonly kind: MeetingReport['kind'];
  readonly name: string | null;
  readonly parties: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly country: string | null;
  readonly status: MeetingReport['status'];
  readonly round: number | null;
}

/** The value that most reports give, each field by itself; a report on the meeting counts three times one that refers to it. */
export function consensus(members: readonly MeetingReport[], placeNames: ReadonlyMap<string, string>): Consensus {
  const most = <T>(value: (m: MeetingReport) => T | null, weight: (m: MeetingReport) => number = () => 1) =>
    mostSaid(members, value, (m) => weight(m) * (m.reference ? 1 : 3));
  const precise = (iso: string | null) => (iso ? iso.length : 0);
  const start = most(
    (m) => m.start,
    (m) => precise(m.start) ** 2,
  );
  const sameStart = members.filter((m) => m.start === start);
  const place = most((m) => m.place);
  return {
    kind: most((m) => m.kind)!,
    name: most(
      (m) => m.printedName,
      (m) => (m.printedName ? Math.min(3, m.printedName.split(' ').length) : 0),
    ),
    parties: (most((m) => m.parties.join(' ')) ?? '').split(' ').filter(Boolean),
    start,
    end: mostSaid(
      sameStart,
      (m) => m.end,
      () => 1,
    ),
    place: place && (placeNames.get(place) ?? place),
    country: most((m) => m.country),
    status: statusOf(members),
    round: most((m) => (m.name ? m.ordinal : null)),
  };
}

/** Held once one report says that it was held; else the last word of those who announce it or call it off. What lies ahead of a page was not held. */
function statusOf(members: readonly MeetingReport[]): MeetingReport['status'] {
  if (members.some((m) => m.status === 'held' && !liesAhead(m))) return 'held';
  if (members.every((m) => m.status === 'held')) return 'planned';
  const latest = members
    .filter((m) => m.status !== 'held')
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))[0]!;
  return latest.status;
}

/** Whether a report's meeting begins after the report was published, to the precision that both have. */
function liesAhead({ start, published }: MeetingReport): boolean {
  if (!start || !published) return false;
  const known = Math.min(start.length, published.length);
  return start.slice(0, known) > published.slice(0, known);
}

function mostSaid<T>(
  members: readonly MeetingReport[],
  value: (m: MeetingReport) => T | null,
  weight: (m: MeetingReport) => number,
): T | null {
  const votes = new Map<T, number>();
  for (const m of members) {
    const said = value(m);
    if (said !== null) votes.set(said, (votes.get(said) ?? 0) + weight(m));
  }
  // The first member wins a tie, and members come in a fixed order.
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A field on which the reports of one meeting differ, and which documents say what. */
export interface Difference {
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly documents: readonly string[] }[];
}

/** Where reports contradict each other; a less exact value (a month for a day) is no contradiction. */
export function differences(members: readonly MeetingReport[]): Difference[] {
  const fields: Record<string, (m: MeetingReport) => string | null> = {
    kind: (m) => m.kind,
    start: (m) => m.start,
    end: (m) => m.end,
    place: (m) => m.place,
    parties: (m) => m.parties.join(' ') || null,
    round: (m) => (m.name && m.ordinal !== null ? String(m.ordinal) : null),
    status: (m) => (m.status === 'planned' ? null : m.status),
  };
  return Object.entries(fields).flatMap(([field, value]) => {
    const said = new Map<string, string[]>();
    for (const m of members.filter((x) => !x.reference)) {
      const v = value(m);
      if (v !== null) said.set(v, [...(said.get(v) ?? []), m.document]);
    }
    const values = [...said].filter(([v]) => ![...said.keys()].some((other) => other !== v && other.startsWith(v)));
    return values.length > 1 ? [{ field, values: values.map(([v, documents]) => ({ value: v, documents })) }] : [];
  });
}
