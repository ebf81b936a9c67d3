import type { Token } from '../../model/analysis.js';
import type { Turn } from './sighting.js';

const words =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const roman: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
  XI: 11,
  XII: 12,
};

/** The number that a word gives to a round (`third`, `56th`, `inaugural`, `XII`), or null. */
export function ordinalOf(token: Token): number | null {
  const lower = token.lower;
  const at = words.indexOf(lower);
  if (at >= 0) return at + 1;
  if (lower === 'inaugural' || lower === 'initial' || lower === 'maiden') return 1;
  const figures = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower);
  if (figures) return Number(figures[1]);
  return roman[token.text] ?? null;
}

/** The ordinal among a meeting noun's modifiers, or null. */
export function ordinalAmong(modifiers: readonly Token[]): number | null {
  for (const token of modifiers) {
    const found = ordinalOf(token);
    if (found !== null && token.text !== 'I') return found;
  }
  return null;
}

/** Whether the modifiers say an earlier or a later round. */
export function turnAmong(modifiers: readonly Token[], previous: ReadonlySet<string>, next: ReadonlySet<string>): Turn {
  if (/\bfollow ?-? ?(on|up)\b/.test(modifiers.map((t) => t.lower).join(' '))) return 'next';
  for (const token of modifiers) {
    if (previous.has(token.lower)) return 'previous';
    if (next.has(token.lower)) return 'next';
  }
  return null;
}
