import type { AnyFinding, FindingKind, Judged, Verdict } from './judged.js';
import { labelOf } from './judged.js';

/** One finding of a version, as `--save` writes it: a line of JSON each, so that two files can also be compared by other means. */
export interface SavedFinding {
  readonly document: string;
  readonly kind: FindingKind;
  readonly rule: string;
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  readonly label: string;
  /** All that it says but for id, rule, confidence and place. */
  readonly says: Readonly<Record<string, unknown>>;
}

export const saved = ({ document, kind, finding, verdict }: Judged): SavedFinding => ({
  document,
  kind,
  rule: finding.rule,
  confidence: finding.confidence,
  start: finding.evidence[0]?.start ?? 0,
  end: finding.evidence[0]?.end ?? 0,
  verdict,
  label: labelOf(kind, finding),
  says: contentOf(finding),
});

function contentOf({ id: _, rule: __, confidence: ___, evidence: ____, ...says }: AnyFinding): Record<string, unknown> {
  return says;
}

export const savedLines = (findings: readonly Judged[]): string =>
  findings.map((f) => `${JSON.stringify(saved(f))}\n`).join('');

/** Reads what {@link savedLines} wrote. Throws where a line is none of its own. */
export const parseSaved = (lines: string): SavedFinding[] =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line, i) => {
      const found = JSON.parse(line) as SavedFinding;
      if (!found.document || !found.kind || !found.says) throw new Error(`line ${i + 1} is no saved finding`);
      return found;
    });
