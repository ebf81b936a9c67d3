import { useMemo } from 'react';
import { addressOf } from '../addresses.js';
import type { Round, ShownRound } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { ClauseMatrix } from '../components/clause-matrix.js';
import { type Column, DataTable } from '../components/data-table.js';
import { deliveryColumns, type NameOf, statementColumns } from '../components/finding-columns.js';
import { findingsSection, useFindings } from '../components/findings-tables.js';
import { IsoDate } from '../components/iso-date.js';
import { listed } from '../components/names.js';
import { PlaceMap } from '../components/place-map.js';
import { ReportsOfMeeting } from '../components/reports-of-meeting.js';
import { Section, Sections } from '../components/sections.js';
import { Answer } from '../components/states.js';
import { WhoMetWhom } from '../components/who-met-whom.js';
import { roundTitle, subjectWords } from '../components/wording.js';
import { useApi } from '../use-api.js';
import { useNames } from '../use-names.js';
import '../style/dossier.css';
import '../style/meeting.css';

/** One meeting: the facts with each report's own words, who came, what was promised and said, and what each report carried. */
export function MeetingScreen({ params }: ScreenProps) {
  const asked = useApi<ShownRound>(`/api/rounds/${encodeURIComponent(params[0]!)}`);
  const nameOf = useNames();
  return (
    <div className="dossier">
      <Answer asked={asked} what="the meeting">
        {(shown) => <MeetingView shown={shown} nameOf={nameOf} />}
      </Answer>
    </div>
  );
}

function MeetingView({ shown, nameOf }: { readonly shown: ShownRound; readonly nameOf: NameOf }) {
  const { round, deliveries, statements, clauses } = shown;
  const promises = useFindings('promises', { meeting: round.id }, nameOf);
  const sources = useMemo(() => new Map(round.reports.map((m) => [m.from.document, m.from])), [round]);
  return (
    <>
      <title>{`${roundTitle(round)} · Rapporteur`}</title>
      <Head round={round} nameOf={nameOf} />
      <Sections>
        <Section id="reports" title="As reported" count={round.reports.length}>
          <ReportsOfMeeting round={round} nameOf={nameOf} />
        </Section>
        <Section id="delegations" title="Who came">
          <WhoMetWhom rounds={[round]} nameOf={nameOf} />
        </Section>
        {findingsSection('promises', promises)}
        {deliveries.length > 0 && (
          <Section id="deliveries" title="Deliveries told of" count={deliveries.length}>
            <Cited id="deliveries" caption="Deliveries" columns={deliveryColumns(nameOf)} rows={deliveries} />
          </Section>
        )}
        {statements.length > 0 && (
          <Section id="statements" title="Statements" count={statements.length}>
            <Cited id="statements" caption="Statements" columns={statementColumns(nameOf)} rows={statements} />
          </Section>
        )}
        <Section id="clauses" title="What each report carried">
          <ClauseMatrix rows={clauses} sources={sources} />
        </Section>
      </Sections>
    </>
  );
}

interface CitedProps<T> {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
}

/** What the reports of the meeting tell besides. */
function Cited<T extends { id: string; from: { document: string } }>(props: CitedProps<T>) {
  return <DataTable {...props} keyOf={(f) => `${f.from.document}.${f.id}`} none="" />;
}

/** Whom somebody acts for at a meeting, as its reports say; empty where none does. */
function actsFor(round: Round, name: string, nameOf: NameOf): string {
  const actor = round.reports.flatMap((r) => r.participants).find((p) => p.name === name && p.actor)?.actor;
  return actor ? ` (${nameOf(actor)})` : '';
}

function Head({ round, nameOf }: { readonly round: Round; readonly nameOf: NameOf }) {
  const { place } = round;
  const [a, b] = round.parties;
  return (
    <header className="meeting-head">
      <div>
        <p className="above">
          {round.parties.length === 2 ? (
            <a href={addressOf.pair(a!, b!)}>{listed(round.parties.map(nameOf))}</a>
          ) : (
            round.parties.map((code) => (
              <a key={code} href={addressOf.actor(code)}>
                {nameOf(code)}
              </a>
            ))
          )}
          {round.series && <a href={addressOf.series(round.series)}>All its rounds</a>}
        </p>
        <h1>{roundTitle(round)}</h1>
        <p className="standing">
          <span className={`status ${round.status}`}>{round.status}</span>
          {round.start && (
            <>
              {' '}
              <IsoDate start={round.start} end={round.end} />
            </>
          )}
          {place && `, ${place.name}`}
          {round.chairs.length > 0 && (
            <>
              . Chaired by{' '}
              {round.chairs.map((name, i) => (
                <span key={name}>
                  {i > 0 && (i === round.chairs.length - 1 ? ' and ' : ', ')}
                  <a href={addressOf.person(name)}>{name}</a>
                  {actsFor(round, name, nameOf)}
                </span>
              ))}
            </>
          )}
          .
        </p>
        {round.contexts.length > 0 && (
          <ul className="tags">
            {round.contexts.map((subject) => (
              <li key={subject}>
                <a href={addressOf.subject(subject)}>{subjectWords(subject)}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {place && place.latitude !== null && place.longitude !== null && (
        <PlaceMap name={place.name} latitude={place.latitude} longitude={place.longitude} />
      )}
    </header>
  );
}
