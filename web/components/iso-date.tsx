const months = 'January February March April May June July August September October November December'.split(' ');

/** An ISO date to the precision it has: `2024-05-10` → 10 May 2024, `2024-05` → May 2024, `2024` → 2024. */
export function wordsOfDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  const name = month ? months[Number(month) - 1] : undefined;
  return [day && name ? Number(day) : null, name, year].filter(Boolean).join(' ');
}

/** A stretch of days in words, saying month and year once where both ends share them: `8–9 November 2022`. */
export function wordsOfStretch(start: string, end: string): readonly [string, string] {
  const shared = [4, 7].filter(
    (n) => start.length === 10 && end.length === 10 && start.slice(0, n) === end.slice(0, n),
  );
  const kept = wordsOfDate(start).split(' ');
  return [kept.slice(0, kept.length - shared.length).join(' '), wordsOfDate(end)];
}

/** What an ISO date leaves open, in words; null where it names a day. */
export function precisionOf(iso: string): string | null {
  if (iso.length >= 10) return null;
  return iso.length >= 7 ? 'day not given' : 'month not given';
}

interface IsoDateProps {
  readonly start: string;
  readonly end?: string | null;
  /** Whether the coarseness goes without saying, as in a table by months. */
  readonly plain?: boolean;
}

/** A date or, with `end`, a stretch of time. Its precision is said in words where it is coarser than a day. */
export function IsoDate({ start, end = null, plain = false }: IsoDateProps) {
  const coarse = plain ? null : precisionOf(start);
  const [first, last] = end && end !== start ? wordsOfStretch(start, end) : [wordsOfDate(start), null];
  return (
    <span className="date">
      <time dateTime={start}>{first}</time>
      {last && (
        <>
          {first.includes(' ') ? ' – ' : '–'}
          <time dateTime={end!}>{last}</time>
        </>
      )}
      {coarse && <span className="precision"> ({coarse})</span>}
    </span>
  );
}
