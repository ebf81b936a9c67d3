/** Length of the number, letter or bullet (and the space after it) that a list item begins with, or null. Capital letters with a stop are initials. */
export function listMarker(text: string): number | null {
  return (
    /^(?:\d{1,3}[.)]|[a-z][.)]|[A-Z]\)|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|[ivx]{1,5}[.)]|[•·‣▪●○◦–—*-])\s+(?=\S)/u.exec(
      text,
    )?.[0].length ?? null
  );
}
