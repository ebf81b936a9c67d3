import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load.js';
import { analyseText } from '../../language/analyse.js';
import { loadModel } from '../../language/load.js';
import { findActors } from '../actors/find-actors.js';
import { findPeople } from '../people/find-people.js';
import { plainDocument } from '../plain-analysis.testing.js';
import { findReferences } from './find-references.js';

const knowledge = loadKnowledge();
const model = loadModel();

/** `words = KEN+UGA` or `words = Name + Name` for each reference. */
function read(text: string): string[] {
  const document = plainDocument(text);
  const analysis = analyseText(text, model);
  const actors = findActors(document, analysis, knowledge);
  const { mentions } = findPeople(document, analysis, knowledge, actors);
  return findReferences(document, analysis, knowledge, actors, mentions).map(
    (r) =>
      `${text.slice(r.start, r.end)} = ${[...r.actors.map((a) => a.code), ...r.people.map((p) => p.name)].join('+')}`,
  );
}

const rows: [text: string, ...expected: string[]][] = [
  ['Kenya and Uganda held talks. Both governments agreed to share data.', 'Both governments = KEN+UGA'],
  ['Kenya and Uganda held talks. The two sides agreed to share data.', 'The two sides = KEN+UGA'],
  [
    'Kenya, Uganda and Rwanda held talks. The three countries agreed to share data.',
    'The three countries = KEN+UGA+RWA',
  ],
  [
    'Norway and Chile discussed Iran and Syria in Oslo. The two countries agreed to meet again.',
    'The two countries = NOR+CHL',
  ],
  ['Norway and Chile signed. The Parties agreed to meet again.', 'The Parties = NOR+CHL'],
  [
    'Kenyan President Ada Mwangi met Ugandan President Joel Okello. They discussed trade.',
    'They = Ada Mwangi+Joel Okello',
  ],
  [
    'Norwegian Foreign Minister Tor Eide met Chilean Foreign Minister Ana Soto. The two ministers signed a treaty.',
    'The two ministers = Tor Eide+Ana Soto',
  ],
  [
    'Norwegian Foreign Minister Tor Eide met Chilean President Ana Soto. Both leaders signed a treaty.',
    'Both leaders = Tor Eide+Ana Soto',
  ],
  [
    'U.S. Secretary of State Ann Miller met Omani Foreign Minister Ali Saidi. The Secretary thanked Oman.',
    'The Secretary = Ann Miller',
  ],
  [
    'U.S. Secretary of State Ann Miller met Omani Foreign Minister Ali Saidi. The Omani minister thanked her.',
    'The Omani minister = Ali Saidi',
    'her = Ann Miller',
  ],
  ['Mr Paolo Conti spoke in Accra. He said growth was strong.', 'He = Paolo Conti'],
  ['Ms Hirut Tesfaye met Mr Paolo Conti. She said growth was strong.', 'She = Hirut Tesfaye'],
  ['Norway signed the treaty. It will pay 3 million euros.', 'It = NOR'],
  ['The European Commission met in Brussels. The Commission adopted the plan.', 'The Commission = EU'],
  ['Saudi Arabia opened an embassy. The kingdom thanked its partners.', 'The kingdom = SAU', 'its = SAU'],
  ['The Kenyan Foreign Ministry spoke of progress. The ministry named no date.', 'The ministry = KEN'],
  [
    'The following statement was released by the Governments of Kenya, Uganda and Norway on the harvest. We condemn the raid on Chile.',
    'We = KEN+UGA+NOR',
  ],
  [
    'The text of the following joint statement was released by the Foreign Minister of Norway and the Foreign Ministers of Kenya and Uganda. We met today.',
    'We = NOR+KEN+UGA',
  ],
  [
    'Norwegian Foreign Minister Lars Vik met Kenyan Foreign Minister Ada Mwangi.\nFOREIGN MINISTER VIK: We thank the guests.\nQUESTION: Did we miss it?\nFOREIGN MINISTER MWANGI: We thank the hosts.',
    'We = NOR',
    'We = KEN',
  ],
  ['NATO met in Vilnius. The alliance agreed on a plan.', 'The alliance = NATO'],
];

const misses = [
  'The two sides agreed to meet.',
  'They agreed to meet.',
  'It is the first time that Norway has paid.',
  'All parties to the conflict must stop.',
  'Two delegations refused.',
  'It rained in Oslo.',
];

describe('findReferences', () => {
  it.each(rows)('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(misses)('leaves alone: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
