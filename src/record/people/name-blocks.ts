import type { Comparable } from './same-person.js';

/**
 * Where a name is kept and where it is looked for. Only names that share a block are compared, and of each block only so many, so that the cost of a
 * document does not grow with the record.
 */
export interface NameBlocks {
  readonly kept: readonly string[];
  readonly asked: readonly string[];
}

/**
 * Blocks are of a surname, and of a given name with the surname's first letter, in every order in which the name may be printed. People of two states are
 * two people, so that who acts for a state is kept with those of that state; all of the words together find the same name anywhere.
 */
export function nameBlocks(name: Comparable): NameBlocks {
  const words = [...wordBlocks(name)];
  const whole = `=${name.parts.words.join(' ')}`;
  const side = name.ofState ? name.actor! : '';
  const kept = words.flatMap((word) => [`${word}/${side}`, `${word}/*`]);
  const asked = words.flatMap((word) => (name.ofState ? [`${word}/${side}`, `${word}/`] : [`${word}/*`]));
  return { kept: [...kept, whole], asked: [...asked, whole] };
}

function wordBlocks({ parts, orders }: Comparable): Set<string> {
  const blocks = new Set<string>();
  for (const [given, ...others] of orders) {
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
  return blocks;
}
