// A record of many documents in a folder below build/, made once and kept: node benchmarks/record-of-many.mjs [documents]
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { addReports, batchSize } from '../dist/record/add.js';
import { openRecord } from '../dist/record/open.js';
import { corpusReports } from './corpus-reports.mjs';
import { varier } from './vary-report.mjs';

const root = join(import.meta.dirname, '..');

/** The folder of a record with so many varied documents; makes it where it is not there. */
export async function recordOfMany(documents) {
  const folder = join(root, `build/record-of-${documents}`);
  const whole = join(folder, 'whole');
  if (existsSync(whole)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { reports, maker } = await corpusReports();
  const vary = varier(reports);
  const { db, close } = await openRecord({ kind: 'folder', folder });
  for (let n = 0; n < documents; ) {
    const batch = [];
    while (batch.length < batchSize && n < documents) batch.push({ report: vary(n++) });
    await addReports(db, batch, maker);
    if (n % 1000 === 0) console.error(`${(performance.now() / 1000).toFixed(0)} s: ${n} documents`);
  }
  await sql`analyze`.execute(db);
  await close();
  writeFileSync(whole, '');
  return folder;
}

if (import.meta.filename === process.argv[1]) console.log(await recordOfMany(Number(process.argv[2] ?? 10_000)));
