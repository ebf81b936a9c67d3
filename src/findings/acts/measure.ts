import type { Token } from '../../model/analysis.js';
import type { Measure } from '../../model/finding.js';
import type { Span } from '../../model/span.js';
import { contains } from '../../model/span.js';
import { currencyOf } from './currency.js';
import { isYear, numberOf } from './number.js';

/** No quantity. */
export const unmeasured: Measure = { amount: null, unit: null, bound: null, currency: null };

/** Nouns that count time or parties rather than what is promised: `within 60 days`, `the two sides`. */
const counted =
  /^(year|month|week|day|hour|minute|decade|time|side|country|nation|government|party|leader|minister|instalment|installment|round|session|meeting|phase|way|area|step|pillar|half|quarter|anniversary|century|hemisphere)s?$|^(peoples|countries|parties|halves|centuries)$/;

/** Words before a figure that bound it, longest first. */
const bounds =
  /\b(more than|less than|fewer than|at least|at most|no less than|no fewer than|up to|as many as|as much as|about|around|some|nearly|almost|over|roughly|approximately|under|an average of|a total of|only|just over|just under)\s+(?:a further |an additional |another )?$/i;

/** The multiplier that may follow figures: `38 million`. */
const magnitudes: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
  mn: 1e6,
};

/**
 * The first quantity within a span that measures what is done: money, people, goods. Dates, durations, ordinals and counts of the
 * parties themselves are passed over. `amount` is the full number, `unit` the words that are counted or the currency as written.
 */
export function measureIn(tokens: readonly Token[], span: Span, periods: readonly Span[]): Measure {
  const inside = tokens.filter((t) => contains(span, t));
  for (let i = 0; i < inside.length; i++) {
    const t = inside[i]!;
    if (periods.some((p) => contains(p, t))) continue;
    const measure = moneyAt(inside, i) ?? countAt(inside, i);
    if (measure) return measure;
  }
  return unmeasured;
}

/** `$120 million`, `US$ 12 million`, `A$6.2 million`, `EUR 38 million`, `38 million euros`. */
function moneyAt(tokens: readonly Token[], at: number): Measure | null {
  const t = tokens[at]!;
  const text = t.analysis.text;
  const rest = text.slice(t.start, Math.min(t.start + 60, tokens[tokens.length - 1]!.end));
  const before =
    /^((?:US|A|AU|C|CA|NZ|HK|S|NT)?\$|€|£|¥|₹|Rs\.?|[A-Z]{3}|US dollars?)\s?(\d[\d,]*(?:\.\d+)?)\s?-?(hundred|thousand|million|billion|trillion|mn|bn|m)?\b/i.exec(
      rest,
    );
  if (before) {
    const currency = currencyOf(before[1]!);
    if (currency) return quantity(t, before[2]!, before[3], before[1]!, currency);
  }
  const after =
    /^(\d[\d,]*(?:\.\d+)?|[a-z]+)\s(?:(hundred|thousand|million|billion|trillion)\s)?((?:US|Australian|Canadian|New Zealand|Hong Kong)?\s?[\p{L}]+)/iu.exec(
      rest,
    );
  if (after && numberOf(after[1]!) !== null) {
    const currency = currencyOf(after[3]!);
    if (currency) return quantity(t, after[1]!, after[2], after[3]!, currency);
  }
  return partOfSum(t, rest);
}

/** `34 million of the 90 million kroner`: the part, in the currency of the whole. */
function partOfSum(t: Token, rest: string): Measure | null {
  const part =
    /^(\d[\d,]*(?:\.\d+)?)\s(?:(million|billion|thousand)\s)?of\sthe\s(?:\S+\s){1,2}(?:million\s|billion\s|thousand\s)?([\p{L}$€£]+)/iu.exec(
      rest,
    );
  const currency = part && currencyOf(part[3]!);
  return part && currency ? quantity(t, part[1]!, part[2], part[3]!, currency) : null;
}

function quantity(t: Token, figures: string, magnitude: string | undefined, unit: string, currency: string): Measure {
  const amount = numberOf(figures)! * (magnitude ? magnitudes[magnitude.toLowerCase()]! : 1);
  return { amount: rounded(amount), unit, bound: boundBefore(t), currency };
}

/** `45 technicians`, `two patrol vessels`, `2.5 million doses`, `100,000 tonnes of wheat`, `31 of a promised 45 technicians`. */
function countAt(tokens: readonly Token[], at: number): Measure | null {
  const t = tokens[at]!;
  let amount = numberOf(t.text);
  if (amount === null || t.upos === 'PRON' || t.upos === 'DET' || hyphenated(t) || isYear(t.text) || isOfName(t))
    return null;
  let next = at + 1;
  const magnitude = magnitudes[tokens[next]?.lower ?? ''];
  if (magnitude) {
    amount *= magnitude;
    next++;
  }
  if (/^(both|last|first|next|past)$/.test(tokens[at - 1]?.lower ?? '') && magnitude === undefined && amount < 100)
    return null;
  const unit = unitAt(tokens, tokens[next]?.lower === 'of' ? afterPartitive(tokens, next) : next);
  if (!unit) return elided(t, amount, magnitude !== undefined);
  if (counted.test(unit.head) || lasts(tokens, next)) return null;
  return { amount: rounded(amount), unit: unit.text, bound: boundBefore(t), currency: null };
}

