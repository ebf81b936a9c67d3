import type { MeetingWords } from '../../knowledge/meetings/meetings.js';
import type { Sentence, Token } from '../../model/analysis.js';
import type { ActorMention, Person, PersonMention, PlaceMention } from '../../model/mention.js';
import type { PeriodMention } from '../../model/period.js';
import type { Span } from '../../model/span.js';
import { overlaps } from '../../model/span.js';
import type { Reading } from '../reading.js';
import type { Transcript } from '../transcript.js';
import { listedBehind } from './lists.js';
import { corePhrase } from './phrase.js';

/** The mentions of one sentence. */
interface Cast {
  readonly actors: ActorMention[];
  readonly people: PersonMention[];
  readonly places: PlaceMention[];
  readonly periods: PeriodMention[];
}

const partyKinds: ReadonlySet<string> = new Set(['state', 'igo', 'body', 'armed-group']);
const nobody: Cast = { actors: [], people: [], places: [], periods: [] };

/** A reading with its mentions sorted by sentence, and the questions that finding meetings asks of noun phrases. */
export class Scene {
  readonly words: MeetingWords;
  readonly published: string | null;
  readonly title: Span | null;
  readonly transcript: Transcript;
  /** The page is a day's schedule, whose present tells what is to be on its day. */
  readonly timetable: boolean;
  readonly #casts = new Map<number, Cast>();

  constructor(readonly reading: Reading) {
    this.words = reading.knowledge.meetings;
    this.published = reading.document.header.published?.value ?? null;
    this.title = reading.document.blocks.find((b) => b.kind === 'title') ?? null;
    this.transcript = reading.transcript;
    this.timetable = /\b(?:schedule|week ahead|daybook)\b/i.test(reading.document.header.title?.value ?? '');
    const { actors, people, places, periods } = reading.mentions;
    this.cast(actors, 'actors');
    this.cast(
      people.filter((m) => !m.aside),
      'people',
    );
    this.cast(places, 'places');
    this.cast(periods, 'periods');
  }

  /** Whether the words of the periods that start then gave the year. */
  yearWritten(start: string): boolean {
    return this.reading.mentions.periods.some((p) => p.reading.start === start && p.reading.written.year);
  }

  /** Whether the words of the periods that start then count from the day of writing: last month, this week. */
  isRelative(start: string): boolean {
    const { text } = this.reading.document;
    return this.reading.mentions.periods.some(
      (p) =>
        p.reading.start === start &&
        /\b(?:last|this|past|today|yesterday|ago|earlier|tonight)\b/i.test(text.slice(p.start - 6, p.end)),
    );
  }

  /** Whether the words of the periods that start then gave the day. */
  dayWritten(start: string): boolean {
    return this.reading.mentions.periods.some((p) => p.reading.start === start && p.reading.written.day);
  }

  castOf(sentence: Sentence): Cast {
    return this.#casts.get(sentence.index) ?? nobody;
  }

  /** The persons whom a noun phrase names or refers to. */
  peopleOf(token: Token): readonly Person[] {
    const phrase = corePhrase(token).filter((t) => t.index === token.index || !ownedBy(t, token));
    const named = this.castOf(token.sentence).people.filter((m) => phrase.some((t) => overlaps(t, m)));
    const found = named.flatMap((m) => m.people);
    return found.length > 0 ? unique(found) : this.reading.referents.referentsOf(token).people;
  }

  /** Codes of the actors for whom a noun phrase stands: those of its persons, else its own referents, else those that name its officials. */
  partiesOf(token: Token): string[] {
    const people = this.peopleOf(token);
    const codes = people.flatMap((p) => (p.actor ? [p.actor.code] : []));
    if (people.length > 0 && codes.length === people.length) return unique(codes);
    const organ = this.organisationOf(token);
    if (organ) return [organ];
    const listed = this.listOf(token);
    if (listed.length > 1) return unique([...codes, ...listed]);
    const own = this.reading.referents.referentsOf(token).actors.filter((a) => partyKinds.has(a.kind));
    if (own.length > 0) return unique([...codes, ...own.map((a) => a.code)]);
    if (codes.length > 0) return unique(codes);
    return this.actsForSomebody(token) ? this.actorsWithin(token) : [];
  }

  /** The actors listed behind an official noun or behind its apposition to `we`. */
  private listOf(token: Token): string[] {
    const nouns = [
      token,
      ...(token.upos === 'PRON' ? token.children('appos').flatMap((t) => [t, ...t.children('conj')]) : []),
    ];
    return unique(nouns.filter((t) => this.actsForSomebody(t)).flatMap((t) => listedBehind(this, t)));
  }

  /** The organisation of a council or committee: `the council of the Union`. */
  private organisationOf(token: Token): string | null {
    if (!this.words.bodies.has(token.lemma.toLowerCase())) return null;
    const owner = token.children('nmod').flatMap(corePhrase);
    const named = this.castOf(token.sentence).actors.filter((m) => owner.some((t) => overlaps(t, m)));
    return named.flatMap((m) => m.actors).find((a) => a.kind === 'igo')?.code ?? null;
  }

  /** Codes of the actors that a noun phrase names anywhere but in its clauses. */
  actorsWithin(token: Token): string[] {
    const phrase = corePhrase(token);
    const named = this.castOf(token.sentence).actors.filter((m) => phrase.some((t) => overlaps(t, m)));
    return unique(
      named
        .flatMap((m) => m.actors)
        .filter((a) => partyKinds.has(a.kind))
        .map((a) => a.code),
    );
  }

  /** Whether a noun phrase is of people who act for a state or an organisation. */
  actsForSomebody(token: Token): boolean {
    return this.words.officials.has(token.lemma.toLowerCase()) || this.words.officials.has(token.lower);
  }

  private cast<K extends keyof Cast>(mentions: readonly (Cast[K][number] & { head: number })[], kind: K): void {
    for (const mention of mentions) {
      const index = this.reading.analysis.sentenceOf(mention.head).index;
      let cast = this.#casts.get(index);
      if (!cast) {
        cast = { actors: [], people: [], places: [], periods: [] };
        this.#casts.set(index, cast);
      }
      (cast[kind] as unknown[]).push(mention);
    }
  }
}

/** Whether a word of a phrase belongs to a possessor of its head: the envoy of `the envoy’s briefing`. */
function ownedBy(t: Token, head: Token): boolean {
  for (let at: Token | null = t; at && at.index !== head.index; at = at.head) if (at.is('nmod:poss')) return true;
  return false;
}

export function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
