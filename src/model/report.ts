import type { ActorKind, References } from './actor.js';
import type { Block, Ticker, Warning } from './document.js';
import type { Findings } from './finding.js';
import type { Span } from './span.js';

/** The document as the report prints it: the header's values without their spans. */
export interface ReportedDocument {
  readonly id: string;
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly publishedTime: string | null;
  readonly outlet: string | null;
  readonly dateline: string | null;
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tickers: readonly Ticker[];
  readonly warnings: readonly Warning[];
}

export interface ReportedActor {
  readonly code: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly references: References;
  readonly mentions: readonly Span[];
}

export interface ReportedPerson {
  readonly id: string;
  readonly name: string;
  readonly honorific: string | null;
  readonly office: string | null;
  /** Code of the actor they act for. */
  readonly actor: string | null;
  readonly mentions: readonly Span[];
}

/** What reading one document yields: one line of `rapporteur read --format jsonl`. The public format. */
export interface Report extends Findings {
  readonly document: ReportedDocument;
  readonly actors: readonly ReportedActor[];
  readonly people: readonly ReportedPerson[];
}
