import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const page = readFileSync(resolve(root, 'docs/library.md'), 'utf8');
const examples = [...page.matchAll(/^## (.+?)$[\s\S]*?^```js\n([\s\S]*?)^```/gm)].map((m) => ({
  title: m[1]!,
  code: m[2]!,
}));

/** What each documented example prints, or how it begins. */
const printed: Record<string, RegExp> = {
  'A page becomes a report': /^\d{4}-\d\d-\d\d (KEN and NOR|NOR and KEN) “.+”$/m,
  'Reports become a record': /^note\.txt$/m,
  'Sentences by themselves': /^Chile PROPN Chile nmod Envoys LOC$/m,
};

describe.skipIf(!existsSync(resolve(root, 'dist/index.js')))('the library, as docs/library.md shows it', () => {
  it('shows an example of each', () => expect(examples.map((e) => e.title)).toEqual(Object.keys(printed)));
  it.each(examples)('$title', ({ title, code }) => {
    const out = execFileSync(process.execPath, ['--input-type=module'], { cwd: root, input: code, encoding: 'utf8' });
    expect(out).toMatch(printed[title]!);
  });
});
