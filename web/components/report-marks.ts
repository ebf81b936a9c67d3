import type { Commitment, Delivery, Event, Meeting, Statement } from '../../src/model/finding.js';
import type { Report } from '../answers.js';
import type { Mark } from './segments.js';

/** A finding with its kind said, so that all kinds can stand in one list. */
export type KindedFinding =
  | { readonly kind: 'meeting'; readonly finding: Meeting }
  | { readonly kind: 'commitment'; readonly finding: Commitment }
  | { readonly kind: 'delivery'; readonly finding: Delivery }
  | { readonly kind: 'statement'; readonly finding: Statement }
  | { readonly kind: 'event'; readonly finding: Event };
export type FindingKind = KindedFinding['kind'];

/** All findings of a report in order of their first words in the text. */
export function findingsOf(report: Report): KindedFinding[] {
  const all: KindedFinding[] = [
    ...report.meetings.map((finding) => ({ kind: 'meeting' as const, finding })),
    ...report.commitments.map((finding) => ({ kind: 'commitment' as const, finding })),
    ...report.deliveries.map((finding) => ({ kind: 'delivery' as const, finding })),
    ...report.statements.map((finding) => ({ kind: 'statement' as const, finding })),
    ...report.events.map((finding) => ({ kind: 'event' as const, finding })),
  ];
  return all.sort((a, b) => firstWord(a) - firstWord(b));
}

const firstWord = ({ finding }: KindedFinding): number => Math.min(...finding.evidence.map((e) => e.start));

/** Everything in the text that stands for something: evidence of findings, names of actors and people, warnings (`w0`, `w1`, …). */
export function marksOf(report: Report): Mark[] {
  return [
    ...findingsOf(report).flatMap(({ kind, finding }) =>
      finding.evidence.map(({ start, end }) => ({ start, end, kind, id: finding.id })),
    ),
    ...report.actors.flatMap((a) => a.mentions.map((m) => ({ ...m, kind: 'actor' as const, id: a.code }))),
    ...report.people.flatMap((p) => p.mentions.map((m) => ({ ...m, kind: 'person' as const, id: p.id }))),
    ...report.document.warnings.map(({ start, end }, i) => ({ start, end, kind: 'warning' as const, id: `w${i}` })),
  ];
}
