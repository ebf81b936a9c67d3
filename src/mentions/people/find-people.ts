import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Analysis } from '../../model/analysis.js';
import type { Block, Document } from '../../model/document.js';
import type { ActorMention, MentionForm, Person, PersonMention } from '../../model/mention.js';
import { headToken } from '../head-token.js';
import { type FoundPerson, personAt } from './found-person.js';
import { inferActors } from './infer-actor.js';
import { issuerOf } from './issuer.js';
import { nameKeys } from './name-match.js';
import { officeAt } from './office-phrase.js';
import { Passage, type Word } from './passage.js';
import { peopleOfList } from './people-list.js';
import { nameEnd } from './person-name.js';
import { type Entry, Roster } from './roster.js';

export interface FoundPeople {
  readonly people: readonly Person[];
  readonly mentions: readonly PersonMention[];
}

/** A mention in the making: whose, where, and how it was said. */
interface Place {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
  readonly form: MentionForm;
  readonly aside: boolean;
}

function passagesOf(document: Document, actors: readonly ActorMention[]): Passage[] {
  const whole: Block = { kind: 'paragraph', start: 0, end: document.text.length };
  const blocks = document.blocks.length === 0 ? [whole] : document.blocks.filter((b) => b.kind !== 'furniture');
  return blocks.map((b) => new Passage(document.text, b, actors, b.kind === 'title' || b.kind === 'heading'));
}

/** Words behind which a bare name is a person's. */
const cue = /^(?:led|chaired|headed|hosted|joined|signed|represented|co-chaired|opened|moderated)$/;
const speech =
  /^(?:said|says|told|added|stressed|argued|noted|urged|warned|explained|insisted|declared|replied|remarked)$/;

/** Whether a bare run of capitals may be taken for a person: labelled so, begun by a given name, or placed where only a person stands. */
function licensed(p: Passage, start: number, end: number, analysis: Analysis, knowledge: Knowledge): boolean {
  const words = end - start;
  if (analysis.layers.names) {
    const kind = analysis.tokensIn(p.words[start]!)[0]?.nameKind;
    if (kind === 'ORG' || kind === 'LOC') return false;
    if (kind === 'PER' && !officeWords(p, start, end, knowledge)) return nameKeys(p.slice(start, end)).length > 1;
  }
  if (words < 2 || words > 5 || officeWords(p, start, end, knowledge)) return false;
  if (knowledge.people.isGivenName(p.key(start))) return true;
  if (p.key(start - 1) === 'by' && cue.test(p.key(start - 2))) return true;
  if (p.isTitle) return false;
  return speech.test(p.key(start - 1)) || speech.test(p.key(end));
}

/** `Strategic Dialogue`, `Narcotics Control`: words of offices and bodies are no names. */
function officeWords(p: Passage, start: number, end: number, { people }: Knowledge): boolean {
  for (let i = start; i < end; i++) if (people.isBody(p.key(i)) || people.isSubject(p.key(i))) return true;
  return false;
}

