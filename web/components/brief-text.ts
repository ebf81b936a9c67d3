import type { CitedCommitment, CitedDelivery, CitedStatement, FindingSource, Round } from '../answers.js';
import { measured } from './facts.js';
import { wordsOfDate } from './iso-date.js';
import { listed } from './names.js';

/** What a brief on two actors is made of. */
export interface BriefMatter {
  readonly title: string;
  readonly since: string | null;
  readonly rounds: readonly Round[];
  readonly commitments: readonly CitedCommitment[];
  readonly deliveries: readonly CitedDelivery[];
  readonly statements: readonly CitedStatement[];
  readonly nameOf: (code: string) => string;
  /** ISO day on which it is written: later rounds are not held yet. */
  readonly today: string;
}

/** A briefing note as Markdown. Each line says which outlet said so and when; nothing is in it that the record has not. */
export function briefText(matter: BriefMatter): string {
  const { title, since, rounds, commitments, deliveries, statements, nameOf, today } = matter;
  const held = rounds.filter((r) => r.status === 'held' && r.start && r.start <= today);
  const last = held[0];
  const planned = rounds.filter((r) => r.status === 'planned' && r.start && r.start > (last?.start ?? ''));
  const deadlines = commitments.filter((c) => c.deadline).toSorted((a, b) => a.deadline!.localeCompare(b.deadline!));
  return [
    `# ${title}`,
    since ? `Since ${wordsOfDate(since)}.` : null,
    part('Where things stand', [
      ...(last ? [`Last met ${roundWords(last)}.`] : ['No meeting is reported as held.']),
      ...planned.map((r) => `Announced: ${roundWords(r)}.`),
    ]),
    part(
      'Rounds',
      held.slice(0, 8).map((r) => `${roundWords(r)}${chairWords(r)}. ${cite(fullest(r).from)}`),
    ),
    part(
      'Promised',
      commitments.map((c) => {
        const to = c.to.length > 0 ? ` to ${listed(c.to.map(nameOf))}` : '';
        return `${listed(c.by.map(nameOf))}${to}: “${c.action}” (${c.trigger}). ${cite(c.from)}`;
      }),
    ),
    part(
      'With a date',
      deadlines.map((c) => `${wordsOfDate(c.deadline!)}: ${listed(c.by.map(nameOf))}, “${c.action}”. ${cite(c.from)}`),
    ),
    part(
      'Reported done',
      deliveries.map((d) => {
        const much = measured(d.measure);
        return `${listed(d.by.map(nameOf))}: “${d.action}”${much ? ` (${much})` : ''}. ${cite(d.from)}`;
      }),
    ),
    part(
      'Said',
      statements.slice(0, 12).map((s) => `${s.speaker.name}: ${s.direct ? `“${s.quote}”` : s.quote} ${cite(s.from)}`),
    ),
  ]
    .filter((piece) => piece !== null)
    .join('\n\n')
    .concat('\n');
}

const part = (heading: string, lines: readonly string[]): string | null =>
  lines.length > 0
    ? `## ${heading}\n\n${[...new Set(lines)].map((line) => `- ${line.replace(/\s+/g, ' ')}`).join('\n')}`
    : null;

const cite = (from: FindingSource): string =>
  `[${[from.outlet ?? from.title ?? from.source, from.published && wordsOfDate(from.published)].filter(Boolean).join(', ')}]`;

const roundWords = (r: Round): string =>
  [wordsOfDate(r.start!), r.name ?? r.kind, r.place && `in ${r.place.name}`].filter(Boolean).join(', ');

const chairWords = (r: Round): string => (r.chairs.length > 0 ? `, chaired by ${listed(r.chairs)}` : '');

/** A report of the round itself rather than one that refers to it. */
const fullest = (r: Round): Round['reports'][number] => r.reports.find((m) => !m.reference) ?? r.reports[0]!;
