import { useCallback, useEffect, useState } from 'react';
import type { JudgedFindings } from '../answers.js';
import { ask, type Problem, takeBack } from '../api.js';

/** What people say of one document's findings; null until it is there. What was there stays while it is asked again. */
export function useJudged(document: string) {
  const [judged, setJudged] = useState<JudgedFindings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const again = useCallback(async (): Promise<void> => {
    try {
      setJudged(await ask<JudgedFindings>(`/api/documents/${encodeURIComponent(document)}/judged`));
    } catch (error) {
      setProblem((error as Problem).detail);
    }
  }, [document]);
  useEffect(() => void again(), [again]);

  /** Takes a judgement back. */
  const undo = useCallback(
    async (judgement: number, author: string): Promise<void> => {
      try {
        await takeBack(judgement, author);
        setProblem(null);
      } catch (error) {
        setProblem((error as Problem).detail);
      }
      await again();
    },
    [again],
  );
  return { judged, problem, again, undo };
}
