import { sql } from 'kysely';
import type { Act } from '../follow-up/acts.js';
import type { Db } from '../schema.js';
import { keepWord, placeNamed, type WordOnPairs } from './keep-word.js';
import type { Pair, PairVerdict, Side } from './pairs.js';

/**
 * What a person says of the words that the machine has linked with a promise. `confirm`: the words are about this promise. `reject`: they are not.
 * `split`: those named are a promise of their own and what is said of it. `merge`: this promise and `with` are one.
 */
export interface LinkVerdict extends WordOnPairs {
  /** Id of the promise. */
  readonly promise: string;
  /** Words as `document.act`, in the promise's history or not; the whole history where none is named. */
  readonly entries?: readonly string[] | undefined;
}

interface Entry {
  readonly key: string;
  readonly isPromise: boolean;
  readonly side: Side;
}
type Promised = Entry & { readonly side: Side & { readonly kind: 'commitments' } };

/** Keeps the word, settles what it is about anew, and returns its number. Throws a RangeError where the record has no such promise or words. */
export const judgePromise = (db: Db, said: LinkVerdict): Promise<number> =>
  keepWord(db, said, async (trx) => {
    const history = await historyOf(trx, said.promise);
    if (!history.some(promises)) throw new RangeError(`the record has no promise ${said.promise}`);
    return pairsOf(trx, said, history);
  });

async function pairsOf(db: Db, said: LinkVerdict, history: readonly Entry[]): Promise<Pair[]> {
  const first = history.find(promises)!;
  if (said.verdict === 'merge') {
    const others = await historyOf(db, said.with ?? '');
    if (!others.some(promises)) throw new RangeError(`the record has no promise ${said.with ?? ''} to be merged with`);
    return others.map((o) => pair('together', first, o));
  }
  const named = said.entries?.length ? await Promise.all(said.entries.map((e) => entryNamed(db, e, history))) : history;
  if (said.verdict === 'confirm')
    return named.filter((n) => n.key !== first.key).map((n) => pair('together', first, n));
  const rest = history.filter((e) => !named.some((n) => n.key === e.key));
  // Where the words that made the promise are not about it, all else that was linked with them still is.
  const apart = rest.some(promises)
    ? rest.filter(promises).flatMap((p) => named.map((n) => pair('apart', p, n)))
    : named.filter((n) => n.key !== first.key).map((n) => pair('apart', first, n));
  if (said.verdict === 'reject') return apart;
  const own = named.find(promises);
  if (!own) throw new RangeError('a promise of its own needs words that promise');
  return [...apart, ...named.filter((n) => n.key !== own.key).map((n) => pair('together', own, n))];
}

const promises = (entry: Entry): entry is Promised => entry.isPromise;
const pair = (verdict: PairVerdict, a: Promised, b: Entry): Pair => ({ verdict, a: a.side, b: b.side });

async function entryNamed(db: Db, name: string, history: readonly Entry[]): Promise<Entry> {
  const known = history.find((e) => e.key === name);
  if (known) return known;
  const { document, finding } = placeNamed(name);
  const [entry] = await query(db, sql`a.document_id = ${document} and a.act_id = ${finding}`);
  if (!entry) throw new RangeError(`the record has no words ${name}; they are written document.d1`);
  return entry;
}

const historyOf = (db: Db, promise: string): Promise<Entry[]> => query(db, sql`a.promise_id = ${promise}`);

async function query(db: Db, where: ReturnType<typeof sql>): Promise<Entry[]> {
  const { rows } = await sql<{ document_id: string; act_id: string; prepared: Act }>`
    select a.document_id, a.act_id, a.prepared from acts a join documents d on d.id = a.document_id
    where ${where} and d.superseded_by is null order by a.day nulls last, (a.kind <> 'commitment'), d.serial, a.act_id`.execute(
    db,
  );
  return rows.map(({ document_id, act_id, prepared }) => {
    const { kind, by, to, action, evidence } = prepared;
    const [first] = evidence;
    return {
      key: `${document_id}.${act_id}`,
      isPromise: kind === 'commitment',
      side: {
        document: document_id,
        kind: pluralOf[kind],
        start: first?.start ?? 0,
        end: first?.end ?? 0,
        finding: { id: act_id, by, to, action, evidence },
      },
    };
  });
}

const pluralOf = { commitment: 'commitments', delivery: 'deliveries', remark: 'remarks', meeting: 'meetings' } as const;
