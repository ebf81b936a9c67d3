import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Issuer } from '../../knowledge/people/compile.js';
import type { Actor } from '../../model/actor.js';
import type { Analysis, Sentence } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import type { ActorMention, MentionForm, Person, PersonMention } from '../../model/mention.js';
import { firstEndingAfter, type Span } from '../../model/span.js';
import { type Word, wordsOf } from '../people/passage.js';
import type { Referents } from '../referents.js';

/** Words that were found to stand for someone named elsewhere. One of the two lists is empty where only the other is meant. */
export interface Reference extends Span {
  readonly form: MentionForm;
  readonly actors: readonly Actor[];
  readonly people: readonly Person[];
}

/** What has been named and resolved up to a sentence, and what the whole document is about. */
export interface Discourse {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly issuer: Issuer | null;
  /** Named mentions of the whole document, in order. */
  readonly actors: readonly ActorMention[];
  readonly people: readonly PersonMention[];
  /** References resolved in sentences before, and by earlier steps in this one; in order of finding. */
  readonly resolved: Reference[];
  /** Whose `we` the page's own prose is: the parties of a joint statement, else the issuer; empty where nobody's. */
  readonly speakers: readonly Actor[];
  /** Whose `we` it is in each turn of a transcript, in order; empty where the page is none. */
  readonly turns: readonly (Span & { readonly speakers: readonly Actor[] })[];
  /** What noun phrases stand for by their names alone. */
  readonly named: Referents;
  /** The actors that the document is about, the weightiest first. */
  readonly parties: readonly Actor[];
}

/** One way of resolving references in a sentence. Words that it can't resolve it leaves alone. */
export interface Step {
  readonly name: string;
  readonly find: (here: Here) => Reference[];
}

/** A sentence as the steps see it. */
export class Here {
  readonly words: readonly Word[];
  readonly keys: readonly string[];

  constructor(
    readonly discourse: Discourse,
    readonly sentence: Sentence,
  ) {
    this.words = wordsOf(discourse.document.text, sentence);
    this.keys = this.words.map((w) => w.key);
  }

  /** Actor mentions and actor references that begin in sentence `offset` places away, in order. */
  actorsIn(offset: number): { readonly start: number; readonly end: number; readonly actors: readonly Actor[] }[] {
    const span = this.#sentence(offset);
    if (!span) return [];
    return [
      ...beginningIn(this.discourse.actors, span),
      ...this.resolvedSince(span.start).filter((r) => r.start < span.end && r.actors.length > 0),
    ].sort((a, b) => a.start - b.start);
  }
  /** Person mentions and person references that begin in sentence `offset` places away, in order. */
  peopleIn(offset: number): { readonly start: number; readonly end: number; readonly people: readonly Person[] }[] {
    const span = this.#sentence(offset);
    if (!span) return [];
    return [
      ...beginningIn(this.discourse.people, span),
      ...this.resolvedSince(span.start).filter((r) => r.start < span.end && r.people.length > 0),
    ].sort((a, b) => a.start - b.start);
  }
  /** References resolved in the sentence that begins at a position and in those after it, in order of finding. */
  resolvedSince(start: number): readonly Reference[] {
    const { resolved } = this.discourse;
    let from = resolved.length;
    while (from > 0 && resolved[from - 1]!.start >= start) from--;
    return resolved.slice(from);
  }
  #sentence(offset: number): Sentence | null {
    return this.discourse.analysis.sentences[this.sentence.index + offset] ?? null;
  }
  /** Whether a character position lies inside quotation marks of this sentence (or of a quotation opened before it in the paragraph). */
  quotedAt(position: number): boolean {
    const text = this.discourse.document.text;
    const start = Math.max(text.lastIndexOf('\n', position) + 1, 0);
    const before = text.slice(start, position);
    const opened = (before.match(/“/g) ?? []).length - (before.match(/”/g) ?? []).length;
    return opened > 0 || (before.match(/"/g) ?? []).length % 2 === 1;
  }
  /** Whether words are already a name of an actor or person. */
  isNamed(span: Span): boolean {
    const touched = (mentions: readonly Span[]): boolean => {
      const next = mentions[firstEndingAfter(mentions, span.start)];
      return next !== undefined && next.start < span.end;
    };
    return touched(this.discourse.people) || touched(this.discourse.actors);
  }
  span(from: number, to: number): Span {
    return { start: this.words[from]!.start, end: this.words[to - 1]!.end };
  }
}

/** Those of some mentions, in order and apart, that begin within a span. */
function beginningIn<M extends Span>(mentions: readonly M[], span: Span): M[] {
  const out: M[] = [];
  for (let i = firstEndingAfter(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++)
    if (mentions[i]!.start >= span.start) out.push(mentions[i]!);
  return out;
}

/** Each once, in the order given. */
export function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** People who take part in what is told, not those who only speak for others or write. */
export function isPrincipal(person: Person): boolean {
  return person.office !== null
    ? !/spokes|journalist|editor|analyst|reporter/i.test(person.office)
    : person.actor !== null;
}
