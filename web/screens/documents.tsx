import type { DocumentEntry } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { DocumentLine } from '../components/document-line.js';
import { useKeys } from '../components/keys.js';
import { grouped } from '../components/numbers.js';
import { Answer, Empty } from '../components/states.js';
import { stepThrough } from '../components/step-through.js';
import { type Listed, useListed } from '../use-listed.js';
import '../style/lists.css';

/** All documents of the record, the newest first. */
export function DocumentsScreen(_: ScreenProps) {
  const listed = useListed<DocumentEntry>('documents', '/api/documents', []);
  const step = (by: 1 | -1) => () => stepThrough('.document-line a', by);
  useKeys(['j ArrowDown', step(1)], ['k ArrowUp', step(-1)]);
  return (
    <div className="column">
      <title>Documents · Rapporteur</title>
      <h1>Documents</h1>
      <Answer asked={listed.asked} what="the record">
        {({ total }) => (total === 0 ? <NoDocuments /> : <Lines {...listed} matching={total} />)}
      </Answer>
    </div>
  );
}

function Lines({ matching: total, rows, more }: Pick<Listed<DocumentEntry>, 'matching' | 'rows' | 'more'>) {
  return (
    <>
      <p className="lead">
        {total === 1 ? 'One document' : `${grouped(total)} documents`}, each with the words that its facts came from.
      </p>
      <ol className="document-lines">
        {rows.map((d) => (
          <DocumentLine key={d.id} document={d}>
            <Counts counts={d.counts} />
          </DocumentLine>
        ))}
      </ol>
      {total > rows.length && (
        <button type="button" onClick={more}>
          Show more ({grouped(total - rows.length)} left)
        </button>
      )}
    </>
  );
}

function NoDocuments() {
  return (
    <Empty title="The record is empty">
      <p>
        Add pages from the command line and they appear here: <code>rapporteur add PAGE…</code>
      </p>
    </Empty>
  );
}

const words: readonly (readonly [keyof DocumentEntry['counts'], string, string])[] = [
  ['meetings', 'meeting', 'meetings'],
  ['commitments', 'commitment', 'commitments'],
  ['deliveries', 'delivery', 'deliveries'],
  ['statements', 'statement', 'statements'],
  ['events', 'event', 'events'],
];

function Counts({ counts }: Pick<DocumentEntry, 'counts'>) {
  const there = words.filter(([kind]) => counts[kind] > 0);
  if (there.length === 0) return <p className="counts none">nothing found</p>;
  return (
    <p className="counts">
      {there.map(([kind, one, many]) => (
        <span key={kind} className={`of-${one}`}>
          {counts[kind]} {counts[kind] === 1 ? one : many}
        </span>
      ))}
    </p>
  );
}
