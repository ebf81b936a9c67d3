import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTreebank, type TreebankDocument } from '../formats/treebank.js';
import { loadKnowledge } from '../knowledge/load.js';
import { loadModel } from '../language/load.js';
import { knownNames } from '../mentions/names/known-names.js';
import { learnBoundaries, type SplitText } from './boundaries.js';
import { corpusSentences, type RawSentence, re3dSentences } from './raw-text.js';

/**
 * What the learner needs of the TypeScript side, a step a call (scripts/learn.mjs knows the order):
 * `boundaries SHARED OUT`, `re3d SHARED OUT MODEL`, `corpus SHARED OUT MODEL`, `named-corpus SHARED OUT MODEL`.
 */
const [step, shared, out, path] = process.argv.slice(2) as [string, string, string, string | undefined];
const corpus = join(shared, 'corpus/state-department.jsonl.gz');

switch (step) {
  case 'boundaries':
    writeFileSync(out, learnBoundaries(['ewt-train', 'gum-train'].flatMap((name) => split(shared, name))));
    break;
  case 're3d':
    write(re3dSentences(join(shared, 're3d/re3d.jsonl.gz'), loadModel(path)));
    break;
  case 'corpus':
    write(corpusSentences(corpus, keptForTesting(), loadModel(path)));
    break;
  case 'named-corpus':
    write(corpusSentences(corpus, keptForTesting(), loadModel(path), knownNames(loadKnowledge())));
    break;
  default:
    throw new Error(`no step ${step}`);
}

function split(folder: string, name: string): SplitText[] {
  const ends = ({ spans }: TreebankDocument) => new Set(spans.map((words) => words.at(-1)!.end));
  return readTreebank(join(folder, 'treebanks'), name).map((d) => ({ text: d.text, ends: ends(d) }));
}

/** Addresses of the pages whose names were tagged by hand: nothing is learnt from them. */
function keptForTesting(): ReadonlySet<string> {
  const tagged: readonly { readonly url: string }[] = JSON.parse(
    readFileSync('test/names/state-department.json', 'utf8'),
  );
  return new Set(tagged.map((d) => d.url));
}

function write(sentences: readonly RawSentence[]): void {
  writeFileSync(out, `${sentences.map((s) => JSON.stringify(s)).join('\n')}\n`);
}
