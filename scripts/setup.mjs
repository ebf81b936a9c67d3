// Sets the checkout up: installs what the lock file names, builds what is stale, says what it does. Plain Node, no dependencies,
// since it runs before anything is installed. Messages go to stderr so that a command's own output can be piped.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const say = (message) => process.stderr.write(`rapporteur: ${message}\n`);

/** Milliseconds of the newest change below a path; 0 where there is nothing. */
function newest(path) {
  const at = join(root, path);
  if (!existsSync(at)) return 0;
  const own = statSync(at);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(at).map((name) => newest(join(path, name))));
}

/** Runs a program to its end, its output on stderr only if it fails. Ends this process where it fails. */
function run(what, program, args) {
  say(`${what} …`);
  const result = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 28,
  });
  if (result.status === 0) return;
  process.stderr.write(
    `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? `${result.error.message}\n` : ''}`,
  );
  say(`${what} failed (${program} ${args.join(' ')})`);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Node 20.19 or newer is needed; this is ${process.versions.node}`);
  process.exit(1);
}

function install() {
  if (newest('node_modules/.package-lock.json') >= newest('package-lock.json')) return;
  run('installing packages from the lock file', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  // npm may keep the stamp's old time: set it to now, later than a freshly checked-out lock file.
  const now = new Date();
  utimesSync(join(root, 'node_modules/.package-lock.json'), now, now);
}

/** What is built, from what, and how. A stamp in dist/ is as old as the last good build. */
const builds = [
  {
    stamp: 'dist/.built',
    what: 'building the program',
    from: ['src', 'tsconfig.json', 'package-lock.json'],
    program: 'node_modules/.bin/tsc',
    args: [],
  },
  {
    stamp: 'dist/knowledge.built',
    what: 'checking and compiling the knowledge',
    from: ['knowledge', 'src/knowledge', 'package-lock.json'],
    program: 'node',
    args: ['dist/knowledge/build.js'],
  },
  {
    stamp: 'dist/web/.built',
    what: 'building the web page',
    from: ['web', 'package-lock.json'],
    program: 'node_modules/.bin/vite',
    args: ['build', '--logLevel', 'error', 'web'],
  },
];

function build() {
  for (const { stamp, what, from, program, args } of builds) {
    if (!existsSync(join(root, from[0]))) continue;
    if (newest(stamp) > Math.max(...from.map(newest))) continue;
    if (stamp === 'dist/.built') rmSync(join(root, 'dist/.tsbuildinfo'), { force: true });
    run(what, program === 'node' ? program : join(root, program), args);
    mkdirSync(dirname(join(root, stamp)), { recursive: true });
    writeFileSync(join(root, stamp), '');
  }
}

/** Makes the checkout ready to run; quick where nothing is stale. */
export function setUp() {
  requireNode();
  install();
  build();
}
