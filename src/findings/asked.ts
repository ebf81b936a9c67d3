import type { Span } from '../model/span.js';
import type { Transcript } from './transcript.js';

/**
 * The drafts that somebody else than an asker tells, or tells too. A reporter's question supposes, teases and repeats hearsay to draw an
 * answer, and quotes from memory whom it names a sentence before; nobody vouches for it, so a finding needs some word of its evidence outside
 * such turns.
 */
export const leaveOutAsked = <F extends { readonly evidence: readonly Span[] }>(
  transcript: Transcript,
  drafts: readonly F[],
): readonly F[] => drafts.filter((draft) => !draft.evidence.every((words) => transcript.isAsked(words)));
