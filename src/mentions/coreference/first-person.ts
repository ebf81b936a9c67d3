import type { Actor } from '../../model/actor.js';
import { type Discourse, distinct, type Here, isPrincipal, type Reference, type Step } from './discourse.js';

const we: ReadonlySet<string> = new Set(['we', 'our', 'us', 'ourselves', 'ours']);
const jointTitle =
  /\bjoint\s+(?:statement|communiqu[eé]|declaration|press\s+(?:release|statement))|\bcommuniqu[eé]\b|\bstatement\s+by\s+the\b|\b(?:ministers|leaders)[’']\s+statement\b/i;
/** Statements of a group that name its members in their first words. */
const groupTitle = /\b(?:troika|quint|contact\s+group|core\s+group)\b.*\bstatement\b/i;
const jointOpening =
  /\bwe,\s+the\b|\breleased\s+by\s+the\s+governments\b|\btext\s+of\s+(?:a|the|this)\s+(?:following\s+)?joint\b|\bcommuniqu[eé]\s+(?:was\s+)?(?:issued|released)\s+by\b/i;
/** Behind these a joint statement lists those who make it … */
const listing =
  /\bwe,\s+the\b|\b(?:released|issued|signed)\s+by\b|\b(?:governments|ministers|leaders|heads|representatives)\s+of\b/i;
/** … up to what it is about, or what they do. */
const listed =
  /^.*?(?=\s(?:on|regarding|concerning|about|following|after|which|who|in|at|met|meet|gathered|convened|held|wish|express|condemn|welcome|reaffirm|affirm|reiterate|are)\s|$)/s;
const headLength = 900;

type Known = Omit<Discourse, 'speakers' | 'turns'>;

/** Whose `we` a page's own prose is: those whom a joint statement lists, else its two parties; else the government that issues the page. */
export function speakersOf(discourse: Known): readonly Actor[] {
  const { document, issuer, knowledge, parties } = discourse;
  const own = issuer ? knowledge.actors.get(issuer.actor) : null;
  const title = document.header.title?.value ?? '';
  if (!groupTitle.test(title) && !jointTitle.test(title) && !jointOpening.test(document.text.slice(0, headLength)))
    return own ? [own] : [];
  const makers = makersOf(discourse, own) ?? bodyOfTitle(discourse) ?? bodyOfOpening(discourse, title);
  if (makers) return makers;
  const opening = groupTitle.test(title) ? openersOf(discourse) : [];
  if (opening.length > 1) return opening;
  if (!own) return parties.length > 1 ? parties.slice(0, 2) : []; // of several who speak, one is not all
  return [own, ...parties.filter((p) => p !== own).slice(0, 1)];
}

/** The organisation or coalition whose statement the title says it is: `Statement by the Global Coalition on …`; null where it names none. */
function bodyOfTitle({ document, actors }: Known): readonly Actor[] | null {
  const title = document.blocks.find((b) => b.kind === 'title');
  const named = actors.find(
    (m) =>
      title !== undefined &&
      m.end <= title.end &&
      /\b(?:by|of) (?:the )?(?:\w+ of (?:the )?)?$/i.test(document.text.slice(title.start, m.start)),
  );
  const actor = named?.actors[0];
  return actor && (actor.kind === 'igo' || actor.kind === 'body') ? [actor] : null;
}

/** The organisation with which a statement opens, where its title only calls it a coalition or a group; null for a statement of several. */
function bodyOfOpening({ analysis, actors }: Known, title: string): readonly Actor[] | null {
  if (!/\bstatement\s+by\s+the\s+(?:\w+\s+)?(?:coalition|group|council|alliance|union|forum)\b/i.test(title))
    return null;
  const first = analysis.sentences.find((s) => s.last - s.first > 8);
  const opener = first && actors.find((m) => m.start >= first.start && m.end <= first.end)?.actors[0];
  return opener && opener.kind !== 'state' ? [opener] : null;
}

/** Those whom the first sentence names before it says anything of them. */
function openersOf({ document, analysis, actors }: Known): readonly Actor[] {
  const first = analysis.sentences.find((s) => s.last - s.first > 8);
  if (!first) return [];
  const end = first.start + listed.exec(document.text.slice(first.start, first.end))![0].length;
  const named = actors.filter((m) => m.start >= first.start && m.end <= end).flatMap((m) => m.actors.slice(0, 1));
  return distinct(named.filter((a) => a.kind === 'state' || a.kind === 'igo'));
}

/** Those whom the opening of a joint statement lists, by names or by people; null where it lists none. */
function makersOf(discourse: Known, own: Actor | null): readonly Actor[] | null {
  const { document, analysis, actors, people } = discourse;
  for (const sentence of analysis.sentences) {
    const found = sentence.start > headLength ? null : listing.exec(sentence.text);
    if (!found || sentence.last === sentence.first) continue;
    const from = sentence.start + found.index;
    const rest = document.text.slice(from + found[0].length, sentence.end);
    const end = from + found[0].length + listed.exec(rest)![0].length;
    const within = (m: { start: number; end: number }): boolean => m.start >= from && m.end <= end;
    const acting = people.filter(within).flatMap((m) => m.people.flatMap((p) => (p.actor ? [p.actor] : [])));
    const makers = distinct([...actors.filter(within).flatMap((m) => m.actors.slice(0, 1)), ...acting]);
    if (makers.length > 1 || (makers.length === 1 && makers[0] === own)) return makers;
  }
  return null;
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

/** Whose `we` the prose at a position is: that of whoever has the floor in a transcript, else the page's. */
function speakersAt({ discourse }: Here, position: number): readonly Actor[] {
  return discourse.turns.find((t) => t.start <= position && position < t.end)?.speakers ?? discourse.speakers;
}

/** `we`, `our`: the issuing government, the parties of a joint statement, whoever has the floor, or inside quotation marks the government of whoever speaks. */
export const firstPerson: Step = {
  name: 'first person',
  find: (here) => {
    const found: Reference[] = [];
    here.words.forEach((word, i) => {
      if (!we.has(word.key) || word.text === 'US' || (word.key === 'us' && here.keys[i - 1] === 'the')) return;
      const speaker = here.quotedAt(word.start) ? quotedSpeaker(here) : null;
      const actors = here.quotedAt(word.start) ? (speaker ? [speaker] : []) : speakersAt(here, word.start);
      if (actors.length > 0 && !here.isNamed(word))
        found.push({ start: word.start, end: word.end, form: 'pronoun', actors, people: [] });
    });
    return found;
  },
};
