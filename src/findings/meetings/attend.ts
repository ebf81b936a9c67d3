import type { Gathered } from './gather.js';
import type { Gathering } from './gathering.js';
import { leads } from './leaders.js';
import { type Scene, unique } from './scene.js';

/** Adds to the meetings those who led a side, took the chair, or are told to have been there, in clauses that do not name the meeting. */
export function attend(scene: Scene, { gatherings, main }: Gathered): void {
  for (const lead of leads(scene)) {
    const sentence = lead.at.sentence.index;
    const here = gatherings.find((g) => g.sightings.some((s) => s.trigger.sentence.index === sentence && !s.aside));
    const target: Gathering | null = here ?? (lead.pronoun ? latest(gatherings, sentence) : null) ?? main;
    if (!target) continue;
    target.chairsBeside.push(...unique(lead.people));
  }
  for (const guest of attendances(scene)) main?.peopleBeside.push(...guest);
}

function latest(gatherings: readonly Gathering[], sentence: number): Gathering | null {
  const before = gatherings
    .flatMap((g) => g.sightings.map((s) => ({ g, at: s.trigger.sentence.index })))
    .filter((x) => x.at <= sentence);
  return before.sort((a, b) => b.at - a.at)[0]?.g ?? null;
}

const comings = /^(attend|participate|join|brief|address|open)$/;

/** `X also participated`, `other participants included X, Y and Z`, `X briefed it by video link`. */
function attendances(scene: Scene) {
  return [...scene.reading.predicates].flatMap((p) => {
    if (p.kind !== 'verb') return [];
    if (comings.test(p.token.lemma)) return [p.subjects.flatMap((t) => [...scene.peopleOf(t)])];
    const listing =
      p.token.lemma === 'include' && p.subjects.some((t) => /^(participant|delegate|attendee|member)$/.test(t.lemma));
    return listing ? [p.objects.flatMap((t) => [...scene.peopleOf(t)])] : [];
  });
}
