import { describe, expect, it } from 'vitest';
import { MissedFinding } from '../../src/api/judged-types.js';
import { missedFields, missedOf } from './missed-fields.js';
import type { FindingKind } from './report-marks.js';

const sent = { author: 'Ana', document: 'aa1', evidence: [{ start: 0, end: 4 }] };

describe('missedOf', () => {
  it.each(Object.keys(missedFields) as FindingKind[])('makes of an empty %s what the API takes', (kind) => {
    expect(() => MissedFinding.parse({ ...sent, ...missedOf(kind, {}) })).not.toThrow();
  });

  it.each([
    ['commitment', { by: 'NOR, ', to: 'KEN', amount: '5,000,000', unit: 'USD' }, { by: ['NOR'], to: ['KEN'] }],
    [
      'commitment',
      { amount: '5,000,000', unit: 'USD' },
      { measure: { amount: 5_000_000, currency: 'USD', unit: null } },
    ],
    ['delivery', { amount: '300', unit: 'officers' }, { measure: { amount: 300, currency: null, unit: 'officers' } }],
    ['delivery', { amount: 'some' }, { measure: { amount: null } }],
    ['commitment', { strength: 'pledged', deadline: '2025' }, { strength: 'pledged', deadline: '2025' }],
    ['meeting', { parties: 'NOR,KEN', place: ' Oslo ' }, { parties: ['KEN', 'NOR'], place: { name: 'Oslo' } }],
    ['statement', { speaker: 'Ana Ruiz', direct: 'yes' }, { speaker: { name: 'Ana Ruiz' }, direct: true }],
    ['event', { type: 'AID', actors: 'NOR' }, { type: 'AID', actors: ['NOR'] }],
  ] as const)('%s from %j', (kind, values, finding) => {
    expect(missedOf(kind, values as unknown as Record<string, string>).finding).toMatchObject(finding);
  });
});
