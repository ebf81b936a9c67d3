import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readTreebank } from '../../formats/treebank.js';
import { loadKnowledge } from '../../knowledge/load.js';
import { analyseText, type LanguageModel, type NameList } from '../../language/index.js';
import { defaultModelPath, loadModel } from '../../language/load.js';
import { knownNames } from '../../mentions/names/known-names.js';
import type { Analysis } from '../../model/analysis.js';
import { nameKinds } from '../../model/analysis.js';
import { type Name, scoreNames } from '../names/score.js';
import { readTestSet } from '../names/test-set.js';
import { evaluateTreebank, treebankFolder } from './evaluate.js';
import { scoresPage } from './report.js';
import { measureSpeed } from './speed.js';

/** `npm run evaluate:language [-- model.bin]`: scores the model and writes docs/reference/language-scores.md. */
const root = resolve(import.meta.dirname, '../../..');
const shared = resolve(root, '../shared');
const path = process.argv[2] ?? defaultModelPath;
const started = performance.now();
const model = loadModel(path);
const loaded = performance.now() - started;
const folder = treebankFolder(shared);
const parts = ['ewt-dev', 'ewt-test', 'gum-dev', 'gum-test'].map((name) => evaluateTreebank(folder, name, model));
const texts = ['gum-dev', 'ewt-dev'].flatMap((name) => readTreebank(folder, name).map((d) => d.text));
const about = `Model of ${(statSync(path).size / 1e6).toFixed(1)} MB, loaded in ${Math.round(loaded)} ms.`;
const page = scoresPage(
  parts,
  measureSpeed(texts, model),
  `${diplomaticNames(model)}\n\n${diplomaticNames(model, knownNames(loadKnowledge()))}`,
  about,
);
if (process.argv[2]) process.stdout.write(page);
else {
  mkdirSync(resolve(root, 'docs/reference'), { recursive: true });
  writeFileSync(resolve(root, 'docs/reference/language-scores.md'), page);
}

function diplomaticNames(model: LanguageModel, names?: NameList): string {
  const set = readTestSet(shared);
  if ('skipped' in set) return set.skipped;
  const { overall, byKind } = scoreNames(set.texts, (text) =>
    namesOf(analyseText(text, model, names ? { names } : {})),
  );
  const row = (label: string, s: typeof overall) =>
    `| ${label} | ${s.gold} | ${s.predicted} | ${[s.precision, s.recall, s.f1].map((x) => (100 * x).toFixed(1)).join(' | ')} |`;
  return [
    `Sixty documents tagged by hand (test/names), read ${names ? 'with' : 'without'} the names of knowledge/.`,
    '',
    '| names | gold | read | precision | recall | F1 |',
    '|---|---|---|---|---|---|',
    row('all', overall),
    ...nameKinds.map((kind) => row(kind, byKind[kind])),
  ].join('\n');
}

/** The names of an analysis as spans of the text. */
function namesOf(analysis: Analysis): Name[] {
  const names: { start: number; end: number; kind: Name['kind'] }[] = [];
  for (let i = 0; i < analysis.length; i++) {
    const label = analysis.arrays.name[i]!;
    if (label % 2 === 1)
      names.push({ start: analysis.token(i).start, end: analysis.token(i).end, kind: nameKinds[(label - 1) >> 1]! });
    else if (label > 0) names.at(-1)!.end = analysis.token(i).end;
  }
  return names;
}
