import { addressOf } from '../addresses.js';
import type { ActorEntry, Overview } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { CountsByKind } from '../components/counts-by-kind.js';
import { ListedTable } from '../components/data-table.js';
import { findingsSection, useFindings } from '../components/findings-tables.js';
import { grouped } from '../components/numbers.js';
import { PairsTable } from '../components/pairs-table.js';
import { type Person, peopleColumns } from '../components/people-columns.js';
import { PeriodChooser } from '../components/period-chooser.js';
import { Section, Sections } from '../components/sections.js';
import { Answer } from '../components/states.js';
import { SubjectList } from '../components/subject-list.js';
import { Tone } from '../components/tone.js';
import { capital } from '../components/wording.js';
import { together, useApi } from '../use-api.js';
import { useListed } from '../use-listed.js';
import { useNames } from '../use-names.js';
import { useOverview, usePeriod } from '../use-overview.js';
import '../style/dossier.css';

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
  const period = usePeriod();
  const actor = useApi<ActorEntry>(`/api/actors/${encodeURIComponent(code)}`);
  const { whole, chosen } = useOverview({ actors: code }, period);
  const of = { actors: code, ...period.query };
  const meetings = useFindings('meetings', of, nameOf);
  const promises = useFindings('promises', of, nameOf);
  const statements = useFindings('statements', of, nameOf);
  const people = useListed<Person>('people', `/api/people?actor=${encodeURIComponent(code)}`, peopleColumns);
  return (
    <div className="dossier">
      <title>{`${nameOf(code)} · Rapporteur`}</title>
      <Answer asked={together<[ActorEntry, Overview]>(actor, whole)} what={nameOf(code)}>
        {([entry, all]) => {
          const overview = chosen(all);
          const met = overview.pairs.filter((p) => p.a === code || p.b === code);
          return (
            <>
              <Head actor={entry} />
              <CountsByKind counts={overview.counts} query={of} />
              <PeriodChooser months={all.months} period={period} />
              <Sections>
                <Section id="met" title="Whom it met" count={met.length}>
                  <PairsTable pairs={met} names={overview.names} />
                </Section>
                {findingsSection('meetings', meetings)}
                {findingsSection('promises', promises)}
                <Section id="tone" title="Conflict and cooperation">
                  <Tone months={overview.months} />
                </Section>
                <Section id="people" title="Who speaks for it" count={people.total}>
                  <ListedTable listed={people} caption="People" keyOf={(p) => p.name} none="Nobody is named." />
                </Section>
                {findingsSection('statements', statements)}
                <Section id="subjects" title="Subjects">
                  <SubjectList subjects={overview.subjects} />
                </Section>
              </Sections>
            </>
          );
        }}
      </Answer>
    </div>
  );
}

function Head({ actor }: { readonly actor: ActorEntry }) {
  const { code } = actor;
  const references = Object.entries(actor.references).filter(([, id]) => id !== null);
  return (
    <header>
      <p className="above">
        <span>{capital(kindWords[actor.kind] ?? actor.kind)}</span>
        {references.map(([register, id]) => (
          <span key={register}>
            {register === 'unsc' ? 'UN Security Council list' : register === 'iso3166' ? 'ISO 3166' : 'Wikidata'}: {id}
          </span>
        ))}
      </p>
      <h1>{actor.name}</h1>
      <p className="standing">
        Named in {actor.documents === 1 ? 'one document' : `${grouped(actor.documents)} documents`}. See also{' '}
        <a href={`/network?at=${code}`}>the network of who meets whom</a> and{' '}
        <a href={addressOf.findings('events', { actors: code })}>the events</a>.
      </p>
    </header>
  );
}