function namedPeople(p: Passage, analysis: Analysis, knowledge: Knowledge): FoundPerson[] {
  const found: FoundPerson[] = [];
  for (let i = 0; i < p.length; ) {
    // Nothing of a person begins with a small word that is no part of an office.
    if (!p.capital(i) && !officeAt(p, i, knowledge.people) && !/[-‑'’]\p{Lu}/u.test(p.words[i]!.text)) {
      i++;
      continue;
    }
    const list = peopleOfList(p, i, knowledge);
    const here =
      list.length > 0
        ? list
        : [personAt(p, i, knowledge, (s, e) => licensed(p, s, e, analysis, knowledge))].filter((f) => f !== null);
    found.push(...here);
    if (here.length > 0) i = here.at(-1)!.end;
    else i = skip(p, i, knowledge);
  }
  return found;
}

/** Where to look next when no person begins at `i`: behind a run of capitals or an office that is none, else at the next word. */
function skip(p: Passage, i: number, { people }: Knowledge): number {
  const office = officeAt(p, i, people);
  if (office) return office.headEnd;
  const name = nameEnd(p, i, people);
  return Math.max(i + 1, name);
}

/** Later short forms of persons already known: `Nuland`, `Ould Ahmedou`. */
function shortNames(p: Passage, taken: ReadonlySet<Word>, roster: Roster, { people }: Knowledge): Place[] {
  const places: Place[] = [];
  for (let i = 0; i < p.length; i++) {
    const word = p.words[i]!;
    if (!word.capital || people.headAt(p.keys, i)) continue;
    if (taken.has(word)) continue;
    const end = nameEnd(p, i, people);
    const keys = end > i ? nameKeys(p.slice(i, end)) : [];
    if (keys.length === 0 || keys.every((k) => k.length < 3 && !/^[A-Z]/.test(word.text))) continue;
    const entry = roster.match(keys, null);
    if (!entry?.nameKeys.some((own) => keys.every((k) => own.includes(k)))) continue;
    if (keys.length === 1 && !surname(entry, keys[0]!, people.isGivenName)) continue;
    places.push({ entry, start: word.start, end: p.words[end - 1]!.end, form: 'short-name', aside: false });
    i = end - 1;
  }
  return places;
}

/** Whether one word can stand for a person: their last name, or a first name that is no common given name (a family name put first). */
function surname(entry: Entry, key: string, isGivenName: (word: string) => boolean): boolean {
  return entry.names.some((name) => {
    const keys = nameKeys(name);
    return (
      keys.at(-1) === key ||
      (keys.includes(key) && keys.length > 2 && key !== keys[0]) ||
      (keys[0] === key && (!isGivenName(key) || name.includes('-')))
    );
  });
}

function placesOf(found: readonly FoundPerson[], roster: Roster): Place[] {
  return found.map((f) => {
    const entry = roster.add(f);
    const words = f.passage.words;
    const form: MentionForm = f.nameEnd - f.nameStart > 1 ? 'name' : 'short-name';
    const aside = found.some((other) => other.passage === f.passage && other.serves === f.start);
    return { entry, start: words[f.start]!.start, end: words[f.end - 1]!.end, form, aside };
  });
}

/**
 * The people that a document names, each put together from all that it says of them, and where it names them, in order of the text.
 * Works on words and capitals alone; names labelled by the model add those that stand without office or title. `actors` are the document's.
 */
export function findPeople(
  document: Document,
  analysis: Analysis,
  knowledge: Knowledge,
  actors: readonly ActorMention[],
): FoundPeople {
  const passages = passagesOf(document, actors);
  const roster = new Roster();
  const found = passages.flatMap((p) => namedPeople(p, analysis, knowledge));
  // Full names first, so that a short name in the headline finds its bearer.
  const full = (f: FoundPerson): number => (f.nameEnd - f.nameStart > 1 ? 0 : 1);
  const named = placesOf(
    [...found].sort((a, b) => full(a) - full(b)),
    roster,
  );
  const taken = new Set(found.flatMap((f) => f.passage.words.slice(f.start, f.end)));
  const short = passages.flatMap((p) => shortNames(p, taken, roster, knowledge));
  const around = { document, analysis, knowledge, actors, roster, issuer: issuerOf(document, knowledge) };
  const places = [...named, ...short].sort((a, b) => a.start - b.start);
  const order = [...new Set(places.map((place) => place.entry))];
  inferActors(order, { ...around, places });
  const people = new Map(order.map((entry, i) => [entry, entry.person(`p${i + 1}`)]));
  const mentions = places.flatMap(({ entry, start, end, form, aside }) => {
    const head = headToken(analysis, { start, end });
    return head === null ? [] : [{ start, end, head, form, aside, people: [people.get(entry)!] }];
  });
  return { people: [...people.values()], mentions };
}
