// The reports that benchmarks of the record vary: those of the shared corpus where it lies beside the repository, else of examples/. They are read
// once, which takes minutes, and kept under build/ until the program, its model or its knowledge changes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { loadReader } from '../dist/cli/reader.js';
import { readSources } from '../dist/sources/read-sources.js';

const root = join(import.meta.dirname, '..');
const shared = join(root, '../shared/corpus/state-department.jsonl.gz');

function* corpusPages() {
  for (const [i, line] of gunzipSync(readFileSync(shared)).toString().trim().split('\n').entries()) {
    const { html, title, published } = JSON.parse(line);
    yield { source: String(i), url: null, form: 'html', content: html, hints: { title, published, outlet: null } };
  }
}

async function* examplePages() {
  for await (const sourced of readSources([join(root, 'examples')])) if ('page' in sourced) yield sourced.page;
}

/** The reports, where they come from, and who made them. `cached` names a file to take them from whoever made them. */
export async function corpusReports(cached) {
  const file = cached ?? join(root, 'build/record-benchmark/reports.json.gz');
  const { read, maker } = await loadReader();
  if (existsSync(file)) {
    const kept = JSON.parse(gunzipSync(readFileSync(file)));
    if (cached || JSON.stringify(kept.maker) === JSON.stringify(maker)) return kept;
  }
  const from = existsSync(shared) ? 'press releases of the US Department of State' : 'the pages of examples/';
  const reports = [];
  for await (const page of existsSync(shared) ? corpusPages() : examplePages()) {
    const report = read(page);
    // What tells nothing of anybody would only make the record look fast.
    if (report.actors.length > 0 && report.document.text.length > 300) reports.push(report);
  }
  mkdirSync(join(root, 'build/record-benchmark'), { recursive: true });
  writeFileSync(file, gzipSync(JSON.stringify({ from, maker, reports })));
  return { from, maker, reports };
}
