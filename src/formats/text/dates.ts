import { monthNames } from '../../model/months.js';

/** An ISO prefix as people write it, to its own precision: `10 May 2024`, `May 2024`, `2024`. */
export function dateForPeople(iso: string): string {
  const [year, month, day] = iso.split('-');
  if (!month) return year!;
  const named = monthNames[Number(month) - 1] ?? month;
  return day ? `${Number(day)} ${named} ${year}` : `${named} ${year}`;
}

/** A stretch of time, saying month and year once where both ends share them: `6–7 March 2024`. */
export function periodForPeople(start: string, end: string | null): string {
  if (!end || end === start) return dateForPeople(start);
  if (start.length === 10 && start.slice(0, 7) === end.slice(0, 7))
    return `${Number(start.slice(8))}–${dateForPeople(end)}`;
  return `${dateForPeople(start)} – ${dateForPeople(end)}`;
}
