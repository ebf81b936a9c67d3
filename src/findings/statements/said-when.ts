import type { Token } from '../../model/analysis.js';
import type { Speaker } from '../../model/finding.js';
import { contains, type Span } from '../../model/span.js';
import type { Reading } from '../reading.js';

/** Verbs by which documents come into the world: `the statement issued on Monday`. */
const issuing = /^(issue|release|publish|adopt|sign|circulate|put|dat|date)$/;

/** When words were said: a time that hangs on the verb of speech, or, for a document, on its issuing; null where the text tells neither. */
export function saidWhen(reading: Reading, quotation: Span, speaker: Speaker): string | null {
  const { speech } = reading.knowledge;
  const sentence = reading.analysis.tokensIn(quotation)[0]?.sentence;
  const spoken = sentence && periodOn(reading, sentence, quotation, (verb) => speech.verbs.has(verb.lemma));
  return spoken ?? issuedWhen(reading, quotation, speaker);
}

/** When reported words were said: a time that hangs on the verb that reports them, or, for a document, on its issuing. */
export function saidAt(reading: Reading, saying: Token, words: Span, speaker: Speaker): string | null {
  const spoken = periodOn(reading, saying.sentence, null, (verb) => verb.index === saying.index);
  return spoken ?? issuedWhen(reading, words, speaker);
}

function issuedWhen(reading: Reading, words: Span, speaker: Speaker): string | null {
  if (speaker.person !== null || speaker.actor !== null) return null;
  const noun = speaker.name.split(' ').at(-1)!.toLowerCase();
  const issued = reading.analysis.sentences.find((s) => s.tokens.some((t) => t.lower === noun && issuedBy(t) !== null));
  return issued ? periodOn(reading, issued, words, (verb) => issuing.test(verb.lemma)) : null;
}

/** The verb that says a document was issued: a participle behind it, or what it is the subject of. */
function issuedBy(document: Token): Token | null {
  const verbs = [...document.children('acl'), ...(document.is('nsubj') && document.head ? [document.head] : [])];
  return verbs.find((v) => issuing.test(v.lemma)) ?? null;
}

/** The time that hangs on a verb of the kind asked for, outside the words said. */
function periodOn(reading: Reading, sentence: Span, words: Span | null, fits: (verb: Token) => boolean): string | null {
  const found = reading.mentions.periods.find((p) => {
    if (!contains(sentence, p) || (words && contains(words, p)) || p.reading.use !== 'at') return false;
    const verb = reading.analysis.token(p.head).head;
    return verb !== null && fits(verb);
  });
  return found?.reading.start ?? null;
}
