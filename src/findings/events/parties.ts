import type { Actor } from '../../model/actor.js';
import type { Token } from '../../model/analysis.js';
import { content, coordinated, preposition } from '../predicates/arguments.js';
import { continuesList } from '../predicates/obliques.js';
import type { MentionIndex } from '../rules/mention-index.js';
import type { WordSet } from '../rules/words.js';

/** Actors by code, in order of the text, each with its sectors. */
export type Parties = Map<string, Set<string>>;

/** One actor that some words name: its code, the sector that the noun beside the name shows, and whether only a place of it is named. */
interface Named {
  readonly code: string;
  readonly sector: string | null;
  readonly place: boolean;
  readonly company: boolean;
}

/** Reads who the words of an argument are: named actors, and the states of those without a name (`Liberian riot police`). */
export class PartyReader {
  constructor(
    private readonly referents: MentionIndex,
    private readonly sectors: readonly (readonly [string, WordSet])[],
  ) {}

  /** The parties of arguments that act: names, and nouns for people and bodies; not things that only have a state's name beside them. */
  acting(tokens: readonly Token[]): Parties {
    return this.of(tokens.filter((t) => this.canAct(t)));
  }

  /** Whether a word can stand for somebody: it names, is a pronoun, or is a noun for people or bodies. */
  canAct(token: Token): boolean {
    const inner = content(token);
    if (inner.upos === 'NOUN' && bonds.has(inner.lemma)) return false;
    if (['PROPN', 'PRON', 'ADJ'].includes(inner.upos)) return true;
    return (
      this.codesAt(inner).length > 0 ||
      this.holdsSector(inner) ||
      this.holdsSector(token) ||
      inner.child('appos') !== null
    );
  }

  private holdsSector(token: Token): boolean {
    return this.sectors.some(([, words]) => words.holds(token));
  }

  /** The parties of some arguments, conjuncts already apart. */
  of(tokens: readonly Token[]): Parties {
    const parties: Parties = new Map();
    for (const token of tokens.flatMap(withList)) this.add(parties, token);
    return parties;
  }

  /** The sector that a noun shows (`police` → COP), or null. */
  sectorOf(token: Token): string | null {
    if (isAttitude(token)) return null;
    const code = this.sectors.find(([, words]) => words.holds(token))?.[0];
    return code === undefined || code === 'ANY' ? null : code;
  }

  private add(parties: Parties, token: Token): void {
    const inner = content(token);
    for (const next of inner.children('appos')) if (this.isListed(next, inner)) this.add(parties, next);
    const outer = inner === token ? null : this.sectorOf(token);
    for (const { code, sector, place } of this.namedIn(inner, 0)) {
      const known = parties.get(code) ?? new Set();
      const shown = sector ?? outer ?? (place ? null : 'GOV');
      if (shown !== null) known.add(shown);
      parties.set(code, known);
    }
  }

  /** Another party that a parser took for another name of the one before it: Peru in `Chile, Peru (…), and Brazil`. */
  private isListed(token: Token, first: Token): boolean {
    const goesOn = first.children('conj').some((t) => t.index > token.index);
    if (!goesOn && (first.upos !== 'PROPN' || token.upos !== 'PROPN' || token.previous === null)) return false;
    const own = this.codesAt(first);
    const codes = this.codesAt(token);
    return own.length > 0 && codes.length > 0 && !codes.some((code) => own.includes(code));
  }

  /** Whom a token names itself, else whom what hangs on it names, nearest kind of dependent first; the noun nearest to the name gives the sector. */
  private namedIn(token: Token, depth: number): Named[] {
    const named = this.namedAt(token);
    if (named.length > 0 || depth > 3) return named;
    const unknown = token.children('amod', 'compound').some((t) => isUnknownName(t) && this.namedAt(t).length === 0);
    for (const group of dependentGroups(token, unknown)) {
      const found = group.flatMap((t) => this.namedIn(t, depth + 1));
      const own = withoutHomes(found);
      if (own.length > 0) return own.map((n) => (n.sector === null ? { ...n, sector: this.sectorOf(token) } : n));
    }
    return [];
  }

  /** Codes of the states that some words name outright, as places or actors. */
  named(tokens: readonly Token[]): string[] {
    return tokens.flatMap((t) => this.codesAt(t));
  }

  private codesAt(token: Token): string[] {
    return this.namedAt(token).map((n) => n.code);
  }

  private namedAt(token: Token): Named[] {
    const actors = this.referents.actorsAt(token);
    if (actors.length > 0)
      return unique(actors).map((a) => ({ code: a.code, sector: null, place: false, company: a.kind === 'company' }));
    const country = this.referents.placeAt(token)?.country;
    return country ? [{ code: country, sector: null, place: true, company: false }] : [];
  }
}

