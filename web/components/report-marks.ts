import {
  type Commitment,
  type Delivery,
  type Event,
  findingKinds,
  type Meeting,
  type Statement,
  singularOf,
} from '../../src/model/finding.js';
import type { JudgedFindings, Report } from '../answers.js';
import type { Mark } from './segments.js';

/** What people say of a finding. */
export type Said = Pick<JudgedFindings['findings'][number], 'standing' | 'judgements' | 'found'>;

/** A finding with its kind said, so that all kinds can stand in one list. */
export type KindedFinding = (
  | { readonly kind: 'meeting'; readonly finding: Meeting }
  | { readonly kind: 'commitment'; readonly finding: Commitment }
  | { readonly kind: 'delivery'; readonly finding: Delivery }
  | { readonly kind: 'statement'; readonly finding: Statement }
  | { readonly kind: 'event'; readonly finding: Event }
) & { readonly said?: Said };
export type FindingKind = KindedFinding['kind'];

/** All findings of a report in order of their first words in the text. */
export function findingsOf(report: Report): KindedFinding[] {
  return inOrder(
    findingKinds.flatMap((kind) =>
      report[kind].map((finding) => ({ kind: singularOf[kind], finding }) as KindedFinding),
    ),
  );
}

/** The same with what people say of each, and with what people added. */
export function judgedFindingsOf({ findings }: JudgedFindings): KindedFinding[] {
  return inOrder(
    findings.map(
      ({ kind, finding, ...said }) => ({ kind: singularOf[kind], finding, said }) as unknown as KindedFinding,
    ),
  );
}

const inOrder = (all: readonly KindedFinding[]): KindedFinding[] => all.toSorted((a, b) => firstWord(a) - firstWord(b));
const firstWord = ({ finding }: KindedFinding): number => Math.min(...finding.evidence.map((e) => e.start));

/** Everything in the text that stands for something: evidence of findings, names of actors and people, warnings (`w0`, `w1`, …). */
export function marksOf(report: Report, findings: readonly KindedFinding[]): Mark[] {
  return [
    ...findings
      .filter((f) => f.said?.standing !== 'rejected')
      .flatMap(({ kind, finding }) => finding.evidence.map(({ start, end }) => ({ start, end, kind, id: finding.id }))),
    ...report.actors.flatMap((a) => a.mentions.map((m) => ({ ...m, kind: 'actor' as const, id: a.code }))),
    ...report.people.flatMap((p) => p.mentions.map((m) => ({ ...m, kind: 'person' as const, id: p.id }))),
    ...report.document.warnings.map(({ start, end }, i) => ({ start, end, kind: 'warning' as const, id: `w${i}` })),
  ];
}
