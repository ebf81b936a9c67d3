import type { Sentence, Token } from '../../model/analysis.js';

/** A sentence's tree drawn downwards, a word a line: what depends on a word stands indented below it, in the order of the text. */
export function drawTree(sentence: Sentence): string {
  const lines: string[] = [];
  const draw = (token: Token, prefix: string, branch: string, below: string): void => {
    const name = token.nameKind ? ` [${token.nameKind}]` : '';
    lines.push(`${prefix}${branch}${token.relation}  ${token.text}  ${token.upos}${name}`);
    const children = token.children();
    for (const [i, child] of children.entries()) {
      const last = i === children.length - 1;
      draw(child, prefix + below, last ? '└─ ' : '├─ ', last ? '   ' : '│  ');
    }
  };
  draw(sentence.root, '', '', '');
  return `${sentence.text.replace(/\s+/g, ' ')}\n${lines.join('\n')}\n\n`;
}
