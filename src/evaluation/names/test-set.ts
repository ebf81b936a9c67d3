import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NameKind } from '../../model/analysis.js';
import { plainText } from './plain-text.js';
import type { TaggedText } from './score.js';

/** One document of `test/names/state-department.json`: tags without the text that they are in. */
export interface TaggedDocument {
  readonly url: string;
  /** SHA-256, in hexadecimal, of the UTF-8 bytes of the whole plain text. */
  readonly sha256: string;
  /** How far the text was tagged, in UTF-16 units; what follows may hold names that nobody marked. */
  readonly extent: number;
  /** `[start, end, kind]`, ascending and apart from one another. */
  readonly names: readonly (readonly [number, number, NameKind])[];
}

/** A page of the corpus, as far as it matters here. */
export interface CorpusPage {
  readonly url: string;
  readonly html: string;
}

/** The hand-tagged texts, or why there are none. */
export type TestSet = { readonly texts: readonly TaggedText[] } | { readonly skipped: string };

const root = resolve(import.meta.dirname, '../../..');

/** The tags of `test/names/state-department.json`, in the order in which the corpus has the documents. */
export function readTags(): TaggedDocument[] {
  return JSON.parse(readFileSync(join(root, 'test/names/state-department.json'), 'utf8')) as TaggedDocument[];
}

/** The pages of `corpus/state-department.jsonl.gz` below the shared folder, or null where it is absent. */
export function readCorpus(shared: string): CorpusPage[] | null {
  const path = join(shared, 'corpus/state-department.jsonl.gz');
  if (!existsSync(path)) return null;
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as CorpusPage);
}

/**
 * Joins the tags with their texts, each cut at its tagged extent.
 *
 * @param shared the folder of shared material; by default the one beside the repository
 * @returns the texts, or words that say why they were skipped
 * @throws Error where a text is not byte for byte the one that was tagged
 */
export function readTestSet(shared = resolve(root, '../shared')): TestSet {
  const pages = readCorpus(shared);
  if (pages === null) return { skipped: `names in diplomatic prose skipped: no corpus below ${shared}` };
  return { texts: readTags().map((document) => joined(document, pages)) };
}

/** One document's tags with its text. A corpus may hold the same address twice: the hash says which one was tagged. */
export function joined(document: TaggedDocument, pages: readonly CorpusPage[]): TaggedText {
  const texts = pages.filter((page) => page.url === document.url).map((page) => plainText(page.html));
  const text = texts.find((candidate) => sha256(candidate) === document.sha256);
  if (text === undefined) {
    const reason = texts.length === 0 ? 'is not in the corpus' : 'is not the text that was tagged (SHA-256 differs)';
    throw new Error(`${document.url} ${reason}`);
  }
  const names = document.names.map(([start, end, kind]) => ({ start, end, kind }));
  return { url: document.url, text: text.slice(0, document.extent), names };
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
