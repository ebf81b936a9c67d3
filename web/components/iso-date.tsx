const months = 'January February March April May June July August September October November December'.split(' ');

/** An ISO date to the precision it has: `2024-05-10` → 10 May 2024, `2024-05` → May 2024, `2024` → 2024. */
export function wordsOfDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  const name = month ? months[Number(month) - 1] : undefined;
  return [day && name ? Number(day) : null, name, year].filter(Boolean).join(' ');
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
  return (
    <span className="date">
      <time dateTime={start}>{wordsOfDate(start)}</time>
      {end && end !== start && (
        <>
          {' – '}
          <time dateTime={end}>{wordsOfDate(end)}</time>
        </>
      )}
      {coarse && <span className="precision"> ({coarse})</span>}
    </span>
  );
}
