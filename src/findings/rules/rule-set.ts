import type { RuleRow, WordClasses } from '../../knowledge/rules/read-rows.js';
import type { Pattern, SlotTest } from '../../knowledge/rules/row.js';
import type { Token } from '../../model/analysis.js';
import { content, verbObjects, verbSubjects } from '../predicates/arguments.js';
import { ownObliques } from '../predicates/obliques.js';
import type { Predicate, PredicateKind } from '../predicates/predicate.js';
import { inflectionsOf } from './inflections.js';
import type { MentionIndex } from './mention-index.js';
import { expand, WordSet } from './words.js';

/** A rule that holds of a predicate, with the tokens in each slot that the rule named or its maker asks for. */
export interface Match<M> {
  readonly rule: RuleRow<M>;
  readonly predicate: Predicate;
  /** How many tests held: of two rules for one predicate, the more particular is the better. */
  readonly weight: number;
  /** The tokens in a slot: `subject`, `object`, `indirect`, `complement` or a preposition. */
  slot(name: string): readonly Token[];
}

interface Compiled<M> {
  readonly rule: RuleRow<M>;
  readonly pattern: Pattern;
  /** The preposition that a two-word verb (`call on`) needs; its object is what the preposition leads in. */
  readonly preposition: string | null;
  /** For a noun of several words (`hunger strike`): the words that must stand with it. */
  readonly phrase: WordSet | null;
  readonly with: readonly [string, CompiledSlot][];
  readonly without: readonly [string, CompiledSlot][];
  readonly carriers: WordSet | null;
}

interface CompiledSlot {
  readonly test: 'any' | 'none' | 'some';
  readonly is: string | null;
  readonly kind: readonly string[] | null;
  readonly words: WordSet | null;
  readonly not: WordSet | null;
  readonly or: WordSet | null;
}

const kinds = ['verb', 'noun', 'adjective'] as const;

/** Rules ready to be asked which of them hold of a predicate. Looked up by the predicate's lemma, so that cost does not grow with their number. */
export class RuleSet<M> {
  readonly #byHead = {
    verb: new Map<string, Compiled<M>[]>(),
    noun: new Map<string, Compiled<M>[]>(),
    adjective: new Map<string, Compiled<M>[]>(),
  };

  constructor(
    readonly rules: readonly RuleRow<M>[],
    classes: WordClasses,
  ) {
    for (const rule of rules)
      for (const pattern of rule.match) {
        try {
          this.add(rule, pattern, classes);
        } catch (error) {
          throw new Error(`${rule.file}: ${rule.name}: ${(error as Error).message}`);
        }
      }
  }

  /**
   * Every match of a predicate, the most particular first. `either` passes over whether the predicate is affirmed or asked, for an act
   * that another verb leads in: the withdrawal in `refused to withdraw`.
   */
  matchesOf(predicate: Predicate, referents: MentionIndex, either = false): Match<M>[] {
    const byHead = this.#byHead[predicate.kind];
    const lists = lookups(predicate).flatMap((form): readonly Compiled<M>[] => byHead.get(form) ?? []);
    if (lists.length === 0) return [];
    const found: Match<M>[] = [];
    for (const compiled of new Set(lists)) {
      if (!holds(compiled, predicate, referents, either)) continue;
      found.push({
        rule: compiled.rule,
        predicate,
        weight: weightOf(compiled),
        slot: (name) => slotTokens(name, predicate, compiled.preposition),
      });
    }
    return found.sort((a, b) => b.weight - a.weight);
  }

  private add(rule: RuleRow<M>, pattern: Pattern, classes: WordClasses): void {
    const wordSet = (entries: readonly string[] | undefined) =>
      entries ? new WordSet(expand(entries, classes)) : null;
    const slots = (tests: Record<string, SlotTest> | undefined) =>
      Object.entries(tests ?? {}).map(([name, test]): [string, CompiledSlot] => [name, compileSlot(test, wordSet)]);
    const shared = {
      rule,
      pattern,
      with: slots(pattern.with),
      without: slots(pattern.without),
      carriers: Array.isArray(pattern.carried) ? wordSet(pattern.carried) : null,
    };
    const kind = kinds.find((k) => pattern[k])!;
    for (const entry of new Set(expand(pattern[kind]!, classes))) {
      const words = entry.split(' ');
      if (words.length === 1) this.index(kind, entry, { ...shared, preposition: null, phrase: null });
      else if (kind === 'verb') {
        this.index(kind, entry, { ...shared, preposition: null, phrase: null });
        this.index(kind, words.slice(0, -1).join(' '), { ...shared, preposition: words.at(-1)!, phrase: null });
      } else this.index(kind, headOf(words), { ...shared, preposition: null, phrase: new WordSet([entry]) });
    }
  }

  private index(kind: PredicateKind, head: string, compiled: Compiled<M>): void {
    for (const form of kind === 'verb' ? inflectionsOf(head) : [head]) {
      const list = this.#byHead[kind].get(form);
      if (list) list.push(compiled);
      else this.#byHead[kind].set(form, [compiled]);
    }
  }
}

