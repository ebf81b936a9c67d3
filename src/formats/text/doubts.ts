import { hanging, type Layout } from './layout.js';
import { type Source, sourceText } from './meetings.js';

interface Told {
  readonly id: string;
  readonly from: Source;
  readonly evidence: readonly { readonly quote: string }[];
}

interface Doubtful {
  readonly together: boolean;
  readonly score: number;
  readonly reasons: readonly { readonly weight: number; readonly says: string }[];
}

/** Pairs of which the machine is unsure, each with both sides' words, what speaks for and against, and how to settle it. */
export function doubtsText(
  merges: readonly (Doubtful & { readonly meeting: string; readonly report: Told; readonly other: Told })[],
  links: readonly (Doubtful & { readonly promise: string; readonly entry: Told; readonly promised: Told })[],
  layout: Layout,
): string {
  const { bold, dim, italic } = layout.colours;
  const item = (head: string, doubt: Doubtful, told: readonly Told[], settle: string) =>
    hanging('', bold(head), layout) +
    told.map((t) => hanging('  ', `${sourceText(t.from)}: ${italic(`“${quoted(t)}”`)}`, layout)).join('') +
    hanging(
      '  ',
      `${doubt.score}: ${doubt.reasons.map((r) => `${r.says} ${signed(r.weight)}`).join('; ')}`,
      layout,
      dim,
    ) +
    hanging('  ', `rapporteur judge ${settle}`, layout, dim);
  return [
    ...merges.map((m) =>
      item(
        m.together ? 'One meeting?' : 'One meeting? (kept apart)',
        m,
        [m.report, m.other],
        `meeting ${m.together ? 'confirm|split' : 'confirm|reject'} ${m.meeting} ${m.report.id}`,
      ),
    ),
    ...links.map((l) =>
      item(
        l.together ? 'About this promise?' : 'About this promise? (not linked)',
        l,
        [l.promised, l.entry],
        `promise confirm|reject ${l.promise} ${l.entry.id}`,
      ),
    ),
  ].join('\n');
}

const quoted = (told: Told): string => told.evidence.map((e) => e.quote.replace(/\s+/g, ' ')).join(' … ');
const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));
