import { join, relative } from 'node:path';
import { Command } from 'commander';
import type { Page } from '../model/page.js';
import type { Db } from '../record/schema.js';
import { examples } from './options.js';
import { complain, layoutOfTerminal, print } from './output.js';
import { Progress } from './progress.js';
import { checkExposure, type ServeOptions, serveRecord, withServing } from './serve.js';
import { today } from './today.js';
import { packageFolder } from './version.js';
import { withRecord } from './with-record.js';

/** So many of each are printed; the rest is asked for. */
const shown = 15;

export const startCommand = () =>
  withServing(
    new Command('start').description('read the example pages into the record, print what they say, and serve it'),
  )
    .addHelpText(
      'after',
      examples(['rapporteur start', 'what `npm start` does'], ['rapporteur start --port 9000', 'on another port']),
    )
    .action(start);

async function start(options: ServeOptions): Promise<void> {
  checkExposure(options);
  await withRecord(options.data, async (record) => {
    await readExamples(record.db);
    await print(await foundTable(record.db));
    await print(await acrossText(record.db));
    await serveRecord(record, options);
  });
}

async function readExamples(db: Db): Promise<void> {
  const [{ loadReader }, { readSources }, { addPages }] = await Promise.all([
    import('./reader.js'),
    import('../sources/read-sources.js'),
    import('./adding.js'),
  ]);
  const reader = await loadReader();
  const pages: Page[] = [];
  for await (const sourced of readSources([relative(process.cwd(), join(packageFolder, 'examples'))]))
    if ('failure' in sourced) complain(sourced.failure.message);
    else pages.push(sourced.page);
  const progress = new Progress('reading examples', pages.length);
  for await (const { source } of addPages(db, reader, pages)) progress.step(source);
  progress.finish();
}

/** What the record holds, a row for each document. */
async function foundTable(db: Db): Promise<string> {
  const [{ listDocuments }, { tableText }] = await Promise.all([
    import('../record/documents.js'),
    import('../formats/text/entries.js'),
  ]);
  const { items } = await listDocuments(db, {}, { limit: 100, offset: 0 });
  const rows = items.map(({ published, actors, counts, title, source }) => [
    published ?? '',
    actors.slice(0, 3).join(' '),
    ...[counts.meetings, counts.commitments, counts.deliveries, counts.statements].map(String),
    title ?? source,
  ]);
  const heading = ['Published', 'Actors', 'Met', 'Promised', 'Done', 'Said', 'Title'];
  return tableText([heading, ...rows], await layoutOfTerminal());
}

/** What the record knows beyond the single page: each meeting once, series with their rounds, promises and what became of them. */
async function acrossText(db: Db): Promise<string> {
  const [
    { listMeetings },
    { listSeries },
    { listPromises },
    { meetingsText },
    { seriesText },
    { promiseRows },
    { tableText },
  ] = await Promise.all([
    import('../record/merging/meetings.js'),
    import('../record/series/series.js'),
    import('../record/follow-up/promises.js'),
    import('../formats/text/meetings.js'),
    import('../formats/text/series.js'),
    import('../formats/text/promises.js'),
    import('../formats/text/entries.js'),
  ]);
  const layout = await layoutOfTerminal();
  const page = { limit: shown, offset: 0 };
  const [meetings, series, promises] = await Promise.all([
    listMeetings(db, { reported: true }, page),
    listSeries(db, {}, page),
    // Those of which something is known first: a list of what was never heard of again says little.
    listPromises(db, { sort: ['-words'] }, today(), page),
  ]);
  const head = (what: string, n: number, total: number, command: string) =>
    `\n${layout.colours.bold(what)}${n < total ? layout.colours.dim(` · ${n} of ${total}; rapporteur ${command} lists all`) : ''}\n`;
  return (
    head('Meetings that pages report, each once', meetings.items.length, meetings.total, 'meetings') +
    meetingsText(meetings.items, layout) +
    head('Series', series.items.length, series.total, 'series') +
    seriesText(series.items, layout) +
    head('Promises and what became of them', promises.items.length, promises.total, 'promises') +
    tableText(promiseRows(promises.items), layout)
  );
}
