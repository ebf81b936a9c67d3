import { useMemo } from 'react';
import { note, useQuery } from '../address.js';
import { addressOf } from '../addresses.js';
import type { FollowedPromise, Overview, PromiseList, Round, RoundList } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { BehindChart } from '../components/behind-chart.js';
import { DataTable } from '../components/data-table.js';
import { roundColumns } from '../components/finding-columns.js';
import { FindingsTable, findingsSection, useFindings } from '../components/findings-tables.js';
import { IsoDate } from '../components/iso-date.js';
import { listed } from '../components/names.js';
import { grouped } from '../components/numbers.js';
import { People } from '../components/people.js';
import { RoundsTimeline } from '../components/rounds-timeline.js';
import { Section, Sections } from '../components/sections.js';
import { Answer, Empty } from '../components/states.js';
import { SubjectsByYear } from '../components/subjects-by-year.js';
import { Tone } from '../components/tone.js';
import { WhoMetWhom } from '../components/who-met-whom.js';
import { roundTitle } from '../components/wording.js';
import { together, useApi } from '../use-api.js';
import type { Listed } from '../use-listed.js';
import { useNames } from '../use-names.js';
import '../style/dossier.css';

/** Today in UTC: a report that calls a coming round held does not make it so. */
const today = (): string => new Date().toISOString().slice(0, 10);
/** So many rounds of one pair are shown on its line of time. */
const mostRounds = 500;

/** What stands between two actors: their rounds, their promises and what came of them, and how they speak of each other. */
export function PairScreen({ params }: ScreenProps) {
  const pair = [params[0]!.toUpperCase(), params[1]!.toUpperCase()] as const;
  const since = useQuery('since');
  const nameOf = useNames();
  const both = pair.join();
  const from = since ? { since } : {};
  const asked = together<[RoundList, Overview]>(
    useApi(`/api/rounds?${new URLSearchParams({ actors: both, limit: String(mostRounds) })}`),
    useApi(`/api/overview?${new URLSearchParams({ actors: both, ...from })}`),
  );
  const promises = useFindings('promises', { actors: both, ...from }, nameOf);
  const deliveries = useFindings('deliveries', { actors: both, ...from }, nameOf);
  const statements = useFindings('statements', { naming: both, speakers: both, ...from }, nameOf);
  const title = pair.map(nameOf).join(' and ');
  return (
    <div className="dossier">
      <title>{`${title} · Rapporteur`}</title>
      <header>
        <p className="above">
          {pair.map((code) => (
            <a key={code} href={addressOf.actor(code)}>
              {nameOf(code)}
            </a>
          ))}
        </p>
        <h1>{title}</h1>
      </header>
      <Answer asked={asked} what={`what stands between ${title}`}>
        {([{ items: rounds }, overview]) => {
          const counts = Object.values(overview.counts).reduce((sum, n) => sum + n, 0);
          if (rounds.length + counts === 0 && !since)
            return (
              <Empty title="Nothing between these two">
                <p>No document of the record tells of a meeting, a promise or an event between them.</p>
              </Empty>
            );
          const shown = since ? rounds.filter((r) => (r.start ?? '') >= since) : rounds;
          return (
            <>
              <Standing pair={pair} rounds={rounds} promises={promises} since={since} />
              <Sections>
                <Section id="rounds" title="Rounds" count={shown.length}>
                  <RoundsTimeline rounds={shown} />
                  <Rounds rounds={shown} nameOf={nameOf} />
                </Section>
                {findingsSection('promises', promises)}
                {findingsSection('deliveries', deliveries)}
                {findingsSection('statements', statements)}
                <Section id="tone" title="Conflict and cooperation">
                  <Tone months={overview.months} />
                  <BehindChart what="The events">
                    <Events query={{ actors: both, ...from }} nameOf={nameOf} />
                  </BehindChart>
                </Section>
                <Section id="subjects" title="Subjects">
                  <SubjectsByYear years={overview.years} />
                </Section>
                <Section id="people" title="Who came">
                  <WhoMetWhom rounds={shown} nameOf={nameOf} />
                </Section>
              </Sections>
            </>
          );
        }}
      </Answer>
    </div>
  );
}

type NameOf = (code: string) => string;

function Rounds({ rounds, nameOf }: { readonly rounds: readonly Round[]; readonly nameOf: NameOf }) {
  const columns = useMemo(() => {
    const [when, meeting, , ...rest] = roundColumns(nameOf);
    // The parties are the two of the page; who led is what one asks here.
    return [
      when!,
      meeting!,
      {
        name: 'Led by',
        value: (r: Round) => listed(r.chairs) || null,
        show: (r: Round) => <People names={r.chairs} />,
      },
      ...rest,
    ];
  }, [nameOf]);
  return (
    <DataTable id="rounds" caption="Rounds" columns={columns} rows={rounds} keyOf={(r) => r.id} none="No round." />
  );
}

function Events({ query, nameOf }: { readonly query: Readonly<Record<string, string>>; readonly nameOf: NameOf }) {
  return <FindingsTable kind="events" listed={useFindings('events', query, nameOf)} />;
}

interface StandingProps {
  readonly pair: readonly [string, string];
  readonly rounds: readonly Round[];
  readonly promises: Listed<FollowedPromise>;
  readonly since: string | null;
}

/** Where things stand, in a sentence or two: when they met last, when they meet next, what is promised and not reported done. */
function Standing({ pair, rounds, promises, since }: StandingProps) {
  const last = rounds.find((r) => r.status === 'held' && r.start && r.start <= today());
  const next = rounds.findLast((r) => r.status === 'planned' && r.start !== null && r.start > (last?.start ?? ''));
  return (
    <>
      <p className="standing">
        {last ? (
          <>
            Last met <RoundWords round={last} />.{' '}
          </>
        ) : (
          'No meeting is reported as held. '
        )}
        {next ? (
          <>
            Next announced: <RoundWords round={next} />.{' '}
          </>
        ) : (
          'No next meeting is announced. '
        )}
        <OpenPromises promises={promises} since={since} pair={pair} />
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
        <a className="button" href={addressOf.brief(...pair) + (since ? `?since=${since}` : '')}>
          Write the brief
        </a>
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </p>
    </>
  );
}

function RoundWords({ round }: { readonly round: Round }) {
  return (
    <>
      <IsoDate start={round.start!} end={round.end} />
      {round.place && ` in ${round.place.name}`} (<a href={addressOf.meeting(round.id)}>{roundTitle(round)}</a>)
    </>
  );
}

/** How many promises there are and how many of them no page reports as delivered. */
function OpenPromises({ promises: { asked }, since, pair }: Pick<StandingProps, 'promises' | 'since' | 'pair'>) {
  if (asked.state !== 'there') return null;
  const { total, states, passed } = asked.value as PromiseList;
  const delivered = states.delivered ?? 0;
  const narrowed = new URLSearchParams({ actors: pair.join(), ...(since && { since }), passed: 'true' });
  return (
    <>
      <a href="#promises">
        {grouped(total)} {total === 1 ? 'promise' : 'promises'}
      </a>
      {since && (
        <>
          {' since '}
          <IsoDate start={since} />
        </>
      )}
      {total > delivered && `, ${delivered || 'none'} of them reported as delivered`}
      {passed > 0 && (
        <>
          {', '}
          <a href={`/findings/promises?${narrowed}`}>
            {passed} past {passed === 1 ? 'its' : 'their'} date
          </a>
        </>
      )}
      .
    </>
  );
}
