import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { Analysis } from '../model/analysis.js';
import { examples } from './options.js';
import { complain, print } from './output.js';

const parseFormats = ['conllu', 'json', 'tree'] as const;

interface ParseOptions {
  readonly format: (typeof parseFormats)[number];
  readonly text?: string;
  readonly tokens?: string;
}

export const parseCommand = () =>
  new Command('parse')
    .description('print sentences, tags, lemmas, dependency trees and names')
    .argument('[file]', 'a page or a text; `-` is standard input')
    .option('-t, --text <text>', 'read these words instead of a file')
    .option('--tokens <file>', 'keep the sentences and tokens of a CoNLL-U file and say the rest')
    .addOption(
      new Option('-f, --format <format>', 'how results are printed').choices([...parseFormats]).default('conllu'),
    )
    .addHelpText(
      'after',
      examples(
        ['rapporteur parse --format tree --text "The ministers met in Oslo."', 'the tree, drawn'],
        ['rapporteur parse communique.txt', 'CoNLL-U, names in the last column'],
        ['rapporteur parse --tokens gold.conllu', 'the same sentences and tokens, read anew'],
      ),
    )
    .action(parse);

async function parse(file: string | undefined, options: ParseOptions): Promise<void> {
  const given = [file, options.text, options.tokens].filter((x) => x !== undefined);
  if (given.length !== 1) return complain('parse reads one of: a file, --text, --tokens');
  const { analysis, comments } = await analysed(file, options);
  await print(await shown(analysis, options.format, comments));
}

interface Analysed {
  readonly analysis: Analysis;
  /** Comments of the CoNLL-U file that gave the sentences. */
  readonly comments?: (sentence: number) => readonly string[];
}

async function analysed(file: string | undefined, { text, tokens }: ParseOptions): Promise<Analysed> {
  const [{ loadModel }, language] = await Promise.all([import('../language/load.js'), import('../language/index.js')]);
  const model = loadModel();
  if (text !== undefined) return { analysis: language.analyseText(text, model) };
  if (tokens !== undefined) {
    const { parseConllu, textOf } = await import('../formats/conllu.js');
    const sentences = parseConllu(readFileSync(tokens, 'utf8'));
    const joined = textOf(sentences);
    const analysis = language.annotate(joined.text, language.segmentationOf(joined.spans), model);
    const kept = (sentence: number) => sentences[sentence]!.comments.filter((c) => !/^text\s*=/.test(c));
    return { analysis, comments: kept };
  }
  const content = readFileSync(file === '-' ? 0 : file!, 'utf8');
  const { readPage } = await import('../page/read-page.js');
  const form = /^\s*<(?:!doctype|html|\?xml)/i.test(content) ? 'html' : 'text';
  const document = readPage({ source: file!, url: null, form, content, hints: {} });
  return { analysis: language.analyse(document, model) };
}

async function shown(
  analysis: Analysis,
  format: ParseOptions['format'],
  comments: Analysed['comments'],
): Promise<string> {
  if (format === 'json') {
    const { analysisToData } = await import('../formats/analysis-json.js');
    return `${JSON.stringify(analysisToData(analysis), null, 2)}\n`;
  }
  if (format === 'tree') {
    const { drawTree } = await import('../formats/text/tree.js');
    return analysis.sentences.map(drawTree).join('');
  }
  const { analysisToConllu } = await import('../formats/analysis-conllu.js');
  return analysisToConllu(analysis, comments);
}
