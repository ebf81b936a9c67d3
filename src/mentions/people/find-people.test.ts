import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/load.js';
import { findActors } from '../actors/find-actors.js';
import { plainAnalysis, plainDocument } from '../plain-analysis.testing.js';
import { findPeople } from './find-people.js';

const knowledge = loadKnowledge();

function read(text: string) {
  const document = plainDocument(text);
  const analysis = plainAnalysis(text);
  return { ...findPeople(document, analysis, knowledge, findActors(document, analysis, knowledge)), text };
}

/** `name | honorific | office | actor` of each person, a dash for what is not said. */
const people = (text: string): string[] =>
  read(text).people.map((p) => [p.name, p.honorific, p.office, p.actor?.code].map((v) => v ?? '-').join(' | '));

const rows: [text: string, ...expected: string[]][] = [
  // The office before the name
  ['Kenyan President William Ruto spoke first.', 'William Ruto | - | President | KEN'],
  ['The U.S. Secretary of State Antony J. Blinken arrived.', 'Antony J. Blinken | - | Secretary of State | USA'],
  ['Norwegian Deputy Foreign Minister Tor Eide met reporters.', 'Tor Eide | - | Deputy Foreign Minister | NOR'],
  [
    'Türkiye’s Deputy Agriculture and Forestry Minister Cem Aksoy agreed.',
    'Cem Aksoy | - | Deputy Agriculture and Forestry Minister | TUR',
  ],
  [
    'Austria’s Secretary of State for Security, Jürgen Moser, signed it.',
    'Jürgen Moser | - | Secretary of State for Security | AUT',
  ],
  [
    'The Minister of the Interior of the Kingdom of Spain, Lola Arce Ruiz, signed it.',
    'Lola Arce Ruiz | - | Minister of the Interior | ESP',
  ],
  [
    'Secretary of the Treasury for Terrorism and Financial Intelligence Ann Doe of the United States came.',
    'Ann Doe | - | Secretary of the Treasury for Terrorism and Financial Intelligence | USA',
  ],
  [
    'US Department of State Coordinator for Counterterrorism, Ambassador Ellen Rich, co-chaired it.',
    'Ellen Rich | Ambassador | Department of State Coordinator for Counterterrorism | USA',
  ],
  ['U.S. Ambassador to Lebanon Dora Shay attended.', 'Dora Shay | - | Ambassador to Lebanon | USA'],
  ['NATO Secretary General Jens Holm spoke.', 'Jens Holm | - | NATO Secretary General | NATO'],
  ['Bank of Zambia Governor Chanda Phiri spoke.', 'Chanda Phiri | - | Bank of Zambia Governor | ZMB'],
  ['Indonesian Foreign Minister Sri Wahyuni Putri spoke.', 'Sri Wahyuni Putri | - | Foreign Minister | IDN'],
  ['South African Minister of Defence Lt Gen Thabo Nkosi spoke.', 'Thabo Nkosi | Lt Gen | Minister of Defence | ZAF'],
  [
    'They were received by the Governor of Turku County. Kenyan President William Ruto spoke.',
    'William Ruto | - | President | KEN',
  ],
  ['Polish foreign minister Jan Kowalski said so.', 'Jan Kowalski | - | foreign minister | POL'],
  ['Former Peruvian president Ana Quispe said so.', 'Ana Quispe | - | president | PER'],
  // An officer of somebody who is named with an office too
  [
    'Kofi Mensah, adviser to Ghanaian President Ama Owusu, spoke.',
    'Kofi Mensah | - | adviser to Ghanaian President | GHA',
    'Ama Owusu | - | President | GHA',
  ],
  [
    'She called Jan Brandt, chief of staff for European Commission President Ilse Holm.',
    'Jan Brandt | - | chief of staff for European Commission President | EU',
    'Ilse Holm | - | European Commission President | EU',
  ],
  // Behind the name
  [
    'Bakary Jallow, Permanent Representative of the Republic of The Gambia to the OIC, took the chair.',
    'Bakary Jallow | - | Permanent Representative of the Republic of The Gambia to the OIC | GMB',
  ],
  [
    '“It works,” said Takeshi Ono, deputy director-general for maritime affairs at the Japanese foreign ministry.',
    'Takeshi Ono | - | deputy director-general for maritime affairs | JPN',
  ],
  [
    'It was chaired by Mr. ONO Takeshi, Deputy Director-General, Ministry of Foreign Affairs of Japan, and others.',
    'ONO Takeshi | Mr. | Deputy Director-General | JPN',
  ],
  [
    'Ms Hirut Tesfaye, a spokesperson for the African Union, urged calm.',
    'Hirut Tesfaye | Ms | spokesperson for the African Union | AU',
  ],
  [
    'Farid Karimov, Secretary of the Security Council of Tajikistan, will chair.',
    'Farid Karimov | - | Secretary of the Security Council | TJK',
  ],
  [
    'Anna Lind, Minister for Trade, Energy, and the Environment of Sweden, came.',
    'Anna Lind | - | Minister for Trade, Energy, and the Environment | SWE',
  ],
  // Whom they act for, elsewhere in the sentence
  ['A team from the International Monetary Fund, led by Paolo Conti, was in Accra.', 'Paolo Conti | - | - | IMF'],
  [
    'Director General Rakesh Mehra, Narcotics Control Bureau, led the Indian delegation.',
    'Rakesh Mehra | - | Director General | IND',
  ],
  [
    'The Minister for Foreign Affairs of Ghana, Kwame Boateng, spoke by telephone.',
    'Kwame Boateng | - | Minister for Foreign Affairs | GHA',
  ],
  [
    'Mr. Daniyar Omarov, Deputy Minister of Transport, led the delegation of the Republic of Kazakhstan.',
    'Daniyar Omarov | Mr. | Deputy Minister of Transport | KAZ',
  ],
  [
    'The talks took place. The Minister of Fisheries, Dr Peter Otieno, called for nets. He led the Kenyan team.',
    'Peter Otieno | Dr | Minister of Fisheries | KEN',
  ],
  [
    'Japan’s delegation was led by Hiroshi Tanabe, and Uruguay’s by Pablo Rivas.',
    'Hiroshi Tanabe | - | - | JPN',
    'Pablo Rivas | - | - | URY',
  ],
  ['For the Government of Chile: Ana Soto, head of the delegation', 'Ana Soto | - | head of the delegation | CHL'],
  [
    'It was chaired by Deputy Minister of Agriculture Pham Van Loc of Vietnam and the Deputy Director-General for Trade Policy of the Japanese Ministry of Economy, Trade and Industry, Aki Nomura.',
    'Pham Van Loc | - | Deputy Minister of Agriculture | VNM',
    'Aki Nomura | - | Deputy Director-General for Trade Policy of the Japanese Ministry of Economy, Trade and Industry | JPN',
  ],
  [
    'Norway has paid. Norway has built. Norway met Chile. The talks were co-chaired by Norwegian Envoy Tor Eide and Director-General Ana Soto.',
    'Tor Eide | - | Envoy | NOR',
    'Ana Soto | - | Director-General | CHL',
  ],
  [
    'He met Italian President Aldo Conti, Prime Minister Luca Neri, and Foreign Minister Ugo Sala in Rome.',
    'Aldo Conti | - | President | ITA',
    'Luca Neri | - | Prime Minister | ITA',
    'Ugo Sala | - | Foreign Minister | ITA',
  ],
  [
    'The United States welcomes the vote in Samoa and thanks former Prime Minister Sione Leota of his service.',
    'Sione Leota | - | Prime Minister | WSM',
  ],
  [
    'On the Vote in Samoa\nAnn Cole, Department Spokesperson\n\nSecretary Miller called Samoa yesterday.',
    'Ann Cole | - | Department Spokesperson | USA',
    'Miller | - | Secretary | USA',
  ],
  ['He met his Uzbek counterpart, Bobur Aliev, on the border.', 'Bobur Aliev | - | - | UZB'],
  [
    'Foreign Ministers Ana Diaz of Peru, Luc Morel of France and Jan Novak of Czechia met.',
    'Ana Diaz | - | Foreign Minister | PER',
    'Luc Morel | - | Foreign Minister | FRA',
    'Jan Novak | - | Foreign Minister | CZE',
  ],
  ['In Panama, the delegation will meet with Foreign Minister Arosemena.', 'Arosemena | - | Foreign Minister | PAN'],
  [
    'Kenya and Uganda held talks. Kenyan Foreign Minister John Mwangi met Foreign Minister Grace Okello in Kampala, Uganda.',
    'John Mwangi | - | Foreign Minister | KEN',
    'Grace Okello | - | Foreign Minister | UGA',
  ],
  [
    'Office of the Spokesperson\n\nUnder Secretary Jane Miller spoke today with Omani Foreign Minister Said al-Harthy.',
    'Jane Miller | - | Under Secretary | USA',
    'Said al-Harthy | - | Foreign Minister | OMN',
  ],
  ['President Macron spoke by telephone.', 'Macron | - | President | FRA'],
  // One person, several forms
  [
    'Secretary Nolan spoke. Deputy Secretary of State Mark T. Nolan of the United States thanked Ecuador. Nolan left.',
    'Mark T. Nolan | - | Deputy Secretary of State | USA',
  ],
  ['Foreign Minister Cho Min-ho of South Korea spoke. “Yes,” Cho said.', 'Cho Min-ho | - | Foreign Minister | KOR'],
  [
    'Omani Foreign Minister Haitham bin Said al-Maamari spoke, and Maamari left.',
    'Haitham bin Said al-Maamari | - | Foreign Minister | OMN',
  ],
  [
    'Dr. S. Raghavan, Minister of External Affairs of India, spoke.',
    'S. Raghavan | Dr. | Minister of External Affairs | IND',
  ],
  [
    'H.E. Aminata Kallon, Minister of Foreign Affairs of Sierra Leone, chaired.',
    'Aminata Kallon | H.E. | Minister of Foreign Affairs | SLE',
  ],
  ['Mauritanian Interior Minister Sidi Ould Ahmed spoke.', 'Sidi Ould Ahmed | - | Interior Minister | MRT'],
  [
    'Dutch Prime Minister Jan de Vries and European Commission President Ursula von der Berg met.',
    'Jan de Vries | - | Prime Minister | NLD',
    'Ursula von der Berg | - | European Commission President | EU',
  ],
];

