/** What the net sees of a word by itself. The learner's features are computed by the same rules (src/learning/features.py). */

export const slots = 12;
export const buckets = 32768;

/** The form with every digit as 0. */
export function normal(form: string): string {
  return form.replace(/[0-9]/g, '0');
}

/** Capitals as X, small letters as x, digits as 0; runs of one kind shortened to two. */
export function shape(form: string): string {
  let out = '';
  for (const c of form) {
    const kind = c >= '0' && c <= '9' ? '0' : c !== c.toLowerCase() ? 'X' : c !== c.toUpperCase() ? 'x' : c;
    if (!(out.endsWith(kind) && out.endsWith(kind + kind))) out += kind;
  }
  return out;
}

/** FNV-1a over the slot number and the UTF-16 units of a stretch of `text`; bucket 0 is kept for "nothing". */
function hashed(slot: number, text: string, start = 0, end = text.length): number {
  let h = Math.imul(2166136261 ^ slot, 16777619);
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return 1 + ((h >>> 0) % (buckets - 1));
}

/** Prefixes of 1–4 as written, suffixes of 1–5 in lower case, shape, form in lower case, form as written. */
export function bucketsOf(form: string, out: Int32Array): void {
  const cased = normal(form);
  const lower = cased.toLowerCase();
  for (let k = 1; k <= 4; k++) out[k - 1] = cased.length >= k ? hashed(k, cased, 0, k) : 0;
  for (let k = 1; k <= 5; k++) out[3 + k] = lower.length >= k ? hashed(4 + k, lower, lower.length - k) : 0;
  out[9] = hashed(10, shape(form));
  out[10] = hashed(11, lower);
  out[11] = hashed(12, cased);
}
