import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../docs/reference/benchmarks.md');

/** Puts a section into docs/reference/benchmarks.md in place of the one with the same first line; the other sections stay. */
export function putSection(text) {
  const [heading] = text.split('\n', 1);
  const sections = (existsSync(file) ? readFileSync(file, 'utf8') : '').split(/^(?=# )/m).filter(Boolean);
  const at = sections.findIndex((section) => section.startsWith(`${heading}\n`));
  sections.splice(at < 0 ? sections.length : at, at < 0 ? 0 : 1, text);
  writeFileSync(file, `${sections.map((section) => section.trim()).join('\n\n')}\n`);
}
