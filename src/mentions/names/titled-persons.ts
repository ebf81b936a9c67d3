import { foldWord, type PeopleIndex } from '../../knowledge/people/people-index.js';
import type { ListedName } from '../../language/index.js';

/** How much an office or a title says that what follows is a person, and that itself it is no part of the name. */
const weight = 12;
/** The same of an office that no name follows. */
const weightAlone = 2;
const longest = 6;
const joins = /^(?:-|–|al|bin|bint|ibn|el|de|del|di|da|van|von|der|la|le)$/i;
const stops = /^(?:of|and|the|to|for|in|on|with|at|from|by|or|as|a|an|is|was|will|s)$/i;

/** Capitalised words behind an office or a title: `Secretary Brandt`, `MR. ROSS`, `Foreign Minister Ada Brandt`. */
export function titledPersons(
  forms: readonly string[],
  people: PeopleIndex,
  isOther: (token: number) => boolean,
): ListedName[] {
  const folded = forms.map(foldWord);
  const listed: ListedName[] = [];
  for (let at = 0; at < forms.length; ) {
    const afterTitle = titleEnd(forms, folded, at, people);
    if (afterTitle === at) {
      at++;
      continue;
    }
    const end = nameEnd(forms, folded, afterTitle, people, isOther);
    for (let i = at; i < afterTitle; i++)
      if (!isOther(i))
        listed.push({ first: i, end: i + 1, kind: null, weight: end > afterTitle ? weight : weightAlone });
    if (end > afterTitle) listed.push({ first: afterTitle, end, kind: 'PER', weight });
    at = Math.max(end, afterTitle);
  }
  return listed;
}

/** One past the titles and offices that begin at `at` with a capital; `at` where there are none. */
function titleEnd(forms: readonly string[], folded: readonly string[], at: number, people: PeopleIndex): number {
  let end = at;
  while (end < forms.length && /^\p{Lu}/u.test(forms[end]!)) {
    const found = people.honorificAt(folded, end) ?? people.headAt(folded, end) ?? people.pluralHeadAt(folded, end);
    if (!found) break;
    end += found.length;
  }
  return end;
}

function nameEnd(
  forms: readonly string[],
  folded: readonly string[],
  from: number,
  people: PeopleIndex,
  isOther: (token: number) => boolean,
): number {
  let end = from;
  for (let i = from; i < forms.length && i - from < longest; i++) {
    if (i > from && joins.test(forms[i]!) && /^\p{Lu}/u.test(forms[i + 1] ?? '')) continue;
    // a word of headlines (`Price`, `Meets`) is a surname right behind the title or a given name
    const after = i === from || people.isGivenName(folded[i - 1]!);
    const part = /^\p{Lu}/u.test(forms[i]!) && !stops.test(forms[i]!) && !isOther(i);
    const alone = i === from && !/^\p{Lu}/u.test(forms[i + 1] ?? '');
    const office = people.headAt(folded, i) || (people.isSubject(folded[i]!) && !alone);
    if (!part || office || (!after && people.isNoName(folded[i]!))) break;
    end = i + 1;
  }
  return end;
}
