import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which folders of src/ each folder may import. The order is the journey of a page; nothing looks downstream. */
const allowed: Record<string, string[]> = {
  model: [],
  knowledge: ['model'],
  page: ['model'],
  language: ['model'],
  mentions: ['model', 'knowledge', 'language'],
  findings: ['model', 'knowledge', 'language', 'mentions'],
  formats: ['model'],
  sources: ['model'],
  pipeline: ['model', 'knowledge', 'page', 'language', 'mentions', 'findings'],
  record: ['model', 'formats'],
  brief: ['model', 'record', 'formats'],
  workers: ['model', 'pipeline', 'sources', 'language', 'knowledge'],
  learning: ['model', 'language', 'page', 'formats', 'knowledge', 'mentions'],
  evaluation: [
    'model',
    'pipeline',
    'language',
    'mentions',
    'findings',
    'knowledge',
    'page',
    'formats',
    'sources',
    'record',
    'workers',
  ],
  api: ['model', 'record', 'brief', 'formats', 'sources', 'pipeline', 'workers', 'knowledge', 'language'],
  cli: [
    'model',
    'record',
    'brief',
    'formats',
    'sources',
    'pipeline',
    'workers',
    'evaluation',
    'api',
    'knowledge',
    'language',
    'page',
    'findings',
  ],
  index: ['model', 'pipeline', 'knowledge', 'language', 'page', 'formats', 'sources', 'record'],
};

const root = resolve(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))
  .map((f) => f.replaceAll('\\', '/'));

/** The layer of a path below src/: its first folder, or its own name for a file that lies directly in src/. */
const layerOf = (file: string): string => file.split('/')[0]!.replace(/\.[jt]s$/, '');

function imports(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((m) =>
    relative(root, resolve(dirname(join(root, file)), m[1]!)).replaceAll('\\', '/'),
  );
}

describe('imports point one way', () => {
  it.each(files)('%s', (file) => {
    const layer = layerOf(file);
    expect(Object.keys(allowed), `src/${layer} is no known layer`).toContain(layer);
    const strays = imports(file).filter((target) => {
      const other = layerOf(target);
      return other !== layer && !target.startsWith('..') && !allowed[layer]!.includes(other);
    });
    expect(strays).toEqual([]);
  });
});
