import { addressOf } from '../addresses.js';
import type { PersonList } from '../answers.js';
import type { Column } from './table-parts.js';

export type Person = PersonList['items'][number];

/** People with the office that the latest document gives them. */
export const peopleColumns: readonly Column<Person>[] = [
  { name: 'Name', value: (p) => p.name, show: (p) => <a href={addressOf.person(p.name)}>{p.name}</a> },
  { name: 'Office', value: (p) => p.office },
  { name: 'Documents', value: (p) => p.documents, numeric: true },
];
