import { addressOf } from '../addresses.js';
import type { DocumentEntry, ShownPerson } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { type Column, DataTable, ListedTable } from '../components/data-table.js';
import { FindingsTable, useFindings } from '../components/findings-tables.js';
import { IsoDate } from '../components/iso-date.js';
import { RoundsTimeline } from '../components/rounds-timeline.js';
import { Section, Sections } from '../components/sections.js';
import { Answer } from '../components/states.js';
import { useApi } from '../use-api.js';
import { useListed } from '../use-listed.js';
import { useNames } from '../use-names.js';
import '../style/dossier.css';

/** One person: which office which documents give them, and when; whom they met; where they are named. */
export function PersonScreen({ params }: ScreenProps) {
  const name = params[0]!;
  const nameOf = useNames();
  const asked = useApi<ShownPerson>(`/api/people/${encodeURIComponent(name)}`);
  const meetings = useFindings('meetings', { person: name }, nameOf);
  const documents = useListed('documents', `/api/documents?${new URLSearchParams({ person: name })}`, documentColumns);
  return (
    <div className="dossier">
      <title>{`${name} · Rapporteur`}</title>
      <header>
        <h1 dir="auto">{name}</h1>
      </header>
      <Answer asked={asked} what={name}>
        {(person) => (
          <>
            <Standing person={person} nameOf={nameOf} />
            <AlsoSpelled person={person} asked={name} />
            <Sections>
              <Section id="offices" title="Offices" count={officesOnce(person.offices).length}>
                <DataTable
                  id="offices"
                  caption="Offices"
                  columns={officeColumns(nameOf)}
                  rows={officesOnce(person.offices)}
                  keyOf={(o) => `${o.office}|${o.actor}`}
                  none="No document says which office they hold."
                />
              </Section>
              <Section id="meetings" title="Meetings" count={meetings.total}>
                <RoundsTimeline rounds={meetings.rows} />
                <FindingsTable
                  kind="meetings"
                  listed={meetings}
                  none="No report says that they took part in a meeting."
                />
              </Section>
              <Section id="documents" title="Named in" count={documents.total}>
                <ListedTable listed={documents} caption="Documents" keyOf={(d) => d.id} none="" />
              </Section>
            </Sections>
          </>
        )}
      </Answer>
    </div>
  );
}

function Standing({ person, nameOf }: { readonly person: ShownPerson; readonly nameOf: (code: string) => string }) {
  const [latest] = person.offices;
  if (!latest) return null;
  return (
    <p className="standing">
      {latest.office}
      {latest.actor && (
        <>
          , <a href={addressOf.actor(latest.actor)}>{nameOf(latest.actor)}</a>
        </>
      )}
      {latest.last && (
        <>
          {' '}
          (as of <IsoDate start={latest.last} />)
        </>
      )}
      .
    </p>
  );
}

/** Under which other spellings documents name the person, so that nobody wonders why a page does not have the name. */
function AlsoSpelled({ person, asked }: { readonly person: ShownPerson; readonly asked: string }) {
  const others = [...new Set([person.name, ...person.spellings.map((s) => s.name)])].filter((name) => name !== asked);
  return others.length > 0 && <p className="standing">Also spelled {others.join(', ')}.</p>;
}

type Office = ShownPerson['offices'][number];

/** The same office in capitals and in small letters is one; it is shown as the latest document prints it. */
function officesOnce(offices: readonly Office[]): Office[] {
  const found = new Map<string, Office>();
  for (const office of offices) {
    const key = `${office.office.toLowerCase()}|${office.actor}`;
    const own = found.get(key);
    found.set(key, own ? joined(own, office) : office);
  }
  return [...found.values()];
}

const joined = (a: Office, b: Office): Office => ({
  ...a,
  first: [a.first, b.first].filter((day) => day !== null).sort()[0] ?? null,
  last:
    [a.last, b.last]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null,
  documents: [...a.documents, ...b.documents.filter((d) => !a.documents.some((own) => own.id === d.id))],
});

const dated = (value: string | null) => (value ? <IsoDate start={value} /> : '');

/** So many documents are named behind an office; all that name the person stand below. */
const mostNamed = 4;

const officeColumns = (nameOf: (code: string) => string): Column<Office>[] => [
  { name: 'Office', value: (o) => o.office },
  { name: 'For', value: (o) => (o.actor ? nameOf(o.actor) : null) },
  { name: 'First said', value: (o) => o.first, show: (o) => dated(o.first) },
  { name: 'Last said', value: (o) => o.last, show: (o) => dated(o.last) },
  {
    name: 'Said by',
    value: (o) => o.documents.map((d) => d.title ?? d.id).join('; '),
    show: (o) => (
      <ul>
        {o.documents.slice(0, mostNamed).map((d) => (
          <li key={d.id}>
            <a href={addressOf.document(d.id)}>{d.title ?? 'Untitled page'}</a>
          </li>
        ))}
        {o.documents.length > mostNamed && <li>and {o.documents.length - mostNamed} more</li>}
      </ul>
    ),
  },
];

const documentColumns: readonly Column<DocumentEntry>[] = [
  { name: 'Published', value: (d) => d.published, show: (d) => dated(d.published) },
  {
    name: 'Title',
    value: (d) => d.title ?? d.id,
    show: (d) => <a href={addressOf.document(d.id)}>{d.title ?? 'Untitled page'}</a>,
  },
  { name: 'Outlet', value: (d) => d.outlet },
];
