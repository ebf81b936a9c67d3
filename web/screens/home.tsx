import type { DocumentList, Overview } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { BehindChart } from '../components/behind-chart.js';
import { CountsByKind } from '../components/counts-by-kind.js';
import { DocumentLine } from '../components/document-line.js';
import { MonthsTable } from '../components/months-table.js';
import { grouped } from '../components/numbers.js';
import { PairsTable } from '../components/pairs-table.js';
import { PeriodChooser } from '../components/period-chooser.js';
import { Answer, Empty } from '../components/states.js';
import { SubjectList } from '../components/subject-list.js';
import { WorldMap } from '../components/world-map.js';
import { useApi } from '../use-api.js';
import { useOverview, usePeriod } from '../use-overview.js';
import '../style/lists.css';
import '../style/home.css';

/** What the record holds at a glance: what is new, who met whom, when, and how much of what. */
export function HomeScreen(_: ScreenProps) {
  const period = usePeriod();
  const { whole, chosen } = useOverview({}, period);
  return (
    <div className="home">
      <title>Rapporteur</title>
      <h1 className="unseen">The record</h1>
      <Answer asked={whole} what="the record">
        {(all) => {
          const shown = chosen(all);
          if (all.months.length === 0 && Object.values(all.counts).every((n) => n === 0)) return <NothingYet />;
          return (
            <>
              <section className="overview" aria-label="Who met whom, and when">
                <CountsByKind counts={shown.counts} query={period.query} />
                <WorldMap pairs={shown.pairs} positions={shown.positions} names={shown.names} />
                <PeriodChooser months={all.months} period={period} />
                <BehindChart what="Who met whom">
                  <PairsTable {...shown} />
                </BehindChart>
                <BehindChart what="Findings by month">
                  <MonthsTable months={shown.months} />
                </BehindChart>
              </section>
              <Newest />
              <Subjects subjects={shown.subjects} />
            </>
          );
        }}
      </Answer>
    </div>
  );
}

function Newest() {
  const asked = useApi<DocumentList>('/api/documents?limit=6');
  return (
    <section className="newest" aria-labelledby="newest">
      <h2 id="newest">What is new</h2>
      <Answer asked={asked} what="the newest documents">
        {({ items, total }) => (
          <>
            <ol className="document-lines">
              {items.map((d) => (
                <DocumentLine key={d.id} document={d} level={3} />
              ))}
            </ol>
            <p className="more">
              <a href="/documents">All {grouped(total)} documents</a>
            </p>
          </>
        )}
      </Answer>
    </section>
  );
}

function Subjects({ subjects }: Pick<Overview, 'subjects'>) {
  if (subjects.length === 0) return null;
  return (
    <section className="subjects" aria-labelledby="subjects">
      <h2 id="subjects">Subjects</h2>
      <SubjectList subjects={subjects.slice(0, 24)} />
    </section>
  );
}

function NothingYet() {
  return (
    <Empty title="The record is empty">
      <p>
        <a href="/add">Add pages</a>, or run <code>npm start</code> to read the examples.
      </p>
    </Empty>
  );
}
