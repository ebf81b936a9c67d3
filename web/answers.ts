import type { DocumentEntry, ShownDocument } from '../src/api/types.js';

/** The types of what the API answers; of the program, the app knows nothing else. */
export type {
  DocumentEntry,
  DocumentList,
  Passage,
  Problem,
  SearchHit,
  SearchResult,
  ShownDocument,
} from '../src/api/types.js';

export type Report = ShownDocument['report'];
export type ReportedDocument = Report['document'];

/** A document as every list names it. */
export type ListedDocument = Omit<DocumentEntry, 'counts' | 'addedAt'>;
