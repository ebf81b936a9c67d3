// How the record grows: adds varied reports (vary-report.mjs) and times adding, stage by stage, and the queries of a country pair's page.
//   npm run benchmark:record -- [--database URL] [--batch N] [--pairs N] [--reports FILE] [--json FILE] [documents …]
// Sizes are 1,000 and 10,000 unless given. The record is made in a temporary folder (PGlite), or in the database of --database, which must be empty.
// Reading pages is excluded, and so is making the variations. Both the clock's and the processor's time are given, since other programs may run.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addReports } from '../dist/record/add.js';
import { openRecord } from '../dist/record/open.js';
import { corpusReports } from './corpus-reports.mjs';
import { askPair, busiestPairs } from './pair-page.mjs';
import { varier } from './vary-report.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string' },
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
const log = ({ query, queryDurationMillis: ms }) => {
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
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-growth-'));
const place = values.database ? { kind: 'server', url: values.database } : { kind: 'folder', folder };
const record = await openRecord(place, log);
const rows = [];
const columns = ['other code', ...order, 'commit', 'other'];
process.stdout.write(`${reports.length} reports of ${from}, varied; batches of ${values.batch}\n`);
process.stdout.write(
  `${['documents', 'seconds', 'ms each', 'cpu each', ...columns, 'queries ms', 'worst'].join('\t')}\n`,
);
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
    await addReports(record.db, batch, maker);
    seconds += (performance.now() - start) / 1000;
    processor += processorSeconds() - cpu;
    if (process.env.PROGRESS && n % 1000 === 0)
      process.stderr.write(
        `${n}: ${((1000 * seconds) / (n - first)).toFixed(1)} ms, ${((1000 * processor) / (n - first)).toFixed(1)} ms of the processor\n`,
      );
  }
  const added = n - first;
  const queried = Object.values(spent).reduce((sum, ms) => sum + ms, 0);
  const each = (ms) => Math.round((100 * ms) / added) / 100;
  const row = {
    documents: size,
    seconds: Math.round(seconds),
    'ms each': each(1000 * seconds),
    'cpu each': each(1000 * processor),
    stages: {
      ...Object.fromEntries(columns.map((stage) => [stage, each(spent[stage] ?? 0)])),
      'other code': each(1000 * seconds - queried),
    },
  };
  const pairs = await busiestPairs(record.db, Number(values.pairs));
  const asked = await askPair(record.db, pairs);
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
rmSync(folder, { recursive: true, force: true });

/** A page that is all text, as most that are handed over are. */
function pageOf({ document: { source, url, text, outlet } }) {
  return { source, url, form: 'text', content: text, hints: outlet ? { outlet } : {} };
}
