import type { Actor } from '../../model/actor.js';
import type { ActorMention } from '../../model/mention.js';
import type { Here, Reference, Step } from './discourse.js';

interface Kind {
  /** The noun behind `the`. */
  readonly noun: RegExp;
  /** Whether an actor, mentioned in these words, can be called so. */
  readonly fits: (actor: Actor, words: string) => boolean;
}

const named = (actor: Actor, word: RegExp): boolean =>
  actor.names.some((n) => word.test(n.text)) || word.test(actor.name);
const organisation = (actor: Actor): boolean => actor.kind === 'igo' || actor.kind === 'body';

/** What may be said of an actor once it has been named, and of which. */
const kinds: readonly Kind[] = [
  { noun: /^(?:kingdom)$/i, fits: (a) => a.kind === 'state' && named(a, /\bkingdom\b/i) },
  {
    noun: /^(?:emirate|emirates)$/i,
    fits: (a) => a.kind === 'state' && (named(a, /\bemirate/i) || /^(?:QAT|KWT|ARE)$/.test(a.code)),
  },
  { noun: /^(?:sultanate)$/i, fits: (a) => a.kind === 'state' && named(a, /\bsultanate\b/i) },
  { noun: /^(?:bloc|grouping)$/i, fits: organisation },
  { noun: /^(?:alliance)$/i, fits: (a) => a.code === 'NATO' || named(a, /\balliance\b/i) },
  { noun: /^(?:forum)$/i, fits: (a) => organisation(a) && named(a, /\bforum\b/i) },
  { noun: /^(?:union)$/i, fits: (a) => organisation(a) && named(a, /\bunion\b/i) },
  { noun: /^(?:league)$/i, fits: (a) => organisation(a) && named(a, /\bleague\b/i) },
  { noun: /^(?:organi[sz]ation)$/i, fits: organisation },
  { noun: /^(?:commission|council|fund|bank|agency|court|secretariat|assembly|tribunal)$/i, fits: () => false },
  {
    noun: /^(?:militants|insurgents|rebels|militia|militias|jihadists|extremists)$/i,
    fits: (a) => a.kind === 'armed-group',
  },
  { noun: /^(?:group|movement)$/i, fits: (a) => a.kind === 'armed-group' || a.kind === 'body' },
];

/** Organs are named by a word of their own mention: `the Commission` after `the European Commission`. */
const organs =
  /^(?:Commission|Council|Fund|Bank|Agency|Court|Secretariat|Assembly|Union|Organi[sz]ation|League|Tribunal|Authority|Forum|Committee|Dialogue|Partnership)$/;

function lastNamed(here: Here, before: number, fits: (mention: ActorMention) => boolean): Actor | null {
  const mentions = here.discourse.actors.filter((m) => m.start < before && m.actors.length === 1);
  for (let i = mentions.length - 1; i >= 0; i--) if (fits(mentions[i]!)) return mentions[i]!.actors[0]!;
  return null;
}

/** The actor of whose name a word was part: its own, or where `of …` follows the one that it is of (`the Mediation and Security Council of …`). */
function organNamed(here: Here, before: number, word: string): Actor | null {
  const { actors, document } = here.discourse;
  const holds = new RegExp(`\\b${word}\\b`);
  const organ = actors
    .filter((m) => m.start < before && m.actors.length === 1 && holds.test(document.text.slice(m.start, m.end)))
    .at(-1);
  const same = actors.filter(
    (m) => organ && m.actors[0] === organ.actors[0] && holds.test(document.text.slice(m.start, m.end)),
  );
  const owner = actors.find((m) =>
    same.some(
      (o) =>
        o.end < m.start && m.start - o.end < 12 && /^\s+of\s+(?:the\s+)?$/.test(document.text.slice(o.end, m.start)),
    ),
  );
  return owner?.actors[0] ?? organ?.actors[0] ?? null;
}

/** What stands between the two sides after which a body is named: `U.S.-EU Energy Council`. */
const joined = /^(?:\s*[-–—/]\s*|\s+and\s+(?:the\s+)?)$/;

