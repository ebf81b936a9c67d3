import type { Commitment, Delivery, Evidence, Measure, Meeting, Statement } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { dateForPeople, periodForPeople } from './dates.js';
import { hanging, type Layout } from './layout.js';
import { positions } from './position.js';

/** Prints the findings of one report: what each says first, then its words and where they stand. */
export function findingsText(report: Report, layout: Layout) {
  const { bold, dim, cyan, green, yellow, magenta, italic } = layout.colours;
  const place = positions(report.document.text);
  const names = new Map(report.actors.map((a) => [a.code, a.name]));
  const whoAll = (codes: readonly string[]) => series(codes.map((code) => names.get(code) ?? code));

  const line = (mark: string, text: string) => hanging(`  ${mark} `, text, layout);
  const detail = (text: string) => (text ? hanging('    ', text, layout, dim) : '');
  const words = (evidence: readonly Evidence[]) =>
    evidence
      .map(({ start, quote }) =>
        hanging(`    ${dim(place(start).padEnd(7))} `, `“${shortened(quote)}”`, layout, (l) => dim(italic(l))),
      )
      .join('');

  return {
    meeting(m: Meeting): string {
      const when = m.start ? periodForPeople(m.start, m.end) : 'no date given';
      const where = m.place ? `, ${m.place.name}` : '';
      const what = m.name ?? m.kind;
      const status = m.status === 'held' ? '' : m.status === 'planned' ? ' (planned)' : ' (called off)';
      const people = m.participants.map((p) => [p.name, p.office].filter(Boolean).join(', ')).filter((p) => p !== '');
      return (
        line(cyan('●'), `${bold(`${when}${where}`)} · ${what}${status}${m.reference ? dim(' · referred to') : ''}`) +
        detail(whoAll(m.parties)) +
        detail(m.chairs.length > 0 ? `chaired by ${series(m.chairs)}` : '') +
        people.map((p) => detail(`– ${p}`)).join('') +
        words(m.evidence)
      );
    },
    commitment(c: Commitment): string {
      const to = c.to.length > 0 ? ` to ${whoAll(c.to)}` : '';
      const notes = [
        c.deadline && `deadline ${dateForPeople(c.deadline)}`,
        measureText(c.measure),
        c.contexts.join(', '),
      ];
      return (
        line(green('→'), `${bold(whoAll(c.by) || 'somebody')}${to} ${green(c.trigger)}: ${c.action}`) +
        detail(notes.filter(Boolean).join(' · ')) +
        words(c.evidence)
      );
    },
    delivery(d: Delivery): string {
      const to = d.to.length > 0 ? ` → ${whoAll(d.to)}` : '';
      const notes = [d.since && `since ${dateForPeople(d.since)}`, measureText(d.measure)];
      return (
        line(yellow('✓'), `${bold(`${whoAll(d.by) || 'somebody'}${to}`)}: ${d.action}`) +
        detail(notes.filter(Boolean).join(' · ')) +
        words(d.evidence)
      );
    },
    statement(s: Statement): string {
      const whenAndWhere = ({ date, evidence }: Statement) =>
        [s.direct ? null : 'reported', date && dateForPeople(date), evidence[0] && place(evidence[0].start)]
          .filter(Boolean)
          .join(' · ');
      const said = s.direct ? `“${s.quote}”` : s.quote;
      return (
        line(magenta(s.direct ? '❝' : '¶'), `${bold(s.speaker.name)} ${dim(whenAndWhere(s))}`) +
        hanging('    ', said, layout, italic)
      );
    },
  };
}

/** `a`, `a and b`, `a, b and c`. */
export function series(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function measureText({ bound, amount, unit, currency }: Measure): string {
  if (amount === null) return '';
  const number = amount.toLocaleString('en-GB');
  return [bound, currency ? `${currency} ${number}` : number, currency ? null : unit].filter(Boolean).join(' ');
}

const longest = 420;

/** A long quotation with its middle left out, since its place is given. */
function shortened(quote: string): string {
  const flat = quote.replace(/\s+/g, ' ').trim();
  return flat.length <= longest
    ? flat
    : `${flat.slice(0, longest - 120).trimEnd()} […] ${flat.slice(-100).trimStart()}`;
}
