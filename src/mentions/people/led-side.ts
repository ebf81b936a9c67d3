import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Actor } from '../../model/actor.js';
import type { Passage } from './passage.js';
import { principal } from './principal.js';

/** How many words before a name may still say whom the person acts for. */
const reach = 16;
const leads =
  /^(?:led|leads|lead|co-led|heads|headed|headed-up|leading|heading|represented|represents|representing|chaired)$/;
const side = /^(?:delegation|side|team|government|mission|negotiators|contingent|group|one|party)$/;

/** `… led the Indian delegation`. */
export function actorOfLedSide(p: Passage, i: number, knowledge: Knowledge): Actor | null {
  let j = i;
  while (j < p.length && j - i < 3 && !leads.test(p.key(j))) j++;
  if (!leads.test(p.key(j))) return null;
  for (let k = j + 1; k < Math.min(p.length, j + 9); k++) {
    if (/^[.;,]$/.test(p.key(k))) return null;
    if (!p.actorAt(k)) continue;
    const isSide = side.test(p.key(sideAt(p, p.actorEnd(k)))) || sideOf(p, j + 1, k);
    return isSide ? principal(p.actorAt(k), knowledge) : null;
  }
  return null;
}

/** Where the noun of a side stands behind its actor: over `’s` and small adjectives (`Kenya’s negotiating team`). */
function sideAt(p: Passage, i: number): number {
  let j = /^['’]s?$/.test(p.key(i)) ? i + 1 : i;
  while (j < i + 3 && !side.test(p.key(j)) && p.words[j] && !p.capital(j) && /^\p{L}/u.test(p.key(j))) j++;
  return j;
}

/** `the delegation of the Republic of`: whether words `from` to `to` say whose side it is. */
function sideOf(p: Passage, from: number, to: number): boolean {
  const noun = p.keys.findIndex((key, i) => i >= from && i < to && side.test(key));
  return (
    noun >= 0 &&
    /^(?:of|from|for)$/.test(p.key(noun + 1)) &&
    p.keys.slice(noun + 1, to).every((key) => ofSide.test(key))
  );
}

/** What may stand between a side and the name of the state whose it is. */
const ofSide = /^(?:of|from|for|the|government|republic|kingdom|state|islamic|democratic|federal)$/;

/** What stands before a name: `A team from the Fund, led by …`, `a Kenyan delegation headed by …`. */
export function actorBefore(p: Passage, start: number, knowledge: Knowledge): Actor | null {
  const signed = actorOfSignature(p, start, knowledge);
  if (signed) return signed;
  if (p.key(start - 1) === 'by' && /^['’]s?$/.test(p.key(start - 2)) && p.actorAt(start - 3))
    return p.keys.slice(0, start).some((key) => leads.test(key)) ? principal(p.actorAt(start - 3), knowledge) : null;
  if (p.key(start - 1) !== 'by' || !leads.test(p.key(start - 2))) return null;
  for (let i = start - 3; i >= Math.max(0, start - 3 - reach); i--) {
    if (/^[.;]$/.test(p.key(i))) return null;
    const actor = p.actorAt(i) && principal(p.actorAt(i), knowledge);
    if (actor) return actor;
  }
  return null;
}

/** `For the Government of Chile: Ana Soto`: a line of signatures. */
function actorOfSignature(p: Passage, start: number, knowledge: Knowledge): Actor | null {
  let colon = start - 1;
  while (colon > start - 4 && /^["“”'‘«]$/.test(p.key(colon))) colon--;
  if (p.key(colon) !== ':') return null;
  let from = colon;
  while (from > 0 && colon - from < 14 && p.follows(from) && !/\n/.test(gapBefore(p, from))) from--;
  if (!/^(?:for|on)$/.test(p.key(from)) || !p.capital(from)) return null;
  return (
    signatory(p, from, colon, knowledge) ??
    (p.key(colon - 1) === 'government' ? governmentNamed(p, from, knowledge) : null)
  );
}

const gapBefore = (p: Passage, i: number): string => p.text.slice(p.words[i - 1]!.end, p.words[i]!.start);

/** `For the Government`: the state whose government the document named last. */
function governmentNamed(p: Passage, at: number, knowledge: Knowledge): Actor | null {
  const until = p.words[at]!.start;
  const named = p.actors.filter(
    (m) => m.end <= until && /\bgovernment of (?:the )?$/i.test(p.text.slice(Math.max(0, m.start - 30), m.start)),
  );
  return principal(named.at(-1) ?? null, knowledge);
}

/** The one actor named between two words. */
function signatory(p: Passage, from: number, to: number, knowledge: Knowledge): Actor | null {
  for (let i = from; i < to; i++) if (p.actorAt(i)) return principal(p.actorAt(i), knowledge);
  return null;
}
