import { sql } from 'kysely';
import type { Report } from '../../model/report.js';
import { restore } from '../documents.js';
import type { Db } from '../schema.js';
import { bandsOf, likeness, shinglesOf, signatureOf } from './shingles.js';

/** A text of which so many shingles stand in another is a copy of it. */
const copiedShare = 0.55;
/** Shorter texts (a headline, a notice) are no copies of one another. */
const fewestShingles = 25;
/** Of the texts that share a band only the latest, and of all these only those that share most bands, are looked at. */
const latestOfBand = 16;
const candidatesOfText = 8;

interface Text {
  readonly id: string;
  readonly serial: number;
  readonly report: Report;
  readonly signature: readonly number[];
  copyOf: string | null;
  shingles?: ReadonlySet<number>;
}

/** MinHash of a report's text, as its document's row keeps it; null for a text too short to be a copy. */
export function signatureColumn(report: Report): number[] | null {
  const shingles = shinglesOf(report);
  return shingles.size < fewestShingles ? null : signatureOf(shingles);
}

/**
 * Finds out, in their order, whether documents are copies of ones that are there, or these of them, and notes it. Returns the ids of all documents
 * that are now said to be a copy of another document than before, or of none.
 */
export async function settleCopies(db: Db, reports: readonly Report[]): Promise<string[]> {
  const fresh = await freshTexts(db, reports);
  if (fresh.length === 0) return [];
  const bands = new Map(fresh.map((t) => [t, bandsOf(t.signature)]));
  const lists = await latestSharing(db, [...new Set([...bands.values()].flat())]);
  const candidates = new Map<Text, number[]>();
  for (const [text, hashes] of bands) {
    candidates.set(text, sharingMost(hashes, lists, text.serial));
    for (const hash of hashes) lists.set(hash, [text.serial, ...(lists.get(hash) ?? [])].slice(0, latestOfBand));
  }
  const texts = await likelyTexts(db, fresh, candidates);
  const before = new Map([...texts.values()].map((t) => [t, t.copyOf]));
  for (const text of fresh)
    noteCopies(
      text,
      candidates.get(text)!.flatMap((serial) => texts.get(serial) ?? []),
    );
  await insertBands(db, bands);
  const changed = [...before].filter(([text, copyOf]) => text.copyOf !== copyOf).map(([text]) => text);
  if (changed.length > 0)
    await sql`update documents d set copy_of = q.copy_of
      from unnest(${changed.map((t) => t.id)}::text[], ${changed.map((t) => t.copyOf)}::text[]) as q(id, copy_of) where d.id = q.id`.execute(
      db,
    );
  return changed.map((t) => t.id);
}

/** Takes out what a document is found by as a copy. */
export async function forgetCopies(db: Db, document: string): Promise<void> {
  await sql`delete from text_bands b using documents d where d.id = ${document} and b.serial = d.serial
    and b.hash = any(${bandsOf(await signatureOfDocument(db, document))}::integer[])`.execute(db);
}

async function signatureOfDocument(db: Db, id: string): Promise<readonly number[]> {
  const row = await db.selectFrom('documents').select('signature').where('id', '=', id).executeTakeFirst();
  return row?.signature ?? [];
}

async function freshTexts(db: Db, reports: readonly Report[]): Promise<Text[]> {
  const byId = new Map(reports.map((r) => [r.document.id, r]));
  const { rows } = await sql<{ id: string; serial: number; signature: number[]; copy_of: string | null }>`
    select id, serial, signature, copy_of from documents where id = any(${[...byId.keys()]}::text[]) and signature is not null
    order by serial`.execute(db);
  return rows.map(({ copy_of, ...row }) => ({ ...row, report: byId.get(row.id)!, copyOf: copy_of }));
}

