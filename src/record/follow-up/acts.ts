import type { Commitment, Delivery, Evidence, Measure } from '../../model/finding.js';
import { monthNames } from '../../model/months.js';
import type { Report } from '../../model/report.js';
import type { Span } from '../../model/span.js';
import { wordsOfActors } from '../merging/meeting-report.js';
import { subjectWords, tokens } from '../merging/words.js';
import { sentencesOf } from '../sentences.js';
import { type Held, meetingsHeld } from './appointments.js';
import { remarkOf } from './remarks.js';

/** Something said about doing something: a promise, a report of its being done, or a remark on how it stands. Made ready to be compared. */
export interface Act {
  readonly document: string;
  /** The finding's id, or `x` and the offset of a sentence that is no finding. */
  readonly id: string;
  readonly kind: 'commitment' | 'delivery' | 'remark' | 'meeting';
  readonly by: readonly string[];
  readonly to: readonly string[];
  /** Subject words of the action itself, and of its sentence. */
  readonly words: readonly string[];
  readonly context: readonly string[];
  /** Places and other proper names of the sentence that name no party. */
  readonly names: readonly string[];
  readonly numbers: readonly number[];
  readonly measure: Measure | null;
  readonly strength: Commitment['strength'] | null;
  readonly action: string;
  /** The whole sentence that the action stands in. */
  readonly sentence: string;
  readonly deadline: string | null;
  /** The day it was said, as far as is known: that of publication. */
  readonly day: string | null;
  readonly evidence: readonly Evidence[];
  /** Of a promise: subject words of the name of the meeting at which it was made. */
  readonly occasion?: readonly string[] | undefined;
  /** Of a meeting: when and where it was held. */
  readonly held?: Held | undefined;
  /** The person who added the finding. */
  readonly addedBy?: string | undefined;
}

/** The promises, deliveries and remarks of one report. */
export function actsOf(report: Report): Act[] {
  const { text } = report.document;
  const partyWords = wordsOfActors(report);
  const sentences = sentencesOf(report.document);
  const sentenceAt = (span: Span | undefined) =>
    span ? (sentences.find((s) => s.start <= span.start && span.start < s.end) ?? span) : { start: 0, end: 0 };
  const occasionOf = (meeting: string) =>
    subjectWords(report.meetings.find((m) => m.id === meeting)?.name ?? '', partyWords);
  const own = (f: Commitment | Delivery, kind: Act['kind']): Act => {
    const sentence = sentenceAt(f.evidence[0]);
    return {
      ...wordsIn(f.action, text.slice(sentence.start, sentence.end), partyWords),
      document: report.document.id,
      id: f.id,
      kind,
      by: f.by,
      to: f.to,
      measure: f.measure,
      strength: 'strength' in f ? f.strength : null,
      action: f.action,
      sentence: text.slice(sentence.start, sentence.end),
      deadline: 'deadline' in f ? f.deadline : null,
      day: report.document.published,
      evidence: f.evidence,
      ...(f.addedBy !== undefined && { addedBy: f.addedBy }),
      ...('meeting' in f && f.meeting && { occasion: occasionOf(f.meeting) }),
    };
  };
  const findings = [
    ...report.commitments.map((c) => own(c, 'commitment')),
    ...report.deliveries.map((d) => own(d, 'delivery')),
  ];
  const taken = findings.flatMap((f) => f.evidence);
  const remarks = sentences.flatMap((span) => {
    const quote = text.slice(span.start, span.end);
    if (taken.some((t) => t.start < span.end && span.start < t.end) || remarkOf(quote) === null) return [];
    const act: Act = {
      ...wordsIn(quote, quote, partyWords),
      document: report.document.id,
      id: `x${span.start}`,
      kind: 'remark',
      by: actorsNear(report, span),
      to: [],
      measure: null,
      strength: null,
      action: quote,
      sentence: quote,
      deadline: null,
      day: report.document.published,
      evidence: [{ ...span, quote }],
    };
    return act.by.length > 0 ? [act] : [];
  });
  return [...findings, ...meetingsHeld(report, partyWords), ...remarks];
}

const calendar = new RegExp(
  `^(?:${monthNames.filter((name) => name !== 'May').join('|')}|\\w{2,6}day|minister|secretary|principal|state|government|president|ambassador|foreign|joint|working|group|dialogue|talks)$`,
  'i',
);

function wordsIn(action: string, sentence: string, partyWords: ReadonlySet<string>) {
  const capitalised = sentence.match(/(?<=[\p{Ll},;“"(]\s*)\p{Lu}[\p{L}’'-]+/gu) ?? [];
  return {
    words: subjectWords(action, partyWords),
    context: subjectWords(sentence, partyWords),
    names: [
      ...new Set(capitalised.flatMap(tokens).filter((w) => w.length > 3 && !partyWords.has(w) && !calendar.test(w))),
    ],
    numbers: [
      ...new Set(
        tokens(sentence)
          .filter((w) => /^\d+$/.test(w))
          .map(Number),
      ),
    ].filter((n) => n > 2 && !(n > 1990 && n < 2050)),
  };
}

/** Codes of the actors named in a sentence, else of all that the page names. */
function actorsNear(report: Report, span: Span): string[] {
  const inside = report.actors.filter((a) => a.mentions.some((m) => m.start >= span.start && m.end <= span.end));
  return (inside.length > 0 ? inside : report.actors.slice(0, 3)).map((a) => a.code);
}
