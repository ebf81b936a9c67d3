import type { EventType } from './finding.js';

/** PLOVER's conflict–cooperation score of each type, and of the modes that have one of their own. */
const byType: Readonly<Record<EventType, number>> = {
  AGREE: 2.5,
  CONSULT: 2.5,
  SUPPORT: 5,
  CONCEDE: 4.5,
  COOPERATE: 9.5,
  AID: 10,
  RETREAT: 6.5,
  REQUEST: 0,
  ACCUSE: -3,
  REJECT: -2,
  THREATEN: -3.5,
  PROTEST: -5,
  SANCTION: -6,
  MOBILIZE: -5.5,
  COERCE: -7,
  ASSAULT: -9,
};

const byMode: Readonly<Record<string, number>> = {
  'CONSULT visit': 4,
  'CONSULT third-party': 1,
  'CONSULT multilateral': 4,
  'CONSULT phone': 1.5,
  'ACCUSE disapprove': -2,
  'ACCUSE investigate': -3.5,
  'ACCUSE allege': -3.5,
};

/** −10 (conflict) to 10 (cooperation). */
export function scoreOf(type: EventType, mode: string | null): number {
  return byMode[`${type} ${mode}`] ?? byType[type];
}
