import type { Knowledge } from '../knowledge/knowledge.js';
import { Referents } from '../mentions/referents.js';
import type { Analysis } from '../model/analysis.js';
import type { Document } from '../model/document.js';
import type { Findings } from '../model/finding.js';
import type { Mentions } from '../model/mention.js';
import type { Span } from '../model/span.js';
import { leaveOutAsked } from './asked.js';
import { findCommitments } from './commitments/find-commitments.js';
import { findDeliveries } from './deliveries/find-deliveries.js';
import { eventRules } from './events/event-rules.js';
import { findEvents } from './events/find-events.js';
import { linkFindings } from './link-findings.js';
import { findMeetings } from './meetings/find-meetings.js';
import { predicatesOf } from './predicates/predicates.js';
import type { Draft, Reading } from './reading.js';
import { findStatements } from './statements/find-statements.js';
import type { Trace } from './trace.js';
import { Transcript } from './transcript.js';

/** What a reading starts from. */
export interface Ground {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly mentions: Mentions;
  readonly knowledge: Knowledge;
}

/** A document's findings, and by id how each came about. */
export interface Found {
  readonly findings: Findings;
  readonly traces: ReadonlyMap<string, Trace>;
}

/** What finders are given of a document, made from what is known of it. */
export const readingOf = (ground: Ground): Reading => ({
  ...ground,
  predicates: predicatesOf(ground.analysis),
  transcript: new Transcript(ground.document),
  referents: new Referents(ground.document, ground.analysis, ground.mentions, ground.knowledge),
});

/** All findings of a document. Promises look to the meetings for their parties, deliveries leave to promises what is only promised. */
export function findFindings(ground: Ground): Found {
  const reading = readingOf(ground);
  const told = <F extends { readonly evidence: readonly Span[] }>(drafts: readonly F[]) =>
    leaveOutAsked(reading.transcript, drafts);
  const meetings = told(findMeetings(reading));
  const commitments = told(findCommitments(reading, meetings));
  const deliveries = told(findDeliveries(reading, meetings, commitments));
  const statements = told(findStatements(reading));
  const events = told(findEvents(reading).map(({ finding, trace }) => ({ ...finding, trace })));
  const numbers = new Numbering(reading);
  const findings = linkFindings({
    meetings: numbers.give('m', withContexts(reading, meetings)),
    commitments: numbers.give('c', withContexts(reading, commitments)),
    deliveries: numbers.give('d', withContexts(reading, deliveries)),
    statements: numbers.give('s', statements),
    events: numbers.give('e', events),
  });
  return { findings, traces: numbers.traces };
}

/** Says what each finding is about: the contexts that its sentence shows. */
function withContexts<F extends { evidence: readonly Span[] }>(reading: Reading, drafts: readonly F[]): F[] {
  const { contexts } = eventRules(reading.knowledge.events);
  return drafts.map((draft) => {
    const sentence = reading.analysis.tokensIn(draft.evidence[0]!)[0]?.sentence;
    return { ...draft, contexts: sentence ? contexts.of(reading.analysis, sentence) : [] };
  });
}

/** Turns drafts into findings: in order of their evidence, with ids from it, and as sure as findings of their rule have proved to be. */
class Numbering {
  readonly traces = new Map<string, Trace>();

  constructor(private readonly reading: Reading) {}

  give<F extends { evidence: readonly Span[]; rule: string }>(letter: string, drafts: readonly Draft<F>[]): F[] {
    const { confidence } = this.reading.knowledge;
    const start = (d: Draft<F>): number => (d as unknown as F).evidence[0]!.start;
    return [...drafts]
      .sort((a, b) => start(a) - start(b))
      .map(({ trace, ...draft }, i) => {
        const id = `${letter}${i + 1}`;
        this.traces.set(id, trace);
        return { ...draft, id, confidence: confidence.of(trace.rule) } as unknown as F;
      });
  }
}
