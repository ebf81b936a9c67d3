import { sql } from 'kysely';
import { type DocumentFilter, documentConditions, type Page, type Paging } from './documents.js';
import { markEnd, markStart, marksIn, type Passage, passagesOf } from './passages.js';
import { storable } from './rows.js';
import type { Db } from './schema.js';

export interface SearchHit {
  readonly id: string;
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly actors: readonly string[];
  /** PostgreSQL's `ts_rank_cd`, larger is better; comparable within one search only. */
  readonly rank: number;
  readonly passages: readonly Passage[];
}

export interface SearchResult extends Page<SearchHit> {
  /** The query as PostgreSQL understood it; empty where only stop words were asked for, which finds nothing. */
  readonly understood: string;
}

interface HitRow extends Omit<SearchHit, 'passages'> {
  text: string;
  headline: string;
}

/**
 * Full-text search as on the web: words, `"a phrase"`, `or`, `-without`. Best first; equally good ones newest first.
 */
export async function searchDocuments(
  db: Db,
  query: string,
  filter: DocumentFilter,
  { limit, offset }: Paging,
): Promise<SearchResult> {
  const words = sql`websearch_to_tsquery('english', ${storable(query)})`;
  const where = sql`d.words @@ ${words} and ${documentConditions(filter)}`;
  const count = await sql<{ understood: string; total: number }>`
    select ${words}::text as understood, (select count(*)::int from documents d where ${where}) as total`.execute(db);
  const { understood, total } = count.rows[0]!;
  // The headline is made only for the hits of this page, since it reads the whole text.
  const { rows } = await sql<HitRow>`
    select h.*, ts_headline('english', h.text, ${words}, ${`HighlightAll=true,StartSel="${markStart}",StopSel="${markEnd}"`}) as headline
    from (
      select d.id, d.source, d.url, d.title, d.byline, d.published, d.outlet, d.actors, d.text, ts_rank_cd(d.words, ${words}, 1)::float8 as rank
      from documents d where ${where}
      order by rank desc, d.published desc nulls last, d.id limit ${limit} offset ${offset}
    ) h order by h.rank desc, h.published desc nulls last, h.id`.execute(db);
  return { understood, total, items: rows.map(hitOf) };
}

function hitOf({ text, headline, ...hit }: HitRow): SearchHit {
  return { ...hit, passages: passagesOf(text, marksIn(headline, text), 3) };
}
