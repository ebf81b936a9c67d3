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
              <span className="precision">{standing(told, round)}</span>
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

/** Whether a report spoke of the meeting before it was held, or speaks of it in passing; empty for a report on it. */
function standing(told: Told, round: Round): string {
  if (announces(told, round)) return ' announced it';
  return told.reference ? ' refers to it' : '';
}

const announces = (told: Told, round: Round): boolean => round.status === 'held' && told.status === 'planned';

function differences(told: Told, round: Round, nameOf: NameOf): string[] {
  const said: string[] = [];
  // A coarser date that agrees says nothing else.
  if (told.start && !round.start?.startsWith(told.start)) said.push(wordsOfDate(told.start));
  if (told.place && told.place.name !== round.place?.name) said.push(`in ${told.place.name}`);
  // Talks may be of any kind.
  if (told.kind !== round.kind && told.kind !== 'talks') said.push(`a ${told.kind}`);
  if (told.status !== round.status && !announces(told, round)) said.push(told.status);
  if (told.name && !sameName(told.name, round)) said.push(`“${told.name}”`);
  if (told.parties.join() !== round.parties.join()) said.push(listed(told.parties.map(nameOf)));
  return said;
}

/** A part of the name, or more of it, is the same name: `Ocean Dialogue`, `Kenya–Norway Ocean Dialogue`. */
function sameName(name: string, { name: own, series }: Round): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[–—-]/g, '-');
  const [a, others] = [plain(name), [own, series].flatMap((n) => (n ? [plain(n)] : []))];
  return others.some((b) => b.includes(a) || a.includes(b));
}
