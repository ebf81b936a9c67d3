import type { Actor } from '../../model/actor.js';
import { type Discourse, type Here, isPrincipal, type Reference, type Step } from './discourse.js';
import { rowOf } from './sides.js';

const we: ReadonlySet<string> = new Set(['we', 'our', 'us', 'ourselves', 'ours']);
const jointTitle =
  /\bjoint\s+(?:statement|communiqu[eé]|declaration|press\s+(?:release|statement))|\bstatement\s+by\s+the\b|\b(?:ministers|leaders)[’']\s+statement\b/i;
const jointOpening =
  /\bwe,\s+the\b|\breleased\s+by\s+the\s+governments\b|\btext\s+of\s+(?:a|the|this)\s+(?:following\s+)?joint\b/i;
/** Behind these a joint statement lists those who make it. */
const listing = /\bwe,\s+the\b|\breleased\s+by\b|\b(?:governments|ministers|leaders|heads|representatives)\s+of\b/i;
const headLength = 900;

/** Whose `we` a page's own prose is: those whom a joint statement lists, else its two parties; else the government that issues the page. */
export function speakersOf(discourse: Omit<Discourse, 'speakers'>): readonly Actor[] {
  const { document, analysis, actors, issuer, knowledge, parties } = discourse;
  if (!jointTitle.test(document.header.title?.value ?? '') && !jointOpening.test(document.text.slice(0, headLength))) {
    const own = issuer ? knowledge.actors.get(issuer.actor) : null;
    return own ? [own] : [];
  }
  for (const sentence of analysis.sentences) {
    if (sentence.last === sentence.first || sentence.start > headLength || !listing.test(sentence.text)) continue;
    const named = actors.filter((m) => m.start >= sentence.start && m.end <= sentence.end && m.form !== 'demonym');
    const row = rowOf(named, document.text).sort((a, b) => b.length - a.length)[0];
    if (row && row.length > 1) return row;
  }
  return parties.slice(0, 2);
}

/** The actor of whoever says the quotation that this sentence holds: the only principal whom it names outside the quotation. */
function quotedSpeaker(here: Here): Actor | null {
  for (const offset of [0, -1]) {
    const speakers = here
      .peopleIn(offset)
      .filter((m) => !here.quotedAt(m.start))
      .flatMap((m) => m.people)
      .filter(isPrincipal);
    if (speakers.length > 0) return speakers[0]!.actor;
  }
  return null;
}

/** `we`, `our`: the issuing government, the parties of a joint statement, or inside quotation marks the government of whoever speaks. */
export const firstPerson: Step = {
  name: 'first person',
  find: (here) => {
    const found: Reference[] = [];
    here.words.forEach((word, i) => {
      if (!we.has(word.key) || word.text === 'US' || (word.key === 'us' && here.keys[i - 1] === 'the')) return;
      const speaker = here.quotedAt(word.start) ? quotedSpeaker(here) : null;
      const actors = here.quotedAt(word.start) ? (speaker ? [speaker] : []) : here.discourse.speakers;
      if (actors.length > 0 && !here.isNamed(word))
        found.push({ start: word.start, end: word.end, form: 'pronoun', actors, people: [] });
    });
    return found;
  },
};
