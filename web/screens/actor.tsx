import { addressOf } from '../addresses.js';
import type { ActorEntry, ActorList, Overview, PersonList, PromiseList, RoundList, StatementList } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { BehindChart } from '../components/behind-chart.js';
import { DataTable } from '../components/data-table.js';
import { roundColumns, statementColumns } from '../components/finding-columns.js';
import { MonthsTable } from '../components/months-table.js';
import { PairsTable } from '../components/pairs-table.js';
import { PeopleTable } from '../components/people-table.js';
import { promiseColumns } from '../components/promise-columns.js';
import { ScoreLine } from '../components/score-line.js';
import { Section, Sections } from '../components/sections.js';
import { Answer } from '../components/states.js';
import { SubjectList } from '../components/subject-list.js';
import { together, useApi } from '../use-api.js';
import { useNames } from '../use-names.js';
import '../style/dossier.css';

const keyOf = (f: { id: string; from: { document: string } }): string => `${f.from.document}.${f.id}`;
const kindWords: Readonly<Record<string, string>> = {
  state: 'state',
  igo: 'intergovernmental organisation',
  body: 'body',
  'armed-group': 'armed group',
  company: 'company',
  ngo: 'non-governmental organisation',
};

/** What the record knows of one actor: whom it met, what it promised, who speaks for it, on what. */
export function ActorScreen({ params }: ScreenProps) {
  const code = params[0]!.toUpperCase();
  const nameOf = useNames();
  const asked = together<[ActorList, Overview, RoundList, PromiseList, StatementList, PersonList]>(
    useApi(`/api/actors?q=${encodeURIComponent(code)}`),
    useApi(`/api/overview?actors=${code}`),
    useApi(`/api/rounds?actors=${code}`),
    useApi(`/api/promises?actors=${code}&limit=200`),
    useApi(`/api/statements?actors=${code}&limit=200`),
    useApi(`/api/people?actor=${code}&limit=100`),
  );
  return (
    <div className="dossier">
      <title>{`${nameOf(code)} · Rapporteur`}</title>
      <Answer asked={asked} what={nameOf(code)}>
        {([actors, overview, rounds, promises, statements, people]) => (
          <>
            <Head actor={actors.items.find((a) => a.code === code)} code={code} />
            <Sections>
              <Section id="met" title="Whom it met" count={overview.pairs.length}>
                <PairsTable pairs={overview.pairs.filter((p) => p.a === code || p.b === code)} names={overview.names} />
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
              <Section id="tone" title="Conflict and cooperation">
                <ScoreLine months={overview.months} />
                <BehindChart what="Score and counts by month">
                  <MonthsTable months={overview.months} />
                </BehindChart>
              </Section>
              <Section id="people" title="Who speaks for it" count={people.total}>
                <PeopleTable people={people.items} />
              </Section>
              <Section id="statements" title="Statements" count={statements.total}>
                <DataTable
                  id="statements"
                  caption="Statements"
                  columns={statementColumns(nameOf)}
                  rows={statements.items}
                  keyOf={keyOf}
                  none="No statement is reported."
                />
              </Section>
              <Section id="subjects" title="Subjects">
                <SubjectList subjects={overview.subjects} />
              </Section>
            </Sections>
          </>
        )}
      </Answer>
    </div>
  );
}

function Head({ actor, code }: { readonly actor: ActorEntry | undefined; readonly code: string }) {
  const references = Object.entries(actor?.references ?? {}).filter(([, id]) => id !== null);
  return (
    <header>
      <p className="above">
        {actor && <span>{kindWords[actor.kind] ?? actor.kind}</span>}
        {references.map(([register, id]) => (
          <span key={register}>
            {register === 'unsc' ? 'UN Security Council list' : register === 'iso3166' ? 'ISO 3166' : 'Wikidata'}: {id}
          </span>
        ))}
      </p>
      <h1>{actor?.name ?? code}</h1>
      {actor && (
        <p className="standing">
          Named in {actor.documents === 1 ? 'one document' : `${actor.documents.toLocaleString('en')} documents`}. See
          also <a href={`/network?at=${code}`}>the network of who meets whom</a> and{' '}
          <a href={addressOf.findings('events', { actors: code })}>the events</a>.
        </p>
      )}
    </header>
  );
}
