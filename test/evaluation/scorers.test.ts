import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresAsData, figuresOf, judgeAll } from '../../src/evaluation/findings/figures.js';
import { readGold } from '../../src/evaluation/findings/gold.js';
import { eventFiguresOf, readEventRecords } from '../../src/evaluation/findings/plover.js';
import { readoutFiguresOf, readReadouts } from '../../src/evaluation/findings/readouts.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { loadModel } from '../../src/language/load.js';
import type { Report } from '../../src/model/report.js';
import { createReader } from '../../src/pipeline.js';
import { sharedFolder } from '../shared.js';

const shared = sharedFolder();

// The scorers that come with the gold documents are the measure. Both are given the same reports, of every sixth document, made once.
describe.skipIf(shared === null)('figures agree to the digit with the scorers beside the gold documents', () => {
  const { read } = createReader({ knowledge: loadKnowledge(), model: loadModel() });
  const gold = (name: string): string => resolve(shared ?? '', 'gold', name);
  const some = <T>(all: readonly T[]): T[] => all.filter((_, i) => i % 6 === 0);
  const readAll = (records: readonly { id: string; text: string }[], end: string): Map<string, Report> =>
    new Map(
      records.map(({ id, text }) => [
        id,
        read({ source: `${id}.txt`, url: null, form: 'text', content: text + end, hints: {} }),
      ]),
    );

  /** What a scorer prints with `--json`, given records and reports in files of their own. */
  function scored(script: string, records: readonly unknown[], reports: ReadonlyMap<string, Report>): unknown {
    const folder = mkdtempSync(join(tmpdir(), 'scorer-'));
    try {
      writeFileSync(join(folder, 'reports.jsonl'), [...reports.values()].map((r) => `${JSON.stringify(r)}\n`).join(''));
      const lines = join(folder, 'records.jsonl');
      writeFileSync(lines, records.map((r) => `${JSON.stringify(r)}\n`).join(''));
      for (const [i, r] of script === 'score.mjs' ? records.entries() : [])
        writeFileSync(join(folder, `${String(i).padStart(4, '0')}.json`), JSON.stringify(r));
      const args = script === 'score.mjs' ? [folder, '--reports', join(folder, 'reports.jsonl')] : [lines];
      const command = script === 'score.mjs' ? [] : ['--', 'sh', '-c', `cat '${join(folder, 'reports.jsonl')}'`];
      const out = execFileSync('node', [gold(script), ...args, '--json', ...command], { encoding: 'utf8' });
      return JSON.parse(out);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('documents', () => {
    const golds = some(readGold(gold('dev')));
    const reports = readAll(golds, '');
    const own = figuresAsData(figuresOf(judgeAll(golds, ({ id }) => reports.get(id)!)));
    expect(own).toEqual(scored('score.mjs', golds, reports));
  });

  it('coded sentences', () => {
    const records = some(readEventRecords(gold('plover-dev.jsonl')));
    const reports = readAll(records, '\n');
    const { findings: _, faults: __, ...own } = eventFiguresOf(records, ({ id }) => reports.get(id)!);
    expect({ ...own, read: records.length }).toEqual(scored('score-plover.mjs', records, reports));
  });

  it('readouts', () => {
    const records = some(readReadouts(gold('readouts-dev.jsonl')));
    const reports = readAll(records, '\n');
    const { faults: _, ...own } = readoutFiguresOf(records, ({ id }) => reports.get(id)!);
    expect({ ...own, read: records.length }).toEqual(scored('score-readouts.mjs', records, reports));
  });
});
