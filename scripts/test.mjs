// `npm test`: sets up, checks types, lint and layers, then runs every test; what needs something absent says that it was skipped and why.
import { spawnSync } from 'node:child_process';
import { root, setUp } from './setup.mjs';

setUp();
const steps = [
  ['node_modules/.bin/tsc', '--noEmit'],
  ['node_modules/.bin/tsc', '-p', 'web'],
  ['node_modules/.bin/biome', 'check', '.'],
  ['node_modules/.bin/vitest', 'run', ...process.argv.slice(2)],
];
for (const [program, ...args] of steps) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
