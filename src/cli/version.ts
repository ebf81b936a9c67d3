import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package: where its package.json, examples/, knowledge/ and models/ lie, from `src/` and from `dist/` alike. */
export const packageFolder = join(import.meta.dirname, '../..');

export function programVersion(): string {
  return (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }).version;
}
