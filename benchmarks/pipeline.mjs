// How fast pages are read, stage by stage, on one core: npm run benchmark [-- --write] [FILE.jsonl.gz with "html" bodies]
// Reads the shared corpus where it lies beside the repository, else the pages of examples/. What is counted is the processor's time, since
// other programs may run beside this one. `--write` writes the table to docs/reference/benchmarks.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findCommitments } from '../dist/findings/commitments/find-commitments.js';
import { findDeliveries } from '../dist/findings/deliveries/find-deliveries.js';
import { findEvents } from '../dist/findings/events/find-events.js';
import { findFindings, readingOf } from '../dist/findings/find-findings.js';
import { findMeetings } from '../dist/findings/meetings/find-meetings.js';
import { findStatements } from '../dist/findings/statements/find-statements.js';
import { loadKnowledge } from '../dist/knowledge/load.js';
import { analyse } from '../dist/language/analyse.js';
import { loadModel } from '../dist/language/load.js';
import { actorNames, findActors } from '../dist/mentions/actors/find-actors.js';
import { findReferences } from '../dist/mentions/coreference/find-references.js';
import { findPeriods } from '../dist/mentions/dates/find-periods.js';
import { findMentions } from '../dist/mentions/find-mentions.js';
import { findPeople } from '../dist/mentions/people/find-people.js';
import { findPlaces } from '../dist/mentions/places/find-places.js';
import { composeReport } from '../dist/model/report.js';
import { readPage } from '../dist/page/read-page.js';
import { putSection } from './put-section.mjs';

const root = join(import.meta.dirname, '..');
const given = process.argv.slice(2).find((a) => !a.startsWith('--'));
const shared = join(root, '../shared/corpus/state-department.jsonl.gz');
const warmUp = 60;

const page = (source, form, content, hints = {}) => ({ source, url: null, form, content, hints });

function corpus(path) {
  const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n');
  return lines.map((line, i) => {
    const { html, title, published } = JSON.parse(line);
    return page(String(i), 'html', html, { title, published });
  });
}

function examples() {
  const folder = join(root, 'examples');
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .map((name) => page(name, name.endsWith('html') ? 'html' : 'text', readFileSync(join(folder, name), 'utf8')));
}

/** Runs the stages over pages; microseconds of the processor's time by stage, and how many tokens were read. */
function run(pages, { knowledge, model }) {
  const spent = new Map();
  let tokens = 0;
  const clock = (stage, work) => {
    const before = process.cpuUsage().user;
    const result = work();
    spent.set(stage, (spent.get(stage) ?? 0) + process.cpuUsage().user - before);
    return result;
  };
  for (const one of pages) {
    const document = clock('page', () => readPage(one));
    const analysis = clock('language', () => analyse(document, model));
    tokens += analysis.length;
    const mentions = clock('mentions', () => findMentions(document, analysis, knowledge));
    const found = clock('findings', () => findFindings({ document, analysis, mentions, knowledge }));
    clock('report', () => JSON.stringify(composeReport({ document, analysis, mentions, ...found })));
    kindsOfMention(clock, document, analysis, knowledge);
    kindsOfFinding(clock, document, analysis, mentions, knowledge);
  }
  return { spent, tokens };
}

/** The same again, kind by kind; the document is read afresh so that nothing is remembered from the run before. */
function kindsOfMention(clock, original, analysis, knowledge) {
  const document = { ...original };
  const names = clock('mentions: actors', () => actorNames(document, analysis, knowledge));
  const first = clock('mentions: actors', () => findActors(document, analysis, knowledge, [], names));
  const { mentions: people } = clock('mentions: people', () => findPeople(document, analysis, knowledge, first));
  const actors = clock('mentions: actors', () => findActors(document, analysis, knowledge, people, names));
  clock('mentions: references', () => findReferences(document, analysis, knowledge, actors, people));
  clock('mentions: places', () => findPlaces(document, analysis, knowledge, actors, people));
  clock('mentions: periods', () => findPeriods(document, analysis));
}

function kindsOfFinding(clock, document, analysis, mentions, knowledge) {
  const reading = clock('findings: predicates', () => readingOf({ document, analysis, mentions, knowledge }));
  const meetings = clock('findings: meetings', () => findMeetings(reading));
  const commitments = clock('findings: commitments', () => findCommitments(reading, meetings));
  clock('findings: deliveries', () => findDeliveries(reading, meetings, commitments));
  clock('findings: statements', () => findStatements(reading));
  clock('findings: events', () => findEvents(reading));
}

const whole = ['page', 'language', 'mentions', 'findings', 'report'];
const kinds = (stage) =>
  ['mentions', 'findings'].includes(stage)
    ? {
        mentions: ['actors', 'people', 'references', 'places', 'periods'],
        findings: ['predicates', 'meetings', 'commitments', 'deliveries', 'statements', 'events'],
      }[stage].map((kind) => `${stage}: ${kind}`)
    : [];

function table({ spent, tokens }) {
  const all = whole.reduce((sum, stage) => sum + spent.get(stage), 0);
  const row = (name, time) =>
    `| ${name} | ${(time / tokens).toFixed(1)} | ${Math.round(100 * (time / all))} % | ${Math.round((tokens / time) * 1e6).toLocaleString('en')} |`;
  return [
    '| stage | µs a token | share | tokens a second |',
    '| --- | ---: | ---: | ---: |',
    ...whole.flatMap((stage) => [
      row(stage, spent.get(stage)),
      ...kinds(stage).map((kind) => row(`– ${kind.split(': ')[1]}`, spent.get(kind) ?? 0)),
    ]),
    row('**page to report**', all),
  ].join('\n');
}

const source = given ? resolve(given) : existsSync(shared) ? shared : null;
const pages = source ? corpus(source) : examples();
const resources = { knowledge: loadKnowledge(), model: loadModel() };
run(pages.slice(0, warmUp), resources);
const result = run(pages, resources);
const seconds = whole.reduce((sum, stage) => sum + result.spent.get(stage), 0) / 1e6;
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
const text = `# How fast pages are read

Written by \`npm run benchmark -- --write\`; do not edit. One core, the processor's own time, after ${warmUp} pages to warm up; ${source ? 'press releases of the US Department of State' : 'the pages of examples/'}.
The kinds of mention and of finding were timed apart from their stage, one after another, so their times need not add up to it.

${pages.length} pages, ${result.tokens.toLocaleString('en')} tokens; ${(pages.length / seconds).toFixed(1)} pages a second; at most ${memory} MB of memory.
Node ${process.version}, ${cpus()[0].model.trim()}.

${table(result)}
`;
process.stdout.write(text);
if (process.argv.includes('--write')) putSection(text);
