import type { Knowledge } from '../../knowledge/knowledge.js';
import { actorOfOffice } from './affiliation.js';
import type { FoundPerson } from './found-person.js';
import { officeAt, parenthesisEnd, tailEnd } from './office-phrase.js';
import type { Passage } from './passage.js';
import { nameEnd } from './person-name.js';
import { principal } from './principal.js';

/** `ministers` → `minister`: the office of each of a list of holders, as the text writes it but for the plural. */
function singular(text: string): string {
  return text.replace(/(\w+?)(ies|men|s)\b(?=$|\s+(?:of|for|to)\b)/, (_, stem: string, ending: string) =>
    ending === 'ies' ? `${stem}y` : ending === 'men' ? `${stem}man` : stem,
  );
}

/**
 * The people of a list under one plural office at word `i`: `Foreign Ministers A of X, B of Y and C of Z`, `Presidents A and B`. Empty where no such list of
 * two or more begins there.
 */
export function peopleOfList(p: Passage, i: number, knowledge: Knowledge): FoundPerson[] {
  const { people } = knowledge;
  const office = officeAt(p, i, people);
  if (!office?.plural || office.group === 'counterpart') return [];
  const end = tailEnd(p, office, people, false);
  const shared = actorOfOffice(p, office, end, knowledge);
  const found: FoundPerson[] = [];
  for (let at = end; at < p.length; ) {
    const stop = nameEnd(p, at, people);
    if (stop === at) break;
    let next = stop;
    let own = null;
    const ofAt =
      p.key(stop) === 'of' ? (p.key(stop + 1) === 'the' ? stop + 2 : stop + 1) : p.key(stop) === '(' ? stop + 1 : -1;
    if (ofAt > 0 && p.actorAt(ofAt)) {
      own = principal(p.actorAt(ofAt), knowledge);
      next = p.key(stop) === '(' ? parenthesisEnd(p, stop) : p.actorEnd(ofAt);
    }
    found.push({
      passage: p,
      start: found.length === 0 ? i : at,
      end: stop,
      nameStart: at,
      nameEnd: stop,
      honorific: null,
      office: singular(p.slice(office.officeStart, end)),
      group: office.group,
      former: office.former,
      actor: own ?? shared,
      gender: people.genderOf(p.key(at)),
      serves: null,
    });
    if (p.key(next) === ',') next++;
    if (p.key(next) === 'and' || p.key(next) === '&') next++;
    if (next === stop || (p.key(next - 1) !== ',' && !/^(?:and|&)$/.test(p.key(next - 1)))) break;
    at = next;
  }
  return found.length > 1 ? found : [];
}
