import type { Colors } from './colours.js';

/** Where and how text is laid out for people: the width in columns, and colours or none. */
export interface Layout {
  readonly width: number;
  readonly colours: Colors;
}

/** Splits a text into lines of at most `width` columns, between words; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) lines.push(line);
  return lines;
}

/** A wrapped paragraph whose first line begins with `first` and whose others are indented as far. */
export function hanging(
  first: string,
  text: string,
  layout: Layout,
  style: (line: string) => string = (line) => line,
): string {
  const indent = columns(first);
  const lines = wrap(text, Math.max(20, layout.width - indent));
  return lines.map((line, i) => `${i === 0 ? first : ' '.repeat(indent)}${style(line)}\n`).join('');
}

/** How many columns a text takes on a terminal: colours none, wide characters two. */
export function columns(text: string): number {
  let n = 0;
  for (const char of text.replace(/\u001b\[[\d;]*m/g, '')) n += /\p{M}/u.test(char) ? 0 : isWide(char) ? 2 : 1;
  return n;
}

const isWide = (char: string): boolean =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|[\u{1f300}-\u{1faff}]/u.test(char);
