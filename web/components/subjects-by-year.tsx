import { addressOf } from '../addresses.js';
import type { Overview } from '../answers.js';
import { SaveButtons } from './save-buttons.js';
import { ScrollBox } from './scroll-box.js';
import { subjectWords } from './wording.js';

/** How often each subject came up, year by year: a table that is its own chart. */
export function SubjectsByYear({ years: entries }: Pick<Overview, 'years'>) {
  const counts = new Map<string, Map<string, number>>();
  const years = new Set<string>();
  for (const { subject, year, findings } of entries) {
    years.add(year);
    counts.set(subject, (counts.get(subject) ?? new Map<string, number>()).set(year, findings));
  }
  if (counts.size === 0) return <p className="none">No subject is named.</p>;
  const columns = [...years].sort().slice(-12);
  const total = (own: Map<string, number>): number => [...own.values()].reduce((a, b) => a + b, 0);
  const rows = [...counts].sort((a, b) => total(b[1]) - total(a[1])).slice(0, 20);
  const most = Math.max(...rows.flatMap(([, own]) => [...own.values()]));
  return (
    <div className="data-table">
      <SaveButtons
        id="subjects"
        names={['Subject', ...columns]}
        rows={rows.map(([subject, own]) => [subjectWords(subject), ...columns.map((year) => own.get(year) ?? 0)])}
      />
      <ScrollBox className="table-box" label="Subjects by year, table">
        <table className="heat">
          <caption className="unseen">Subjects by year</caption>
          <thead>
            <tr>
              <th scope="col">Subject</th>
              {columns.map((year) => (
                <th key={year} scope="col" className="numeric">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([subject, own]) => (
              <tr key={subject}>
                <th scope="row">
                  <a href={addressOf.subject(subject)}>{subjectWords(subject)}</a>
                </th>
                {columns.map((year) => {
                  const n = own.get(year) ?? 0;
                  return (
                    <td
                      key={year}
                      className={`numeric heat-${n === 0 ? 0 : 1 + Math.min(3, Math.floor((n / most) * 4))}`}
                    >
                      {n || ''}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
