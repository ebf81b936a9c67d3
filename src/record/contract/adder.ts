// Adds samples to the record in a folder for ever, saying each id once it is added; the durability test kills it at it.
import { addReport } from '../add.js';
import { openRecord } from '../open.js';
import { sampleMaker, sampleReport } from './sample.js';

const [folder, first] = process.argv.slice(2);
const record = await openRecord({ kind: 'folder', folder: folder! });
for (let n = Number(first); ; n++) {
  const { id } = await addReport(
    record.db,
    sampleReport({ id: `n${n}`, extra: `Page ${n}. `.repeat(200) }),
    sampleMaker,
  );
  process.stdout.write(`${id}\n`);
}
