import { monthNames } from '../../model/months.js';
import type { Reason } from '../merging/features.js';
import { contentWords } from '../merging/words.js';
import type { Act } from './acts.js';
import { compareAppointment } from './appointments.js';
import { daysBetween } from './history.js';

/** At least so much must speak for two acts' being about one promise. */
export const actThreshold = 3;

/** How much speaks for `later` being about what `promise` promises, and in words. */
export function compareActs(promise: Act, later: Act): { readonly score: number; readonly reasons: readonly Reason[] } {
  const reasons: Reason[] = [];
  const add = (feature: string, weight: number, says: string) => reasons.push({ feature, weight: round(weight), says });
  if (later.kind === 'meeting') {
    compareAppointment(promise, later, add);
    return { score: round(reasons.reduce((sum, r) => sum + r.weight, 0)), reasons };
  }
  if (!promise.by.some((code) => later.by.includes(code))) add('by', -100, 'another party acts');
  compareReceivers(promise, later, add);
  compareWords(promise, later, add);
  if (onOneOccasion(promise, later))
    add('occasion', 1.2, `${promise.by.join(' and ')} promise it within days of each other`);

  const names = promise.names.filter((n) => later.names.includes(n));
  if (names.length > 0) add('names', Math.min(1.2, 0.6 * names.length), `both name ${names.join(', ')}`);
  const numbers = promise.numbers.filter((n) => later.numbers.includes(n));
  const amount = promise.measure?.amount;
  if (amount != null && amount === later.measure?.amount) add('amount', 1.5, `the same amount, ${amount}`);
  else if (numbers.length > 0) add('numbers', 0.9, `both say ${numbers.join(', ')}`);
  if (promise.measure?.currency && later.measure?.currency && promise.measure.currency !== later.measure.currency)
    add('currency', -1, 'in another currency');
  if (
    later.kind !== 'commitment' &&
    /\b(?:promised|pledged|agreed|undertook|committed)\b/i.test(later.evidence.map((e) => e.quote).join(' '))
  )
    add('promise', 0.8, 'it speaks of a promise');
  return { score: round(reasons.reduce((sum, r) => sum + r.weight, 0)), reasons };
}

type Add = (feature: string, weight: number, says: string) => void;

function compareReceivers(promise: Act, later: Act, add: Add): void {
  if (promise.to.length === 0 || later.to.length === 0) return;
  if (promise.to.some((code) => later.to.includes(code))) add('to', 0.5, `for ${promise.to.join(' and ')}`);
  else if (!promise.to.some((code) => later.by.includes(code))) add('to', -2, 'it is done for another');
}

/** Two promises are compared by what is promised alone, since one sentence may hold several; a deed by its sentence, too. */
function compareWords(promise: Act, later: Act, add: Add): void {
  const heard = new Set(later.kind === 'commitment' ? later.words : [...later.words, ...later.context]);
  const shared = promise.words.filter((w) => heard.has(w));
  const telling = shared.filter((w) => !frequent.has(w));
  if (shared.length > 0) {
    const weight = Math.min(3.5, telling.length * 0.8 + (shared.length - telling.length) * 0.25);
    add('wording', weight, `both say ${shared.slice(0, 6).join(', ')}`);
  }
  const whole = later.kind === 'commitment' ? Math.min(promise.words.length, heard.size) : promise.words.length;
  const share = shared.length / Math.max(1, whole);
  if (share >= 0.6 && telling.length > 1) add('share', 1, 'most of the words of the promise are there');
  if (telling.length === 0) add('wording', -1.5, 'no telling words in common');
  // Two promises on one page are two, unless the page says one again.
  if (promise.document === later.document && later.kind === 'commitment' && share < 0.75)
    add('document', -100, 'one page tells them apart');
}

/** Reports of what was promised on one day are published within so many days. */
const daysOfReports = 7;

/** Whether two pages report promises of the same parties within days, and not of two amounts: likely of one meeting, at which each promised little. */
function onOneOccasion(promise: Act, later: Act): boolean {
  if (later.kind !== 'commitment' || promise.document === later.document || !promise.day || !later.day) return false;
  const [amount, other] = [promise.measure?.amount, later.measure?.amount];
  if (amount != null && other != null && amount !== other) return false;
  const sameParties = [...promise.by].sort().join() === [...later.by].sort().join();
  return sameParties && daysBetween(promise.day, later.day) <= daysOfReports;
}

/** Words of diplomacy that say little about what is promised. */
const frequent = new Set(
  contentWords(
    `cooperation support provide meet meeting next year month country countries governments million billion officials international region
    joint national work continue strengthen agree pledge promise commit commitment ministers programme project development hold held exchange
    within day week ${monthNames.join(' ')} one two three first second new
    together side sides party parties open talk again other each end`,
  ),
);

const round = (x: number): number => Math.round(x * 10) / 10;
