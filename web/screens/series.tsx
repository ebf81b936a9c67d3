import { useMemo } from 'react';
import { addressOf } from '../addresses.js';
import type { Round, RoundList, SeriesList } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { type Column, DataTable, ListedTable } from '../components/data-table.js';
import type { NameOf } from '../components/finding-columns.js';
import { IsoDate } from '../components/iso-date.js';
import { listed } from '../components/names.js';
import { People } from '../components/people.js';
import { RoundsTimeline } from '../components/rounds-timeline.js';
import { Section, Sections } from '../components/sections.js';
import { Answer } from '../components/states.js';
import { WhoMetWhom } from '../components/who-met-whom.js';
import { capital } from '../components/wording.js';
import { useApi } from '../use-api.js';
import { useListed } from '../use-listed.js';
import { useNames } from '../use-names.js';
import '../style/dossier.css';

/** All series, those with most rounds first. */
export function AllSeriesScreen(_: ScreenProps) {
  const nameOf = useNames();
  const columns = useMemo(() => seriesColumns(nameOf), [nameOf]);
  const listed = useListed('series', '/api/series', columns);
  return (
    <div className="dossier">
      <title>Series · Rapporteur</title>
      <h1>Series</h1>
      <p className="lead">Meetings that come back under one name.</p>
      <ListedTable listed={listed} caption="Series" keyOf={(s) => s.id} none="No meeting has a name." />
    </div>
  );
}

const seriesColumns = (nameOf: NameOf): Column<SeriesList['items'][number]>[] => [
  { name: 'Series', value: (s) => s.name, show: (s) => <a href={addressOf.series(s.name)}>{s.name}</a> },
  { name: 'Parties', value: (s) => listed(s.parties.map(nameOf)), groups: true },
  { name: 'Rounds', value: (s) => s.rounds, numeric: true },
  { name: 'Last', value: (s) => s.last, show: (s) => (s.last ? <IsoDate start={s.last} /> : '') },
];

/** One series: its rounds in order, who hosted, how long between them, who came. */
export function SeriesScreen({ params }: ScreenProps) {
  const name = params[0]!;
  const asked = useApi<RoundList>(`/api/rounds?${new URLSearchParams({ series: name, limit: '1000' })}`);
  const nameOf = useNames();
  return (
    <div className="dossier">
      <title>{`${name} · Rapporteur`}</title>
      <Answer asked={asked} what="the series">
        {({ items, total }) => {
          const parties = items[0]?.parties ?? [];
          return (
            <>
              <header>
                <p className="above">
                  {parties.length === 2 && (
                    <a href={addressOf.pair(parties[0]!, parties[1]!)}>{listed(parties.map(nameOf))}</a>
                  )}
                  <a href="/series">All series</a>
                </p>
                <h1>{name}</h1>
              </header>
              <Sections>
                <Section id="rounds" title="Rounds" count={total}>
                  <RoundsTimeline rounds={items} />
                  <DataTable
                    id="rounds"
                    caption="Rounds"
                    columns={gapColumns(items)}
                    rows={items}
                    keyOf={(r) => r.id}
                    none="No round of this name."
                  />
                </Section>
                <Section id="people" title="Who came">
                  <WhoMetWhom rounds={items} nameOf={nameOf} />
                </Section>
              </Sections>
            </>
          );
        }}
      </Answer>
    </div>
  );
}

/** A round as its own reports name it: the series is the page's. */
const ownName = (r: Round): string => r.name ?? capital(r.kind);

function gapColumns(rounds: readonly Round[]): Column<Round>[] {
  const gaps = monthsSinceBefore(rounds);
  return [
    {
      name: 'When',
      value: (r) => r.start,
      show: (r) => (r.start ? <IsoDate start={r.start} end={r.end} /> : 'not said'),
    },
    {
      name: 'Round',
      value: ownName,
      show: (r) => <a href={addressOf.meeting(r.id)}>{ownName(r)}</a>,
    },
    { name: 'Host', value: (r) => r.place?.name ?? null, groups: true },
    { name: 'Chairs', value: (r) => listed(r.chairs) || null, show: (r) => <People names={r.chairs} /> },
    { name: 'Status', value: (r) => r.status, groups: true },
    { name: 'Months since the last', value: (r) => gaps.get(r) ?? null, numeric: true },
    { name: 'Reports', value: (r) => r.reports.length, numeric: true },
  ];
}

/** Whole months between each round and the one before it, of those that both have a month. */
function monthsSinceBefore(rounds: readonly Round[]): ReadonlyMap<Round, number> {
  const dated = rounds.filter((r) => (r.start?.length ?? 0) >= 7).sort((a, b) => (a.start! < b.start! ? -1 : 1));
  const months = (r: Round): number => Number(r.start!.slice(0, 4)) * 12 + Number(r.start!.slice(5, 7));
  return new Map(dated.slice(1).map((round, i) => [round, months(round) - months(dated[i]!)]));
}
