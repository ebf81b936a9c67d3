import type { Measure } from '../../src/model/finding.js';
import { wordsOfDate } from './iso-date.js';
import { listed, type Names } from './names.js';
import type { KindedFinding } from './report-marks.js';
import { capital, eventWords, subjectsInWords } from './wording.js';

/** A finding as a card shows it: who, what, and the rest as named facts. Null or empty where the text does not say. */
export interface Facts {
  readonly who: string;
  readonly what: string;
  /** Whether `what` is the words of the text rather than a description of ours. */
  readonly quoted: boolean;
  readonly start: string | null;
  readonly end: string | null;
  readonly where: string | null;
  readonly more: readonly (readonly [string, string])[];
}

/** How a finding reads to a person. */
export function factsOf(kinded: KindedFinding, called: Names): Facts {
  const names = (codes: readonly string[]): string => listed(codes.map(called.actor));
  const nothing = { start: null, end: null, where: null, quoted: false };
  switch (kinded.kind) {
    case 'meeting': {
      const m = kinded.finding;
      return {
        who: names(m.parties),
        what: m.name ?? capital(m.kind),
        quoted: false,
        start: m.start,
        end: m.end,
        where: m.place?.name ?? null,
        more: pairs(
          ['Status', m.reference ? `${m.status}, referred to` : m.status],
          ['Chaired by', listed(m.chairs)],
          ['Present', m.participants.map((p) => [p.name, p.office].filter(Boolean).join(', ')).join('; ')],
          ['Subjects', subjectsInWords(m.contexts)],
        ),
      };
    }
    case 'commitment': {
      const c = kinded.finding;
      return {
        ...nothing,
        who: toward(names(c.by), names(c.to)),
        what: c.action,
        quoted: true,
        more: pairs(
          ['In the word', c.trigger === c.strength ? c.trigger : `${c.trigger} (${c.strength})`],
          ['Due', c.deadline ? wordsOfDate(c.deadline) : ''],
          ['How much', measured(c.measure)],
          ['Made at', c.meeting ? called.meeting(c.meeting) : ''],
          ['Subjects', subjectsInWords(c.contexts)],
        ),
      };
    }
    case 'delivery': {
      const d = kinded.finding;
      return {
        ...nothing,
        who: toward(names(d.by), names(d.to)),
        what: d.action,
        quoted: true,
        more: pairs(
          ['How much', measured(d.measure)],
          ['Since', d.since ? wordsOfDate(d.since) : ''],
          ['Subjects', subjectsInWords(d.contexts)],
        ),
      };
    }
    case 'statement': {
      const s = kinded.finding;
      return {
        ...nothing,
        who: s.speaker.name,
        what: s.quote,
        quoted: s.direct,
        more: pairs(
          ['For', s.speaker.actor ? called.actor(s.speaker.actor) : ''],
          ['Speech', s.direct ? 'direct' : 'reported'],
        ),
      };
    }
    case 'event': {
      const e = kinded.finding;
      return {
        who: toward(names(e.actors), names(e.recipients)),
        what: eventWords(e),
        quoted: false,
        start: e.start,
        end: e.end,
        where: e.place?.name ?? null,
        more: pairs(
          ['Time', e.time],
          ['CAMEO', e.cameo ?? ''],
          ['Score', signed(e.score)],
          ['Said by', e.speaker ?? ''],
          ['Subjects', subjectsInWords(e.contexts)],
        ),
      };
    }
  }
}

const pairs = (...all: (readonly [string, string])[]): (readonly [string, string])[] => all.filter(([, v]) => v !== '');
const toward = (by: string, to: string): string => (to ? `${by || 'Someone'} → ${to}` : by || 'Someone');
const signed = (n: number): string => (n > 0 ? `+${n}` : String(n).replace('-', '−'));

/** A quantity in words: `more than 300 officers`, `90,000,000 NOK`. */
export function measured({ amount, unit, bound, currency }: Measure): string {
  if (amount === null) return '';
  return [bound, amount.toLocaleString('en'), currency ?? unit].filter(Boolean).join(' ');
}
