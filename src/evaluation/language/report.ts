import { f1, metrics, type Score } from './conll.js';
import type { TreebankScores } from './evaluate.js';
import type { Speed } from './speed.js';

const percent = (score: Score) => (100 * f1(score)).toFixed(2);
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The page docs/reference/language-scores.md. */
export function scoresPage(
  parts: readonly TreebankScores[],
  speeds: readonly Speed[],
  names: string,
  model: string,
): string {
  const fromTokens = metrics.filter((m) => m !== 'sentences' && m !== 'words');
  const genres = parts.flatMap((p) =>
    p.byGenre.map((g) => [
      p.name,
      g.genre,
      g.fromTokens.UPOS.gold,
      percent(g.fromTokens.UPOS),
      percent(g.fromTokens['LAS, full labels']),
      percent(g.fromText.sentences),
      percent(g.fromText['LAS, full labels']),
    ]),
  );
  return `# How well English is read

Written by \`npm run evaluate:language\`; do not edit. Scores are F1 in per cent by the rules of the CoNLL 2018 shared task (relations
without subtypes, universal features only); the last column also compares the relations' subtypes. The model and all choices
were made on the dev parts; the test parts were only read.

${model}

## From gold tokens and sentences

${table(
  ['part', ...fromTokens, 'names (exact spans)'],
  parts.map((p) => [p.name, ...fromTokens.map((m) => percent(p.fromTokens[m])), p.names ? percent(p.names) : '–']),
)}

## From raw text

${table(
  ['part', ...metrics],
  parts.map((p) => [p.name, ...metrics.map((m) => percent(p.fromText[m]))]),
)}

## Names in diplomatic prose

${names}

## By genre

${table(['part', 'genre', 'words', 'UPOS', 'LAS, full labels', 'sentences (raw)', 'LAS, full labels (raw)'], genres)}

## Speed

Tokens a second of processor time on one core, all in one run over the same raw texts (EWT and GUM dev).

${table(
  ['what', 'tokens/s'],
  speeds.map((s) => [s.what, Math.round(s.tokensPerSecond).toLocaleString('en')]),
)}

## Where to work

${parts
  .filter((p) => p.name.endsWith('dev'))
  .map(faults)
  .join('\n\n')}
`;
}

function faults({ name, faults }: TreebankScores): string {
  const list = (pairs: readonly (readonly [string, number])[]) => pairs.map(([what, n]) => `${what} ${n}`).join(', ');
  const worst = faults.byRelation.map((r) => [
    r.relation,
    r.words,
    r.words - r.correct,
    ((100 * r.correct) / r.words).toFixed(1),
  ]);
  return `### ${name}

Tags, gold → read: ${list(faults.tags)}.

Relations at the right head: ${list(faults.relations)}.

${table(['relation', 'words', 'wrong', 'right, %'], worst)}`;
}
