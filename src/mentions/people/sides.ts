import type { Knowledge } from '../../knowledge/knowledge.js';
import { foldWord } from '../../knowledge/people/people-index.js';
import type { Actor } from '../../model/actor.js';
import type { FoundPerson } from './found-person.js';
import type { Surroundings } from './infer-actor.js';
import type { Entry } from './roster.js';

const pronounLeads = /^(?:he|she)\s+(?:also\s+)?(?:led|headed|heads|leads|represented|chaired)\s+(?:the\s+|a\s+)?/i;
const ofSide = /^(?:['’]s)?\s+(?:\w+\s+)?(?:delegation|side|team|government|group|contingent|negotiators)\b/;

/** `He led the Kenyan team.` right behind a sentence that names one person last. */
export function actorOfPronounLead(
  entry: Entry,
  { analysis, document, places, actors, knowledge }: Surroundings,
): Actor | null {
  const { text } = document;
  for (const place of places) {
    if (place.entry !== entry || analysis.length === 0) continue;
    const sentence = analysis.sentenceOf(Math.min(analysis.indexAt(place.start), analysis.length - 1));
    if (places.some((p) => p.entry !== entry && p.start > place.start && p.start < sentence.end)) continue;
    const gap = /^["”’'\s]*/.exec(text.slice(sentence.end))![0].length;
    const said = pronounLeads.exec(text.slice(sentence.end + gap, sentence.end + gap + 80));
    if (!said) continue;
    const mention = actors.find((a) => a.start === sentence.end + gap + said[0].length);
    if (mention?.actors.length === 1 && ofSide.test(text.slice(mention.end, mention.end + 40)))
      return knowledge.actors.principalOf(mention.actors[0]!);
  }
  return null;
}

/**
 * The members of a list of three or more, each behind an office, act for whom the one before them acts for, where that one's office says it:
 * `Italian President A, Prime Minister B and Foreign Minister C`.
 */
export function actorsOfLists(entries: readonly Entry[], knowledge: Knowledge): Map<Entry, Actor> {
  const all = entries
    .flatMap((entry) => entry.mentions.map((mention) => ({ entry, mention })))
    .sort((a, b) => startOf(a.mention) - startOf(b.mention));
  const out = new Map<Entry, Actor>();
  for (let i = 0; i < all.length; ) {
    let end = i + 1;
    while (end < all.length && joined(all[end - 1]!.mention, all[end]!.mention)) end++;
    const list = all.slice(i, end);
    let actor: Actor | null = null;
    for (const { entry, mention } of list.length > 2 ? list : []) {
      if (entry.actor) actor = mention.actor;
      else if (actor && mention.office && knowledge.people.mayHold(foldWord(mention.office), actor.code))
        out.set(entry, actor);
    }
    i = end;
  }
  return out;
}

const startOf = ({ passage, start }: FoundPerson): number => passage.words[start]!.start;

/** Whether only a comma or `and` stands between two persons. */
function joined(a: FoundPerson, b: FoundPerson): boolean {
  if (a.passage !== b.passage || b.office === null) return false;
  const between = a.passage.text.slice(a.passage.words[a.end - 1]!.end, startOf(b));
  return /^(?:\s*,)?(?:\s+and)?\s+$/.test(between) && between.trim() !== '';
}
