import { addressOf } from '../addresses.js';
import type { Round } from '../answers.js';
import type { NameOf } from './finding-columns.js';
import { wordsOfDate } from './iso-date.js';
import { listed } from './names.js';
import { Source } from './words.js';

type Told = Round['reports'][number];

/** Each report's own words of one meeting, and what it says otherwise than the record's reading. */
export function ReportsOfMeeting({ round, nameOf }: { readonly round: Round; readonly nameOf: NameOf }) {
  return (
    <ol className="reports">
      {round.reports.map((told) => {
        const other = differences(told, round, nameOf);
        return (
          <li key={`${told.from.document}.${told.id}`}>
            <p className="who-says">
              <Source from={told.from} finding={told.id} />
              {told.reference && <span className="precision"> refers to it</span>}
            </p>
            {told.evidence.map((e) => (
              <blockquote key={e.start} dir="auto">
                <a href={addressOf.document(told.from.document, told.id)}>{e.quote}</a>
              </blockquote>
            ))}
            {other.length > 0 && <p className="differs">Says otherwise: {other.join('; ')}.</p>}
          </li>
        );
      })}
    </ol>
  );
}

function differences(told: Told, round: Round, nameOf: NameOf): string[] {
  const said: string[] = [];
  // A coarser date that agrees says nothing else.
  if (told.start && !round.start?.startsWith(told.start)) said.push(wordsOfDate(told.start));
  if (told.place && told.place.name !== round.place?.name) said.push(`in ${told.place.name}`);
  if (told.kind !== round.kind) said.push(told.kind === 'talks' ? 'talks' : `a ${told.kind}`);
  if (told.status !== round.status) said.push(told.status);
  if (told.name && told.name !== round.name) said.push(`“${told.name}”`);
  if (told.parties.join() !== round.parties.join()) said.push(listed(told.parties.map(nameOf)));
  return said;
}
