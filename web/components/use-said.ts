import { useCallback, useEffect, useState } from 'react';
import { addressOf } from '../addresses.js';
import type { JudgementList } from '../answers.js';
import { ask } from '../api.js';

/** One word of a reviewer's, as a list of what was said shows it. */
export interface SaidWord {
  /** By which it is taken back. */
  readonly word: number;
  readonly madeAt: string;
  readonly says: string;
  readonly reason: string | null;
  /** The pages that it is about. */
  readonly pages: readonly { readonly side: string; readonly title: string; readonly href: string }[];
}

/** So many are asked for; one word on a large meeting takes many rows. */
const most = 200;
/** So many are shown. */
const shown = 12;

/** What a reviewer said of findings (or one kind of them), of merges or of links, the latest first. */
export function useSaid(author: string, about: string) {
  const [said, setSaid] = useState<readonly SaidWord[]>([]);
  const again = useCallback(async (): Promise<void> => {
    const query = new URLSearchParams({ author, limit: String(most) });
    // Without the list the queue still stands, so that a failure here is no one's concern.
    const list = await ask<JudgementList>(`/api/judgements?${query}`).catch(() => null);
    if (list) setSaid(wordsIn(list, about).slice(0, shown));
  }, [author, about]);
  useEffect(() => void again(), [again]);
  return { said, again };
}

const ofFindings = { confirm: 'Right', reject: 'Wrong', correct: 'Corrected', add: 'Added' } as const;
const ofPairs = {
  merge: { together: 'The same meeting', apart: 'Different meetings' },
  link: { together: 'About the promise', apart: 'Not about the promise' },
} as const;

/** The words of a list that are about something, the latest first. */
export function wordsIn({ findings, pairs }: JudgementList, about: string): SaidWord[] {
  if (about === 'merges' || about === 'links') {
    const own = pairs.filter((p) => `${p.about}s` === about);
    return [...new Map(own.map((p) => [p.word, p])).values()].map((p) => ({
      word: p.word,
      madeAt: p.madeAt,
      says: ofPairs[p.about][p.verdict],
      reason: p.reason,
      pages: [pageOf(p.a, 'a'), pageOf(p.b, 'b')],
    }));
  }
  return findings
    .filter((j) => j.verdict !== 'add' && (about === 'findings' || j.kind === about))
    .toReversed()
    .map((j) => ({
      word: j.id,
      madeAt: j.madeAt,
      says: `${ofFindings[j.verdict]}${j.field ? ` (${j.field})` : ''}: “${shortened(j.quote)}”`,
      reason: j.reason,
      pages: [pageOf(j)],
    }));
}

const pageOf = (
  { document, title }: { readonly document: string; readonly title: string | null },
  side: 'a' | 'b' = 'a',
) => ({
  side,
  title: title ?? 'Untitled page',
  href: addressOf.document(document),
});

const shortened = (quote: string): string => (quote.length > 90 ? `${quote.slice(0, 88).trimEnd()} …` : quote);
