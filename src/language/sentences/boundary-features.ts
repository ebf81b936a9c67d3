import { titleAbbreviations } from '../tokens/lists.js';
import { boundaryWeights } from './boundaries.js';

/** What is known of the sentence up to the place that is judged. */
export interface SentenceState {
  /** Tokens since the sentence began, the current one included. */
  length: number;
  /** Brackets opened and not closed. */
  brackets: number;
  /** Whether a quotation mark was opened and not closed. */
  quoted: boolean;
  /** Whether the sentence has a mark that ends sentences already (before the current token). */
  ended: boolean;
}

export function newState(): SentenceState {
  return { length: 0, brackets: 0, quoted: false, ended: false };
}

/** A token as the features see it. */
export interface Seen {
  readonly lower: string;
  /** Its class as a mark or a word: final, colon, comma, dash, open, close, quote, title, dotted, list number, word … */
  readonly kind: string;
  /** Its case: capital, capitals, small, digit, mark. */
  readonly shape: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

const nothing: Seen = { lower: '', kind: '#', shape: '#', spaced: true };

/** Describes a token for the features. */
export function see(form: string, spaced: boolean): Seen {
  const lower = form.toLowerCase();
  return { lower, kind: kindOf(form, lower), shape: shapeOf(form), spaced };
}

function kindOf(form: string, lower: string): string {
  if (/^[.]$/.test(form)) return 'stop';
  if (/^[?!]+$/.test(form)) return 'ask';
  if (/^(?:\.{2,}|…)/.test(form)) return 'dots';
  if (/^[:;]$/.test(form)) return form;
  if (form === ',') return ',';
  if (/^[-–—]+$/.test(form)) return 'dash';
  if (/^[([{<]$/.test(form)) return 'open';
  if (/^[)\]}>]$/.test(form)) return 'close';
  if (/^["“”'’‘`]+$/.test(form)) return 'quote';
  if (/^\d+\.$/.test(form)) return 'number';
  if (/^[\p{L}]\.$/u.test(form)) return 'initial';
  if (form.endsWith('.')) return titleAbbreviations.has(lower.slice(0, -1)) ? 'title' : 'dotted';
  return /[\p{L}\p{N}]/u.test(form) ? 'word' : 'mark';
}

function shapeOf(form: string): string {
  if (/^\p{Lu}\p{Lu}/u.test(form)) return 'XX';
  if (/^\p{Lu}/u.test(form)) return 'Xx';
  if (/^\p{L}/u.test(form)) return 'x';
  return /^\d/.test(form) ? '0' : '.';
}

/** Moves the state over a token. */
export function advance(state: SentenceState, { kind }: Seen): void {
  state.length++;
  if (kind === 'open') state.brackets++;
  if (kind === 'close' && state.brackets > 0) state.brackets--;
  if (kind === 'quote') state.quoted = !state.quoted;
  if (kind === 'stop' || kind === 'ask' || kind === 'dots') state.ended = true;
}

function hash(slot: number, ...parts: readonly string[]): number {
  let h = Math.imul(2166136261 ^ slot, 16777619);
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) h = Math.imul(h ^ part.charCodeAt(i), 16777619);
    h = Math.imul(h ^ 1, 16777619);
  }
  return (h >>> 0) % boundaryWeights;
}

function lengthClass(n: number): string {
  return n < 5 ? String(n) : n < 8 ? '5' : n < 13 ? '8' : n < 21 ? '13' : n < 41 ? '21' : '41';
}

/** Most features that a place can have. */
export const mostFeatures = 32;

/**
 * Features of the place after `tokens[i]`, with `state` already moved over it.
 *
 * @returns how many were written to `out`
 */
export function boundaryFeatures(tokens: readonly Seen[], i: number, state: SentenceState, out: Uint32Array): number {
  const a = tokens[i]!;
  const b = tokens[i + 1] ?? nothing;
  const before = tokens[i - 1] ?? nothing;
  const after = tokens[i + 2] ?? nothing;
  const space = b.spaced ? '_' : '';
  const place = `${a.kind}${space}${b.kind}${b.shape}`;
  const length = lengthClass(state.length);
  const inside = `${state.brackets > 0 ? '(' : ''}${state.quoted ? '"' : ''}${state.ended ? '.' : ''}`;
  const list = [
    hash(0, ''),
    hash(1, a.lower),
    hash(2, b.lower, b.shape),
    hash(3, before.lower, a.kind),
    hash(4, place),
    hash(5, place, length),
    hash(6, place, inside),
    hash(7, a.kind, b.lower, b.shape),
    hash(8, a.lower, b.shape, space),
    hash(9, before.kind, place),
    hash(10, place, after.kind, after.shape),
    hash(11, a.lower, b.lower),
    hash(12, before.lower, a.lower, b.shape),
    hash(13, a.kind, a.shape, b.shape, after.shape, space),
    hash(14, inside, length, a.kind, b.shape),
    hash(15, before.kind, before.shape, place),
    hash(16, b.lower, after.lower),
    hash(17, a.kind, a.shape, b.kind, b.lower, length),
    hash(18, tokens[i - 2]?.kind ?? '#', before.kind, place),
    hash(19, after.lower, b.shape, a.kind),
    hash(20, inside, place, after.kind),
    hash(21, tokens[i - 2]?.lower ?? '', a.kind, b.shape),
    hash(22, tokens[i + 3]?.lower ?? '', a.kind, b.shape),
  ];
  for (const [k, feature] of list.entries()) out[k] = feature;
  return list.length;
}
