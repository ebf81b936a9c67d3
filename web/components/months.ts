/** Months as `2024-05`, counted so that they can be laid on a line. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7) || 1) - 1;
}

export function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Every month from the first to the last, those without an entry too. */
export function everyMonth<T extends { readonly month: string }>(
  entries: readonly T[],
): { month: string; entry: T | null }[] {
  if (entries.length === 0) return [];
  const by = new Map(entries.map((e) => [e.month, e]));
  const numbers = entries.map((e) => monthNumber(e.month));
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, i) => {
    const month = monthOf(first + i);
    return { month, entry: by.get(month) ?? null };
  });
}
