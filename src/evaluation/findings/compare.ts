import type { Verdict } from './judged.js';
import { pairUp } from './pairing.js';
import type { SavedFinding } from './saved.js';

/** What became of the findings between two versions. */
export interface Comparison {
  readonly gained: readonly SavedFinding[];
  readonly lost: readonly SavedFinding[];
  readonly changed: readonly Change[];
  readonly same: number;
}

export interface Change {
  readonly before: SavedFinding;
  readonly after: SavedFinding;
  /** Names of the fields that say something else. */
  readonly fields: readonly string[];
}

/** Compares two versions finding by finding: two of one kind and document that stand on the same words are one. */
export function compareVersions(before: readonly SavedFinding[], after: readonly SavedFinding[]): Comparison {
  const out = {
    gained: [] as SavedFinding[],
    lost: [] as SavedFinding[],
    changed: [] as Change[],
    same: 0,
  };
  const [olds, news] = [byPlace(before), byPlace(after)];
  for (const place of [...new Set([...olds.keys(), ...news.keys()])].sort()) {
    const { pairs, missed, extra } = pairUp(olds.get(place) ?? [], news.get(place) ?? [], likeness, 0.05);
    out.lost.push(...missed);
    out.gained.push(...extra);
    for (const [old, now] of pairs) {
      const fields = differences(old, now);
      if (fields.length > 0) out.changed.push({ before: old, after: now, fields });
      else out.same++;
    }
  }
  return out;
}

function byPlace(findings: readonly SavedFinding[]): Map<string, SavedFinding[]> {
  const out = new Map<string, SavedFinding[]>();
  for (const f of findings) {
    const key = `${f.document} ${f.kind}`;
    out.set(key, [...(out.get(key) ?? []), f]);
  }
  return out;
}

/** Share of words in common, and a little for saying the same. */
function likeness(a: SavedFinding, b: SavedFinding): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (shared <= 0) return differences(a, b).length === 0 ? 0.1 : 0;
  const alike = shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
  return 0.9 * alike + 0.1 / (1 + differences(a, b).length);
}

function differences(a: SavedFinding, b: SavedFinding): string[] {
  const fields = [...new Set([...Object.keys(a.says), ...Object.keys(b.says)])];
  const unlike = fields.filter((f) => JSON.stringify(a.says[f]) !== JSON.stringify(b.says[f]));
  return a.rule === b.rule ? unlike : [...unlike, 'rule'];
}

const marks: Readonly<Record<Verdict, string>> = { right: '✓', partly: '~', wrong: '✗', unknown: ' ' };

/** The comparison for a reviewer: what changed for the worse and the better, by kind, each with what gold says of it. */
export function comparisonText({ gained, lost, changed, same }: Comparison): string {
  const head = `${gained.length} gained (${tell(gained)}), ${lost.length} lost (${tell(lost)}), ${changed.length} changed, ${same} as before\n`;
  const line = (sign: string, f: SavedFinding): string =>
    `${sign} ${marks[f.verdict]} ${f.document}  ${f.kind}  ${f.rule}\n      ${f.label}\n`;
  const change = ({ before, after, fields }: Change): string =>
    `* ${marks[before.verdict]}→${marks[after.verdict]} ${after.document}  ${after.kind}  ${after.rule}\n${fields
      .map((f) => `      ${f}: ${shownValue(before, f)} → ${shownValue(after, f)}\n`)
      .join('')}`;
  return [head, ...lost.map((f) => line('-', f)), ...gained.map((f) => line('+', f)), ...changed.map(change)].join('');
}

function tell(findings: readonly SavedFinding[]): string {
  const n = (v: Verdict): number => findings.filter((f) => f.verdict === v).length;
  return `${n('right')} right, ${n('partly')} partly, ${n('wrong')} wrong, ${n('unknown')} not judged`;
}

function shownValue(finding: SavedFinding, field: string): string {
  const text = field === 'rule' ? finding.rule : (JSON.stringify(finding.says[field]) ?? 'nothing');
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
