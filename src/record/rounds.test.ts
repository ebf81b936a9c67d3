import { describe, expect, it } from 'vitest';
import { type MeetingReport, roundsOf, sameMeeting, seriesName } from './rounds.js';

const from = (document: string, published: string) => ({
  document,
  published,
  title: null,
  outlet: null,
  source: document,
  url: null,
});
const report = (document: string, fields: Partial<MeetingReport>): MeetingReport => ({
  id: 'm1',
  kind: 'dialogue',
  name: null,
  parties: ['KEN', 'NOR'],
  start: '2024-03-14',
  end: null,
  place: null,
  chairs: [],
  participants: [],
  status: 'held',
  reference: false,
  contexts: [],
  evidence: [],
  confidence: 1,
  rule: 'test',
  from: from(document, '2024-03-15'),
  ...fields,
});

describe('the same meeting', () => {
  it.each<[string, boolean, Partial<MeetingReport>, Partial<MeetingReport>]>([
    ['same pair and day', true, {}, {}],
    ['a coarser date that agrees', true, {}, { start: '2024-03' }],
    ['another day', false, {}, { start: '2024-03-16' }],
    ['other parties', false, {}, { parties: ['KEN', 'SWE'] }],
    ['a call and a visit on one day', false, { kind: 'call' }, { kind: 'visit' }],
    ['talks and a dialogue on one day', true, { kind: 'talks' }, {}],
    ['two series on one day', false, { name: 'Ocean Dialogue' }, { name: 'Trade Council' }],
    [
      'a name and a shorter form of it',
      true,
      { name: 'Second Kenya-Norway Ocean Dialogue' },
      { name: 'Ocean Dialogue' },
    ],
    ['no day', false, { start: null }, { start: null }],
  ])('%s: %s', (_, same, a, b) => {
    expect(sameMeeting(report('one', a), report('two', b))).toBe(same);
  });
});

describe('rounds', () => {
  it('keep every report and take values from whichever has them', () => {
    const [round] = roundsOf([
      report('planned', { status: 'planned', start: '2024-03', reference: true, from: from('planned', '2024-01-01') }),
      report('held', { name: 'Ocean Dialogue', chairs: ['A', 'B'] }),
    ]);
    expect(round).toMatchObject({
      id: 'held.m1',
      name: 'Ocean Dialogue',
      status: 'held',
      start: '2024-03-14',
      chairs: ['A', 'B'],
    });
    expect(round!.reports.map((r) => r.from.document)).toEqual(['planned', 'held']);
  });
});

describe('a series name', () => {
  it.each([
    ['Third Australia-Timor-Leste Health Security Dialogue', 'australia-timor-leste health security dialogue'],
    ['the 5th Round of the Ocean Dialogue 2024', 'ocean dialogue'],
  ])('%s', (name, expected) => {
    expect(seriesName(name)).toBe(expected);
  });
});
