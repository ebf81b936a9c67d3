import { periodForPeople } from './dates.js';
import { series as listed } from './findings.js';
import { hanging, type Layout } from './layout.js';

interface Series {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly string[];
  readonly rounds: readonly {
    readonly meeting: string;
    readonly round: number | null;
    readonly start: string | null;
    readonly end: string | null;
    readonly place: string | null;
    readonly status: string;
    readonly reports: number;
    readonly chairs: readonly string[];
    readonly monthsSinceLast: number | null;
  }[];
}

/** Series with their rounds in order, for people. */
export function seriesText(all: readonly Series[], layout: Layout): string {
  const { bold, cyan, dim } = layout.colours;
  return all
    .map((s) => {
      const dated = s.rounds.filter((r) => r.start);
      const undated = s.rounds.length - dated.length;
      const head = hanging(
        `${cyan(s.id.slice(0, 8))}  `,
        `${bold(s.name)} · ${listed(s.parties)} · ${dated.length} ${dated.length === 1 ? 'round' : 'rounds'}${undated > 0 ? `, and ${undated} of which no page gives the date` : ''}`,
        layout,
      );
      const rounds = dated.map((r) => {
        const number = r.round ? `${r.round}.` : '–';
        const when = periodForPeople(r.start!, r.end);
        const notes = [
          r.status === 'held' ? null : r.status,
          r.chairs.length > 0 ? `chaired by ${listed(r.chairs)}` : null,
          r.monthsSinceLast ? `${r.monthsSinceLast} months after the last` : null,
        ].filter(Boolean);
        return hanging(
          `          ${number.padStart(3)} `,
          `${when}${r.place ? `, ${r.place}` : ''}${notes.length > 0 ? dim(` · ${notes.join(' · ')}`) : ''}`,
          layout,
        );
      });
      return head + rounds.join('');
    })
    .join('\n');
}
