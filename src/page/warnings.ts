import type { Block, Header, Warning } from '../model/document.js';
import { brokenSentences } from './broken-sentences.js';
import { gluedWords } from './glued-words.js';
import { readsAsEnglish } from './tongue.js';

/** Everything about a page that looks wrong, in order of the text. */
export function warningsOf(text: string, blocks: readonly Block[], header: Header): Warning[] {
  const body = blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'list-item');
  const prose = body.map((block) => text.slice(block.start, block.end)).join('\n');
  const whole = (code: Warning['code'], message: string): Warning => ({ code, message, start: 0, end: 0 });
  return [
    ...(body.length === 0 ? [whole('no-text', 'no running text was found on this page')] : []),
    ...(header.published === null ? [whole('no-date', 'the page does not say when it was published')] : []),
    ...(body.length > 0 && !readsAsEnglish(prose) ? [whole('not-english', 'the text does not read as English')] : []),
    ...repeatedTitles(blocks),
    ...undecodable(text),
    ...brokenSentences(text, blocks),
    ...gluedWords(text, blocks),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

function repeatedTitles(blocks: readonly Block[]): Warning[] {
  return blocks
    .filter((block) => block.kind === 'title')
    .slice(1)
    .map(({ start, end }) => ({ code: 'repeated-title', message: 'the headline stands here again', start, end }));
}

/** One warning for all the characters that could not be decoded, at the first of them. */
function undecodable(text: string): Warning[] {
  const start = text.indexOf('\uFFFD');
  if (start < 0) return [];
  const count = text.split('\uFFFD').length - 1;
  return [{ code: 'undecodable', message: `${count} character(s) could not be decoded`, start, end: start + 1 }];
}
