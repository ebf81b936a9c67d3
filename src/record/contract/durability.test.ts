import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showDocument } from '../documents.js';
import { lockFolder, RecordInUse } from '../lock.js';
import { openRecord } from '../open.js';
import { sampleReport } from './sample.js';

const kills = 5;
/** Inside the checkout, so that the built process finds its packages. */
const built = resolve(import.meta.dirname, '../../../dist/durability-test');

describe('a record whose process is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-killed-'));
  beforeAll(async () => {
    const entry = resolve(import.meta.dirname, 'adder.ts');
    await build({
      configFile: false,
      logLevel: 'silent',
      build: { ssr: entry, outDir: built, emptyOutDir: true, target: 'node20' },
    });
  });
  afterAll(() => {
    for (const path of [folder, built]) rmSync(path, { recursive: true, force: true });
  });

  it(`has lost nothing that was reported as added, after each of ${kills} kills`, async () => {
    const added: string[] = [];
    for (let kill = 0; kill < kills; kill++) {
      added.push(...(await addUntilKilled(folder, added.length + kill * 1000, 1 + Math.floor(Math.random() * 30))));
      const record = await openRecord({ kind: 'folder', folder });
      for (const id of added) {
        const shown = await showDocument(record.db, id);
        expect(shown, `${id} was reported as added before kill ${kill + 1}`).not.toBeNull();
        expect(shown!.report.events).toEqual(sampleReport({ id }).events);
      }
      await record.close();
    }
    expect(added.length).toBeGreaterThanOrEqual(kills);
  }, 300_000);
});

describe('a record whose process is killed while it makes the database', () => {
  it('is made anew', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-half-made-'));
    mkdirSync(join(folder, 'record.new/base'), { recursive: true });
    writeFileSync(join(folder, 'record.new/PG_VERSION'), '18');
    const record = await openRecord({ kind: 'folder', folder });
    expect(await showDocument(record.db, 'a')).toBeNull();
    await record.close();
    rmSync(folder, { recursive: true });
  });
});

/** Runs the adder, kills it soon after it reported `count` documents, and returns what it had reported. */
function addUntilKilled(folder: string, first: number, count: number): Promise<string[]> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(built, 'adder.js'), folder, String(first)]);
    let out = '';
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.split('\n').length > count) setTimeout(() => child.kill('SIGKILL'), Math.random() * 50);
    });
    child.on('close', (code) => (code === null ? done(out.split('\n').slice(0, -1)) : fail(new Error(errors))));
  });
}

describe('a folder of the embedded record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-lock-'));
  const lock = join(folder, 'rapporteur.lock');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is refused, in plain words, while it is open', () => {
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(RecordInUse);
    expect(() => lockFolder(folder)).toThrow(/is open in another process/);
    release();
    lockFolder(folder)();
  });

  it.each([
    ['a process that is gone', `4194304 1 ${hostname()}`],
    ['a process whose number another has now', `${process.pid} 1 ${hostname()}`],
  ])('is taken over from %s', (_, holder) => {
    writeFileSync(lock, holder);
    lockFolder(folder)();
  });

  it('is not taken over from another machine, whose processes cannot be seen', () => {
    writeFileSync(lock, '1 1 elsewhere');
    expect(() => lockFolder(folder)).toThrow(RecordInUse);
  });
});