/** `the Danish company Vestas`: the state only says where a company is at home. */
function withoutHomes(found: readonly Named[]): readonly Named[] {
  const companies = found.filter((n) => n.company);
  return companies.length > 0 ? companies : found;
}

const unique = (actors: readonly Actor[]): Actor[] => [...new Map(actors.map((a) => [a.code, a])).values()];

/** The opposition that somebody voices, unlike the one that governments face. */
const isAttitude = (token: Token): boolean =>
  token.lemma === 'opposition' &&
  token.is('obj') &&
  /^(?:express|voice|reiterate|state|declare)$/.test(token.head?.lemma ?? '');

/** A conjunct with those that a parser hung on it: the rest of a long list. */
const withList = (token: Token): readonly Token[] =>
  token.is('conj') ? token.conjuncts.filter((t) => t === token || t.upos === 'PROPN') : [token];

/** An adjective from a name that nobody knows (`Kampuchean`): what follows it is not to be put to another's account. */
const isUnknownName = (token: Token): boolean =>
  token.upos === 'ADJ' &&
  /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
  !token.child('conj') &&
  !/^(North|South|East|West|Central|Foreign|Prime|Supreme|Federal|High|Special|Deputy|Vice|National|International|General|Joint|United|First|Top|Senior|Former|New)/.test(
    token.text,
  );

const locating: ReadonlySet<string> = new Set([
  'of',
  'from',
  'in',
  'at',
  'by',
  'between',
  'near',
  'throughout',
  'to',
  'on',
  'with',
  'for',
  'across',
  'within',
  'against',
  'over',
  'into',
]);

/** Nouns for what binds parties, which does nothing itself: `the Danish-Polish alliance supports peace`. */
const bonds: ReadonlySet<string> = new Set(
  'alliance agreement partnership relationship relation tie treaty convention accord cooperation law legislation report'.split(
    ' ',
  ),
);

/** Nouns for parties that are not those of the pronoun or the place beside them: our allies in Vienna. */
const others: ReadonlySet<string> = new Set('ally partner counterpart colleague neighbour neighbor friend'.split(' '));

/** Nouns for harm that somebody suffers: where it happened and against whom does not say whose it is. */
const harms: ReadonlySet<string> = new Set(
  'attack bombing explosion blast killing massacre shooting murder assassination kidnapping abduction hijacking'.split(
    ' ',
  ),
);
const isPlace = (token: Token): boolean => ['in', 'at', 'on', 'across'].includes(preposition(token) ?? '');

/** A phrase with those that go on with its list: Togo in `of Ghana, of Togo`. */
const andFurther = (token: Token): Token[] => [
  token,
  ...token.children('nmod').filter(continuesList).flatMap(andFurther),
];

/** Norway in `the Norway-held town`: who has it, and not whose it is. */
const isHyphened = ({ next, end }: Token): boolean =>
  next !== null && /^[-‑]$/.test(next.text) && next.start === end && holding.test(next.next?.lower ?? '');

const holding = /^(?:held|occupied|controlled|ruled|run|made|owned|built|supplied)$/;

/** The dependents of a noun that can say whose it is, nearest kind first: what stands before it, apposition, `of` and places after it, clauses, a possessive pronoun. */
function dependentGroups(token: Token, unknown: boolean): Token[][] {
  const children = token.children();
  const pick = (test: (t: Token) => boolean) => children.filter(test).flatMap((t) => coordinated(t));
  return [
    pick((t) => t.upos !== 'PRON' && t.is('amod', 'compound', 'nmod:poss', 'nmod:desc', 'flat') && !isHyphened(t)),
    pick((t) => t.is('appos')),
    pick((t) => t.is('nmod', 'nmod:unmarked') && ['of', 'from', 'by'].includes(preposition(t) ?? '')).flatMap(
      andFurther,
    ),
    pick(
      (t) =>
        t.is('nmod', 'obl') &&
        !(others.has(token.lemma) && isPlace(t)) &&
        !harms.has(token.lemma) &&
        (unknown ? preposition(t) === 'in' : locating.has(preposition(t) ?? '')),
    ),
    pick((t) => t.is('acl') && !t.is('acl:relcl')).flatMap((clause) =>
      clause.children('obl', 'obj').flatMap(coordinated),
    ),
    pick((t) => t.upos === 'PRON' && t.is('nmod:poss') && !others.has(token.lemma)),
  ];
}
