// How the record grows: adds varied reports (vary-report.mjs) and times adding, stage by stage, and the queries of a country pair's page.
//   npm run benchmark:record -- [--database URL] [--folder DIR] [--batch N] [--pairs N] [--reports FILE] [--json FILE] [--write] [documents …]
// Sizes are 1,000 and 10,000 unless given. The record is made in a temporary folder (PGlite), in the new folder of --folder, which stays, or in the
// database of --database, which must be empty. Reading pages is excluded, and so is making the variations. Both the clock's and the processor's time are
// given, since other programs may run; stages and questions are told by the processor's where it is this process that works. `--write` writes the
// table to docs/reference/benchmarks.md.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { addReports } from '../dist/record/add.js';
import { openRecord } from '../dist/record/open.js';
import { corpusReports } from './corpus-reports.mjs';
import { askPair, busiestPairs } from './pair-page.mjs';
import { putSection } from './put-section.mjs';
import { varier } from './vary-report.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string' },
    folder: { type: 'string' },
    write: { type: 'boolean', default: false },
    batch: { type: 'string', default: '100' },
    pairs: { type: 'string', default: '9' },
    reports: { type: 'string' },
    json: { type: 'string' },
  },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 10000];

/** Which stage a statement belongs to: by the first table that it names. */
const stages = {
  documents: /^(?:insert into|update|select).{0,80}\b(?:documents|versions|makers|inputs)\b/,
  findings: /\b(?:actors|mentions|people|meetings|commitments|deliveries|statements|events|evidence)\b/,
  copies: /\b(?:text_bands|signature|copy_of)\b/,
  meetings: /\b(?:merged_meetings|meeting_members|meeting_keys|judgements)\b/,
  series: /\bseries\b/,
  promises: /\b(?:promises|acts|act_marks)\b/,
};
const order = ['promises', 'meetings', 'series', 'copies', 'documents', 'findings'];
const stageOf = (sql) => {
  const text = sql.toLowerCase().replace(/"/g, '').replace(/\s+/g, ' ').trim();
  if (/^(?:begin|commit|start transaction|savepoint|release|rollback)/.test(text)) return 'commit';
  return order.find((stage) => stages[stage].test(text)) ?? 'other';
};

let spent = {};
const slowest = new Map();
/** Milliseconds of the clock; of the processor where PostgreSQL runs in this process. */
const clock = () => {
  if (values.database) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let told = clock();
/** A statement's time is that since the one before it was answered: what was prepared for it counts, too. */
const log = ({ query }) => {
  const ms = clock() - told;
  told += ms;
  const stage = stageOf(query.sql);
  spent[stage] = (spent[stage] ?? 0) + ms;
  if (process.env.STATEMENTS) {
    const key = query.sql
      .replace(/\s+/g, ' ')
      .replace(/(?:\$\d+[, ]*(?:\), \()?)+/g, '$')
      .slice(0, 150);
    const before = slowest.get(key) ?? { ms: 0, n: 0 };
    slowest.set(key, { ms: before.ms + ms, n: before.n + 1 });
  }
};

/** Seconds of the processor that this process and, where there is one, the local PostgreSQL server have used. */
function processorSeconds() {
  const own = process.cpuUsage();
  return (own.user + own.system) / 1e6 + (values.database ? serverTicks() / 100 : 0);
}

const ended = new Map();
function serverTicks() {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      if (!stat.includes('(postgres)')) continue;
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      ended.set(pid, Number(fields[11]) + Number(fields[12]));
    } catch {
      // It ended meanwhile; what it had used when last seen stays counted.
    }
  }
  return [...ended.values()].reduce((sum, ticks) => sum + ticks, 0);
}