/** `Nord Stream 2`, `the Three Seas Initiative`: a figure within a name. */
const isOfName = (t: Token): boolean =>
  (/^\d/.test(t.text) && t.previous?.upos === 'PROPN' && t.previous.end + 1 === t.start) ||
  (/^\p{Lu}/u.test(t.text) && t.index > t.sentence.first && t.next?.upos === 'PROPN');

/** `had trained 74`, `the 60 million that it pledged`: what is counted has been named before. */
function elided(t: Token, amount: number, large: boolean): Measure | null {
  const alone = t.upos === 'NUM' && t.is('obj', 'nsubj', 'nsubj:pass') && t.children('nmod', 'obl').length === 0;
  return alone || large ? { amount: rounded(amount), unit: null, bound: boundBefore(t), currency: null } : null;
}

/** `six months’ notice`, `120 days of training`: a length of time. */
const lasts = (tokens: readonly Token[], at: number): boolean =>
  /^(year|month|week|day|hour|minute|decade)s?$/.test(tokens[at]?.lower ?? '') &&
  /^(['’]s?|of|-)$/.test(tokens[at + 1]?.text ?? '');

/** `31 of a promised 45 technicians`, `one of two promised vessels`: what is counted stands behind the second figure. */
function afterPartitive(tokens: readonly Token[], of: number): number {
  let k = of + 1;
  while (
    k < tokens.length &&
    (/^(a|an|the|its|their|promised|planned|these|those)$/.test(tokens[k]!.lower) || numberOf(tokens[k]!.text) !== null)
  )
    k++;
  return k;
}

/** The noun phrase that starts at an index, up to its last noun, with `of` after a unit of measure and `and` between nouns. */
function unitAt(tokens: readonly Token[], from: number): { text: string; head: string } | null {
  let last = -1;
  for (let k = from; k < tokens.length; k++) {
    const t = tokens[k]!;
    if (/^(NOUN|PROPN)$/.test(t.upos) || isEndOfName(t)) last = k;
    else if (t.upos === 'PRON' && k === from && t.lower === 'them') last = k;
    else if (/^(ADJ|PART)$/.test(t.upos) || t.text === '-' || isModifier(t)) continue;
    else if ((t.lower === 'and' || t.lower === 'of') && last === k - 1 && joins(tokens, k)) continue;
    else break;
  }
  if (last < 0) return null;
  const head = headNoun(tokens, from, last);
  return { text: tokens[0]!.analysis.text.slice(tokens[from]!.start, tokens[last]!.end), head };
}

/** The figure of `COVID-19`. */
const isEndOfName = (t: Token): boolean =>
  /^\d+$/.test(t.text) &&
  t.previous?.text === '-' &&
  t.previous.end === t.start &&
  /^\p{Lu}/u.test(t.previous.previous?.text ?? '');

const isModifier = (t: Token): boolean => t.upos === 'VERB' && t.is('amod');

/** Whether what follows goes on naming what is counted: `tonnes of wheat`, `police and responders`, not `boats and train …`. */
function joins(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const one = tokens[at - 1]!;
  if (!next || !/^(NOUN|PROPN|ADJ)$/.test(next.upos)) return false;
  if (tokens[at]!.lower === 'of')
    return /^(tonne|ton|litre|liter|barrel|kilometre|kilometer|metre|meter|dose|unit|case|set|pair|kilogram|kilo|acre|hectare|box|truck|truckload|consignment)s?$/.test(
      one.lower,
    );
  return one.is('conj') || next.is('conj') || Boolean(next.head?.is('conj'));
}

/** The noun before any `of` or `and`: what is counted. */
function headNoun(tokens: readonly Token[], from: number, last: number): string {
  let head = tokens[last]!;
  for (let k = from; k <= last; k++) {
    if (tokens[k]!.lower === 'of' || tokens[k]!.lower === 'and') break;
    head = tokens[k]!;
  }
  return head.lower;
}

function boundBefore(t: Token): string | null {
  const before = t.analysis.text.slice(Math.max(0, t.start - 40), t.start).replace(/\s+/g, ' ');
  if (/\b(hand|turn|take|roll)\w*\sover\s$/i.test(before)) return null; // a verb's particle
  return bounds.exec(before)?.[1]?.toLowerCase() ?? null;
}

/** `20-year-old`, `2+2`, `U-17`: figures inside a compound count nothing. */
function hyphenated(t: Token): boolean {
  const text = t.analysis.text;
  return /[-–+/]/.test(text[t.end] ?? '') || /[-–+/]/.test(text[t.start - 1] ?? '');
}

/** Figures such as 1.1 × 10⁶ are exact decimals; the binary product is not. */
const rounded = (amount: number): number => Math.round(amount * 100) / 100;