const particles: ReadonlySet<string> = new Set(['over', 'up', 'out', 'off', 'back', 'down', 'in', 'away', 'on']);

const known = new WeakMap<Predicate, readonly string[]>();

/** The forms under which a predicate's rules are found: its lemma, the word as written, a verb with its silent e or with the adverb right after it. */
function lookups(predicate: Predicate): readonly string[] {
  let forms = known.get(predicate);
  if (!forms) {
    forms = lookupForms(predicate);
    known.set(predicate, forms);
  }
  return forms;
}

function lookupForms(predicate: Predicate): readonly string[] {
  const { lemma, token } = predicate;
  const forms = [lemma, token.lower];
  if (predicate.kind !== 'verb') return forms;
  const particle = token.child('compound:prt');
  if (particle) forms.push(`${token.lower} ${particle.lower}`);
  const next = token.next;
  if (next?.upos === 'ADV' && particles.has(next.lower))
    forms.push(`${lemma} ${next.lower}`, `${token.lower} ${next.lower}`);
  return [...new Set(forms)];
}

/** The head of a noun of several words: the last, or the one before its first preposition (`state` of `state of emergency`). */
function headOf(words: readonly string[]): string {
  if (words[0] === 'out') return words.at(-1)!;
  const at = words.findIndex((w) => ['of', 'to', 'in', 'for', 'on'].includes(w));
  return words[at > 0 ? at - 1 : words.length - 1]!;
}

function compileSlot(
  test: SlotTest,
  wordSet: (entries: readonly string[] | undefined) => WordSet | null,
): CompiledSlot {
  const none = { is: null, kind: null, words: null, not: null, or: null };
  if (Array.isArray(test)) {
    if (test.length === 1 && (test[0] === 'any' || test[0] === 'none')) return { ...none, test: test[0] };
    return { ...none, test: 'some', words: wordSet(test) };
  }
  return {
    test: 'some',
    is: test.is ?? null,
    kind: test.kind ?? null,
    words: wordSet(test.words),
    not: wordSet(test.not),
    or: wordSet(test.or),
  };
}

function weightOf<M>(compiled: Compiled<M>): number {
  const { pattern } = compiled;
  const words = [...compiled.with].filter(([, slot]) => slot.words).length;
  return (
    compiled.with.length +
    words +
    (compiled.preposition ? 1 : 0) +
    (compiled.phrase ? 2 : 0) +
    (pattern.time ? 1 : 0) +
    (pattern.modality ? 1 : 0) +
    (pattern.carried ? 1 : 0) +
    (pattern.several ? 1 : 0)
  );
}

