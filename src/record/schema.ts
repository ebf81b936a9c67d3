import type { ColumnType, Generated, Kysely } from 'kysely';
import type { ActorKind } from '../model/actor.js';
import type {
  EventTime,
  EventType,
  Findings,
  MeetingKind,
  MeetingStatus,
  Participant,
  Strength,
} from '../model/finding.js';
import type { Page } from '../model/page.js';
import type { Act } from './follow-up/acts.js';
import type { PromiseState, State } from './follow-up/history.js';
import type { PreparedMeeting } from './merging/meeting-report.js';

/** A column that is written as JSON text and read as a value. */
type Json<T> = ColumnType<T, string, string>;
type Stamp = ColumnType<Date, never, never>;

/** Program, model and knowledge of one version each: who made the rows that name it. */
export interface MakerRow {
  id: Generated<number>;
  program: string;
  model: string;
  knowledge: string;
}

/** One document. The text is kept here, once; `report` is the report as it was made, without the text. */
export interface DocumentRow {
  id: string;
  serial: Generated<number>;
  source: string;
  url: string | null;
  title: string | null;
  byline: string | null;
  published: string | null;
  published_time: string | null;
  outlet: string | null;
  dateline: string | null;
  language: string;
  text: string;
  report: string;
  /** Codes of all actors and kinds of all findings, kept with the document so that filters need one index. */
  actors: string[];
  finds: string[];
  words: ColumnType<string, never, string>;
  /** The document that took this one's place on the same page, or null where this is what the page says now. */
  superseded_by: string | null;
  added_at: Stamp;
  maker_id: number;
  /** The document of which this one is a copy or a shortened copy, or null. */
  copy_of: Generated<string | null>;
  /** MinHash of the text's shingles; null for a text too short to be a copy. */
  signature: Generated<number[] | null>;
}

/** What a page (a URL, or a path where there is none) said over time. */
export interface VersionRow {
  page: string;
  number: number;
  document_id: string;
  previous_id: string | null;
  added_at: Stamp;
}

export interface ActorRow {
  code: string;
  name: string;
  kind: ActorKind;
  iso3166: string | null;
  unsc: string | null;
  wikidata: string | null;
  maker_id: number;
}

/** Where one document mentions one actor or person; the two arrays run side by side. */
export interface MentionRow {
  document_id: string;
  kind: 'actor' | 'person';
  /** The actor's code, or the person's id in the document. */
  ref: string;
  starts: number[];
  ends: number[];
  maker_id: number;
}

export interface PersonRow {
  document_id: string;
  id: string;
  name: string;
  honorific: string | null;
  office: string | null;
  actor: string | null;
  maker_id: number;
}

/** A name as documents print it of somebody who acts for `actor` (empty where none says), and whose name it is. */
export interface PersonNameRow {
  serial: Generated<number>;
  name: string;
  actor: string;
  of_state: boolean;
  offices: string[];
  /** How many documents printed it so when they were read; never counted down. */
  documents: number;
  person: string;
}

/** What a name is found by (see `nameBlocks`); `name` is its serial number. */
export interface PersonBlockRow {
  block: string;
  name: number;
}

interface FindingRow {
  document_id: string;
  id: string;
  confidence: number;
  rule: string;
  maker_id: number;
}

interface PlaceColumns {
  place: string | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
}

export interface MeetingRow extends FindingRow, PlaceColumns {
  kind: MeetingKind;
  name: string | null;
  parties: string[];
  starts: string | null;
  ends: string | null;
  chairs: string[];
  participants: Json<Participant[]>;
  status: MeetingStatus;
  reference: boolean;
  contexts: string[];
}

interface MeasureColumns {
  amount: number | null;
  unit: string | null;
  bound: string | null;
  currency: string | null;
}

export interface CommitmentRow extends FindingRow, MeasureColumns {
  by: string[];
  to: string[];
  trigger: string;
  action: string;
  strength: Strength;
  deadline: string | null;
  meeting: string | null;
  contexts: string[];
}

export interface DeliveryRow extends FindingRow, MeasureColumns {
  by: string[];
  to: string[];
  action: string;
  since: string | null;
  contexts: string[];
}

export interface StatementRow extends FindingRow {
  speaker: string;
  actor: string | null;
  person: string | null;
  quote: string;
  direct: boolean;
}

export interface EventRow extends FindingRow, PlaceColumns {
  type: EventType;
  mode: string | null;
  cameo: string | null;
  contexts: string[];
  actors: string[];
  recipients: string[];
  sectors: Json<Record<string, string[]>>;
  starts: string | null;
  ends: string | null;
  time: EventTime;
  speaker: string | null;
  score: number;
}

