// Writes the generated pages of docs/reference/ from the knowledge, rules and commands that the program itself loads.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, setUp } from './setup.mjs';

setUp();
const { loadKnowledge } = await import('../dist/knowledge/load.js');
const { referencePages } = await import('../dist/cli/reference/pages.js');

for (const [path, text] of Object.entries(referencePages(loadKnowledge()))) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
