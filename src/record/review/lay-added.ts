import { sql } from 'kysely';
import type { References } from '../../model/actor.js';
import { type Findings, findingKinds } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { showDocument } from '../documents.js';
import { insertRows } from '../insert-rows.js';
import { kindsFound, rowsOf } from '../rows.js';
import type { Db } from '../schema.js';
import { settle, takeTurn } from '../settle.js';
import { toldReports } from './added.js';

/**
 * Writes the rows of the findings that people added to reports whose own rows are there, so that whatever asks the record finds them, and returns the
 * reports as the record tells them. Where nobody added anything, nothing is written.
 */
export async function layAdded(db: Db, reports: readonly Report[]): Promise<Report[]> {
  const told = await toldReports(db, reports);
  for (const [i, report] of told.entries()) if (report !== reports[i]) await layRows(db, report);
  return told;
}

/** The same of a document whose judgements changed, which is then settled anew. Runs within the caller's transaction. */
export async function layAnew(db: Db, document: string): Promise<void> {
  await takeTurn(db);
  const shown = await showDocument(db, document);
  if (!shown || shown.supersededBy !== null) return;
  for (const table of findingKinds)
    await sql`delete from ${sql.table(table)} where document_id = ${document} and rule = 'person'`.execute(db);
  await sql`delete from evidence where document_id = ${document} and finding ~ '^j[0-9]+$'`.execute(db);
  const [told] = await toldReports(db, [shown.report]);
  await layRows(db, told!);
  await settle(db, [told!]);
}

async function layRows(db: Db, report: Report): Promise<void> {
  const { id } = report.document;
  const made = await db.selectFrom('documents').select('maker_id').where('id', '=', id).executeTakeFirstOrThrow();
  const added = { ...report, actors: [], people: [], ...onlyAdded(report) };
  for (const [table, rows] of Object.entries(rowsOf(added, made.maker_id))) await insertRows(db, table, rows);
  const named = [...report.actors.map((a) => a.code), ...findingKinds.flatMap((kind) => added[kind].flatMap(codesOf))];
  await db
    .updateTable('documents')
    .set({
      actors: [...new Set(named)].sort(),
      finds: kindsFound(report),
    })
    .where('id', '=', id)
    .execute();
}

function onlyAdded(report: Report): Findings {
  const of = <T extends { readonly addedBy?: string | undefined }>(all: readonly T[]) =>
    all.filter((f) => f.addedBy !== undefined);
  return {
    meetings: of(report.meetings),
    commitments: of(report.commitments),
    deliveries: of(report.deliveries),
    statements: of(report.statements),
    events: of(report.events),
  };
}

/** The codes of all actors that a finding names. */
export function codesOf(finding: Findings[keyof Findings][number]): string[] {
  if ('participants' in finding) return [...finding.parties, ...finding.participants.flatMap((p) => p.actor ?? [])];
  if ('by' in finding) return [...finding.by, ...finding.to];
  if ('recipients' in finding) return [...finding.actors, ...finding.recipients];
  return finding.speaker.actor === null ? [] : [finding.speaker.actor];
}

/** An actor that an added finding names, and that the record may not know yet. */
export interface NamedActor {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly references: References;
}

/** Makes actors known to the record that no page named before. */
export async function keepActors(db: Db, document: string, actors: readonly NamedActor[]): Promise<void> {
  for (const { code, name, kind, references: r } of actors)
    await sql`insert into actors (code, name, kind, iso3166, unsc, wikidata, maker_id)
      select ${code}, ${name}, ${kind}, ${r.iso3166}, ${r.unsc}, ${r.wikidata}, d.maker_id from documents d where d.id = ${document}
      on conflict (code) do nothing`.execute(db);
}
