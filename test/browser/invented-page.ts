import type { Report } from '../../src/model/report.js';

const text = `The Lagoon Times · Markets · Weather
ZZTOP 41.20 Increased By ▲ 0.12 (0.29%)

Arvenia and Belmark agree to share river data
By Tessa Orlin

PORT SELD, 12 March 2024 — Arvenia and Belmark held the fourth round of their River Dialogue in Port Seld on Monday, officials said.

Foreign Minister Ana Korvel chaired the talks with Belmark's Deputy Minister Jon Hale. The two governments agreed to share daily river levels by the end of 2024, and Belmark pledged 12 million euros for flood gauges.

Since 2022 Belmark has trained more than 60 Arvenian hydrologists. "Water does not read maps," Ms Korvel said.

The sides also spoke of the since the last round.

© The Lagoon Times. Comments are closed.`;

const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the invented page: ${words}`);
  return { start, end: start + words.length };
};
const evidence = (words: string) => [{ ...at(words), quote: words }];
const block = <K extends string>(kind: K, words: string) => ({ kind, ...at(words) });
const nothing = { amount: null, unit: null, bound: null, currency: null };
const told = 'Arvenia and Belmark held the fourth round of their River Dialogue in Port Seld on Monday';

/** The report of a page about countries that do not exist, with every kind of finding, a warning and a ticker. */
export const inventedReport: Report = {
  document: {
    id: 'invented-river-dialogue',
    source: 'invented/river-dialogue.txt',
    url: null,
    title: 'Arvenia and Belmark agree to share river data',
    byline: 'Tessa Orlin',
    published: '2024-03-12',
    publishedTime: null,
    outlet: 'The Lagoon Times',
    dateline: 'PORT SELD',
    language: 'en',
    text,
    blocks: [
      block('furniture', 'The Lagoon Times · Markets · Weather\nZZTOP 41.20 Increased By ▲ 0.12 (0.29%)'),
      block('title', 'Arvenia and Belmark agree to share river data'),
      block('byline', 'By Tessa Orlin'),
      block('dateline', 'PORT SELD'),
      block('paragraph', `, 12 March 2024 — ${told}, officials said.`),
      block(
        'paragraph',
        "Foreign Minister Ana Korvel chaired the talks with Belmark's Deputy Minister Jon Hale. The two governments agreed to share daily river levels by the end of 2024, and Belmark pledged 12 million euros for flood gauges.",
      ),
      block(
        'paragraph',
        'Since 2022 Belmark has trained more than 60 Arvenian hydrologists. "Water does not read maps," Ms Korvel said.',
      ),
      block('paragraph', 'The sides also spoke of the since the last round.'),
      block('furniture', '© The Lagoon Times. Comments are closed.'),
    ],
    tickers: [
      { symbol: 'ZZTOP', price: 41.2, change: 0.12, percent: 0.29, ...at('ZZTOP 41.20 Increased By ▲ 0.12 (0.29%)') },
    ],
    warnings: [
      {
        code: 'broken-sentence',
        message: 'A sentence breaks off.',
        ...at('The sides also spoke of the since the last round.'),
      },
    ],
  },
  actors: [
    {
      code: 'ARV',
      name: 'Arvenia',
      kind: 'state',
      references: { iso3166: null, unsc: null, wikidata: null },
      mentions: [at('Arvenia'), at('Arvenia', text.indexOf('PORT')), at('Arvenian')],
    },
    {
      code: 'BEL',
      name: 'Belmark',
      kind: 'state',
      references: { iso3166: null, unsc: null, wikidata: null },
      mentions: [
        at('Belmark'),
        at('Belmark', text.indexOf('PORT')),
        at('Belmark', text.indexOf('and Belmark pledged')),
      ],
    },
  ],
  people: [
    {
      id: 'p1',
      name: 'Ana Korvel',
      honorific: null,
      office: 'Foreign Minister',
      actor: 'ARV',
      mentions: [at('Foreign Minister Ana Korvel'), at('Ms Korvel')],
    },
    {
      id: 'p2',
      name: 'Jon Hale',
      honorific: null,
      office: 'Deputy Minister',
      actor: 'BEL',
      mentions: [at('Jon Hale')],
    },
  ],
  meetings: [
    {
      id: 'm1',
      kind: 'dialogue',
      name: 'River Dialogue',
      parties: ['ARV', 'BEL'],
      start: '2024-03-11',
      end: null,
      place: { name: 'Port Seld', country: 'ARV', latitude: 12.1, longitude: 44.8 },
      chairs: ['Ana Korvel', 'Jon Hale'],
      participants: [{ name: 'Ana Korvel', office: 'Foreign Minister', actor: 'ARV' }],
      status: 'held',
      reference: false,
      contexts: ['water'],
      evidence: evidence(told),
      confidence: 0.94,
      rule: 'meeting.held',
    },
  ],
  commitments: [
    {
      id: 'c1',
      by: ['ARV', 'BEL'],
      to: [],
      trigger: 'agreed',
      action: 'share daily river levels',
      strength: 'agreed',
      deadline: '2024',
      measure: nothing,
      meeting: 'm1',
      contexts: ['water'],
      evidence: evidence('The two governments agreed to share daily river levels by the end of 2024'),
      confidence: 0.9,
      rule: 'commitment.agreed-to',
    },
    {
      id: 'c2',
      by: ['BEL'],
      to: ['ARV'],
      trigger: 'pledged',
      action: '12 million euros for flood gauges',
      strength: 'pledged',
      deadline: null,
      measure: { amount: 12_000_000, unit: null, bound: null, currency: 'EUR' },
      meeting: 'm1',
      contexts: ['water'],
      evidence: evidence('Belmark pledged 12 million euros for flood gauges'),
      confidence: 0.88,
      rule: 'commitment.pledged-sum',
    },
  ],
  deliveries: [
    {
      id: 'd1',
      by: ['BEL'],
      to: ['ARV'],
      action: 'trained more than 60 Arvenian hydrologists',
      measure: { amount: 60, unit: 'Arvenian hydrologists', bound: 'more than', currency: null },
      since: '2022',
      contexts: ['water'],
      evidence: evidence('Since 2022 Belmark has trained more than 60 Arvenian hydrologists'),
      confidence: 0.81,
      rule: 'delivery.has-trained',
    },
  ],
  statements: [
    {
      id: 's1',
      speaker: { name: 'Ana Korvel', actor: 'ARV', person: 'p1' },
      quote: 'Water does not read maps,',
      date: null,
      direct: true,
      evidence: evidence('"Water does not read maps," Ms Korvel said'),
      confidence: 0.97,
      rule: 'statement.quoted',
    },
  ],
  events: [
    {
      id: 'e1',
      type: 'CONSULT',
      mode: null,
      cameo: '046',
      contexts: ['water'],
      actors: ['ARV', 'BEL'],
      finding: null,
      recipients: [],
      sectors: { ARV: ['GOV'], BEL: ['GOV'] },
      start: '2024-03-11',
      end: null,
      place: null,
      time: 'past',
      speaker: null,
      score: 2.5,
      evidence: evidence(told),
      confidence: 0.9,
      rule: 'event.consult',
    },
  ],
};