/** The two sides of whose common body a word was part, as last named: `the Council` after `the United States – European Union Energy Council`. */
function sidesOfBody(here: Here, before: number, word: string): readonly Actor[] {
  const { actors, document } = here.discourse;
  const named = new RegExp(`^(?:[\\s–-]+\\p{Lu}[\\w’']*(?:\\s+(?:and|on|of))?){0,5}[\\s-]+${word}\\b`, 'u');
  for (let k = actors.length - 1; k > 0; k--) {
    const [one, other] = [actors[k - 1]!, actors[k]!];
    if (other.end > before || one.actors.length !== 1 || other.actors.length !== 1) continue;
    if (one.actors[0] === other.actors[0] || !joined.test(document.text.slice(one.end, other.start))) continue;
    if (named.test(document.text.slice(other.end, other.end + 90))) return [one.actors[0]!, other.actors[0]!];
  }
  return [];
}

/** `the kingdom`, `the bloc`, `the Commission`: an actor named before, by what it is; or the two whose common body it is. */
export const bodies: Step = {
  name: 'bodies',
  find: (here) => {
    const { document } = here.discourse;
    const found: Reference[] = [];
    for (let i = 0; i + 1 < here.words.length; i++) {
      if (here.keys[i] !== 'the') continue;
      const noun = here.words[i + 1]!;
      const span = here.span(i, i + 2);
      // `the Council of Ministers`, `the group stage`, `the Commission on …`: more words make another thing of it.
      if (here.isNamed(span) || (/^\p{Lu}/u.test(noun.text) && /^(?:of|for|on)$/.test(here.keys[i + 2] ?? '')))
        continue;
      const capital = organs.test(noun.text);
      const kind = kinds.find((k) => k.noun.test(noun.text));
      if (!capital && !kind) continue;
      const both = capital ? sidesOfBody(here, span.start, noun.text) : [];
      if (both.length > 0) {
        found.push({ ...span, form: 'description', actors: both, people: [] });
        continue;
      }
      const actor =
        (capital ? organNamed(here, span.start, noun.text) : null) ??
        (capital
          ? lastNamed(
              here,
              span.start,
              (m) => organisation(m.actors[0]!) && named(m.actors[0]!, new RegExp(`\\b${noun.text}\\b`)),
            )
          : null) ??
        (kind
          ? lastNamed(here, span.start, (m) => kind.fits(m.actors[0]!, document.text.slice(m.start, m.end)))
          : null);
      if (actor) found.push({ ...span, form: 'description', actors: [actor], people: [] });
    }
    return found;
  },
};

const ministry =
  /^(?:ministry|government|embassy|administration|authorities|cabinet|army|military|parliament|foreign ministry|coastguard|presidency)$/;

/** `the ministry`, `the embassy`, `the Foreign Ministry`: a body of a state, as last spoken of with its country, else of the only state near. */
export const ministries: Step = {
  name: 'ministries',
  find: (here) => {
    const { document } = here.discourse;
    const found: Reference[] = [];
    for (let i = 0; i + 1 < here.words.length; i++) {
      if (here.keys[i] !== 'the') continue;
      let at = i + 1;
      while (
        at < i + 3 &&
        here.discourse.knowledge.people.isSubject(here.keys[at] ?? '') &&
        !ministry.test(here.keys[at]!)
      )
        at++;
      const noun = here.keys[at] ?? '';
      if (!ministry.test(noun) || /^(?:of|in)$/.test(here.keys[at + 1] ?? '')) continue;
      const span = here.span(i, at + 1);
      if (here.isNamed(span)) continue;
      const body = new RegExp(`^\\W*(?:[\\w-]+\\W+){0,3}?${noun}\\b`, 'i');
      const whose =
        lastNamed(
          here,
          span.start,
          (m) => m.actors[0]!.kind === 'state' && body.test(document.text.slice(m.end, m.end + 40)),
        ) ?? onlyStateNear(here, span.start);
      if (whose) found.push({ ...span, form: 'description', actors: [whose], people: [] });
    }
    return found;
  },
};

/** The one state that this sentence and the one before name; null where they name several. */
function onlyStateNear(here: Here, before: number): Actor | null {
  for (const offset of [0, -1]) {
    const states = new Set(
      here
        .actorsIn(offset)
        .filter((m) => m.end <= before)
        .flatMap((m) => m.actors)
        .filter((a) => a.kind === 'state'),
    );
    if (states.size === 1) return [...states][0]!;
    if (states.size > 1) return null;
  }
  return null;
}
