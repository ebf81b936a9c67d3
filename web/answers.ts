import type {
  CommitmentList,
  DeliveryList,
  DocumentEntry,
  EventList,
  ShownDocument,
  StatementList,
} from '../src/api/types.js';

export type { AdditionEvent, Additions } from '../src/api/addition-types.js';
export type { Explanation } from '../src/api/explanation-types.js';
export type { JudgedFindings, MissedFinding } from '../src/api/judged-types.js';
export type {
  DoubtfulLinkList,
  DoubtfulMergeList,
  JudgementList,
  KeptJudgement,
  SentLinkJudgement,
  SentMergeJudgement,
  SentReportsJudgement,
} from '../src/api/pair-types.js';
/** The types of what the API answers; of the program, the app knows nothing else. */
export type { FollowedPromise, PromiseList, ShownSeries } from '../src/api/record-types.js';
export type { ReviewQueue, ReviewSummary, SentJudgement } from '../src/api/review-types.js';
export type {
  ClauseRow,
  Overview,
  PersonList,
  Round,
  RoundList,
  SeriesList,
  ShownPerson,
  ShownRound,
} from '../src/api/round-types.js';
export type {
  ActorEntry,
  ActorList,
  ActorNames,
  CommitmentList,
  DeliveryList,
  DocumentEntry,
  DocumentList,
  EventList,
  FindingSource,
  KnownActorList,
  Passage,
  Problem,
  SearchHit,
  SearchResult,
  ShownDocument,
  StatementList,
  Suggestions,
} from '../src/api/types.js';

export type Report = ShownDocument['report'];
export type ReportedDocument = Report['document'];

/** A document as every list names it. */
export type ListedDocument = Omit<DocumentEntry, 'counts' | 'addedAt'>;

/** Findings with where they come from. */
export type CitedCommitment = CommitmentList['items'][number];
export type CitedDelivery = DeliveryList['items'][number];
export type CitedStatement = StatementList['items'][number];
export type CitedEvent = EventList['items'][number];
