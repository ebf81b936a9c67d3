import type { Report } from '../../model/report.js';
import type { Presenter } from '../presenter.js';
import { dateForPeople } from './dates.js';
import { findingsText } from './findings.js';
import { columns, hanging, type Layout } from './layout.js';
import { positions } from './position.js';

/** Reports for people to read: who, when, where, what was promised, with the words and their place. */
export function textPresenter(layout: Layout): Presenter {
  return {
    begin: '',
    report: (report, index) =>
      (index > 0 ? `\n${layout.colours.dim('─'.repeat(layout.width))}\n\n` : '') + reportText(report, layout),
    end: () => '',
  };
}

function reportText(report: Report, layout: Layout): string {
  const finding = findingsText(report, layout);
  const held = report.meetings.filter((m) => !m.reference);
  const others = report.meetings.filter((m) => m.reference);
  const sections = [
    section('Meetings', [...held, ...others].map(finding.meeting), layout),
    section('Promised', report.commitments.map(finding.commitment), layout),
    section('Done', report.deliveries.map(finding.delivery), layout),
    section('Said', report.statements.map(finding.statement), layout),
    whoSection(report, layout),
    warningSection(report, layout),
  ].filter(Boolean);
  const nothing =
    held.length + others.length + report.commitments.length + report.deliveries.length + report.statements.length === 0;
  return [
    head(report, layout),
    ...(nothing ? [layout.colours.dim('No diplomacy found on this page.\n')] : []),
    ...sections,
  ].join('\n');
}

function head({ document: d }: Report, layout: Layout): string {
  const { bold, dim } = layout.colours;
  const when = d.published && `${dateForPeople(d.published)}${d.publishedTime ? ` ${d.publishedTime}` : ''}`;
  const facts = [when, d.outlet, d.byline, d.dateline, d.url ?? d.source].filter(Boolean).join(' · ');
  return hanging('', d.title ?? 'Untitled page', layout, bold) + hanging('', facts, layout, dim);
}

function section(name: string, items: readonly string[], layout: Layout): string {
  if (items.length === 0) return '';
  return `${heading(name, layout)}${items.join('\n')}`;
}

const heading = (name: string, { colours }: Layout) => `${colours.bold(colours.underline(name))}\n`;

function whoSection({ actors, people }: Report, layout: Layout): string {
  if (actors.length + people.length === 0) return '';
  const { dim } = layout.colours;
  const parties = actors.map((a) => (a.kind === 'state' ? a.name : `${a.name} (${a.code})`)).join(', ');
  const widest = Math.min(28, Math.max(0, ...people.map((p) => columns(p.name))));
  const persons = people
    .map((p) =>
      hanging(
        `  ${p.name.padEnd(widest)}  `,
        [p.honorific, p.office, p.actor].filter(Boolean).join(', ') || '–',
        layout,
        dim,
      ),
    )
    .join('');
  return heading('Who', layout) + (parties ? hanging('  ', parties, layout) : '') + persons;
}

function warningSection({ document: d }: Report, layout: Layout): string {
  if (d.warnings.length === 0) return '';
  const place = positions(d.text);
  const { yellow, dim } = layout.colours;
  return (
    heading('Looks wrong', layout) +
    d.warnings.map((w) => hanging(`  ${yellow('!')} ${dim(place(w.start).padEnd(7))} `, w.message, layout)).join('')
  );
}
