import { findingKinds, type Measure, singularOf } from '../model/finding.js';
import type { Place } from '../model/mention.js';
import type { Report } from '../model/report.js';

/** Rows of one report by table, in the columns of `schema.ts`, as plain JSON values. */
export type ReportRows = Record<
  'mentions' | 'people' | 'meetings' | 'commitments' | 'deliveries' | 'statements' | 'events' | 'evidence',
  object[]
>;

/** The kinds of which a report has findings, as filters ask for them. */
export const kindsFound = (report: Report): string[] =>
  findingKinds.filter((kind) => report[kind].length > 0).map((kind) => singularOf[kind]);

/** Takes a report apart into the rows that queries ask. */
export function rowsOf(report: Report, maker: number): ReportRows {
  const own = { document_id: report.document.id, maker_id: maker };
  const evidence: object[] = [];
  const row = <F extends { id: string; confidence: number; rule: string; evidence: Report['meetings'][0]['evidence'] }>(
    finding: F,
    columns: object,
  ): object => {
    finding.evidence.forEach(({ start, end }, ordinal) => {
      const said = ordinal === 0 ? JSON.stringify(finding) : null;
      evidence.push({ ...own, finding: finding.id, ordinal, starts: start, ends: end, said });
    });
    return { ...own, id: finding.id, confidence: finding.confidence, rule: finding.rule, ...columns };
  };
  return {
    mentions: [
      ...report.actors.map((a) => ({ ...own, kind: 'actor', ref: a.code, ...spanColumns(a.mentions) })),
      ...report.people.map((p) => ({ ...own, kind: 'person', ref: p.id, ...spanColumns(p.mentions) })),
    ],
    people: report.people.map(({ mentions: _, ...person }) => ({ ...own, ...person })),
    meetings: report.meetings.map((m) => {
      const { evidence: _, place, start, end, ...columns } = m;
      return row(m, { ...columns, starts: start, ends: end, ...placeColumns(place) });
    }),
    commitments: report.commitments.map((c) => {
      const { evidence: _, measure, ...columns } = c;
      return row(c, { ...columns, ...measureColumns(measure) });
    }),
    deliveries: report.deliveries.map((d) => {
      const { evidence: _, measure, ...columns } = d;
      return row(d, { ...columns, ...measureColumns(measure) });
    }),
    statements: report.statements.map((s) =>
      row(s, {
        quote: s.quote,
        direct: s.direct,
        speaker: s.speaker.name,
        actor: s.speaker.actor,
        person: s.speaker.person,
      }),
    ),
    events: report.events.map((e) => {
      const { evidence: _, place, start, end, ...columns } = e;
      return row(e, { ...columns, starts: start, ends: end, ...placeColumns(place) });
    }),
    evidence,
  };
}

const spanColumns = (spans: readonly { start: number; end: number }[]) => ({
  starts: spans.map((s) => s.start),
  ends: spans.map((s) => s.end),
});

const placeColumns = (place: Place | null) => ({
  place: place?.name ?? null,
  country: place?.country ?? null,
  latitude: place?.latitude ?? null,
  longitude: place?.longitude ?? null,
});

const measureColumns = ({ amount, unit, bound, currency }: Measure) => ({ amount, unit, bound, currency });

/**
 * A string that PostgreSQL can store: without NUL and without half a surrogate pair. Each is replaced by one U+FFFD, also one
 * UTF-16 unit, so that offsets into it still hold.
 */
export function storable(text: string): string {
  return text
    .replaceAll('\0', '\uFFFD')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

/** Rows as one JSON parameter, every string in it storable. */
export function jsonRows(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value) => (typeof value === 'string' ? storable(value) : value));
}
