import { addressOf } from '../addresses.js';
import type { PersonList } from '../answers.js';
import { type Column, DataTable } from './data-table.js';

type Person = PersonList['items'][number];

const columns: readonly Column<Person>[] = [
  { name: 'Name', value: (p) => p.name, show: (p) => <a href={addressOf.person(p.name)}>{p.name}</a> },
  { name: 'Office', value: (p) => p.office },
  { name: 'Documents', value: (p) => p.documents, numeric: true },
];

/** People with the office that the latest document gives them. */
export function PeopleTable({ people }: { readonly people: readonly Person[] }) {
  return (
    <DataTable
      id="people"
      caption="People"
      columns={columns}
      rows={people}
      keyOf={(p) => p.name}
      none="Nobody is named."
    />
  );
}
