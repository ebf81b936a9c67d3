import { comparable } from './same-person.js';

/**
 * Keys under which a name is kept and looked for: its surname, and its given name with the surname's first letter, in every order in which it may be printed.
 * Only names that share one are compared, so that the cost of a document does not grow with the record.
 */
export function nameBlocks(name: string, actor: string | null): string[] {
  const { parts, orders } = comparable({ name, actor, ofState: false, offices: [] });
  const blocks = new Set<string>();
  for (const order of orders) {
    const [given, ...others] = order;
    if (others.length === 0) blocks.add(given ?? '');
    else {
      // A second surname may be left out, so that the first is the last.
      for (const word of others) if (word.length > 1) blocks.add(word);
      blocks.add(`${given} ${others.at(-1)![0]}`);
    }
  }
  // A hyphen or a space may be missing: Jong-un, Jongun.
  if (parts.words.length > 2) blocks.add(parts.words.slice(1).join(''));
  blocks.delete('');
  return [...blocks].sort();
}