const { from, maker, reports } = await corpusReports(values.reports);
const vary = varier(reports);
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'rapporteur-growth-'));
const place = values.database ? { kind: 'server', url: values.database } : { kind: 'folder', folder };
const record = await openRecord(place, log);
const rows = [];
const columns = [...order, 'commit', 'other'];
process.stdout.write(`${reports.length} reports of ${from}, varied; batches of ${values.batch}\n`);
process.stdout.write(
  `${['documents', 'seconds', 'ms each', 'cpu each', ...columns, 'queries ms', 'worst'].join('\t')}\n`,
);
const asks = ['rounds', 'overview', 'promises', 'deliveries', 'statements'];
let n = 0;
for (const size of sizes) {
  let seconds = 0;
  let processor = 0;
  const first = n;
  spent = {};
  while (n < size) {
    const batch = [];
    while (batch.length < Number(values.batch) && n < size) batch.push({ report: vary(n++) });
    for (const entry of batch) entry.page = pageOf(entry.report);
    const cpu = processorSeconds();
    const start = performance.now();
    told = clock();
    await addReports(record.db, batch, maker);
    seconds += (performance.now() - start) / 1000;
    processor += processorSeconds() - cpu;
    if (process.env.PROGRESS && n % 1000 === 0)
      process.stderr.write(
        `${n}: ${((1000 * seconds) / (n - first)).toFixed(1)} ms, ${((1000 * processor) / (n - first)).toFixed(1)} ms of the processor\n`,
      );
  }
  const added = n - first;
  const each = (ms) => Math.round((100 * ms) / added) / 100;
  const row = {
    documents: size,
    seconds: Math.round(seconds),
    'ms each': each(1000 * seconds),
    'cpu each': each(1000 * processor),
    stages: Object.fromEntries(columns.map((stage) => [stage, each(spent[stage] ?? 0)])),
  };
  const pairs = await busiestPairs(record.db, Number(values.pairs));
  const asked = await askPair(record.db, pairs, clock);
  row.memory = Math.round(process.resourceUsage().maxRSS / 1024);
  row.stored = await storedMegabytes();
  row.queries = asked;
  rows.push(row);
  process.stdout.write(
    `${[row.documents, row.seconds, row['ms each'], row['cpu each'], ...columns.map((c) => row.stages[c]), asked.page, asked.worst].join('\t')}\n`,
  );
  process.stdout.write(`   ${JSON.stringify(asked)}\n`);
}
if (values.json)
  writeFileSync(values.json, JSON.stringify({ from, place: place.kind, batch: Number(values.batch), rows }, null, 1));
for (const [key, { ms, n: times }] of [...slowest].sort((a, b) => b[1].ms - a[1].ms).slice(0, 45))
  process.stdout.write(`${(ms / n).toFixed(3)} ms/doc ${times}x ${key}\n`);
await record.close();
if (!values.folder) rmSync(folder, { recursive: true, force: true });
if (values.write) putSection(section());

async function storedMegabytes() {
  const { rows } = await sql`select pg_database_size(current_database())::float8 / 1048576 as mb`.execute(record.db);
  return Math.round(rows[0].mb);
}

function section() {
  const [first, last] = [rows[0], rows.at(-1)];
  const number = (n) => n.toLocaleString('en');
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `# How the record grows

Written by \`npm run benchmark:record -- --write\`; do not edit. ${values.database ? 'A PostgreSQL server on this machine' : 'The embedded record'}, ${reports.length} reports of ${from} varied to as many documents as
wanted, added by batches of ${values.batch}; reading pages and making the variations are left out. ${values.database ? 'Stages and questions by the clock' : 'Stages and questions by the processor’s own time'}. Node ${process.version}, ${cpus()[0].model.trim()}.

What varies (benchmarks/vary-report.mjs), always the same for the same number: each state becomes another, drawn by how often states are in the news (the k-th
with weight 1/(k+3)), so that no pair takes more than its share; dates move back by up to five years; amounts are multiplied; words become others of the same length out of all
reports. Of five documents three tell one story in words of their own; every twentieth is a copy of the one before it.

${line(['documents', 'seconds', 'ms each', 'ms of the processor each', ...columns, 'MB stored', 'MB of memory'])}
${line(['---:', '---:', '---:', '---:', ...columns.map(() => '---:'), '---:', '---:'])}
${rows.map((r) => line([number(r.documents), number(r.seconds), r['ms each'], r['cpu each'], ...columns.map((c) => r.stages[c]), number(r.stored), number(r.memory)])).join('\n')}

Each row is of the documents that were added since the row before it; memory is the most that the process had, the made-up pages included. From the first to the last row a document costs ×${(last['cpu each'] / first['cpu each']).toFixed(2)}.

The questions of a pair’s page (web/screens/pair.tsx), milliseconds: the median over ${values.pairs} pairs of states that met, from the busiest on every tenth.

${line(['documents', 'whole page', 'worst', 'busiest pair', ...asks])}
${line(['---:', '---:', '---:', '---:', ...asks.map(() => '---:')])}
${rows.map((r) => line([number(r.documents), r.queries.page, r.queries.worst, r.queries.busiest, ...asks.map((a) => r.queries[a])])).join('\n')}
`;
}

/** A page that is all text, as most that are handed over are. */
function pageOf({ document: { source, url, text, outlet } }) {
  return { source, url, form: 'text', content: text, hints: outlet ? { outlet } : {} };
}
