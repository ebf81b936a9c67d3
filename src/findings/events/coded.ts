import type { Token } from '../../model/analysis.js';
import type { EventTime } from '../../model/finding.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Trace } from '../trace.js';
import type { Coding } from './compose.js';
import type { Parties } from './parties.js';

/** An event as coded at one predicate, before it is merged with others of its kind. */
export interface Coded {
  readonly coding: Coding;
  readonly predicate: Predicate;
  readonly rule: string;
  readonly actors: Parties;
  readonly recipients: Parties;
  readonly time: EventTime;
  readonly slots: Record<string, readonly Token[]>;
  readonly inner: Trace['content'];
  /** Words that are the content of a stance, and no acts of their own. */
  readonly consumed: readonly number[];
  readonly weight: number;
}

/** Whether another coding of the same clause with the same type says more: the strike in `began a hunger strike`. */
export function outweighs(other: Coded, coded: Coded): boolean {
  if (other === coded || other.coding.type !== coded.coding.type) return false;
  if (other.predicate.clause.index !== coded.predicate.clause.index) return false;
  return (
    other.weight > coded.weight ||
    (other.weight === coded.weight && other.predicate.token.index < coded.predicate.token.index)
  );
}
