import { monthNames } from '../../model/months.js';
import { contains, overlaps } from '../../model/span.js';
import type { Candidate, Context } from './candidate.js';

const locative =
  /(?:^|[\s(“"—–-])(in|at|near|outside|inside|around|across|throughout|visit(?:ed|ing|s)?|(?:arriv|land)(?:ed|es|ing) in|capital,?|city of|town of|port of|via|hosted by|host) (?:the |downtown |central |nearby |eastern |western |northern |southern )?$/i;
const direction = /(?:^|\s)(from|to|for|between|toward|towards|of|left|leave) (?:the )?$/i;
const day = new RegExp(`^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|${monthNames.join('|')})$`);

/** Whether the words name a place here, judged by what stands around them. */
export function isPlace(c: Candidate, context: Context): boolean {
  if (isTakenByAnother(c, context)) return false;
  const text = context.document.text;
  const lead = text.slice(Math.max(c.passage.start, c.start - 30), c.start);
  if (c.kind === 'venue') return locative.test(lead) || /\bto (the )?$/.test(lead);
  if (c.kind === 'region') return true;
  if (c.passage.kind === 'dateline' || isFollowedByItsCountry(c, context)) return true;
  const trust = context.knowledge.places.trustOf(c.key);
  if (trust === 'word') return false;
  if (isLabelledPlace(c, context)) return true;
  if (isPartOfLongerName(c)) return false;
  if (locative.test(lead)) return trust === 'plain' || isCapital(c);
  const known = isCapital(c) || c.last - c.first > 1 || populationOf(c) >= 300_000;
  return (
    trust === 'plain' && known && (direction.test(lead) || isJoined(lead) || populationOf(c) >= 300_000 || isCapital(c))
  );
}

/** An actor's name, an acting metonym or a person covers it. A seat of power is a metonym in one sentence and a venue in another. */
function isTakenByAnother(c: Candidate, { actors, people, document }: Context): boolean {
  if (actors.some((a) => overlaps(a, c) && !contains(c, a) && a.form !== 'metonym')) return true;
  if (actors.some((a) => overlaps(a, c) && (a.form === 'metonym' || c.kind === 'city'))) return c.kind !== 'region';
  const words = document.text.slice(c.start, c.end);
  return people.some(
    (p) => (p.form === 'name' && overlaps(p, c)) || p.people.some((person) => person.name.endsWith(` ${words}`)),
  );
}

/** `Nice, France`; `Aurora, Colorado`. */
function isFollowedByItsCountry(c: Candidate, { document, actors, knowledge }: Context): boolean {
  const next = c.passage.pieces[c.last];
  if (next?.gap !== ',' || document.text[c.end] !== ',') return false;
  const region = knowledge.places.region(next.key)?.country;
  const states = actors.filter((a) => a.start === next.start).flatMap((a) => a.actors.map((x) => x.code));
  return c.places.some(
    (place) => place.country !== null && (place.country === region || states.includes(place.country)),
  );
}

function isLabelledPlace(c: Candidate, { analysis }: Context): boolean {
  if (!analysis.layers.names) return false;
  const tokens = analysis.tokensIn(c);
  return tokens.length > 0 && tokens.every((token) => token.nameKind === 'LOC');
}

const mayPrecede =
  /^(In|At|From|To|Near|And|Outside|East|West|North|South|Central|Greater|Both|Between|Of|The|On|Visiting)$/;

/** `Secretary Austin`, `Geneva Conventions`: a capitalised word right before or after it, in a line that is not all so. */
function isPartOfLongerName(c: Candidate): boolean {
  const { pieces, kind } = c.passage;
  if (kind === 'title' || kind === 'heading') return false;
  const previous = pieces[c.first - 1];
  const next = pieces[c.last];
  const isName = (word: string) => /^\p{Lu}\p{Ll}/u.test(word) && !day.test(word);
  const joined = previous !== undefined && pieces[c.first]!.gap === ' ' && isName(previous.surface);
  if (joined && !mayPrecede.test(previous.surface)) return true;
  // The dot of `Washington, D.C.` may end the sentence.
  if (pieces[c.last - 1]!.key === 'dc') return false;
  return next !== undefined && (next.gap === ' ' || next.gap === '-') && isName(next.surface);
}

const isCapital = (c: Candidate): boolean => c.places.some((place) => 'rank' in place && place.rank === 3);

function populationOf(c: Candidate): number {
  const first = c.places[0]!;
  return 'population' in first ? first.population : 0;
}

/** `Geneva, Vienna and …`: in a list. */
const isJoined = (lead: string): boolean => /\p{Lu}[\p{L}’'-]+(,| and| or|, and) $/u.test(lead);
