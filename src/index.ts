/**
 * Rapporteur as a library (Node): a page becomes a report, and reports become a record. docs/library.md shows each in use; nothing else of the
 * program is promised to stay.
 */
export type { Knowledge } from './knowledge/knowledge.js';
export { loadKnowledge } from './knowledge/load.js';
export { loadModel } from './language/load.js';
export type { Document } from './model/document.js';
export type { Evidence } from './model/finding.js';
export type { Page } from './model/page.js';
export type { Report } from './model/report.js';
export { createReader, type Journey, type Reader, type Resources } from './pipeline.js';
export { type Added, type Addition, addEach, addReport, addReports, type Maker } from './record/add.js';
export { type OpenRecord, openRecord, type RecordPlace } from './record/open.js';
export { searchDocuments } from './record/search.js';
export { readSources } from './sources/read-sources.js';
