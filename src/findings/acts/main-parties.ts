import type { Meeting } from '../../model/finding.js';
import type { Draft } from '../reading.js';

/** The parties of the document's own meeting: the first that it does not merely refer to, else the first. Empty without meetings. */
export function mainParties(meetings: readonly Draft<Meeting>[]): readonly string[] {
  return (meetings.find((m) => !m.reference) ?? meetings[0])?.parties ?? [];
}