function holds<M>(compiled: Compiled<M>, predicate: Predicate, referents: MentionIndex, either: boolean): boolean {
  const { pattern } = compiled;
  if (compiled.phrase && !compiled.phrase.holds(predicate.token)) return false;
  if (compiled.preposition && slotTokens('object', predicate, compiled.preposition).length === 0) return false;
  if (pattern.voice && predicate.passive !== (pattern.voice === 'passive')) return false;
  if (!either && pattern.affirmed !== 'either' && predicate.affirmed !== pattern.affirmed) return false;
  if (!either && pattern.question !== 'either' && predicate.question !== pattern.question) return false;
  if (pattern.time && !pattern.time.includes(predicate.time)) return false;
  if (pattern.modality && !pattern.modality.includes(predicate.modality ?? 'none')) return false;
  if (pattern.quoted !== undefined && predicate.quoted !== pattern.quoted) return false;
  if (pattern.attributed !== undefined && (predicate.attribution !== null) !== pattern.attributed) return false;
  if (pattern.several !== undefined && areSeveral(predicate.subjects) !== pattern.several) return false;
  if (!carried(compiled, predicate)) return false;
  const passes = ([name, slot]: readonly [string, CompiledSlot]) =>
    slotHolds(slot, slotTokens(name, predicate, compiled.preposition), referents);
  return compiled.with.every(passes) && !compiled.without.some(passes);
}

/** More than one subject, or one with two names before it: `French and Egyptian warships`. */
function areSeveral(subjects: readonly Token[]): boolean {
  return (
    subjects.length > 1 ||
    subjects.some((t) => t.children('amod', 'compound', 'nmod:poss').some((m) => m.child('conj')))
  );
}

function carried<M>({ pattern, carriers }: Compiled<M>, predicate: Predicate): boolean {
  if (pattern.carried === undefined) return true;
  const carrier = predicate.carrier;
  if (typeof pattern.carried === 'boolean') return (carrier !== null) === pattern.carried;
  return carrier !== null && carriers!.holds(carrier);
}

/** The tokens in a slot of a predicate (`complement.x`: in slot x of what it takes); `leading` is the preposition that stands for its object, or null. */
export function slotTokens(name: string, predicate: Predicate, leading: string | null): readonly Token[] {
  switch (name) {
    case 'subject':
      return predicate.subjects;
    case 'object':
      return leading ? predicate.oblique(leading) : predicate.objects;
    case 'indirect':
      return predicate.indirect;
    case 'complement':
      return predicate.complements;
    case 'speaker':
      return predicate.attribution?.speakers ?? [];
    case 'modifier':
      return predicate.token.children('amod', 'compound', 'nmod:poss', 'advmod', 'nummod');
    default:
      if (name.startsWith('complement.'))
        return predicate.complements.flatMap((head) => argumentsOf(head, name.slice(11)));
      return predicate.oblique(name);
  }
}

/** The tokens in a slot of a clause that is a complement. */
function argumentsOf(head: Token, slot: string): readonly Token[] {
  if (slot === 'subject') return verbSubjects(head);
  if (slot === 'object') return verbObjects(head);
  return ownObliques(head).flatMap((o) => (o.preposition === slot ? [o.token] : []));
}

function slotHolds(slot: CompiledSlot, tokens: readonly Token[], referents: MentionIndex): boolean {
  if (slot.test === 'any') return tokens.length > 0;
  if (slot.test === 'none') return tokens.length === 0;
  return tokens.some((token) => tokenHolds(slot, token, referents));
}

function tokenHolds(slot: CompiledSlot, token: Token, referents: MentionIndex): boolean {
  const inner = content(token);
  const both = inner.index === token.index ? [token] : [token, inner];
  if (slot.words && !both.some((t) => slot.words!.holds(t))) return false;
  if (slot.not && both.some((t) => slot.not!.holds(t))) return false;
  if (!slot.is || (slot.or && both.some((t) => slot.or!.holds(t)))) return true;
  return both.some((t) => isNature(slot, t, referents));
}

function isNature(slot: CompiledSlot, token: Token, referents: MentionIndex): boolean {
  switch (slot.is) {
    case 'place':
      return referents.placeAt(token) !== null;
    case 'period':
      return referents.periodAt(token) !== null;
    case 'person':
      return referents.personMentionAt(token) !== null;
    default: {
      const actors = referents.actorsAt(token);
      if (slot.kind) return actors.some((a) => slot.kind!.includes(a.kind));
      return actors.length > 0 || (slot.is === 'party' && referents.personMentionAt(token) !== null);
    }
  }
}