/** Capitals that are no persons. */
const misses = [
  'The Joint Statement on the Strategic Dialogue was issued in New York on Monday.',
  'The Major Defense Partnership and the General Secretariat were praised.',
  'Hurricane Beryl struck Grenada in July.',
  'The Ministry of Foreign Affairs and the Department of Energy signed.',
  'In Tokyo, the Deputy Secretary will meet officials.',
  'The Panama Canal and the Indian Ocean were discussed by the Security Council.',
  'The Minister, the Ambassador and the President spoke.',
];

describe('findPeople', () => {
  it.each(rows)('%s', (text, ...expected) => {
    expect(people(text)).toEqual(expected);
  });

  it.each(misses)('finds nobody in: %s', (text) => {
    expect(people(text)).toEqual([]);
  });

  it('sets aside who is named only to say whose officer another is', () => {
    const { mentions } = read(
      'Kofi Mensah, adviser to Ghanaian President Ama Owusu, met Foreign Minister Ana Diaz. President Owusu thanked him.',
    );
    expect(mentions.map((m) => [m.people[0]!.name, m.aside])).toEqual([
      ['Kofi Mensah', false],
      ['Ama Owusu', true],
      ['Ana Diaz', false],
      ['Ama Owusu', false],
    ]);
  });

  it('mentions later short forms', () => {
    const { mentions, text } = read(
      'Ambassador Syed Haidar Ali Shah of Pakistan spoke. Shah left, and Mr Shah returned.',
    );
    expect(mentions.map((m) => text.slice(m.start, m.end))).toEqual([
      'Ambassador Syed Haidar Ali Shah',
      'Shah',
      'Mr Shah',
    ]);
    expect(new Set(mentions.flatMap((m) => m.people.map((p) => p.id)))).toEqual(new Set(['p1']));
  });
});
