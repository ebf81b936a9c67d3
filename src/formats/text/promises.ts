import { dateForPeople } from './dates.js';
import { series } from './findings.js';
import { hanging, type Layout } from './layout.js';
import { type Source, sourceText } from './meetings.js';

interface Promise {
  readonly id: string;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly action: string;
  readonly day: string | null;
  readonly deadline: string | null;
  readonly state: string;
  readonly deadlinePassed: boolean;
  readonly history: readonly {
    readonly state: string;
    readonly day: string | null;
    readonly from: Source;
    readonly evidence: readonly { readonly quote: string }[];
  }[];
}

/** Promises with what became of each, dated, in the words of the pages. */
export function promisesText(promises: readonly Promise[], layout: Layout): string {
  const { bold, cyan, dim, green, italic, yellow } = layout.colours;
  return promises
    .map((p) => {
      const to = p.to.length > 0 ? ` to ${series(p.to)}` : '';
      const state = p.state.startsWith('delivered')
        ? green(p.state)
        : p.state === 'contradicted'
          ? yellow('contradicted by a report')
          : p.state;
      const deadline = p.deadline
        ? ` · deadline ${dateForPeople(p.deadline)}${p.deadlinePassed ? yellow(', passed') : ''}`
        : '';
      const entries = p.history.map((e) =>
        hanging(
          `          ${(e.day ?? 'no date').padEnd(10)} `,
          `${e.state} ${italic(`“${e.evidence.map((v) => v.quote.replace(/\s+/g, ' ')).join(' … ')}”`)} ${dim(`(${sourceText(e.from)})`)}`,
          layout,
        ),
      );
      return (
        hanging(`${cyan(p.id.slice(0, 8))}  `, `${bold(`${series(p.by) || 'somebody'}${to}`)}: ${p.action}`, layout) +
        hanging('          ', `${state}${deadline}`, layout) +
        entries.join('')
      );
    })
    .join('\n');
}

/** Promises in short, as rows of a table: what became of each, who gives it to whom, by when. */
export function promiseRows(promises: readonly Promise[]): string[][] {
  const rows = promises.map((p) => [
    p.state === 'contradicted' ? 'contradicted by a report' : p.state,
    series(p.by),
    series(p.to),
    p.deadline ? `${p.deadline}${p.deadlinePassed ? ' (passed)' : ''}` : '',
    p.action.replace(/\s+/g, ' '),
  ]);
  return [['State', 'By', 'To', 'Deadline', 'Promise'], ...rows];
}
