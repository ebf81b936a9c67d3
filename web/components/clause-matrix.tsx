import { addressOf } from '../addresses.js';
import type { ClauseRow, FindingSource } from '../answers.js';
import { IsoDate } from './iso-date.js';
import { SaveButtons } from './save-buttons.js';
import { ScrollBox } from './scroll-box.js';
import { wordDifference } from './word-difference.js';
import { sourceName } from './wording.js';
import { sourceWords } from './words.js';

interface ClauseMatrixProps {
  readonly rows: readonly ClauseRow[];
  /** The reports, by document. */
  readonly sources: ReadonlyMap<string, FindingSource>;
}

interface BrokenProps {
  readonly said: string;
  readonly whole: ClauseRow['cells'][number]['whole'];
  readonly sources: ReadonlyMap<string, FindingSource>;
}

const stateWords = {
  verbatim: 'word for word',
  reworded: 'in other words',
  broken: 'breaks off',
  missing: 'missing',
} as const;

/** Clauses down, reports across: which report carries which clause, in whose words. Words that the first report does not have are marked. */
export function ClauseMatrix({ rows, sources }: ClauseMatrixProps) {
  if (rows.length === 0) return <p className="none">No clause could be told apart.</p>;
  const documents = rows[0]!.cells.map((c) => c.document);
  const titles = documents.map((id) => (sources.get(id) ? sourceWords(sources.get(id)!) : id));
  const table = rows.map((row) => [row.clause, ...row.cells.map((c) => c.words?.quote ?? c.state)]);
  return (
    <div className="data-table">
      <SaveButtons id="clauses" names={['Clause', ...titles]} rows={table} whole={rows} />
      <ScrollBox className="table-box" label="What each report carried, table">
        <table className="clauses">
          <caption className="unseen">What each report carried</caption>
          <thead>
            <tr>
              <th scope="col">Clause</th>
              {documents.map((id) => (
                <th key={id} scope="col">
                  <ReportHead from={sources.get(id)} id={id} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.clause}>
                <th scope="row" className={`clause of-${row.kind}`}>
                  <span className="kind">{row.kind}</span>
                  {row.clause}
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.document} className={`cell ${cell.state}`}>
                    <span className="state-word">{stateWords[cell.state]}</span>
                    {cell.state === 'broken' && (
                      <Broken said={cell.words?.quote ?? ''} whole={cell.whole} sources={sources} />
                    )}
                    {cell.state === 'reworded' && <Reworded base={row.clause} said={cell.words?.quote ?? ''} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

function ReportHead({ from, id }: { readonly from: FindingSource | undefined; readonly id: string }) {
  return (
    <a href={addressOf.document(id)}>
      {from ? sourceName(from) : id}
      {from?.published && (
        <>
          <br />
          <IsoDate start={from.published} />
        </>
      )}
    </a>
  );
}

/** The report's own words up to the break, then those that are missing, with the report that has them. */
function Broken({ said, whole, sources }: BrokenProps) {
  return (
    <>
      <q dir="auto">{said} […]</q>
      {whole && (
        <p>
          <ins>{whole.quote}</ins>, says{' '}
          <a href={addressOf.document(whole.document)}>
            {sources.get(whole.document) ? sourceWords(sources.get(whole.document)!) : 'another report'}
          </a>
        </p>
      )}
    </>
  );
}

function Reworded({ base, said }: { readonly base: string; readonly said: string }) {
  let at = 0;
  return (
    <q dir="auto">
      {wordDifference(base, said).map(({ words, differs }) => {
        const key = at;
        at += words.length;
        return differs ? <ins key={key}>{words}</ins> : <span key={key}>{words}</span>;
      })}
    </q>
  );
}
