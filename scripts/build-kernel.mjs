// Compiles assembly/kernel.ts to WebAssembly and writes it, as base64, to src/language/kernel/bytes.ts.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const out = join(mkdtempSync(join(tmpdir(), 'kernel-')), 'kernel.wasm');
const options = ['--enable', 'simd', '-O3', '--noAssert', '--runtime', 'stub', '--initialMemory', '1'];
execFileSync('npx', ['asc', 'assembly/kernel.ts', '-o', out, ...options], { stdio: 'inherit' });
const base64 = readFileSync(out).toString('base64');
writeFileSync(
  'src/language/kernel/bytes.ts',
  `// Made by \`npm run build:kernel\` from assembly/kernel.ts.\nexport const bytes =\n  '${base64}';\n`,
);
