import type { Token } from '../../model/analysis.js';
import type { Person } from '../../model/mention.js';
import { preposition, verbSubjects } from '../predicates/arguments.js';
import { isMeetingNoun } from './frame.js';
import type { Gathered } from './gather.js';
import type { Gathering } from './gathering.js';
import { leads } from './leaders.js';
import { leadsByWords } from './leads-by-words.js';
import { type Scene, unique } from './scene.js';
import type { Sighting } from './sighting.js';

/** Adds to the meetings those who led a side, took the chair, or are told to have been there, in clauses that do not name the meeting. */
export function attend(scene: Scene, { gatherings, main }: Gathered): void {
  for (const lead of [...leads(scene), ...leadsByWords(scene)]) {
    const sentence = lead.at.sentence.index;
    const here = gatherings.find((g) => g.sightings.some((s) => s.trigger.sentence.index === sentence && !s.aside));
    const spoken = scene.transcript.isSpoken(lead.at);
    const target: Gathering | null =
      here ?? (spoken ? null : ((lead.pronoun ? latest(gatherings, sentence) : null) ?? main));
    if (!target) continue;
    target.chairsBeside.push(...unique(lead.people));
  }
  if (!scene.timetable)
    for (const { verb, people } of attendances(scene))
      (attendedAt(gatherings, verb) ?? main)?.peopleBeside.push(...people);
  for (const g of gatherings)
    if (g.turn === null) g.peopleBeside.push(...g.sightings.flatMap((s) => actorsAt(scene, s)));
  if (main)
    for (const g of gatherings)
      if (g !== main && g.chairs.length === 0 && g.sightings.some(ledByTheSame)) g.chairsBeside.push(...main.chairs);
}

/** `the same two officials led the previous round`. */
function ledByTheSame(s: Sighting): boolean {
  if (s.rule !== 'meeting.chair' || !s.trigger.head) return false;
  return verbSubjects(s.trigger.head).some((t) => t.children('amod').some((a) => a.lower === 'same'));
}

function latest(gatherings: readonly Gathering[], sentence: number): Gathering | null {
  const before = gatherings
    .flatMap((g) => g.sightings.map((s) => ({ g, at: s.trigger.sentence.index })))
    .filter((x) => x.at <= sentence);
  return before.sort((a, b) => b.at - a.at)[0]?.g ?? null;
}

/** `A announced it at the conference`, `A and B sealed it by signing a pact at the dialogue`: those who act at a meeting are there. */
function actorsAt(scene: Scene, { form, inTitle, trigger }: Sighting): Person[] {
  if (form !== 'noun' || inTitle || !/^(?:at|during)$/.test(preposition(trigger) ?? '')) return [];
  let at: Token | null = trigger;
  while (at?.is('obl', 'nmod', 'obj') && at.head) at = at.head;
  while (at && verbSubjects(at).length === 0 && at.is('advcl', 'xcomp') && at.head) at = at.head;
  const own = at && doings.test(at.lemma) && !at.is('acl', 'ccomp') ? verbSubjects(at) : [];
  return own.flatMap((t) => [...scene.peopleOf(t)]);
}

/** What only those do at a meeting who are there; one may discuss or welcome it from afar. */
const doings = /^(?:announce|sign|signal|present|launch|unveil|pledge|speak|deliver|represent|raise|appear|preside)$/;
const comings = /^(attend|participate|join|brief|address|open)$/;

/** `X also participated`, `other participants included X, Y and Z`, `X briefed it by video link`. */
function attendances(scene: Scene) {
  return [...scene.reading.predicates].flatMap((p) => {
    if (p.kind !== 'verb' || scene.transcript.isSpoken(p.token)) return [];
    if (comings.test(p.token.lemma) && isAtAny(scene, p.token))
      return [{ verb: p.token, people: p.subjects.flatMap((t) => [...scene.peopleOf(t)]) }];
    const listing =
      p.token.lemma === 'include' && p.subjects.some((t) => /^(participant|delegate|attendee)$/.test(t.lemma));
    if (listing) return [{ verb: p.token, people: peopleBehind(scene, p.token) }];
    const speaks = p.oblique('in').some((t) => /^(address|speech|remark|statement|intervention)$/.test(t.lemma));
    return speaks ? [{ verb: p.token, people: p.subjects.flatMap((t) => [...scene.peopleOf(t)]) }] : [];
  });
}

/** The meeting that the verb's own words name: `at the summit in March, A and B joined their counterparts`. */
const attendedAt = (gatherings: readonly Gathering[], verb: Token): Gathering | null =>
  gatherings.find((g) => g.sightings.some((s) => s.form === 'noun' && s.trigger.head?.index === verb.index)) ?? null;

/** `attended the meeting`, `also participated`: not `attends a swearing-in`, of which the text says that it is another thing. */
function isAtAny(scene: Scene, verb: Token): boolean {
  const what = verb.children('obj', 'obl').filter((t) => t.is('obj') || /^(?:in|at)$/.test(preposition(t) ?? ''));
  return (
    what.length === 0 || what.some((t) => !/^(?:a|an)$/.test(t.child('det')?.lower ?? '') || isMeetingNoun(scene, t))
  );
}

/** All persons named behind a verb in its sentence: long lists are where trees lose members. An abbreviation (`U.S.`) before an office ends no list. */
function peopleBehind(scene: Scene, verb: Token): Person[] {
  const { sentences } = scene.reading.analysis;
  let last = verb.sentence;
  while (/\bU\.S\.\s*$/.test(last.text) && sentences[last.index + 1]) last = sentences[last.index + 1]!;
  return sentences
    .slice(verb.sentence.index, last.index + 1)
    .flatMap((s) => scene.castOf(s).people)
    .filter((m) => m.start > verb.start && m.form !== 'pronoun')
    .flatMap((m) => m.people);
}
