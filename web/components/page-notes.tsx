import type { Ticker } from '../../src/model/document.js';
import type { ReportedDocument } from '../answers.js';
import { SaveButtons } from './save-buttons.js';
import { printedNumber } from './wording.js';

interface PageNotesProps {
  readonly document: ReportedDocument;
  readonly onPick: (ids: readonly string[]) => void;
}

/** What looked wrong with the page, and the market figures in its furniture. */
export function PageNotes({ document: { warnings, tickers }, onPick }: PageNotesProps) {
  return (
    <>
      {warnings.length > 0 && (
        <section className="notes">
          <h2>What looks wrong with the page</h2>
          <ul>
            {warnings.map((warning, i) => (
              <li key={`${warning.start}-${warning.code}`}>
                <button type="button" className="quiet" onClick={() => onPick([`w${i}`])}>
                  {warning.message}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {tickers.length > 0 && <Tickers tickers={tickers} />}
    </>
  );
}

function Tickers({ tickers }: { readonly tickers: readonly Ticker[] }) {
  return (
    <section className="notes">
      <h2>Market tickers in the furniture</h2>
      <SaveButtons
        id="tickers"
        names={['Symbol', 'Price', 'Change', 'Per cent']}
        rows={tickers.map((t) => [t.symbol, t.price, t.change, t.percent])}
      />
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Symbol</th>
            <th scope="col">Price</th>
            <th scope="col">Change</th>
            <th scope="col">Per cent</th>
          </tr>
        </thead>
        <tbody>
          {tickers.map((t) => (
            <tr key={t.start}>
              <th scope="row">{t.symbol}</th>
              <td>{printed(t.price)}</td>
              <td>{printed(t.change)}</td>
              <td>{printed(t.percent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const printed = (n: number | null): string => (n === null ? '' : printedNumber(n));
