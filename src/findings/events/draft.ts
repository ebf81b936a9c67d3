import type { Token } from '../../model/analysis.js';
import { continuesList } from '../predicates/obliques.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Parties, PartyReader } from './parties.js';

/** The slots of one match as they are read: which words named parties is kept for the trace. */
export class Draft {
  readonly slots: Record<string, readonly Token[]> = {};

  constructor(
    readonly tokens: (name: string) => readonly Token[],
    private readonly parties: PartyReader,
  ) {}

  /** The parties that a slot names with words that hang on the clause or its objects, not on another of its phrases: Mali in `for its help to Mali`. */
  direct(name: string, predicate: Predicate): Parties {
    if (name.includes('.')) return this.nearest(name);
    const phrases = predicate.obliques.map((o) => o.token);
    const tokens = this.tokens(name).filter((t) => !isWithin(t, phrases));
    const parties = this.parties.of(tokens);
    if (parties.size > 0) this.slots[name] = tokens;
    return parties;
  }

  /** Those whom an act is done with. What is discussed may hang on `to` (`the threat to Mali`), so that only its direct words count. */
  partners(name: string, predicate: Predicate): Parties {
    const inner = new Set(predicate.complements.map((t) => t.index));
    if (this.tokens(name).some((t) => inner.has(t.head?.index ?? -1))) return new Map();
    if (name === 'to' && predicate.kind === 'verb' && predicate.objects.length > 0) return new Map();
    if (name === 'with' && isOfSubject(this.tokens(name), predicate)) return new Map();
    const near = this.direct(name, predicate);
    return near.size > 0 || name === 'to' ? near : this.read(name);
  }

  /** The parties that a slot names, not those that only stand within another of its phrases: Oman in `for Chad's help in Oman`. */
  nearest(name: string): Parties {
    const tokens = this.tokens(name);
    const outer = tokens.filter((t) => !isWithin(t, tokens));
    const parties = this.parties.of(outer);
    if (parties.size === 0) return this.read(name);
    this.slots[name] = outer;
    return parties;
  }

  /** The parties that a slot names. */
  read(name: string): Parties {
    return this.note(name, this.parties.of(this.tokens(name)));
  }

  note(name: string, parties: Parties): Parties {
    if (parties.size > 0) this.slots[name] = this.tokens(name);
    return parties;
  }
}

/** `discussed cooperation with Mali`, where all after `with` hangs on what is discussed: nobody says that Mali took part. */
const isOfSubject = (tokens: readonly Token[], { kind, token, objects }: Predicate): boolean =>
  kind === 'verb' &&
  ['discuss', 'review'].includes(token.lemma) &&
  objects.length > 0 &&
  tokens.length > 0 &&
  isWithinAll(tokens, objects);

const isWithinAll = (tokens: readonly Token[], outer: readonly Token[]): boolean =>
  tokens.every((t) => isWithin(t, outer) || (t.is('conj') && t.head !== null && isWithin(t.head, outer)));

/** Whether a token hangs on another of some; conjuncts stand side by side. */
function isWithin(token: Token, tokens: readonly Token[]): boolean {
  let at = token;
  while ((at.is('conj') || continuesList(at)) && at.head) at = at.head;
  const head = at.is('nmod', 'obl') ? at.head : null;
  return head !== null && tokens.some((t) => t.index === head.index && t.index !== token.index);
}
