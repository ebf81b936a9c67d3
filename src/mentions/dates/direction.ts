import type { Analysis, Token } from '../../model/analysis.js';
import type { Direction } from './reading.js';

const modals = /^(?:will|wo|shall|'ll|’ll|would|may|might|should|must|can|could)$/;
/** Words that make what follows lie ahead. */
const ahead = /^(?:upcoming|forthcoming|planned|scheduled|due|expected|slated|set|next|forward|proposed|tentatively)$/;
/** Present tenses that a timetable speaks in: `heads to Hanoi on Thursday`. */
const timetable = /^(?:heads|leaves|arrives|begins|starts|opens|travels|departs|flies|hosts|convenes|resumes|lands)$/;
const behind = /^(?:previous|earlier|preceding|inaugural|recent|past|last|ago)$/;
/** Verbs and nouns whose infinitive is still to come: `agreed to meet`. */
const looksAhead =
  /^(?:agree|promise|pledge|plan|schedule|expect|set|due|slate|intend|decide|resolve|undertake|undertook|want|hope|invite|vow|commit|commitment|aim|offer|propose|prepare|ask|urge|request|require|need|order|oblige|agreement|plans|decision|be|is|are|was|were|have|has)(?:e?d|s|es|ing)?$/;
const irregularPast =
  /^(?:was|were|had|did|has|have|been|held|met|took|said|told|made|gave|came|went|began|sent|paid|led|saw|spoke|set|put|won|fell|rose|got|left|brought|sat|broke|ran|chose|struck)$/;
const noPast = /^(?:united|need|indeed|speed|feed|seed|shared|limited|hundred|aged|so-called|armed|detailed|related)$/;

function isPast(token: Token): boolean {
  const lower = token.lower;
  if (token.analysis.layers.tags && token.xpos !== '')
    return token.xpos === 'VBD' || (token.xpos === 'VBN' && !ahead.test(lower)) || /^(?:has|have|had)$/.test(lower);
  return irregularPast.test(lower) || (/[a-z]ed$/.test(token.text) && !noPast.test(lower));
}

/** The word before, over an adverb: `is also to call`. */
function wordBefore(token: Token): string {
  const before = token.previous;
  return (
    (before && /^(?:also|now|still|then|jointly|soon)$/.test(before.lower) ? before.previous?.lower : before?.lower) ??
    ''
  );
}

/** What one word says of the time of the words behind it, or undefined where it says nothing. */
function cue(token: Token): Direction | undefined {
  const lower = token.lower;
  if (modals.test(lower) && token.text !== 'May') return 'future';
  if (lower === 'to')
    return looksAhead.test(wordBefore(token)) && /^[a-z]/.test(token.next?.text ?? '') ? 'future' : undefined;
  if (ahead.test(lower) || timetable.test(lower)) return 'future';
  if (behind.test(lower)) return 'past';
  return isPast(token) ? 'past' : undefined;
}

/** The nearest telling word: leftwards to the beginning of the sentence, then rightwards. */
function directionByWords(analysis: Analysis, first: number, last: number): Direction {
  const sentence = analysis.sentenceOf(first);
  for (let i = first - 1; i >= sentence.first; i--) {
    const found = cue(analysis.token(i));
    if (found !== undefined) return found;
  }
  for (let i = last + 1; i < sentence.last; i++) {
    const found = cue(analysis.token(i));
    if (found !== undefined) return found;
  }
  return null;
}

/** The time of a verb: by its auxiliaries, its form, and for an infinitive by the verb it hangs on. */
function directionOfVerb(verb: Token, depth = 0): Direction {
  if (verb.children('aux').some((t) => modals.test(t.lower))) return 'future';
  if (ahead.test(verb.lower) || timetable.test(verb.lower)) return 'future';
  const infinitive = verb.children('mark').some((t) => t.lower === 'to');
  if (infinitive) {
    const before = verb.head;
    if (!before || depth > 3) return null;
    if (verb.is('xcomp', 'acl', 'ccomp') && (looksAhead.test(before.lower) || looksAhead.test(before.lemma)))
      return 'future';
    return directionOfVerb(before, depth + 1);
  }
  if (verb.xpos === 'VBD' || verb.feature('Tense') === 'Past') return 'past';
  if (verb.children('aux').some((t) => isPast(t))) return 'past';
  if (verb.xpos === 'VBG' && verb.head && depth <= 3) return directionOfVerb(verb.head, depth + 1);
  return null;
}

function directionByTree(head: Token): Direction {
  for (const token of head.ancestors) {
    const modifier = token.children('amod').find((t) => ahead.test(t.lower) || behind.test(t.lower));
    if (modifier) return ahead.test(modifier.lower) ? 'future' : 'past';
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.child('cop')) return directionOfVerb(token);
  }
  return null;
}

/** Whether the clause around the tokens `first` to `last` (inclusive) tells of what was or of what will be. */
export function directionAt(analysis: Analysis, head: number, first: number, last: number): Direction {
  const byTree = analysis.layers.trees && analysis.layers.tags ? directionByTree(analysis.token(head)) : null;
  return byTree ?? directionByWords(analysis, first, last);
}
