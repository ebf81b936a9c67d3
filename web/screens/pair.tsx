import { useMemo } from 'react';
import { note, useAddress } from '../address.js';
import { addressOf } from '../addresses.js';
import type { DeliveryList, EventList, Overview, PromiseList, Round, RoundList, StatementList } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { BehindChart } from '../components/behind-chart.js';
import { DataTable } from '../components/data-table.js';
import { deliveryColumns, eventColumns, roundColumns, statementColumns } from '../components/finding-columns.js';
import { IsoDate } from '../components/iso-date.js';
import { MonthsTable } from '../components/months-table.js';
import { promiseColumns } from '../components/promise-columns.js';
import { RoundsTimeline } from '../components/rounds-timeline.js';
import { ScoreLine } from '../components/score-line.js';
import { Section, Sections } from '../components/sections.js';
import { Answer, Empty } from '../components/states.js';
import { SubjectsByYear } from '../components/subjects-by-year.js';
import { WhoMetWhom } from '../components/who-met-whom.js';
import { together, useApi } from '../use-api.js';
import { useNames } from '../use-names.js';
import '../style/dossier.css';

/** Today in UTC: a report that calls a coming round held does not make it so. */
const today = (): string => new Date().toISOString().slice(0, 10);
const keyOf = (f: { id: string; from: { document: string } }): string => `${f.from.document}.${f.id}`;

/** What stands between two actors: their rounds, their promises and what came of them, and how they speak of each other. */
export function PairScreen({ params }: ScreenProps) {
  const [a, b] = [params[0]!.toUpperCase(), params[1]!.toUpperCase()];
  const since = useAddress().query.get('since');
  const nameOf = useNames();
  const ask = (more: Readonly<Record<string, string>> = {}) =>
    new URLSearchParams({ actors: `${a},${b}`, ...(since && { since }), ...more });
  const limit = { limit: '200' };
  const asked = together<[RoundList, PromiseList, DeliveryList, StatementList, EventList, Overview]>(
    useApi(`/api/rounds?${new URLSearchParams({ actors: `${a},${b}` })}`),
    useApi(`/api/promises?${ask(limit)}`),
    useApi(`/api/deliveries?${ask(limit)}`),
    useApi(`/api/statements?${new URLSearchParams({ naming: `${a},${b}`, ...(since && { since }), ...limit })}`),
    useApi(`/api/events?${ask(limit)}`),
    useApi(`/api/overview?${ask()}`),
  );
  const title = `${nameOf(a)} and ${nameOf(b)}`;
  return (
    <div className="dossier">
      <title>{`${title} · Rapporteur`}</title>
      <header>
        <p className="above">
          <a href={addressOf.actor(a)}>{nameOf(a)}</a>
          <a href={addressOf.actor(b)}>{nameOf(b)}</a>
        </p>
        <h1>{title}</h1>
      </header>
      <Answer asked={asked} what={`what stands between ${title}`}>
        {([rounds, promises, deliveries, statements, events, overview]) => (
          <PairView
            pair={[a, b]}
            since={since}
            nameOf={nameOf}
            rounds={rounds.items}
            promises={promises.items}
            deliveries={deliveries.items}
            statements={statements.items.filter(
              (s) => s.speaker.actor === a || s.speaker.actor === b || !s.speaker.actor,
            )}
            events={events.items}
            months={overview.months}
          />
        )}
      </Answer>
    </div>
  );
}

interface PairViewProps {
  readonly pair: readonly [string, string];
  readonly since: string | null;
  readonly nameOf: (code: string) => string;
  readonly rounds: readonly Round[];
  readonly promises: PromiseList['items'];
  readonly deliveries: DeliveryList['items'];
  readonly statements: StatementList['items'];
  readonly events: EventList['items'];
  readonly months: Overview['months'];
}

