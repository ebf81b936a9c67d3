import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

// Holds the expectations to the pages: an expectation whose words no page says can never be met, and hides a mistake of ours.

const root = join(import.meta.dirname, '..');

function json(path: string) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The words of a page in its own encoding, tags and runs of white space away. */
function words(path: string): string {
  const bytes = readFileSync(join(root, path));
  const charset = /charset=["']?([\w-]+)/.exec(bytes.toString('latin1'))?.[1] ?? 'utf-8';
  const page = new TextDecoder(charset, { fatal: true }).decode(bytes);
  return squeezed(path.endsWith('.html') ? (parseHTML(page).document.querySelector('body')?.textContent ?? '') : page);
}

function pages(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => /\.(txt|html)$/.test(name))
    .map((name) => join(folder, name));
}

/** Every `quote`, `clause`, `head` and `tail` under a value, with the `page` that stands nearest above it. */
function quotations(value: unknown, page: string | null = null): { page: string; quote: string }[] {
  if (Array.isArray(value)) return value.flatMap((item) => quotations(item, page));
  if (value === null || typeof value !== 'object') return [];
  const fields = value as Record<string, unknown>;
  const here = typeof fields.page === 'string' ? fields.page : page;
  const own = ['quote', 'clause', 'head', 'tail']
    .map((name) => fields[name])
    .filter((quote) => typeof quote === 'string')
    .map((quote) => ({ page: here ?? 'no page named', quote }));
  return [...own, ...Object.values(fields).flatMap((item) => quotations(item, here))];
}

const folders = readdirSync(join(root, 'test/examples')).map((name) => basename(name, '.json'));

describe.each(folders)('the expectations for examples/%s', (folder) => {
  const expected: Record<string, unknown> = json(`test/examples/${folder}.json`);

  it('cover every page of the folder and no other', () => {
    expect(Object.keys(expected).sort()).toEqual(pages(`examples/${folder}`).map((path) => basename(path)));
  });

  it('quote the pages word for word', () => {
    const missing = Object.entries(expected).flatMap(([name, facts]) => {
      const text = words(`examples/${folder}/${name}`);
      return quotations(facts, name).filter(({ quote }) => !text.includes(squeezed(quote)));
    });
    expect(missing).toEqual([]);
  });
});

describe('the groups of reports', () => {
  const { groups } = json('test/groups/meetings.json') as { groups: { meeting: string; reports: string[] }[] };
  const { series } = json('test/groups/series.json') as { series: { rounds: { reports: string[] }[] }[] };
  const reports = groups.flatMap((group) => group.reports);

  it('name pages that exist, and every page of test/groups/pages', () => {
    expect(reports.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(pages('test/groups/pages').filter((path) => !reports.includes(path))).toEqual([]);
  });

  it('are many enough to score merging: 60 reports of 25 meetings', () => {
    expect(new Set(reports).size).toBeGreaterThanOrEqual(60);
    expect(groups.length).toBeGreaterThanOrEqual(25);
  });

  it('are the same in the series: the reports of a round are those of one meeting', () => {
    const known = groups.map((group) => group.reports.join('\n'));
    const rounds = series.flatMap((one) => one.rounds).filter((round) => round.reports.length > 0);
    expect(rounds.filter((round) => !known.includes(round.reports.join('\n')))).toEqual([]);
  });

  it.each(['promises', 'reports'])('quote the pages word for word in %s.json', (name) => {
    const quoted = quotations(json(`test/groups/${name}.json`));
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter(({ page, quote }) => !words(page).includes(squeezed(quote)))).toEqual([]);
  });
});
