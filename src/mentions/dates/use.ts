import type { Period } from '../../model/period.js';

const since = /\b(?:since|starting|beginning|effective|as\s+of|from)\s+(?:at\s+least\s+)?(?:in\s+|on\s+)?(?:the\s+)?$/i;
const until =
  /\b(?:by|until|till|before|no\s+later\s+than|not\s+later\s+than|up\s+to|up\s+until|through|prior\s+to|latest\s+by|deadline\s+of)\s+(?:the\s+|in\s+|on\s+|around\s+|about\s+)?$/i;

/** How the words before a period use it. A range that begins with `from` is a stretch, not an open beginning. */
export function howUsed(before: string, isRange: boolean): Period['use'] {
  if (since.test(before)) return isRange ? 'at' : 'since';
  return until.test(before) ? 'until' : 'at';
}
