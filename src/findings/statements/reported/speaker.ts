import type { Token } from '../../../model/analysis.js';
import type { Speaker } from '../../../model/finding.js';
import { areTwoTakenForOne } from '../../one-person.js';
import type { Reading } from '../../reading.js';
import { nameOf, speakerFrom } from '../attribution.js';

/** Titles of documents that several parties issue together, whose plural subjects (`both sides`) are the document itself. */
const joint = /\b(?:joint (?:\w+ )?(?:statement|communiqu[ée]|declaration|press release)|communiqu[ée])\b/i;
const ownVoice: ReadonlySet<string> = new Set(['i', 'we', 'you', 'one', 'us', 'me', 'who', 'what', 'there', 'this']);

/** Who is reported as speaking, where that is somebody with an office, a state, an organisation or a document; else null. */
export function reportedSpeaker(reading: Reading, subjects: readonly Token[]): Speaker | null {
  if (subjects.some((t) => ownVoice.has(t.lower) || reading.knowledge.speech.unofficial.has(t.lemma))) return null;
  const [first] = subjects;
  if (!first) return issuerOf(reading);
  const { actors, people } = reading.referents.referentsOf(first);
  if (people.length > 1 || actors.length > 1 || subjects.length > 1) return together(reading, subjects);
  const speaker = speakerFrom(reading, first, reading.knowledge.speech);
  if (!speaker) return isPlural(first) ? issuerOf(reading) : null;
  const person = people[0];
  if (person) return person.actor || person.office ? speaker : null;
  return speaker.actor !== null || isDocument(reading, first) ? speaker : isPlural(first) ? issuerOf(reading) : null;
}

/** The document itself, where it is one that several parties issued together. */
function issuerOf({ document }: Reading): Speaker | null {
  const title = document.blocks.find((b) => b.kind === 'title');
  const said = joint.exec(title ? document.text.slice(title.start, title.end) : '');
  return said && { name: said[0].toLowerCase(), actor: null, person: null };
}

/** Several who speak as one: the joint document if this is one, else their names; of the actor that all act for, if there is one. */
function together(reading: Reading, subjects: readonly Token[]): Speaker | null {
  const own = subjects.map((t) => reading.referents.referentsOfOne(t));
  const issuer = issuerOf(reading);
  if (issuer) return issuer;
  if (!own.some((r) => r.actors.length + r.people.length > 0)) return null;
  if (subjects.every((t) => t.upos === 'PRON') && own.every((r) => r.people.length === 0)) return null;
  if (areTwoTakenForOne(subjects, (t) => reading.referents.referentsOfOne(t).people)) return null;
  const names = own.flatMap(({ people }, i) =>
    people.length > 0 ? people.map((p) => p.name) : [nameOf(subjects[i]!)],
  );
  const codes = new Set(own.flatMap((r) => r.actors.map((a) => a.code)));
  const all = own.every((r) => r.actors.length + r.people.filter((p) => p.actor !== null).length > 0);
  return { name: listed([...new Set(names)]), actor: all && codes.size === 1 ? [...codes][0]! : null, person: null };
}

const isPlural = (t: Token): boolean => t.xpos === 'NNS' || t.lower === 'they' || t.lower === 'both';
/** Plural `reports` are what people tell each other. */
const isDocument = (reading: Reading, t: Token): boolean =>
  t.upos === 'PRON' || (reading.knowledge.speech.documents.has(t.lemma) && t.xpos !== 'NNS');

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
