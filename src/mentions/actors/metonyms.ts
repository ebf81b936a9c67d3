import type { Analysis } from '../../model/analysis.js';
import { before, type Candidate, type Context, narrow, type Step } from './candidate.js';

/** Kept where they act for a government: `Washington said`, `talks between Ankara and Athens`, `Kabul’s position`. */
export const metonymsThatAct: Step = (candidates, context) => {
  const metonyms = new Set(candidates.filter((c) => c.bearers.some((b) => b.form === 'metonym')));
  return candidates.flatMap((c, i) =>
    narrow(c, ({ form }) => {
      if (form === 'seat') return !isOnlyAPlace(c, context);
      return form !== 'metonym' || acts(c, candidates, i, metonyms, context);
    }),
  );
};

const place =
  /\b(in|at|near|outside|inside|around|across from|from|to|into|via|through|leave|left|reach(ed)?|visit(s|ed|ing)?|tour(s|ed)?|toward|towards|of|based|capital|city|embassy)\s+(the\s+|downtown\s+|central\s+|nearby\s+|both\s+)*$/i;
const inside = /\b(in|at|near|outside|inside|around|into|enter(ed)?|reach(ed)?|visit(ed)?)\s+(the\s+)?$/i;
const party =
  /\b(between|with|against|by|among|urg(e|es|ed|ing)|press(es|ed|ing)?|accus(e|es|ed|ing)|tell|tells|told|ask(s|ed|ing)?|warn(s|ed|ing)?|call(s|ed|ing)? on|blam(e|es|ed|ing)|criticis(e|es|ed|ing)|criticiz(e|es|ed|ing)|thank(s|ed)?|assur(e|es|ed|ing)|persuad(e|es|ed|ing)|convinc(e|es|ed|ing)|pressure on|sanctions on|aid to)\s+(both\s+)?$/i;
const verb =
  /^\s+(also\s+|now\s+|still\s+|later\s+|had\s+|has\s+|have\s+|will\s+|would\s+|and\s+\p{Lu}[\p{L}’'-]+\s+)*(said|says?|agree|agrees|agreed|announce[sd]?|accuse[sd]?|warn(s|ed)?|want(s|ed)?|insist(s|ed)?|den(y|ies|ied)|reject(s|ed)?|call(s|ed)|ha(s|d|ve)|will|would|must|should|could|may|might|is|are|was|were|do|does|did|believe[sd]?|refuse[sd]?|offer(s|ed)?|urge[sd]?|ask(s|ed)|condemn(s|ed)?|welcome[sd]?|support(s|ed)?|sign(s|ed)?|recall(s|ed)?|impose[sd]?|see(s|k|ks)?|sought|claim(s|ed)?|blame[sd]?|demand(s|ed)?|back(s|ed)|expel(s|led)?|summon(s|ed)?|sent|sends?|remain(s|ed)|appear(s|ed)|express(es|ed)?|propose[sd]?|pledge[sd]?|promise[sd]?|plan(s|ned)|hope[sd]?|consider(s|ed)?|view(s|ed)?|maintain(s|ed)?|threaten(s|ed)?|respond(s|ed)?|retaliate[sd]?|resume[sd]?|need(s|ed)?|put|took|take[sn]?|made|make[sn]?|gave|give[sn]?|provide[sd]?|launch(es|ed)?|deploy(s|ed)?|withdrew|recognis|recogniz)/iu;
/** What belongs to a town and not to its government. */
const ofATown =
  /^['’]s\s+((\p{L}+\s+)?(airport|streets?|mayor|suburbs?|outskirts|university|museums?|parks?|hotels?|districts?|residents|old city|north|south|east|west|international|stadium|metro|market|mosques?|churches|centre|center|skyline|downtown))\b/iu;
const isA = /^\s+(is|was|remains)\s+(the|a|an|home|located|situated|where)\b/i;

function isOnlyAPlace(c: Candidate, { document }: Context): boolean {
  return inside.test(document.text.slice(Math.max(0, c.start - 40), c.start));
}

function acts(
  c: Candidate,
  all: readonly Candidate[],
  index: number,
  metonyms: ReadonlySet<Candidate>,
  { document, analysis }: Context,
): boolean {
  const { text } = document;
  const lead = text.slice(Math.max(c.passage.start, c.start - 40), c.start);
  const rest = text.slice(c.end, Math.min(c.passage.end, c.end + 60));
  // Another place follows: `Washington, D.C.`, `Athens, Greece`.
  if (
    /^,?\s+D\.?C\b/.test(rest) ||
    (rest.startsWith(',') && all[index + 1]?.first === c.last && isNameOf(all[index + 1]!, c))
  )
    return false;
  const joined = partner(c, all[index - 1], metonyms, text);
  if (joined) {
    const first = text.slice(Math.max(c.passage.start, joined.start - 40), joined.start);
    if (place.test(first)) return false;
    if (party.test(first)) return true;
  }
  if (hyphenated(c, all[index - 1], all[index + 1])) return true;
  if (/^['’]s?\s/.test(rest)) return !ofATown.test(rest);
  if (party.test(lead)) return true;
  if (place.test(lead) || (/\p{Lu}\p{Ll}+\s$/u.test(lead) && before(c)?.gap !== '|' && isTitled(lead))) return false;
  return (verb.test(rest) || isSubject(c, analysis)) && !isA.test(rest);
}

/** The subject of a verb, where there are trees: `how Beijing punishes its critics`. */
function isSubject(c: Candidate, analysis: Analysis): boolean {
  if (!analysis.layers.trees) return false;
  const token = analysis.tokensIn(c).at(-1);
  return token !== undefined && token.is('nsubj') && token.head?.upos === 'VERB';
}

/** The metonym that a candidate is joined to by `and`, `or` or a comma: `Islamabad and Kabul`. */
function partner(
  c: Candidate,
  previous: Candidate | undefined,
  metonyms: ReadonlySet<Candidate>,
  text: string,
): Candidate | null {
  if (!previous || !metonyms.has(previous) || previous.passage !== c.passage) return null;
  return /^(,| and| or|, and)\s+$/.test(text.slice(previous.end, c.start)) ? previous : null;
}

/** `Kabul-Islamabad`, `Washington-Tehran talks`: one name hyphenated to another. */
function hyphenated(c: Candidate, previous: Candidate | undefined, next: Candidate | undefined): boolean {
  const gap = (left: Candidate | undefined, right: Candidate | undefined) =>
    left && right && left.passage === right.passage && left.last === right.first
      ? right.passage.pieces[right.first]!.gap
      : null;
  return gap(previous, c) === '-' || gap(c, next) === '-';
}

/** Whether the next name is the state whose city the candidate is. */
function isNameOf(next: Candidate, c: Candidate): boolean {
  return next.bearers.some((b) => b.actor !== null && c.bearers.some((own) => own.actor === b.actor));
}

/** A capitalised word right before it that is no sentence's start: `President Washington`, `Port Victoria`. */
function isTitled(lead: string): boolean {
  return (
    /[\p{L},;]\s+\p{Lu}\p{Ll}+\s$/u.test(lead) ||
    /\b(President|General|Mr|Ms|Mrs|Fort|Port|Mount|Lake|Denzel|George)\s$/.test(lead)
  );
}
