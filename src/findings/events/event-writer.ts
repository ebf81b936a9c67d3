import type { Token } from '../../model/analysis.js';
import { scoreOf } from '../../model/event-scores.js';
import { type Event, evidenceAt } from '../../model/finding.js';
import type { Period } from '../../model/period.js';
import { hull, type Span } from '../../model/span.js';
import type { Contexts } from '../contexts/contexts.js';
import { firstOfRow, verbObjects } from '../predicates/arguments.js';
import { ownObliques } from '../predicates/obliques.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Reading } from '../reading.js';
import type { MentionIndex } from '../rules/mention-index.js';
import { type Traced, traceOf } from '../trace.js';
import type { Coded } from './coded.js';
import { phraseOf } from './phrase.js';

/** Writes out what was coded: when, where, by whose word, and the words that say so. */
export class EventWriter {
  constructor(
    private readonly reading: Reading,
    private readonly referents: MentionIndex,
    private readonly contexts: Contexts,
  ) {}

  /** The event that was coded, with its trace; numbered and given its confidence later. */
  write(coded: Coded): Traced<Event> {
    const { coding, predicate, actors, recipients } = coded;
    const span = this.spanOf(coded);
    const period = this.period(predicate);
    const sectors = Object.fromEntries([...recipients, ...actors].map(([code, set]) => [code, [...set].sort()]));
    const finding: Event = {
      id: '',
      finding: null,
      type: coding.type,
      mode: coding.mode,
      cameo: coding.cameo,
      contexts: this.contexts.of(this.reading.analysis, predicate.sentence),
      actors: [...actors.keys()],
      recipients: [...recipients.keys()],
      sectors,
      start: period?.start ?? null,
      end: period?.end ?? null,
      place: this.place(predicate),
      time: coded.time,
      speaker: this.speaker(predicate),
      score: scoreOf(coding.type, coding.mode),
      evidence: [evidenceAt(this.reading.document, span)],
      confidence: 0,
      rule: coded.rule,
    };
    return {
      finding,
      trace: traceOf(this.reading, coded.rule, predicate.token, coded.slots, { content: coded.inner }),
    };
  }

  /** From the first to the last word of the predicate and the arguments that it was coded from, within its sentence. */
  private spanOf({ predicate, slots, consumed }: Coded): Span {
    const parts: Span[] = [predicate.token, predicate.clause];
    const used = [
      ...Object.values(slots).flat(),
      ...predicate.subjects,
      ...predicate.objects,
      ...predicate.complements,
    ];
    for (const token of [...used, ...consumed.map((i) => predicate.token.analysis.token(i))]) {
      parts.push(phraseOf(token));
      if (token.upos === 'VERB')
        parts.push(...verbObjects(token).map(phraseOf), ...ownObliques(token).map((o) => phraseOf(o.token)));
    }
    const sentence = predicate.sentence;
    return hull(parts.filter((p) => p.start >= sentence.start && p.end <= sentence.end));
  }

  private period(predicate: Predicate): Period | null {
    const { referents } = this;
    const near = [predicate.clause, predicate.token].flatMap((t) => t.children('obl', 'nmod', 'advmod', 'nsubj'));
    const told = near.flatMap((token) => referents.periodAt(token)?.reading ?? []).filter((r) => r.use === 'at');
    const [first] = told;
    return told.find((r) => first && r !== first && isWithin(r, first)) ?? first ?? null;
  }

  private place(predicate: Predicate): Event['place'] {
    for (const token of predicate.oblique('in', 'at', 'near').filter((t) => !isWithinAnother(t, predicate))) {
      const place = this.referents.placeAt(token);
      if (place) return place;
    }
    return null;
  }

  private speaker(predicate: Predicate): string | null {
    const token = predicate.attribution?.speakers[0];
    if (!token) return null;
    const { referents } = this;
    const person = referents.personMentionAt(token)?.people[0];
    if (person) return person.name;
    const span = phraseOf(token);
    return this.reading.document.text.slice(span.start, Math.min(span.end, span.start + 80)).replace(/\s+/g, ' ');
  }
}

/** The day in `last week, on Thursday`. */
const isWithin = (inner: Period, outer: Period): boolean =>
  inner.end === null &&
  (outer.end === null
    ? inner.start.length > outer.start.length && inner.start.startsWith(outer.start)
    : inner.start >= outer.start && inner.start <= outer.end);

/** Whether a place only says where something else is that the clause names: `spoke about developments in Oman`. */
function isWithinAnother(place: Token, predicate: Predicate): boolean {
  const { head } = firstOfRow(place);
  return head !== null && predicate.obliques.some((o) => o.token.index === head.index && o.preposition !== 'in');
}
