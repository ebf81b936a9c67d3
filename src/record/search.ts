import { type RawBuilder, sql } from 'kysely';
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
  // Reading a text for its headline takes long, so that it is made only for the hits of this page, and only of lines that may have a word.
  const { rows } = await sql<HitRow>`
    select h.*, ts_headline('english', coalesce(${linesWith(understood)}, h.text), ${words}, ${`HighlightAll=true,StartSel="${markStart}",StopSel="${markEnd}"`}) as headline
    from (
      select d.id, d.source, d.url, d.title, d.byline, d.published, d.outlet, d.actors, d.text, ts_rank_cd(d.words, ${words}, 1)::float8 as rank
      from documents d where ${where}
      order by rank desc, d.published desc nulls last, d.id limit ${limit} offset ${offset}
    ) h order by h.rank desc, h.published desc nulls last, h.id`.execute(db);
  return { understood, total, items: rows.map(hitOf) };
}

/** The lines of a hit's text that have the beginning of one of the words that are searched for, as PostgreSQL understood them; null where none has. */
function linesWith(understood: string): RawBuilder<string | null> {
  const stems = [...understood.matchAll(/'((?:[^']|'')+)'/g)].map(([, stem]) => stem!.replaceAll("''", "'"));
  // A stem ends otherwise than its words at most in these: `countri` stands for country and countries.
  const beginnings = stems.map((stem) => `%${stem.replace(/(?:ie|i|e|y)$/, '').replace(/[\\%_]/g, '\\$&')}%`);
  return sql`(select string_agg(l.line, E'\\n' order by l.n) from string_to_table(h.text, E'\\n') with ordinality as l(line, n)
    where lower(l.line) like any(${beginnings}::text[]))`;
}

function hitOf({ text, headline, ...hit }: HitRow): SearchHit {
  return { ...hit, passages: passagesOf(text, marksIn(headline, text), 3) };
}
