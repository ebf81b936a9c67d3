import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Actor } from '../../model/actor.js';
import { actorOfLedSide } from './led-side.js';
import { type OfficePhrase, parenthesisEnd } from './office-phrase.js';
import type { Passage } from './passage.js';
import { principal } from './principal.js';

/** How many words behind a name may still say whom the person acts for. */
const reach = 16;
const ofBody =
  /^(?:ministry|department|embassy|office|bureau|government|foreign|interior|state|defence|defense|permanent|mission|agency|authority)$/;
/** A spokesman for someone acts for them; an envoy for a country does not. */
const speaksFor = /^(?:spokes\w+|lawyer|counsel)$/;

/** The issuer whose body (`Department of State`) is named between two words; null where none is. */
export function bodyBetween(p: Passage, from: number, to: number, knowledge: Knowledge): Actor | null {
  const text = p.slice(from, to);
  for (const issuer of knowledge.people.issuers)
    if (issuer.offices.some((name) => name.length > 3 && text.includes(name)))
      return knowledge.actors.get(issuer.actor);
  return null;
}

/** What an office says of its own: the country before it, `of …` behind it, or a body that is known to be someone's. */
export function actorOfOffice(p: Passage, office: OfficePhrase, end: number, knowledge: Knowledge): Actor | null {
  for (const mention of office.before) {
    const actor = principal(mention, knowledge);
    if (actor && actor.kind !== 'company') return actor;
  }
  const possessor = possessorBefore(p, office.officeStart, knowledge);
  if (possessor) return possessor;
  const inTail: Actor[] = [];
  for (let i = office.headEnd; i < end; i++) {
    if (p.key(i) === 'for' && !speaksFor.test(p.key(office.head))) i = subjectEnd(p, i, end);
    if (/^(?:to|in|on)$/.test(p.key(i))) break;
    const actor = p.actorAt(i) && principal(p.actorAt(i), knowledge);
    if (actor) inTail.push(actor);
  }
  // `Secretary of the Security Council of Tajikistan`: a council that is named like an organisation's, but is a state's.
  const own = inTail.find((actor) => actor.kind === 'state') ?? inTail[0];
  if (own) return own;
  return bodyBetween(p, office.start, end, knowledge);
}

/** One before the `of` whose state has the office (`Minister for Foreign Affairs of Ghana`); the tail's end where all of it is what the office is for. */
function subjectEnd(p: Passage, at: number, end: number): number {
  for (let i = at + 2; i < end; i++) {
    const first = p.key(i + 1) === 'the' ? i + 2 : i + 1;
    const portfolio =
      p.actorAt(i - 1) === null && !/^(?:government|republic|kingdom|people|states?)$/.test(p.key(i - 1));
    if (p.key(i) === 'of' && portfolio && p.actorAt(first)?.actors[0]?.kind === 'state') return i;
  }
  return end;
}

/** `Canberra’s Ambassador`: a seat of government before a possessive, which is an actor nowhere else in the sentence. */
function possessorBefore(p: Passage, officeStart: number, knowledge: Knowledge): Actor | null {
  if (!/^['’]s$/.test(p.key(officeStart - 1))) return null;
  const mention = p.actorAt(officeStart - 2);
  if (mention) return principal(mention, knowledge);
  if (ofBody.test(p.key(officeStart - 2))) return bodyLastNamed(p, officeStart - 2, knowledge);
  for (const length of [1, 2]) {
    const bearer = knowledge.actors.names
      .named(p.slice(officeStart - 1 - length, officeStart - 1))
      .find((b) => b.actor !== null);
    if (bearer?.actor) return knowledge.actors.principalOf(bearer.actor);
  }
  return null;
}

/** `the ministry’s director general`: whose ministry, as last named in the document. */
function bodyLastNamed(p: Passage, at: number, knowledge: Knowledge): Actor | null {
  const until = p.words[at]!.start;
  const named = p.actors.filter(
    (m) => m.end <= until && ofBody.test(/^\W*(\w+)/.exec(p.text.slice(m.end, m.end + 30))?.[1]?.toLowerCase() ?? ''),
  );
  return principal(named.at(-1) ?? null, knowledge);
}

/** The first actor between two words that is a state or an organisation. */
function firstActor(p: Passage, from: number, to: number, knowledge: Knowledge): Actor | null {
  for (let i = from; i < to; i++) {
    const actor = p.actorAt(i) && principal(p.actorAt(i), knowledge);
    if (actor && (actor.kind === 'state' || actor.kind === 'igo' || actor.kind === 'body')) return actor;
  }
  return null;
}

function phraseEnd(p: Passage, i: number): number {
  let j = i;
  while (j < p.length && j - i < reach && !/^[,.;:()—–]$|^(?:and|who|which|said|was|is|has|will)$/.test(p.key(j))) j++;
  // `Ministry of Foreign Affairs and Trade of …` goes on over its `and`.
  if (p.key(j) === 'and' && p.capital(j + 1) && p.capital(j - 1)) {
    const further = phraseEnd(p, j + 1);
    if (further - i < reach) return further;
  }
  return j;
}

/** What stands behind a name and its office: `(Italy)`, `of Kenya`, `, Ministry of Foreign Affairs of Japan`, `at the Japanese foreign ministry`, `led the Indian delegation`. */
export function actorBehind(p: Passage, end: number, knowledge: Knowledge): Actor | null {
  if (p.key(end) === '(' && parenthesisEnd(p, end) > end && p.actorAt(end + 1))
    return principal(p.actorAt(end + 1), knowledge);
  let i = end;
  for (let tries = 0; tries < 3; tries++) {
    if (p.key(i) === ',') i++;
    if (p.key(i) === 'and') return null;
    const led = /^(?:of|at|in|from|with|representing)$/.test(p.key(i)) ? i + 1 : i;
    const start = p.key(led) === 'the' ? led + 1 : led;
    const stop = phraseEnd(p, start);
    const isBody =
      ofBody.test(p.key(start)) || ofBody.test(p.key(start + 1)) || bodyBetween(p, start, stop, knowledge) !== null;
    const direct = led > i && /^(?:of|from|representing)$/.test(p.key(i)) && p.actorAt(start) !== null;
    // `A, Chilean Foreign Minister B, and C`: behind a comma a country with an office is the next of a list.
    const ofAnother = led === i && /^(?:minister|secretary)$/.test(p.key(p.actorEnd(start) + 1));
    const ofActor = p.actorAt(start) !== null && ofBody.test(p.key(p.actorEnd(start)));
    if (direct) return firstActor(p, start, start + 1, knowledge);
    if (led > i || i > end)
      if ((isBody || ofActor) && !ofAnother) {
        const actor = firstActor(p, start, stop, knowledge) ?? bodyBetween(p, start, stop, knowledge);
        if (actor) return actor;
        i = stop;
        continue;
      }
    if (p.key(i - 1) === ',' && p.capital(i) && i > end && !p.actorAt(i)) {
      i = phraseEnd(p, i);
      if (p.key(i) === ',') continue;
    }
    break;
  }
  return actorOfLedSide(p, i, knowledge);
}
