import type { DeliveryList, Overview, PromiseList, RoundList } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { BehindChart } from '../components/behind-chart.js';
import { CountsByKind } from '../components/counts-by-kind.js';
import { DataTable } from '../components/data-table.js';
import { deliveryColumns, roundColumns } from '../components/finding-columns.js';
import { MonthsTable } from '../components/months-table.js';
import { PairsTable } from '../components/pairs-table.js';
import { promiseColumns } from '../components/promise-columns.js';
import { ScoreLine } from '../components/score-line.js';
import { Section, Sections } from '../components/sections.js';
import { Answer } from '../components/states.js';
import { together, useApi } from '../use-api.js';
import { useNames } from '../use-names.js';
import '../style/dossier.css';

const keyOf = (f: { id: string; from: { document: string } }): string => `${f.from.document}.${f.id}`;

/** One subject: who met over it, what was promised and done, how friendly it was. */
export function SubjectScreen({ params }: ScreenProps) {
  const subject = params[0]!;
  const nameOf = useNames();
  const on = new URLSearchParams({ context: subject });
  const asked = together<[Overview, RoundList, PromiseList, DeliveryList]>(
    useApi(`/api/overview?${on}`),
    useApi(`/api/rounds?${on}`),
    useApi(`/api/promises?${on}&limit=200`),
    useApi(`/api/deliveries?${on}&limit=200`),
  );
  return (
    <div className="dossier">
      <title>{`${subject} · Rapporteur`}</title>
      <header>
        <p className="above">Subject</p>
        <h1>{`${subject[0]?.toUpperCase()}${subject.slice(1)}`}</h1>
      </header>
      <Answer asked={asked} what={subject}>
        {([overview, rounds, promises, deliveries]) => (
          <>
            <CountsByKind counts={overview.counts} query={{ context: subject }} />
            <Sections>
              <Section id="pairs" title="Who met over it" count={overview.pairs.length}>
                <PairsTable {...overview} />
              </Section>
              <Section id="meetings" title="Meetings" count={rounds.total}>
                <DataTable
                  id="meetings"
                  caption="Meetings"
                  columns={roundColumns(nameOf)}
                  rows={rounds.items}
                  keyOf={(r) => r.id}
                  none="No meeting is reported."
                />
              </Section>
              <Section id="promises" title="Promises" count={promises.total}>
                <DataTable
                  id="promises"
                  caption="Promises"
                  columns={promiseColumns(nameOf)}
                  rows={promises.items}
                  keyOf={(p) => p.id}
                  none="No promise is reported."
                />
              </Section>
              <Section id="deliveries" title="Deliveries" count={deliveries.total}>
                <DataTable
                  id="deliveries"
                  caption="Deliveries"
                  columns={deliveryColumns(nameOf)}
                  rows={deliveries.items}
                  keyOf={keyOf}
                  none="No delivery is reported."
                />
              </Section>
              <Section id="tone" title="Conflict and cooperation">
                <ScoreLine months={overview.months} />
                <BehindChart what="Score and counts by month">
                  <MonthsTable months={overview.months} />
                </BehindChart>
              </Section>
            </Sections>
          </>
        )}
      </Answer>
    </div>
  );
}