/** Where a finding's words stand in its document's text; `ordinal` keeps their order. */
export interface EvidenceRow {
  document_id: string;
  finding: string;
  ordinal: number;
  starts: number;
  ends: number;
  /** The whole finding as JSON, as its report or whoever added it tells it, beside its first words. */
  said: string | null;
  maker_id: number;
}

/** A page as it was handed over; `content` is null where it is the document's text. */
export interface InputRow {
  digest: string;
  document_id: string;
  source: string;
  url: string | null;
  form: 'text' | 'html';
  content: string | null;
  hints: Json<Page['hints']>;
  added_at: Stamp;
}

/** A meeting as all its reports together tell it. `reports` counts the documents on it, copies once; `mentions` those that refer to it. */
export interface MergedMeetingRow {
  id: string;
  kind: MeetingKind;
  name: string | null;
  parties: string[];
  party_key: string;
  starts: string | null;
  ends: string | null;
  place: string | null;
  country: string | null;
  status: MeetingStatus;
  round: number | null;
  series_id: string | null;
  reports: number;
  mentions: number;
}

/** Which merged meeting a report's meeting belongs to; `prepared` is what comparisons need of it. */
export interface MeetingMemberRow {
  document_id: string;
  meeting_id: string;
  merged_id: string;
  prepared: Json<PreparedMeeting>;
}

/** What a report's meeting is found by; `serial` is its document's. */
export interface MeetingKeyRow {
  key: string;
  serial: number;
  meeting_id: string;
}

export interface SeriesRow {
  id: string;
  party_key: string;
  parties: string[];
  name: string;
  topic: string[];
  head: string[];
  topic_key: string;
}

/** A band of a text's signature; `serial` is its document's. */
export interface TextBandRow {
  hash: number;
  serial: number;
}

/** A promise as the first page that has it makes it. */
export interface PromiseRow {
  id: string;
  by: string[];
  to: string[];
  action: string;
  day: string | null;
  deadline: string | null;
  contexts: string[];
  /** How it stands by the last report that says so. */
  state: Generated<PromiseState>;
  /** The latest deadline that anybody named. */
  last_deadline: string | null;
}

/** A promise, a deed or a remark of one page, and the promise that it is about, if any. */
export interface ActRow {
  document_id: string;
  act_id: string;
  kind: Act['kind'];
  promise_id: string | null;
  day: string | null;
  prepared: Json<Act>;
  serial: Generated<number>;
  /** What it says of its promise, told against the words that make the promise, an act of this serial number. */
  state: State | null;
  told_against: number | null;
}

/** What an act is found by: `key` stands for one who acts and two words of it. */
export interface ActMarkRow {
  key: number;
  act: number;
}

/**
 * One person's word on one finding, or on two meetings' being one. What is judged is named by its place in the text, which a rereading does not
 * move, and kept whole as it was, so that the word stands even where the machine no longer finds the thing.
 */
export interface JudgementRow {
  id: Generated<number>;
  made_at: Stamp;
  author: string;
  verdict: 'confirm' | 'reject' | 'correct' | 'add' | 'together' | 'apart';
  reason: string | null;
  document_id: string;
  kind: keyof Findings;
  starts: number;
  ends: number;
  finding: Json<Findings[keyof Findings][number]>;
  field: string | null;
  value: Json<unknown> | null;
  other_document_id: string | null;
  other_starts: number | null;
  other_ends: number | null;
  /** Of a word on a pair: what the other side is; null in rows older than the column, where both are meetings. */
  other_kind: keyof Findings | 'remarks' | null;
  /** The first of the rows that one word took; null where it took one. */
  word: number | null;
  /** When the word was taken back, and by whom; it counts no more, and is kept. */
  undone_at: ColumnType<Date | null, never, Date>;
  undone_by: string | null;
}

/** Two findings about which the machine is unsure whether they belong together; `margin` is how far its score is from the threshold. */
export interface DoubtRow {
  kind: 'merge' | 'link';
  document_id: string;
  finding: string;
  other_document_id: string;
  other_finding: string;
  score: number;
  margin: number;
}

export interface Schema {
  makers: MakerRow;
  documents: DocumentRow;
  versions: VersionRow;
  actors: ActorRow;
  mentions: MentionRow;
  people: PersonRow;
  person_names: PersonNameRow;
  person_blocks: PersonBlockRow;
  meetings: MeetingRow;
  commitments: CommitmentRow;
  deliveries: DeliveryRow;
  statements: StatementRow;
  events: EventRow;
  evidence: EvidenceRow;
  inputs: InputRow;
  text_bands: TextBandRow;
  merged_meetings: MergedMeetingRow;
  meeting_members: MeetingMemberRow;
  meeting_keys: MeetingKeyRow;
  series: SeriesRow;
  promises: PromiseRow;
  acts: ActRow;
  act_marks: ActMarkRow;
  judgements: JudgementRow;
  doubts: DoubtRow;
}

export type Db = Kysely<Schema>;
