import { evidenceAt, type Meeting, type Participant } from '../../model/finding.js';
import type { Person } from '../../model/mention.js';
import type { Draft, Reading } from '../reading.js';
import { attend } from './attend.js';
import { fill } from './fill.js';
import { gather } from './gather.js';
import type { Gathering } from './gathering.js';
import { withoutJourneys } from './journeys.js';
import { nounSightings } from './noun-sightings.js';
import { Scene } from './scene.js';
import { verbSightings } from './verb-sightings.js';

/** The meetings that a document reports or mentions: sightings are found generously, put together, and completed from the whole text. */
export function findMeetings(reading: Reading): Draft<Meeting>[] {
  const scene = new Scene(reading);
  const sightings = [...verbSightings(scene), ...nounSightings(scene)].sort(
    (a, b) => a.trigger.index - b.trigger.index,
  );
  const gathered = gather(scene, sightings);
  attend(scene, gathered);
  fill(scene, gathered);
  const kept = withoutJourneys(scene, gathered).filter((g) => isMeeting(g));
  return kept.map((g) => draft(reading, g, g === gathered.main));
}

/** At least two parties, or a conference, which may not say who came. */
function isMeeting(g: Gathering): boolean {
  return g.parties.length > 0 || g.kind === 'conference' || g.name !== null;
}

function draft(reading: Reading, g: Gathering, main: boolean): Draft<Meeting> {
  const status = g.status ?? 'held';
  const reporting =
    g.sightings.find((s) => s.form === 'verb' && !s.inTitle) ?? g.sightings.find((s) => !s.inTitle) ?? g.first;
  return {
    kind: kindOf(reading, g),
    name: g.name?.text ?? null,
    parties: [...g.parties].sort(),
    start: g.time?.start ?? null,
    end: g.time?.end ?? null,
    place: g.place,
    chairs: g.chairs.map((p) => p.name),
    participants: g.people.map(participant),
    status,
    reference: !main && isReference(g),
    contexts: [],
    evidence: [evidenceAt(reading.document, reporting.words)],
    confidence: main ? 0.9 : 0.8,
    rule: reporting.rule,
  };
}

/** The members of an organisation that meet hold a conference. */
function kindOf(reading: Reading, g: Gathering): Meeting['kind'] {
  const kind = g.kind ?? 'talks';
  if (g.parties.length !== 1 || kind !== 'talks') return kind;
  return reading.mentions.actors.some((m) => m.actors.some((a) => a.code === g.parties[0] && a.kind !== 'state'))
    ? 'conference'
    : kind;
}

function isReference(g: Gathering): boolean {
  return g.turn !== null || g.sightings.every((s) => s.aside || s.form === 'noun') || g.status === 'planned';
}

function participant(person: Person): Participant {
  return { name: person.name, office: person.office, actor: person.actor?.code ?? null };
}
