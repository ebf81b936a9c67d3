import type { Token } from '../../model/analysis.js';
import { coordinated, preposition, verbSubjects } from './arguments.js';
import { sayings } from './closed-classes.js';

/** How a clause or noun hangs in the one around it. */
export type Link = 'complement' | 'argument' | 'adverbial' | 'adnominal' | 'relative' | 'aside';

/** One step outwards from a predicate: the word it hangs on and how. */
export interface Layer {
  /** The clause or noun that hangs. */
  readonly clause: Token;
  readonly matrix: Token;
  readonly link: Link;
  /** The subordinator or preposition that leads in, lower case, or null. */
  readonly lead: string | null;
}

/** Who says what a clause says. */
export interface Attribution {
  readonly speakers: readonly Token[];
  /** The word of saying: a verb, or the preposition of `according to`. */
  readonly word: Token;
}

const links: Readonly<Record<string, Link>> = {
  xcomp: 'complement',
  ccomp: 'complement',
  csubj: 'complement',
  advcl: 'adverbial',
  acl: 'adnominal',
  'acl:relcl': 'relative',
  'advcl:relcl': 'relative',
  parataxis: 'aside',
  appos: 'aside',
  nsubj: 'argument',
  obj: 'argument',
  iobj: 'argument',
  obl: 'argument',
  nmod: 'argument',
  compound: 'argument',
  amod: 'argument',
};

/** The layers around a word, nearest first. A conjunct stands where its first conjunct stands. */
export function layersOf(token: Token): Layer[] {
  const out: Layer[] = [];
  for (let at = token; at.head; at = at.head) {
    const link = links[at.relation] ?? links[at.relation.split(':')[0]!];
    if (!link) continue;
    const mark = at.children('mark')[0];
    out.push({ clause: at, matrix: at.head, link, lead: mark ? mark.lower : preposition(at) });
  }
  return out;
}

/** The nearest attribution of a clause: a verb of saying around or beside it, or `according to`; null where the text itself says it. */
export function attributionOf(clause: Token): Attribution | null {
  const beside = besideSaying(clause);
  if (beside) return beside;
  for (const layer of layersOf(clause)) {
    if (layer.link === 'complement' && isSaying(layer.matrix))
      return { speakers: verbSubjects(layer.matrix), word: layer.matrix };
    if (layer.link === 'relative' || layer.link === 'argument') continue;
    const outer = besideSaying(layer.matrix);
    if (outer) return outer;
  }
  return null;
}

const isSaying = (token: Token): boolean => sayings.has(token.lemma.toLowerCase());

/** `…, officials said` as an aside, and `according to officials`. */
function besideSaying(clause: Token): Attribution | null {
  for (const aside of clause.children('parataxis'))
    if (isSaying(aside) && aside.children('ccomp', 'obj').length === 0)
      return { speakers: verbSubjects(aside), word: aside };
  for (const oblique of clause.children('obl', 'nmod'))
    if (preposition(oblique) === 'according to')
      return { speakers: coordinated(oblique), word: oblique.child('case')! };
  return null;
}
