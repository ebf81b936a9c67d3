// What the page of a country pair asks, and how long each answer takes. The questions are those of web/screens/pair.tsx, as the API puts them.
import { sql } from 'kysely';
import { listFindings } from '../dist/record/findings.js';
import { listPromises } from '../dist/record/follow-up/promises.js';
import { listRounds } from '../dist/record/merging/rounds.js';
import { namesOfActors, overview } from '../dist/record/overview.js';

const all = { limit: 500, offset: 0 };
const page = { limit: 50, offset: 0 };

const questions = {
  rounds: async (db, actors) => {
    const { items } = await listRounds(db, { actors }, all);
    return namesOfActors(
      db,
      items.flatMap((r) => r.parties),
    );
  },
  overview: (db, actors) => overview(db, { actors }),
  promises: (db, actors) => listPromises(db, { actors }, '2026-01-01', page),
  deliveries: (db, actors) => listFindings(db, 'deliveries', { actors }, page),
  statements: (db, pair) => listFindings(db, 'statements', { naming: pair, speakers: pair }, page),
};

/** Pairs of states that met: the busiest, and every tenth after it, so that heavy and light ones are asked. */
export async function busiestPairs(db, count) {
  const { rows } = await sql`
    select parties, count(*) as n from merged_meetings where cardinality(parties) = 2 group by 1 order by 2 desc, 1 limit 1000`.execute(
    db,
  );
  return rows
    .filter((_, i) => i % 10 === 0)
    .slice(0, count)
    .map((r) => r.parties);
}

/**
 * Milliseconds of the whole page (its questions asked one after another) by a clock: the median over the pairs, the worst, the busiest pair's; and by
 * question the median.
 */
export async function askPair(db, pairs, clock = () => performance.now()) {
  const times = { page: [] };
  for (const [i, pair] of [...pairs.slice(0, 1), ...pairs].entries()) {
    let whole = 0;
    for (const [name, ask] of Object.entries(questions)) {
      const start = clock();
      await ask(db, pair);
      const ms = clock() - start;
      whole += ms;
      // The first pair is asked twice: once to warm up.
      if (i > 0) times[name] = [...(times[name] ?? []), ms];
    }
    if (i > 0) times.page.push(whole);
  }
  const medians = Object.entries(times).map(([name, all]) => [
    name,
    round(all.toSorted((a, b) => a - b)[all.length >> 1]),
  ]);
  return { ...Object.fromEntries(medians), worst: round(Math.max(...times.page)), busiest: round(times.page[0]) };
}

const round = (ms) => Math.round(ms * 10) / 10;
