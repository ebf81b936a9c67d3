import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-cli-'));
const page = join(folder, 'page.txt');
writeFileSync(
  page,
  'Chile and Kenya sign fisheries plan\n\nNAIROBI, 3 June 2024: Chile and Kenya held talks in Nairobi on Monday. They agreed to share catch data.\n',
);
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a person would, its record in the test's own folder. */
function rapporteur(args: string[], input = '') {
  const env = { ...process.env, RAPPORTEUR_DATA: join(folder, 'data'), DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/rapporteur', ...args], {
    cwd: root,
    env,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('rapporteur', () => {
  it.each([
    'read',
    'explain',
    'evaluate',
    'add',
    'list',
    'show',
    'search',
    'serve',
    'start',
  ])('%s --help shows examples', (command) => {
    const { status, stdout } = rapporteur([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`Examples:\n  rapporteur ${command}`);
  });

  it('reads what it can, names what it cannot, and says so in its exit code', () => {
    const { status, stdout, stderr } = rapporteur(['read', '--format', 'jsonl', join(folder, 'absent.txt'), page]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/absent\.txt: there is no such file/);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).document.source),
    ).toEqual([page]);
  });

  it('reads standard input, and writes nothing but results', () => {
    const { status, stdout } = rapporteur(
      ['read', '-', '--format', 'jsonl'],
      'Norway and Peru met in Lima on 4 May 2023.',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).document.source).toBe('-');
  });

  it('ends quietly when its reader goes away', () => {
    const command = `node bin/rapporteur read --format json examples | head -c 10; exit \${PIPESTATUS[0]}`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' });
    expect({ status, stderr: stderr.replace(/^rapporteur: .*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
  });

  it('keeps a record: add, list, show, search', () => {
    expect(rapporteur(['add', page]).stdout).toMatch(/^added {4}[0-9a-f]{12} {2}.*page\.txt\n$/);
    expect(rapporteur(['add', page]).stdout).toMatch(/^known/);
    const listed = JSON.parse(rapporteur(['list', '--format', 'jsonl']).stdout);
    expect(rapporteur(['show', listed.id.slice(0, 8), '--format', 'jsonl']).stdout).toBe(
      rapporteur(['read', page, '--format', 'jsonl']).stdout,
    );
    expect(rapporteur(['search', 'catch', 'data']).stdout).toContain('Chile and Kenya sign fisheries plan');
    expect(rapporteur(['show', 'nothing'])).toMatchObject({ status: 1, stdout: '' });
  });

  it.each([
    [['list', '--since', 'May'], 'A date is written'],
    [['read'], "missing required argument 'path'"],
    [['serve', '--host', '0.0.0.0'], 'give a --token'],
    [['reed', 'x'], 'unknown command'],
  ])('says what is wrong with %j', (args, words) => {
    const { status, stderr } = rapporteur(args);
    expect(status).toBe(1);
    expect(stderr).toContain(words);
  });
});
