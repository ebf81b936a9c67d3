import type { Actor } from '../../model/actor.js';
import { evidenceAt, type Meeting, type Participant } from '../../model/finding.js';
import type { Person } from '../../model/mention.js';
import type { Draft, Reading } from '../reading.js';
import { traceOf } from '../trace.js';
import { attend } from './attend.js';
import { believed } from './doubts.js';
import { fill } from './fill.js';
import { gather } from './gather.js';
import type { Gathering } from './gathering.js';
import { withStates } from './groupings.js';
import { readJourneys } from './journeys.js';
import { nounSightings } from './noun-sightings.js';
import { Scene } from './scene.js';
import type { Sighting } from './sighting.js';
import { verbSightings } from './verb-sightings.js';

/** The meetings that a document reports or mentions: sightings are found generously, put together, and completed from the whole text. */
export function findMeetings(reading: Reading): Draft<Meeting>[] {
  const scene = new Scene(reading);
  const found = [...verbSightings(scene), ...nounSightings(scene)].sort((a, b) => a.trigger.index - b.trigger.index);
  const sightings = withStates(scene, believed(scene, found));
  const gathered = gather(scene, sightings);
  attend(scene, gathered);
  const meetings = readJourneys(scene, gathered, sightings);
  fill(scene, { gatherings: meetings, main: gathered.main });
  const kept = meetings.filter((g) => isMeeting(reading, g));
  return kept.map((g) => draft(reading, g, g === gathered.main, gathered.main?.status ?? null));
}

/** At least two parties, or a conference, which may not say who came; a call of nobody in particular (`our conversations`) is none. */
function isMeeting(reading: Reading, g: Gathering): boolean {
  if (g.kind === 'call' && g.people.length === 0 && g.sightings.every((s) => s.form === 'noun')) return false;
  if (g.kind === 'conference' && g.place === null && isStatesOwn(reading, g.parties)) return false;
  if (g.parties.length > 1 || g.kind === 'conference' || (g.name !== null && g.parties.length === 0)) return true;
  const only = actorNamed(reading, g.parties[0]);
  return only !== undefined && only.kind !== 'state';
}

function draft(reading: Reading, g: Gathering, main: boolean, mainStatus: string | null): Draft<Meeting> {
  const status = g.status ?? (isAhead(reading, g) ? 'planned' : 'held');
  const reporting =
    g.sightings.find((s) => s.form === 'verb' && !s.inTitle) ?? g.sightings.find((s) => !s.inTitle) ?? g.first;
  return {
    kind: kindOf(reading, g),
    name: g.name?.text ?? null,
    parties: withoutMember(reading, g, withoutGrouping(reading, g.parties)),
    start: g.time?.start ?? null,
    end: g.time?.end ?? null,
    place: g.place,
    chairs: g.chairs.map((p) => p.name),
    participants: g.sightings.every((s) => s.kind === 'visit')
      ? g.people.map(participant)
      : withSides(g.people.map(participant), g.parties),
    status,
    reference: !main && isReference(g, mainStatus),
    contexts: [],
    evidence: [evidenceAt(reading.document, reporting.words)],
    rule: reporting.rule,
    trace: traceOf(reading, reporting.rule, reporting.trigger, {}, { also: otherPlaces(g, reporting) }),
  };
}

/** `the Department's annual forum`: a state's own event. */
const isStatesOwn = (reading: Reading, parties: readonly string[]): boolean =>
  parties.length === 1 && actorNamed(reading, parties[0])?.kind === 'state';

/** The actor of a code, where the document names it. */
const actorNamed = (reading: Reading, code: string | undefined): Actor | undefined =>
  reading.mentions.actors.flatMap((m) => m.actors).find((a) => a.code === code);

/** Of an organisation with more members the members' own meetings are no meetings of it. */
const mostMembers = 60;

/** The members of an organisation that is small enough to be told from them; none of others. */
function membersOf(reading: Reading, code: string): readonly string[] {
  const { kind, members = [] } = actorNamed(reading, code) ?? {};
  return kind !== 'state' && members.length < mostMembers ? members : [];
}

/** Where several members of an organisation met, and it is named beside them, they met and not it. */
function withoutGrouping(reading: Reading, parties: readonly string[]): string[] {
  const isNamedBeside = (code: string): boolean => {
    const members = membersOf(reading, code);
    return (
      members.length > 0 &&
      parties.filter((p) => members.includes(p)).length > 1 &&
      parties.every((p) => p === code || members.includes(p) || p === 'EU')
    );
  };
  return parties.filter((p) => !isNamedBeside(p)).sort();
}

/** `we had a meeting of the Council`: one of its members tells of an organisation's own meeting, of which no person of the organisation is named. */
function withoutMember(reading: Reading, g: Gathering, parties: string[]): string[] {
  if (parties.length !== 2 || g.sightings.some((s) => s.form === 'verb')) return parties;
  const whole = parties.find((code) => {
    const members = membersOf(reading, code);
    return parties.some((p) => p !== code && members.includes(p));
  });
  return whole && !g.people.some((p) => p.actor?.code === whole) ? [whole] : parties;
}

/** Where else the text tells of the meeting, and by which rules these places were read. */
const otherPlaces = (g: Gathering, reporting: Sighting) =>
  g.sightings
    .filter((s) => s !== reporting)
    .map(({ rule, trigger }) => ({ rule, start: trigger.start, end: trigger.end }));

/** The members of an organisation that meet hold a conference. */
function kindOf(reading: Reading, g: Gathering): Meeting['kind'] {
  const kind = g.kind ?? 'talks';
  if (g.parties.length !== 1 || kind !== 'talks') return kind;
  return reading.mentions.actors.some((m) => m.actors.some((a) => a.code === g.parties[0] && a.kind !== 'state'))
    ? 'conference'
    : kind;
}

/** Whether its time lies behind the day of publication. */
function isAhead(reading: Reading, g: Gathering): boolean {
  const published = reading.document.header.published?.value;
  const start = g.time?.start;
  return published !== undefined && start !== undefined && start > published.slice(0, start.length);
}

/** Whether a meeting beside the text's own is only referred to: another round, or told in passing. */
function isReference(g: Gathering, main: string | null): boolean {
  if (g.turn !== null || g.ordinal !== null) return true;
  return g.sightings.every((s) => s.aside || s.form === 'noun') || (g.status === 'planned' && main !== 'planned');
}

/** At a meeting of two parties, of whom one is spoken for, those whose side the text does not tell sit on the other. */
function withSides(participants: readonly Participant[], parties: readonly string[]): Participant[] {
  const spoken = new Set(participants.map((p) => p.actor));
  const silent = parties.filter((code) => !spoken.has(code));
  const side = parties.length === 2 && silent.length === 1 ? silent[0]! : null;
  return participants.map((p) => ({ ...p, actor: p.actor ?? side }));
}

function participant(person: Person): Participant {
  return { name: person.name, office: person.office, actor: person.actor?.code ?? null };
}
