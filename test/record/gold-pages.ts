import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Report } from '../../src/model/report.js';
import { type GoldFacts, goldReport } from './gold-report.js';

const root = resolve(import.meta.dirname, '../..');
export const shared = resolve(root, '../shared/gold/dev');

export const groupsFile = <T>(name: string): T =>
  JSON.parse(readFileSync(join(root, 'test/groups', name), 'utf8')) as T;

/** The example pages with the facts that a person found in them, by their paths from the root of the repository. */
export async function exampleReports(): Promise<Map<string, Report>> {
  const { readSources } = await import('../../src/sources/read-sources.js');
  const { read } = await reader();
  const gold = new Map<string, GoldFacts>();
  for (const name of readdirSync(join(root, 'test/examples'))) {
    const folder = JSON.parse(readFileSync(join(root, 'test/examples', name), 'utf8')) as Record<string, GoldFacts>;
    for (const [page, facts] of Object.entries(folder))
      gold.set(`examples/${name.replace('.json', '')}/${page}`, facts);
  }
  const reports = new Map<string, Report>();
  for await (const sourced of readSources([join(root, 'examples')])) {
    if (!('page' in sourced)) continue;
    const path = relative(root, sourced.page.source);
    const facts = gold.get(path);
    if (facts) reports.set(path, goldReport(read({ ...sourced.page, source: path }), facts));
  }
  return reports;
}

/** The example pages and those of the groups as the program itself reads them, by their paths from the root of the repository. */
export async function ownReports(): Promise<Map<string, Report>> {
  const { readSources } = await import('../../src/sources/read-sources.js');
  const { read } = await reader();
  const reports = new Map<string, Report>();
  for await (const sourced of readSources([join(root, 'examples'), join(root, 'test/groups/pages')])) {
    if (!('page' in sourced)) continue;
    const source = relative(root, sourced.page.source);
    reports.set(source, read({ ...sourced.page, source }));
  }
  return reports;
}

/** The gold documents of the shared folder, by their ids; none where the folder is absent. */
export async function sharedReports(): Promise<Map<string, Report>> {
  const { read } = await reader();
  const reports = new Map<string, Report>();
  if (!existsSync(shared)) return reports;
  for (const name of readdirSync(shared).filter((n) => n.endsWith('.json'))) {
    const gold = JSON.parse(readFileSync(join(shared, name), 'utf8')) as GoldFacts & { id: string; text: string };
    const page = { source: gold.id, url: null, form: 'text' as const, content: gold.text, hints: {} };
    const id = name.replace('.json', '');
    reports.set(id, goldReport(read({ ...page, source: id }), gold));
  }
  return reports;
}

/** The pipeline, for documents and actors; what happened is taken from people's gold. */
async function reader() {
  const [{ createReader }, { loadKnowledge }, { loadModel }] = await Promise.all([
    import('../../src/pipeline.js'),
    import('../../src/knowledge/load.js'),
    import('../../src/language/load.js'),
  ]);
  return createReader({ knowledge: loadKnowledge(), model: loadModel() });
}
