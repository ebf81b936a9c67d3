import type { Token } from '../../model/analysis.js';
import { preposition } from '../predicates/arguments.js';
import { type Frame, isMeetingNoun } from './frame.js';
import { meetingVerbs } from './noun-standing.js';
import type { Scene } from './scene.js';

const convening: ReadonlySet<string> = new Set([
  'hold',
  'convene',
  'conven',
  'launch',
  'inaugurate',
  'open',
  'host',
  'conclude',
]);

/** Whether the noun stands for a meeting here: not a call for aid, a round of sanctions, or a body that only exists. */
export function standsForMeeting(scene: Scene, { chain, hold, modifying }: Frame): boolean {
  const noun = chain[0]!;
  const lemma = noun.lemma.toLowerCase();
  const leads = noun.children('nmod', 'obl').map((t) => preposition(t));
  if (
    lemma === 'call' &&
    (leads.includes('for') || leads.includes('on') || noun.children('acl').some((t) => t.xpos === 'VB'))
  )
    return false;
  if (
    ['conference', 'call', 'videoconference', 'conversation'].includes(lemma) &&
    ['by', 'via', 'over', 'through', 'per'].includes(preposition(noun) ?? '')
  )
    return false;
  if (/^COP/.test(noun.text) && noun.previous?.text === '(') return false;
  if (isShortened(noun)) return false;
  if (lemma === 'conference' && /^(?:press|news)$/.test(noun.previous?.lower ?? '')) return false;
  if (isOwnPeoples(scene, noun)) return false;
  if (lemma === 'call' && noun.next?.lower === 'to' && /^(?:action|arms)$/.test(noun.next.next?.lower ?? ''))
    return false;
  if (hold?.position === 'on' && scene.words.nouns.get(lemma) === 'visit' && isGoing(scene, hold.verb)) return false;
  if (
    /^(?:platform|forum|format)$/.test(lemma) &&
    hold &&
    /^(?:establish|create|form|found|set)$/.test(hold.verb.lemma)
  )
    return false;
  if (lemma === 'round' && chain.length === 1 && leads.includes('of')) return false;
  if (lemma === 'event' && noun.previous?.lower === 'the' && noun.next?.lower === 'of') return false;
  if (noun.upos === 'NOUN' && noun.lower === 'meeting' && noun.children('obj').length > 0) return false;
  if (isMeetingNoun(scene, noun) || chain.length > 1) return true;
  if (/^(a|an)$/.test(noun.child('det')?.lower ?? '') && !/^\p{Lu}/u.test(noun.text)) return false;
  const verbs = [...(hold ? [hold] : []), ...modifying].filter((h) => !isFounding(noun, h.verb));
  return verbs.some(
    (h) =>
      (h.position === 'subject' && meetingVerbs.has(h.verb.lemma)) ||
      (h.rule?.name === 'meeting.hold' && h.position === 'object' && convening.has(h.verb.lemma)) ||
      (h.rule?.name === 'meeting.chair' &&
        h.position === 'object' &&
        !/lead|head/.test(h.verb.lemma) &&
        !/^VB[PZ]$/.test(h.verb.xpos)),
  );
}

/** `the national dialogue`, `an inclusive political dialogue`: one people's own, unless the words name two sides. */
const isOwnPeoples = (scene: Scene, noun: Token): boolean =>
  /^(?:dialogue|dialog|conference|consultations?)$/.test(noun.text) &&
  noun.children('amod').some((t) => /^(?:national|political|inter-?party|internal)$/.test(t.text)) &&
  scene.actorsWithin(noun).length < 2;

/** `will travel to Kenya on a trade visit`: the verb tells of it. */
const isGoing = (scene: Scene, verb: Token): boolean =>
  scene.words.encounters.get(verb.lemma)?.some((rule) => rule.side === 'place') === true;

/** `the East Asia Summit (EAS) Senior Officials’ Meeting`: the first noun with its short name only modifies the last. */
function isShortened(noun: Token): boolean {
  const open = noun.next;
  const close = open?.next?.next;
  return (
    open?.text === '(' &&
    close?.text === ')' &&
    /^(?:\p{Lu}\p{Ll}.*|nations|members|countries|states|ministers|leaders|partners)$/u.test(close.next?.text ?? '')
  );
}

/** `launched a partnership`, `relaunched the initiative`: a body that is set up does not meet by that. */
const isFounding = (noun: Token, verb: Token): boolean =>
  /^(re)?(launch|inaugurate|open|begin|start|establish|create)$/.test(verb.lemma) &&
  /^(partnership|initiative|platform|process|mechanism|group|format|task ?force|taskforce|council|commission|committee|board)$/.test(
    noun.lemma.toLowerCase(),
  );
