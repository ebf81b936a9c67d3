import { sql } from 'kysely';
import type { ActorKind, References } from '../model/actor.js';
import type { Page, Paging } from './documents.js';
import type { Db } from './schema.js';

export interface ActorEntry {
  readonly code: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly references: References;
  readonly documents: number;
}

/** The actors that the record names, the most often named first; `q` narrows by a part of the name or the code. */
export async function listActors(
  db: Db,
  filter: { readonly q?: string | undefined; readonly kind?: string | undefined },
  { limit, offset }: Paging,
): Promise<Page<ActorEntry>> {
  const conditions = [sql`true`];
  if (filter.q) conditions.push(sql`(a.code = upper(${filter.q}) or strpos(lower(a.name), lower(${filter.q})) > 0)`);
  if (filter.kind) conditions.push(sql`a.kind = ${filter.kind}`);
  const where = sql.join(conditions, sql` and `);
  const { rows } = await sql<ActorEntry>`
    select a.code, a.name, a.kind, jsonb_build_object('iso3166', a.iso3166, 'unsc', a.unsc, 'wikidata', a.wikidata) as references,
      coalesce(n.documents, 0)::int as documents
    from actors a left join (
      select unnest(d.actors) as code, count(*) as documents from documents d where d.superseded_by is null group by 1
    ) n on n.code = a.code
    where ${where} order by documents desc, a.code limit ${limit} offset ${offset}`.execute(db);
  const total = await sql<{ n: number }>`select count(*)::int as n from actors a where ${where}`.execute(db);
  return { total: total.rows[0]!.n, items: rows };
}

/** One actor by its code; null where the record does not name it. */
export async function showActor(db: Db, code: string): Promise<ActorEntry | null> {
  const { rows } = await sql<ActorEntry>`
    select a.code, a.name, a.kind, jsonb_build_object('iso3166', a.iso3166, 'unsc', a.unsc, 'wikidata', a.wikidata) as references,
      (select count(*)::int from documents d where d.actors @> array[a.code] and d.superseded_by is null) as documents
    from actors a where a.code = ${code}`.execute(db);
  return rows[0] ?? null;
}

/** Names of all actors by code. */
export async function actorNames(db: Db): Promise<Record<string, string>> {
  const rows = await db.selectFrom('actors').select(['code', 'name']).orderBy('code').execute();
  return Object.fromEntries(rows.map((r) => [r.code, r.name]));
}
