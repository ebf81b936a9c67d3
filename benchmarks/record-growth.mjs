// How the record grows: adds varied copies of the example reports to a record in a folder and times adding and asking.
//   node benchmarks/record-growth.mjs [documents …]     (default 1000 5000 10000; DATABASE_URL for a server)
// The report stage is excluded: pages are read once, then their reports are varied (other countries, days, names and words).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReader } from '../dist/cli/reader.js';
import { addReport } from '../dist/record/add.js';
import { listPromises } from '../dist/record/follow-up/promises.js';
import { listMeetings } from '../dist/record/merging/meetings.js';
import { openRecord } from '../dist/record/open.js';
import { searchDocuments } from '../dist/record/search.js';
import { listSeries } from '../dist/record/series/series.js';
import { readSources } from '../dist/sources/read-sources.js';

const sizes = process.argv.slice(2).map(Number);
const marks = sizes.length > 0 ? sizes : [1000, 5000, 10000];
const root = join(import.meta.dirname, '..');

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const codes =
  'PAK USA KEN NOR JPN URY FRA DEU IND CHN RUS TUR EGY BRA ARG CHL MEX CAN GBR ESP ITA NLD VNM KAZ UZB SAU QAT ARE ISR JOR'.split(
    ' ',
  );

function vary(report, n, pool) {
  const random = randomFrom(n);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const names = new Map();
  const code = (c) => {
    if (!names.has(c)) names.set(c, pick(codes));
    return names.get(c);
  };
  const days = Math.floor(random() * 3650);
  const shift = (iso) =>
    typeof iso === 'string' && iso.length === 10
      ? new Date(Date.parse(iso) - days * 86400000).toISOString().slice(0, 10)
      : iso && String(Number(iso.slice(0, 4)) - Math.floor(days / 365));
  const other = (text) => text.replace(/\p{L}{4,}/gu, (w) => (random() < 0.6 ? pick(pool.get(w.length) ?? [w]) : w));
  const text = other(report.document.text);
  const at = ({ evidence }) => evidence.map((e) => ({ ...e, quote: text.slice(e.start, e.end) }));
  const parties = (list) => [...new Set(list.map(code))].sort();
  return {
    ...report,
    document: {
      ...report.document,
      id: `v${n}`,
      source: `pages/${n}.txt`,
      url: null,
      text,
      published: shift(report.document.published),
    },
    actors: report.actors
      .map((a) => ({ ...a, code: code(a.code) }))
      .filter((a, i, all) => all.findIndex((b) => b.code === a.code) === i),
    meetings: report.meetings.map((m) => ({
      ...m,
      parties: parties(m.parties),
      start: shift(m.start),
      end: shift(m.end),
      name: m.name && other(m.name),
      evidence: at(m),
    })),
    commitments: report.commitments.map((c) => ({
      ...c,
      by: parties(c.by),
      to: parties(c.to),
      action: other(c.action),
      evidence: at(c),
    })),
    deliveries: report.deliveries.map((d) => ({
      ...d,
      by: parties(d.by),
      to: parties(d.to),
      action: other(d.action),
      evidence: at(d),
    })),
    statements: report.statements.map((s) => ({ ...s, evidence: at(s) })),
    events: report.events.map((e) => ({
      ...e,
      actors: parties(e.actors),
      recipients: parties(e.recipients),
      start: shift(e.start),
      evidence: at(e),
    })),
  };
}

const { read, maker } = await loadReader();
const reports = [];
for await (const sourced of readSources([join(root, 'examples')]))
  if ('page' in sourced) reports.push(read(sourced.page));
const pool = new Map();
for (const { document } of reports)
  for (const word of document.text.match(/\p{L}{4,}/gu) ?? [])
    pool.set(word.length, [...(pool.get(word.length) ?? []), word]);

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-growth-'));
const record = await openRecord(
  process.env.DATABASE_URL ? { kind: 'server', url: process.env.DATABASE_URL } : { kind: 'folder', folder },
);
const page = { limit: 50, offset: 0 };
const questions = {
  meetings: () => listMeetings(record.db, { actors: ['PAK', 'USA'] }, page),
  promises: () => listPromises(record.db, { actors: ['PAK', 'USA'] }, '2026-01-01', page),
  series: () => listSeries(record.db, { actors: ['PAK', 'USA'] }, page),
  search: () => searchDocuments(record.db, 'harbour patrol', { actors: ['PAK', 'USA'] }, { limit: 20, offset: 0 }),
};
console.log(['documents', 'ms a document', ...Object.keys(questions).map((q) => `${q} ms`)].join('\t'));
let n = 0;
for (const mark of marks) {
  const before = n;
  const start = performance.now();
  for (; n < mark; n++) await addReport(record.db, vary(reports[n % reports.length], n, pool), maker);
  const each = (performance.now() - start) / (mark - before);
  const times = [];
  for (const ask of Object.values(questions)) {
    const asked = performance.now();
    await ask();
    times.push(Math.round(performance.now() - asked));
  }
  console.log([mark, each.toFixed(1), ...times].join('\t'));
}
await record.close();
rmSync(folder, { recursive: true, force: true });
