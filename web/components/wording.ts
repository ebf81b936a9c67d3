import type { FindingSource, Round } from '../answers.js';
import { grouped } from './numbers.js';

/** How codes read to people, said once. What is exported and what stands in addresses keeps the code where a program may ask for it. */

/** Subjects whose code is not their name. */
const subjectNames: Readonly<Record<string, string>> = {
  cbrn: 'weapons of mass destruction',
  lgbt: 'LGBT rights',
  natural_resource: 'natural resources',
  pro_autocracy: 'turn to autocracy',
  pro_democracy: 'turn to democracy',
  religion_ethnicity: 'religion and ethnicity',
  rights_freedoms: 'rights and freedoms',
};

/** A subject in words: `natural_resource` → natural resources. */
export const subjectWords = (code: string): string => subjectNames[code] ?? spaced(code);

export const subjectsInWords = (codes: readonly string[]): string => codes.map(subjectWords).join(', ');

/** An event's type and mode in words: `ACCUSE`, `disapprove` → Accuse: disapprove. */
export const eventWords = ({ type, mode }: { readonly type: string; readonly mode: string | null }): string =>
  [capital(spaced(type.toLowerCase())), ...(mode ? [spaced(mode)] : [])].join(': ');

/** What a meeting is called in a list: its series, else its own name, else its kind. */
export const roundTitle = ({ series, name, kind }: Pick<Round, 'series' | 'name' | 'kind'>): string =>
  series ?? name ?? capital(kind);

/** Whose words a document has: its outlet, else its title, else the name of its file. */
export const sourceName = ({ outlet, title, source }: Pick<FindingSource, 'outlet' | 'title' | 'source'>): string =>
  outlet ?? title ?? fileName(source);

/** The last part of a path or address, without its query. */
export const fileName = (source: string): string =>
  source
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1) || source;

/** A number as it is printed: thousands parted, a true minus. */
export const printedNumber = (n: number): string => grouped(n).replace('-', '−');

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const spaced = (code: string): string => code.replaceAll('_', ' ');
