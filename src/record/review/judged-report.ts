import { type FindingKind, findingKinds } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Finding, Judgement } from './judgements.js';

/** A finding with what people say of it: the machine's own words, and the finding as it stands after their corrections. */
export interface JudgedFinding {
  readonly kind: FindingKind;
  /** What the machine finds now; null where it does not find it, and people do. */
  readonly machine: Finding | null;
  /** The same with people's corrections made; what is shown. */
  readonly finding: Finding;
  /** `disputed`: the latest words of two people contradict each other. */
  readonly standing: 'unjudged' | 'confirmed' | 'rejected' | 'corrected' | 'added' | 'disputed';
  readonly judgements: readonly Judgement[];
}

/** A report's findings with people's judgements laid over them. Those that the machine no longer finds are kept. */
export function judgedFindings(report: Report, judgements: readonly Judgement[]): JudgedFinding[] {
  const left = new Set(judgements);
  const found = findingKinds.flatMap((kind) =>
    report[kind].map((machine) => {
      const own = judgements.filter((j) => left.has(j) && j.kind === kind && isAbout(j, machine, report[kind]));
      for (const j of own) left.delete(j);
      return judged(kind, machine, own);
    }),
  );
  const orphans = new Map<string, Judgement[]>();
  for (const j of left) {
    const key = `${j.kind} ${j.start} ${j.end}`;
    orphans.set(key, [...(orphans.get(key) ?? []), j]);
  }
  return [...found, ...[...orphans.values()].map((own) => judged(own[0]!.kind, null, own))];
}

/**
 * A judgement is about the finding whose words overlap its own most. What a person added is the machine's finding only where most of the words are
 * the same: one sentence can hold two promises.
 */
function isAbout(j: Judgement, finding: Finding, all: readonly Finding[]): boolean {
  const own = overlap(j, finding);
  if (
    (j.verdict === 'add' || j.finding.rule === 'person') &&
    !finding.evidence.some((e) => own > 0.8 * Math.max(j.end - j.start, e.end - e.start))
  )
    return false;
  return own > 0 && all.every((other) => overlap(j, other) < own || other === finding || alikeId(j, finding));
}

const alikeId = (j: Judgement, finding: Finding): boolean => j.finding.id === finding.id;

function overlap({ start, end }: { start: number; end: number }, { evidence }: Finding): number {
  return Math.max(0, ...evidence.map((e) => Math.min(end, e.end) - Math.max(start, e.start)));
}

function judged(kind: FindingKind, machine: Finding | null, own: readonly Judgement[]): JudgedFinding {
  const base = machine ?? own.find((j) => j.verdict === 'add')?.finding ?? own[0]!.finding;
  const corrections = own.filter((j) => j.verdict === 'correct' && j.field !== null);
  const finding = Object.assign({}, base, ...corrections.map((j) => ({ [j.field!]: j.value }))) as Finding;
  return { kind, machine, finding, standing: standingOf(own), judgements: own };
}

function standingOf(own: readonly Judgement[]): JudgedFinding['standing'] {
  if (own.length === 0) return 'unjudged';
  const latest = new Map(own.map((j) => [j.author, j]));
  const against = [...latest.values()].filter((j) => j.verdict === 'reject').length;
  if (against > 0) return against === latest.size ? 'rejected' : 'disputed';
  if (own.some((j) => j.verdict === 'correct')) return 'corrected';
  return own.some((j) => j.verdict === 'add') ? 'added' : 'confirmed';
}
