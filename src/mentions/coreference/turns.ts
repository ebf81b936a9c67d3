import { foldWord } from '../../knowledge/people/people-index.js';
import type { Actor } from '../../model/actor.js';
import type { Document } from '../../model/document.js';
import type { PersonMention } from '../../model/mention.js';
import { overlaps, type Span } from '../../model/span.js';

/** A stretch of a transcript from one speaker's label to the next. */
export interface Turn extends Span {
  /** The label without its colon: `FOREIGN MINISTER VIK`. */
  readonly name: string;
  /** A reporter, a host or somebody else who asks. */
  readonly asks: boolean;
}

/** `SECRETARY OKOYE:`, `MR. VIK:`, `QUESTION:` at the head of a paragraph. */
const label = /(?:^|\n)\s*(\p{Lu}[\p{Lu}’'. -]{0,60}):\s/gu;
const asking = /^(?:Q|QUESTION|REPORTER|HOST|INTERVIEWER)$/;
/** Those who only give others the floor. */
const presiding = /^(?:OPERATOR|MODERATOR|INTERPRETER)\b/;
/** Offices that the issuing government shares with those whom it receives: without a name that is known, they may be anyone's. */
const anyones =
  /\b(?:MINISTER|PRESIDENT|KING|QUEEN|PRINCE|PRINCESS|MAJESTY|HIGHNESS|CHANCELLOR|REPRESENTATIVE|GENERAL|PREMIER)\b/;

/** Speech as a transcript prints it, turn by turn; none where no label comes twice, nor two that name somebody in more than a word. */
export function turnsOf(document: Document): readonly Turn[] {
  const found = [...document.text.matchAll(label)]
    .map((m) => ({ start: m.index, end: m.index + m[0].length, name: m[1]!.trim() }))
    .filter((t) => !document.blocks.some((b) => b.kind === 'furniture' && overlaps(b, t)));
  const repeated = new Set(found.map((t) => t.name)).size < found.length;
  if (!repeated && found.filter((t) => t.name.includes(' ')).length < 2) return [];
  return found.map((t, k) => ({
    start: t.start,
    end: found[k + 1]?.start ?? document.text.length,
    name: t.name,
    asks: asking.test(t.name),
  }));
}

/** At a briefing a government's own people answer, whatever country their offices deal with. */
const briefings = /\bbriefing\b/i;

/** Whose `we` a turn is: the government of whoever its label names, nobody's where somebody asks, else the issuing one's. */
export function speakersOfTurn(
  turn: Turn,
  people: readonly PersonMention[],
  issuer: Actor | null,
  title: string,
): readonly Actor[] {
  if (turn.asks || presiding.test(turn.name)) return [];
  if (issuer && briefings.test(title) && !/\bjoint\b/i.test(title) && !anyones.test(turn.name)) return [issuer];
  const words = new Set(
    turn.name
      .split(/[\s.]+/)
      .filter((w) => w.length > 2)
      .map(foldWord),
  );
  const named = people
    .flatMap((m) => m.people)
    .find((p) => p.actor !== null && p.name.split(/\s+/).some((w) => words.has(foldWord(w))));
  if (named) return [named.actor!];
  return issuer && !anyones.test(turn.name) ? [issuer] : [];
}
