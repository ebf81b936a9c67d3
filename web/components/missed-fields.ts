import { eventTypes, meetingKinds } from '../../src/model/finding.js';
import type { MissedFinding } from '../answers.js';
import type { FindingKind } from './report-marks.js';

/** One field of the form for a missed finding. Every value is kept as text: actors as codes with commas, a flag as `yes` or nothing. */
export interface MissedField {
  readonly name: string;
  readonly label: string;
  readonly type: 'actors' | 'text' | 'date' | 'choice' | 'amount' | 'words' | 'flag';
  readonly required?: boolean;
  readonly choices?: readonly string[];
}

const measure: readonly MissedField[] = [
  { name: 'amount', label: 'How much', type: 'amount' },
  { name: 'unit', label: 'Of what (a currency as EUR)', type: 'text' },
];

/** What can be said of each kind. `words` must stand in the text, and are those selected until a person says otherwise. */
export const missedFields: Readonly<Record<FindingKind, readonly MissedField[]>> = {
  meeting: [
    { name: 'parties', label: 'Who met', type: 'actors', required: true },
    { name: 'kind', label: 'What it was', type: 'choice', choices: meetingKinds },
    { name: 'name', label: 'Its name', type: 'text' },
    { name: 'status', label: 'Status', type: 'choice', choices: ['held', 'planned', 'cancelled'] },
    { name: 'start', label: 'When', type: 'date' },
    { name: 'end', label: 'Until', type: 'date' },
    { name: 'place', label: 'Where', type: 'text' },
    { name: 'chairs', label: 'Chaired by (names with commas between)', type: 'text' },
  ],
  commitment: [
    { name: 'by', label: 'Who promised', type: 'actors', required: true },
    { name: 'to', label: 'To whom', type: 'actors' },
    { name: 'action', label: 'What, in the words of the text', type: 'words', required: true },
    {
      name: 'strength',
      label: 'How firmly',
      type: 'choice',
      choices: ['agreed', 'pledged', 'resolved', 'will', 'reaffirmed'],
    },
    { name: 'deadline', label: 'By when', type: 'date' },
    ...measure,
  ],
  delivery: [
    { name: 'by', label: 'Who did it', type: 'actors', required: true },
    { name: 'to', label: 'For whom', type: 'actors' },
    { name: 'action', label: 'What, in the words of the text', type: 'words', required: true },
    { name: 'since', label: 'Since', type: 'date' },
    ...measure,
  ],
  statement: [
    { name: 'speaker', label: 'Who said it', type: 'text', required: true },
    { name: 'actor', label: 'For whom they speak', type: 'actors' },
    { name: 'quote', label: 'What was said, in the words of the text', type: 'words', required: true },
    { name: 'date', label: 'When it was said', type: 'date' },
    { name: 'direct', label: 'In quotation marks', type: 'flag' },
  ],
  event: [
    { name: 'actors', label: 'Who acted', type: 'actors', required: true },
    { name: 'recipients', label: 'Upon whom', type: 'actors' },
    { name: 'type', label: 'What kind of act', type: 'choice', choices: eventTypes },
    { name: 'time', label: 'Time', type: 'choice', choices: ['past', 'future', 'ongoing', 'hypothetical'] },
    { name: 'start', label: 'When', type: 'date' },
    { name: 'place', label: 'Where', type: 'text' },
  ],
};

type Values = Readonly<Record<string, string>>;
type Kinded = Pick<MissedFinding, 'kind' | 'finding'>;

/** A finding from what was filled in. */
export function missedOf(kind: FindingKind, values: Values): Kinded {
  const text = (name: string): string | null => values[name]?.trim() || null;
  const list = (name: string): string[] =>
    (values[name] ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  const choice = (name: string): string =>
    text(name) ?? missedFields[kind].find((field) => field.name === name)!.choices![0]!;
  const place = text('place') && { name: text('place'), country: null, latitude: null, longitude: null };
  const currency = /^[A-Z]{3}$/.test(text('unit') ?? '') ? text('unit') : null;
  const measure = { amount: amountOf(text('amount')), unit: currency ? null : text('unit'), bound: null, currency };
  const pair = { by: list('by'), to: list('to'), action: values.action ?? '', measure, contexts: [] };
  const findings: Record<FindingKind, () => { kind: MissedFinding['kind']; finding: object }> = {
    meeting: () => ({
      kind: 'meetings',
      finding: {
        kind: choice('kind'),
        name: text('name'),
        parties: list('parties').sort(),
        start: text('start'),
        end: text('end'),
        place,
        chairs: list('chairs'),
        participants: [],
        status: choice('status'),
        reference: false,
        contexts: [],
      },
    }),
    commitment: () => ({
      kind: 'commitments',
      finding: {
        ...pair,
        trigger: choice('strength'),
        strength: choice('strength'),
        deadline: text('deadline'),
        meeting: null,
      },
    }),
    delivery: () => ({ kind: 'deliveries', finding: { ...pair, since: text('since') } }),
    statement: () => ({
      kind: 'statements',
      finding: {
        speaker: { name: text('speaker') ?? '', actor: list('actor')[0] ?? null, person: null },
        quote: values.quote ?? '',
        date: text('date'),
        direct: values.direct === 'yes',
      },
    }),
    event: () => ({
      kind: 'events',
      finding: {
        type: choice('type'),
        mode: null,
        cameo: null,
        contexts: [],
        actors: list('actors'),
        recipients: list('recipients'),
        sectors: {},
        start: text('start'),
        end: null,
        place,
        time: choice('time'),
        speaker: null,
        finding: null,
      },
    }),
  };
  return findings[kind]() as Kinded;
}

function amountOf(text: string | null): number | null {
  const amount = Number(text?.replace(/[,\s]/g, ''));
  return text === null || Number.isNaN(amount) ? null : amount;
}
