import type { Token } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import type { Span } from '../../model/span.js';
import { Transcript } from '../meetings/transcript.js';
import type { Reading } from '../reading.js';

/** A document never changes, and many words of it are asked for. */
const transcripts = new WeakMap<Document, Transcript>();

/** Whether a word is said by one of those who speak in a transcript, rather than told by the page. */
export function isSpoken({ document }: Reading, token: Token): boolean {
  let transcript = transcripts.get(document);
  if (!transcript) {
    transcript = new Transcript(document);
    transcripts.set(document, transcript);
  }
  return transcript.isSpoken(token);
}

/** Whether the first of some words is said in a transcript. */
export function isSpokenAt(reading: Reading, words: Span): boolean {
  const first = reading.analysis.tokensIn(words)[0];
  return first !== undefined && isSpoken(reading, first);
}
