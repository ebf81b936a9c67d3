/** A number as it is read in English, to three places: 12,345.5. By hand, since the browser's own formatter takes tens of milliseconds to begin. */
export function grouped(n: number): string {
  const [whole, part] = String(Number(n.toFixed(3))).split('.');
  const thousands = whole!.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part ? `${thousands}.${part}` : thousands;
}
