import { expect, it } from 'vitest';
import type { EventType, Findings } from '../model/finding.js';
import { linkFindings } from './link-findings.js';

/** `The ministers of Chad and Niger met and agreed to share fuel`, with a meeting, a promise and a delivery that overlap. */
const evidence = [{ start: 0, end: 40, quote: 'x' }];
const both = ['NER', 'TCD'];

function findingsWith(type: EventType, kinds: readonly string[]): Findings {
  const one = (kind: string, finding: object): object[] => (kinds.includes(kind) ? [finding] : []);
  return {
    meetings: one('m', { id: 'm1', parties: both, reference: false, status: 'held', evidence }),
    commitments: one('c', { id: 'c1', by: both, evidence }),
    deliveries: one('d', { id: 'd1', by: both, evidence }),
    statements: [],
    events: [{ id: 'e1', type, actors: both, evidence }],
  } as unknown as Findings;
}

it.each<[EventType, string, string | null]>([
  ['CONSULT', 'mcd', 'm1'],
  ['CONSULT', 'c', 'c1'],
  ['AGREE', 'mcd', 'c1'],
  ['AGREE', 'm', 'm1'],
  ['AID', 'mcd', 'd1'],
  ['AID', 'mc', 'c1'],
  ['RETREAT', 'mc', null],
  ['ACCUSE', 'mcd', null],
])('a %s among findings %s is %s', (type, kinds, finding) => {
  expect(linkFindings(findingsWith(type, [...kinds])).events[0]!.finding).toBe(finding);
});

it('links a promise to the held meeting of all who make it', () => {
  expect(linkFindings(findingsWith('AGREE', ['m', 'c'])).commitments[0]!.meeting).toBe('m1');
});
