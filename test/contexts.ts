import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** The codes of all subjects that a finding can have. */
export const contexts: readonly string[] = Object.keys(
  parse(readFileSync(resolve(import.meta.dirname, '../knowledge/contexts.yaml'), 'utf8')),
);
