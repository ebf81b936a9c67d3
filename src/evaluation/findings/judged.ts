import type { Commitment, Delivery, Event, Meeting, Statement } from '../../model/finding.js';

export interface KindOfFinding {
  readonly meetings: Meeting;
  readonly commitments: Commitment;
  readonly deliveries: Delivery;
  readonly statements: Statement;
  readonly events: Event;
}
export type FindingKind = keyof KindOfFinding;
export type AnyFinding = KindOfFinding[FindingKind];

/**
 * What gold says of a finding. Right: expected, and with what matters most (a meeting's parties, day and status; by whom; who says it;
 * an event's type and actors). Partly: expected, but with one of these wrong. Unknown: gold does not say.
 */
export type Verdict = 'right' | 'partly' | 'wrong' | 'unknown';

export interface Judged {
  readonly document: string;
  readonly kind: FindingKind;
  readonly finding: AnyFinding;
  readonly verdict: Verdict;
}

/** A finding in one line, for people. */
export function labelOf(kind: FindingKind, finding: AnyFinding): string {
  const said = labels[kind](finding as never).replace(/\s+/g, ' ');
  return said.length > 120 ? `${said.slice(0, 119)}…` : said;
}

const quoted = ({ evidence }: AnyFinding): string => `“${evidence[0]?.quote ?? ''}”`;
const act = (f: Commitment | Delivery): string =>
  `${f.by.join(' ')}${f.to.length > 0 ? ` > ${f.to.join(' ')}` : ''}: ${f.action}`;

const labels: { readonly [K in FindingKind]: (finding: KindOfFinding[K]) => string } = {
  meetings: (m) => `${m.kind} ${m.parties.join(' ')} ${m.start ?? 'undated'} ${m.status} ${quoted(m)}`,
  commitments: act,
  deliveries: act,
  statements: (s) => `${s.speaker.name}: ${quoted(s)}`,
  events: (e) => `${e.type} ${e.actors.join(' ')} > ${e.recipients.join(' ')} ${quoted(e)}`,
};
