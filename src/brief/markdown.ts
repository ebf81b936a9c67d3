import { dateForPeople, periodForPeople } from '../formats/text/dates.js';
import type { FindingSource } from '../record/findings.js';
import type { FollowedPromise } from '../record/follow-up/promises.js';
import type { Round } from '../record/merging/rounds.js';
import type { Repair } from '../record/repairs.js';
import type { Brief } from './compose.js';

/** A brief in Markdown: each line with outlet, date and words. */
export function briefMarkdown(brief: Brief): string {
  const names = (codes: readonly string[]) => listed(codes.map((code) => brief.names[code] ?? code));
  const sections = [
    section(
      'Series',
      brief.series.map((s) => seriesLines(s)),
    ),
    section(
      'Announced',
      brief.announced.map((m) => meetingLines(m, names)),
    ),
    section(
      'Last meetings',
      brief.meetings.map((m) => meetingLines(m, names) + repairLines(m, brief.repairs)),
    ),
    section(
      'Promised and not reported as delivered',
      brief.open.map((p) => promiseLines(p, names)),
    ),
    section(
      'Reported as delivered',
      brief.delivered.map((p) => promiseLines(p, names)),
    ),
    section(
      'Said',
      brief.statements.map((s) => `- **${s.speaker.name}**: “${flat(s.quote)}” ${cite(s.from)}\n`),
    ),
  ].filter(Boolean);
  const { documents, first, last } = brief.sources;
  const scope = `${documents} ${documents === 1 ? 'page names' : 'pages name'} ${names(brief.actors)}${first && last ? `, ${dateForPeople(first)} to ${dateForPeople(last)}` : ''}`;
  const since = brief.since ? ` Since ${dateForPeople(brief.since)}.` : '';
  return [
    `# ${names(brief.actors)}\n\nMade for ${dateForPeople(brief.today)} from the record.${since} ${scope}.\n`,
    ...(sections.length > 0 ? sections : ['The record holds nothing between them.\n']),
  ].join('\n');
}

const section = (title: string, items: readonly string[]): string =>
  items.length > 0 ? `## ${title}\n\n${items.join('')}` : '';

function seriesLines(s: Brief['series'][0]): string {
  const rounds = s.rounds.map((r) => {
    const status = r.status === 'held' ? '' : ` (${r.status === 'planned' ? 'planned' : 'called off'})`;
    const chairs = r.chairs.length > 0 ? `; chairs ${listed(r.chairs)}` : '';
    const gap = r.monthsSinceLast ? `; ${r.monthsSinceLast} months after the last` : '';
    return `  - ${r.round ? `Round ${r.round}, ` : ''}${dated(r.start, r.end)}${r.place ? `, ${r.place}` : ''}${status}${chairs}${gap}\n`;
  });
  return `- **${s.name}**\n${rounds.join('')}`;
}

function meetingLines(m: Round, names: (codes: readonly string[]) => string): string {
  const people = new Map(
    m.reports.flatMap((r) => r.participants).map((p) => [p.name, [p.name, p.office].filter(Boolean).join(', ')]),
  );
  const own = m.reports.filter((r) => !r.reference);
  const cited = (own.length > 0 ? own : m.reports)
    .slice(0, 3)
    .map((r) => `  - “${flat(r.evidence[0]?.quote ?? '')}” ${cite(r.from)}\n`);
  return `- **${dated(m.start, m.end)}${m.place ? `, ${m.place.name}` : ''}**: ${m.name ?? m.kind}, ${names(m.parties)}\n${
    people.size > 0 ? `  - Who came: ${[...people.values()].join('; ')}\n` : ''
  }${cited.join('')}`;
}

/** A sentence that one report breaks off and another has whole: both in their own words, so that nothing is silently put right. */
function repairLines(m: Round, repairs: readonly Repair[]): string {
  const source = (document: string) => m.reports.find((r) => r.from.document === document && !r.reference)?.from;
  return repairs
    .flatMap((repair) => {
      const [broken, whole] = [source(repair.document), source(repair.from)];
      if (!broken || !whole) return [];
      const { missing } = repair;
      const kept = flat(repair.whole.quote.slice(0, missing.start - repair.whole.start));
      return [
        `  - Breaks off: “${flat(repair.broken.quote)}” ${cite(broken)}\n` +
          `  - Whole: “${kept} **${flat(missing.quote)}**” ${cite(whole)}\n`,
      ];
    })
    .join('');
}

function promiseLines(p: FollowedPromise, names: (codes: readonly string[]) => string): string {
  const to = p.to.length > 0 ? ` to ${names(p.to)}` : '';
  const deadline = p.deadline
    ? `; deadline ${dateForPeople(p.deadline)}${p.deadlinePassed ? ', passed, with no report of delivery found' : ''}`
    : '';
  const entries = p.history.map(
    (e) => `  - ${dated(e.day)}, ${e.state}: “${flat(e.evidence[0]?.quote ?? '')}” ${cite(e.from)}\n`,
  );
  return `- **${names(p.by) || 'Somebody'}${to}**: ${flat(p.action)} (${p.state}${deadline})\n${entries.join('')}`;
}

/** Outlet, title or name of the file, date, who added it where a person did, and the document's id. Nothing in it closes its brackets. */
function cite({ outlet, title, source, published, document, addedBy }: FindingSource): string {
  const whose = outlet ?? title ?? source.split('/').at(-1)!;
  const said = [whose, published && dateForPeople(published), addedBy && `added by ${addedBy}`].filter(Boolean);
  return `(${said.join(', ').replace(/[()]/g, '')}, ${document.slice(0, 12)})`;
}

const dated = (start: string | null, end: string | null = null): string =>
  start ? periodForPeople(start, end) : 'no date';

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
