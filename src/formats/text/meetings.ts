import { periodForPeople } from './dates.js';
import { series } from './findings.js';
import { hanging, type Layout } from './layout.js';

interface Meeting {
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly parties: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly status: string;
  readonly round: number | null;
  readonly reports: number;
  readonly mentions: number;
}

const statusWords: Record<string, string> = { held: '', planned: ' (planned)', cancelled: ' (called off)' };

/** Merged meetings for people: when, where, who, how many reports. */
export function meetingsText(meetings: readonly Meeting[], layout: Layout): string {
  return meetings.map((m) => meetingLine(m, layout)).join('');
}

function meetingLine(m: Meeting, layout: Layout): string {
  const { bold, cyan, dim } = layout.colours;
  const when = m.start ? periodForPeople(m.start, m.end) : 'no date';
  const where = m.place ? `, ${m.place}` : '';
  const round = m.round ? `, round ${m.round}` : '';
  const told = m.reports > 0 ? `${m.reports} ${m.reports === 1 ? 'report' : 'reports'}` : 'only referred to';
  return (
    hanging(
      `${cyan(m.id.slice(0, 8))}  `,
      `${bold(`${when}${where}`)} · ${m.name ?? m.kind}${round}${statusWords[m.status] ?? ''}`,
      layout,
    ) + hanging(' '.repeat(10), `${series(m.parties)} · ${told}`, layout, dim)
  );
}

interface Reason {
  readonly weight: number;
  readonly says: string;
}

interface ShownMeeting {
  readonly meeting: Meeting;
  readonly reports: readonly {
    readonly from: Source & { readonly copyOf: string | null };
    readonly meeting: { readonly reference: boolean; readonly evidence: readonly { readonly quote: string }[] };
    readonly reasons: readonly Reason[];
    readonly score: number | null;
  }[];
  readonly differences: readonly {
    readonly field: string;
    readonly values: readonly { readonly value: string; readonly documents: readonly string[] }[];
  }[];
}

export interface Source {
  readonly document: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly source: string;
  readonly addedBy?: string | undefined;
}

/** Where words come from, in a line: outlet or path, date, and who added them where a person did. */
export function sourceText({ outlet, source, published, addedBy }: Source): string {
  return [outlet ?? source, published, addedBy && `added by ${addedBy}`].filter(Boolean).join(', ');
}

/** One merged meeting with each report's words, why they are together, and where they disagree. */
export function shownMeetingText({ meeting, reports, differences }: ShownMeeting, layout: Layout): string {
  const { bold, dim, italic, yellow, underline } = layout.colours;
  const head = (text: string) => `\n${bold(underline(text))}\n`;
  const outlet = (document: string) => {
    const from = reports.find((r) => r.from.document === document)?.from;
    return from ? sourceText(from) : document.slice(0, 12);
  };
  const report = (r: ShownMeeting['reports'][0]) =>
    hanging(
      '  ',
      `${sourceText(r.from)}${r.meeting.reference ? ' · refers to it' : ''}${r.from.copyOf ? ` · a copy of ${outlet(r.from.copyOf)}` : ''}`,
      layout,
      bold,
    ) +
    r.meeting.evidence.map((e) => hanging('    ', `“${e.quote.replace(/\s+/g, ' ')}”`, layout, italic)).join('') +
    (r.score === null
      ? ''
      : hanging(
          '    ',
          `together with the others (${r.score}): ${r.reasons.map((x) => `${x.says} ${signed(x.weight)}`).join('; ')}`,
          layout,
          dim,
        ));
  const difference = (d: ShownMeeting['differences'][0]) =>
    hanging(
      `  ${yellow('≠')} `,
      `${d.field}: ${d.values.map((v) => `${v.value} (${v.documents.map(outlet).join('; ')})`).join(' — ')}`,
      layout,
    );
  return (
    meetingLine(meeting, layout) +
    head('Reports') +
    reports.map(report).join('') +
    (differences.length > 0 ? head('Where they disagree') + differences.map(difference).join('') : '')
  );
}

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));
