import type { Sentence, Token } from '../../model/analysis.js';

/** A sentence's tree drawn downwards, a word a line: what depends on a word stands indented below it, in the order of the text. */
export function drawTree(sentence: Sentence): string {
  const name = (token: Token): string => (token.nameKind ? ` [${token.nameKind}]` : '');
  const lines = branches(
    sentence.root,
    (token) => token.children(),
    (token) => `${token.relation}  ${token.text}  ${token.upos}${name(token)}`,
  );
  return `${sentence.text.replace(/\s+/g, ' ')}\n${lines.join('\n')}\n\n`;
}

/** The lines of a tree: each node's own line behind the branches that lead to it. */
export function branches<T>(root: T, childrenOf: (node: T) => readonly T[], lineOf: (node: T) => string): string[] {
  const lines: string[] = [];
  const draw = (node: T, prefix: string, branch: string, below: string): void => {
    lines.push(`${prefix}${branch}${lineOf(node)}`);
    const children = childrenOf(node);
    for (const [i, child] of children.entries()) {
      const last = i === children.length - 1;
      draw(child, prefix + below, last ? '└─ ' : '├─ ', last ? '   ' : '│  ');
    }
  };
  draw(root, '', '', '');
  return lines;
}
