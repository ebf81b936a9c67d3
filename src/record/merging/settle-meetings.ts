import { sql } from 'kysely';
import { forgetDoubts, type Weighed } from '../doubts.js';
import type { Db } from '../schema.js';
import { certain, clusters, type Link, pairKey } from './cluster.js';
import { threshold } from './compare.js';
import { MeetingBook } from './meeting-book.js';
import { type Member, newId, splitKey } from './members.js';

/** Reports that are this much against being on one meeting keep the meetings of both apart. */
const apart = -4;
/** Members of more reports than this are not all weighed against each other again. */
const reclusterLimit = 60;

/** What became of the meetings of one report. */
export interface Settled {
  /** The merged meetings that they are in. */
  readonly joined: readonly string[];
  readonly weighed: readonly Weighed[];
}

/** Finds the merged meeting of each of a report's meetings, or begins one. `left` are merged meetings that it was in before. */
export async function settleMeetings(book: MeetingBook, document: string, left: readonly string[]): Promise<Settled> {
  const own = book.own.get(document)!;
  const old = await book.neighbours(own, reclusterLimit * 4);
  const before = old.flatMap((m) => m.merged ?? []);
  const settled = await regroup(book, own, old);
  await book.revalue([...left, ...before, ...settled.joined]);
  return settled;
}

/** Takes a document's meetings out of what is merged. */
export async function forgetMeetings(db: Db, document: string): Promise<void> {
  const left = await removeMembers(db, [document]);
  if (left.length === 0) return;
  const book = await MeetingBook.open(db, []);
  await book.revalue(left);
  await book.save();
}

/** Takes documents' meetings out, for a reread; returns the merged meetings they were in. */
export async function removeMembers(db: Db, documents: readonly string[]): Promise<string[]> {
  const some = sql`any(${[...documents]}::text[])`;
  await forgetDoubts(db, 'merge', documents);
  const { rows } = await sql<{ merged_id: string }>`
    delete from meeting_members where document_id = ${some} returning merged_id`.execute(db);
  if (rows.length === 0) return [];
  await sql`delete from meeting_keys k using documents d where d.id = ${some} and k.serial = d.serial`.execute(db);
  return [...new Set(rows.map((r) => r.merged_id))];
}

/** Groups old and new members anew. */
async function regroup(book: MeetingBook, own: readonly Member[], old: readonly Member[]): Promise<Settled> {
  const members = [...old, ...own];
  const links = await linksOf(book, members, own);
  const groups = clusters(
    members.map((m) => m.key),
    links,
    threshold,
    apart,
  );
  const weighed = doubtsOf(own, links, groups);
  const byKey = new Map(members.map((m) => [m.key, m]));
  const taken = new Set<string>();
  const assigned = new Map<Member, string>();
  // The largest group keeps the id, so that a meeting's address stays where most of it is.
  for (const group of groups.sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))) {
    const before = group.map((key) => byKey.get(key)!.merged).find((id) => id && !taken.has(id));
    const id = before ?? newId(group[0]!);
    taken.add(id);
    for (const key of group) assigned.set(byKey.get(key)!, id);
  }
  for (const [member, id] of assigned) await book.assign(member, id);
  return { joined: [...new Set(own.map((m) => m.merged!))], weighed };
}

/**
 * Scores of all pairs that must be weighed. Old members that are together stay so unless somebody judged otherwise: only what is new is compared
 * with all; a person's word outweighs every score.
 */
async function linksOf(book: MeetingBook, members: readonly Member[], own: readonly Member[]): Promise<Link[]> {
  const fresh = new Set(own);
  const links = new Map<string, Link>();
  const few = members.length <= reclusterLimit;
  for (const [i, a] of members.entries())
    for (const b of members.slice(i + 1)) {
      const isNew = fresh.has(a) || fresh.has(b);
      const together = !isNew && a.merged === b.merged;
      if (isNew || few) links.set(pairKey(a.key, b.key), { a: a.key, b: b.key, score: book.score(a.said, b.said) });
      else if (together) links.set(pairKey(a.key, b.key), { a: a.key, b: b.key, score: threshold });
    }
  const keys = new Set(members.map((m) => m.key));
  for (const { a, b, together } of await book.judgedWith(members.map((m) => m.document)))
    if (keys.has(a) && keys.has(b)) links.set(pairKey(a, b), { a, b, score: together ? certain : -certain });
  return [...links.values()];
}

/** For each new report its best link within its group and its best with another: on these it hangs whether it is where it belongs. */
function doubtsOf(own: readonly Member[], links: readonly Link[], groups: readonly string[][]): Weighed[] {
  const groupOf = new Map(groups.flatMap((group, i) => group.map((key) => [key, i] as const)));
  return own.flatMap(({ key }) => {
    const mine = links
      .filter((l) => (l.a === key || l.b === key) && Math.abs(l.score) < certain)
      .map((l) => ({ other: l.a === key ? l.b : l.a, score: l.score }))
      .sort((a, b) => b.score - a.score);
    const inside = mine.find((l) => groupOf.get(l.other) === groupOf.get(key));
    const outside = mine.find((l) => groupOf.get(l.other) !== groupOf.get(key));
    return [inside, outside].flatMap((l) => {
      if (!l) return [];
      const [document, finding] = splitKey(key);
      const [otherDocument, otherFinding] = splitKey(l.other);
      return [{ document, finding, otherDocument, otherFinding, score: l.score }];
    });
  });
}
