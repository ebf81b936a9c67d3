const words: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  dozen: 12,
};

/** `2022`: a year rather than a count, which would be written `2,022`. */
export const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** The number that a word or figures say (`two`, `1,650`, `2.5`), or null. */
export function numberOf(text: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  const [tens, ones] = text.toLowerCase().split('-');
  const a = words[tens!];
  if (a === undefined) return null;
  if (ones === undefined) return a;
  const b = words[ones];
  return b === undefined ? null : a + b;
}
