/** A cell's value as files carry it. */
export type CellValue = string | number | boolean | null;

/** Rows as CSV after RFC 4180, with a header line. */
export function csvOf(names: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  return [names, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

function cell(value: CellValue): string {
  const text = value === null ? '' : String(value);
  // A spreadsheet would run a cell that begins like a formula: an apostrophe keeps it text.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a text to the browser to save under a name. */
export function save(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