/** The latest documents that share each band, the latest first. */
async function latestSharing(db: Db, hashes: readonly number[]): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ hash: number; serials: number[] }>`
    select q.hash, array(select b.serial from text_bands b where b.hash = q.hash order by b.serial desc limit ${latestOfBand}) as serials
    from unnest(${[...hashes]}::integer[]) as q(hash)`.execute(db);
  return new Map(rows.filter((r) => r.serials.length > 0).map((r) => [r.hash, r.serials]));
}

function sharingMost(hashes: readonly number[], lists: ReadonlyMap<number, readonly number[]>, own: number): number[] {
  const shared = new Map<number, number>();
  for (const hash of hashes)
    for (const serial of lists.get(hash) ?? []) shared.set(serial, (shared.get(serial) ?? 0) + 1);
  shared.delete(own);
  return [...shared]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, candidatesOfText)
    .map(([serial]) => serial);
}

/** The new texts and those of the record that are like one of them, by serial number. Whole texts are read only of these. */
async function likelyTexts(
  db: Db,
  fresh: readonly Text[],
  candidates: ReadonlyMap<Text, readonly number[]>,
): Promise<Map<number, Text>> {
  const texts = new Map(fresh.map((t) => [t.serial, t]));
  const asked = new Set([...candidates.values()].flat().filter((serial) => !texts.has(serial)));
  if (asked.size === 0) return texts;
  const { rows } = await sql<{ serial: number; signature: number[] }>`
    select serial, signature from documents where serial = any(${[...asked]}::integer[]) and signature is not null`.execute(
    db,
  );
  const likely = new Set<number>();
  const signatures = new Map(rows.map((r) => [r.serial, r.signature]));
  for (const [text, serials] of candidates)
    for (const serial of serials) {
      const signature = signatures.get(serial);
      if (signature && isLike(text.signature, signature)) likely.add(serial);
    }
  if (likely.size === 0) return texts;
  const whole = await sql<{ id: string; serial: number; text: string; report: string; copy_of: string | null }>`
    select id, serial, text, report, copy_of from documents where serial = any(${[...likely]}::integer[])`.execute(db);
  for (const { id, serial, copy_of, report, text } of whole.rows)
    texts.set(serial, {
      id,
      serial,
      copyOf: copy_of,
      signature: signatures.get(serial)!,
      report: restore(report, text),
    });
  return texts;
}

const isLike = (a: readonly number[], b: readonly number[]): boolean => likeness(a, b) >= 0.15;

function noteCopies(text: Text, candidates: readonly Text[]): void {
  const copies = candidates.filter(
    (c) => isLike(text.signature, c.signature) && shareOf(shinglesIn(text), shinglesIn(c)) >= copiedShare,
  );
  const all = [text, ...copies];
  const original = firstPublished(all.map((t) => t.report)).document.id;
  for (const one of all) one.copyOf = one.id === original ? null : original;
}

function shinglesIn(text: Text): ReadonlySet<number> {
  text.shingles ??= shinglesOf(text.report);
  return text.shingles;
}

async function insertBands(db: Db, bands: ReadonlyMap<Text, readonly number[]>): Promise<void> {
  const rows = [...bands].flatMap(([{ serial }, hashes]) => hashes.map((hash) => ({ hash, serial })));
  rows.sort((a, b) => a.hash - b.hash || a.serial - b.serial);
  await sql`insert into text_bands (hash, serial)
    select * from unnest(${rows.map((r) => r.hash)}::integer[], ${rows.map((r) => r.serial)}::integer[]) on conflict do nothing`.execute(
    db,
  );
}

/** How much of the shorter text stands in the longer, word for word. */
export function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < fewestShingles) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / small.size;
}

/** The one that was out first is taken for the original; of one day the longer. */
function firstPublished(reports: readonly Report[]): Report {
  const when = ({ document: d }: Report) => `${d.published ?? '9999'} ${d.publishedTime ?? '99:99'}`;
  return [...reports].sort(
    (a, b) =>
      when(a).localeCompare(when(b)) ||
      b.document.text.length - a.document.text.length ||
      (a.document.id < b.document.id ? -1 : 1),
  )[0]!;
}
