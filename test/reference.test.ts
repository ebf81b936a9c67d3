import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { referencePages } from '../src/cli/reference/pages.js';
import { loadKnowledge } from '../src/knowledge/load.js';

const root = join(import.meta.dirname, '..');

describe('the committed reference is what `npm run docs` writes', () => {
  it.each(Object.entries(referencePages(loadKnowledge())))('%s', (path, text) => {
    const committed = readFileSync(join(root, path), 'utf8');
    expect(committed === text, `${path} is out of date: run npm run docs`).toBe(true);
  });
});