function PairView(props: PairViewProps) {
  const { pair, since, nameOf, rounds, promises, deliveries, statements, events, months } = props;
  const held = useMemo(() => rounds.filter((r) => r.status === 'held' && r.start && r.start <= today()), [rounds]);
  const last = held[0];
  const next = rounds.findLast((r) => r.status === 'planned' && r.start !== null && r.start > (last?.start ?? ''));
  const shown = since ? rounds.filter((r) => (r.start ?? '') >= since) : rounds;
  const dated = [
    ...promises.map((p) => ({ contexts: p.contexts, day: p.day })),
    ...[...deliveries, ...events].map((f) => ({ contexts: f.contexts, day: f.from.published })),
  ];
  if (rounds.length + promises.length + deliveries.length + statements.length + events.length === 0 && !since)
    return (
      <Empty title="Nothing between these two">
        <p>No document of the record tells of a meeting, a promise or an event between them.</p>
      </Empty>
    );
  return (
    <>
      <p className="standing">
        {last ? (
          <>
            Last met <IsoDate start={last.start!} end={last.end} />
            {last.place && ` in ${last.place.name}`} (<a href={addressOf.meeting(last.id)}>{last.name ?? last.kind}</a>
            ).{' '}
          </>
        ) : (
          'No meeting is reported as held. '
        )}
        {next && (
          <>
            Next announced: <IsoDate start={next.start!} />
            {next.place && ` in ${next.place.name}`}.{' '}
          </>
        )}
        {promises.length} {promises.length === 1 ? 'promise' : 'promises'}, {deliveries.length}{' '}
        {deliveries.length === 1 ? 'delivery' : 'deliveries'}
        {since && (
          <>
            {' since '}
            <IsoDate start={since} />
          </>
        )}
        .
      </p>
      <p className="actions">
        {since ? (
          <button type="button" onClick={() => note({ since: null })}>
            Show everything
          </button>
        ) : (
          last && (
            <button type="button" onClick={() => note({ since: last.start })}>
              Only since the last round
            </button>
          )
        )}
        <a className="button" href={addressOf.brief(...pair)}>
          Write the brief
        </a>
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </p>
      <Sections>
        <Section id="rounds" title="Rounds" count={shown.length}>
          <RoundsTimeline rounds={shown} />
          <DataTable
            id="rounds"
            caption="Rounds"
            columns={roundColumns(nameOf)}
            rows={shown}
            keyOf={(r) => r.id}
            none="No round."
          />
        </Section>
        <Section id="promises" title="Promises" count={promises.length}>
          <DataTable
            id="promises"
            caption="Promises"
            columns={promiseColumns(nameOf)}
            rows={promises}
            keyOf={(p) => p.id}
            none="No promise is reported."
          />
        </Section>
        <Section id="deliveries" title="Deliveries" count={deliveries.length}>
          <DataTable
            id="deliveries"
            caption="Deliveries"
            columns={deliveryColumns(nameOf)}
            rows={deliveries}
            keyOf={keyOf}
            none="No delivery is reported."
          />
        </Section>
        <Section id="statements" title="Statements" count={statements.length}>
          <DataTable
            id="statements"
            caption="Statements"
            columns={statementColumns(nameOf)}
            rows={statements}
            keyOf={keyOf}
            none="No statement is reported."
          />
        </Section>
        <Section id="tone" title="Conflict and cooperation">
          <ScoreLine months={months} />
          <BehindChart what="Score and counts by month">
            <MonthsTable months={months} />
          </BehindChart>
          <BehindChart what="The events">
            <DataTable
              id="events"
              caption="Events"
              columns={eventColumns(nameOf)}
              rows={events}
              keyOf={keyOf}
              none="No event."
            />
          </BehindChart>
        </Section>
        <Section id="subjects" title="Subjects">
          <SubjectsByYear findings={dated} />
        </Section>
        <Section id="people" title="Who came">
          <WhoMetWhom rounds={shown} nameOf={nameOf} />
        </Section>
      </Sections>
    </>
  );
}
