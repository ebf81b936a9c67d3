import type { Evidence } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Maker } from '../add.js';

/** A report written by hand, for tests of what comes after the pipeline: its words are evidence, as they are in a real one. */
export interface SamplePage {
  readonly id: string;
  readonly source?: string;
  readonly url?: string | null;
  readonly published?: string | null;
  readonly outlet?: string | null;
  readonly extra?: string;
}

export const sampleMaker: Maker = { program: '0.0.1', model: 'none', knowledge: 'sample-1' };

/** Kenya and Norway meet in Oslo; Norway pledges money; a minister is quoted. */
export function sampleReport(page: SamplePage): Report {
  const title = 'Kenya and Norway open ocean dialogue';
  const lines = [
    title,
    'Kenya and Norway held the second Ocean Dialogue in Oslo on 14 March 2024, chaired by Amina Odhiambo and Lars Brekke.',
    'Norway pledged to provide 40 million kroner for harbour patrols by 2026.',
    'Norway has trained 120 coast guards since 2022.',
    '“Our shared sea needs shared rules,” Amina Odhiambo said.',
    ...(page.extra ? [page.extra] : []),
  ];
  const text = lines.join('\n\n');
  const at = (quote: string): Evidence => {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`the sample has no “${quote}”`);
    return { start, end: start + quote.length, quote };
  };
  const spans = (word: string) =>
    [...text.matchAll(new RegExp(word, 'g'))].map((m) => ({ start: m.index, end: m.index + word.length }));
  const found = { confidence: 0.9, contexts: ['maritime'] };
  const none = { amount: null, unit: null, bound: null, currency: null };
  const oslo = { name: 'Oslo', country: 'NOR', latitude: 59.91, longitude: 10.75 };
  const state = (code: string, name: string) => ({
    code,
    name,
    kind: 'state' as const,
    references: { iso3166: code, unsc: null, wikidata: null },
    mentions: spans(name),
  });
  return {
    document: {
      id: page.id,
      source: page.source ?? `pages/${page.id}.txt`,
      url: page.url ?? null,
      title,
      byline: null,
      published: page.published === undefined ? '2024-03-15' : page.published,
      publishedTime: null,
      outlet: page.outlet ?? null,
      dateline: null,
      language: 'en',
      text,
      blocks: lines.map((line, i) => ({
        kind: i === 0 ? ('title' as const) : ('paragraph' as const),
        ...spanOf(at(line)),
      })),
      tickers: [],
      warnings: [],
    },
    actors: [state('KEN', 'Kenya'), state('NOR', 'Norway')],
    people: [
      {
        id: 'p1',
        name: 'Amina Odhiambo',
        honorific: null,
        office: null,
        actor: 'KEN',
        mentions: spans('Amina Odhiambo'),
      },
      { id: 'p2', name: 'Lars Brekke', honorific: null, office: null, actor: 'NOR', mentions: spans('Lars Brekke') },
    ],
    meetings: [
      {
        id: 'm1',
        kind: 'dialogue',
        name: 'Ocean Dialogue',
        parties: ['KEN', 'NOR'],
        start: '2024-03-14',
        end: null,
        place: oslo,
        chairs: ['Amina Odhiambo', 'Lars Brekke'],
        participants: [],
        status: 'held',
        reference: false,
        evidence: [at(lines[1]!)],
        rule: 'meeting.held',
        ...found,
      },
    ],
    commitments: [
      {
        id: 'c1',
        by: ['NOR'],
        to: ['KEN'],
        trigger: 'pledged',
        action: 'provide 40 million kroner for harbour patrols',
        strength: 'pledged',
        deadline: '2026',
        measure: { amount: 40_000_000, unit: 'kroner', bound: null, currency: 'NOK' },
        meeting: 'm1',
        evidence: [at('Norway pledged to provide 40 million kroner for harbour patrols by 2026')],
        rule: 'commitment.pledge',
        ...found,
      },
    ],
    deliveries: [
      {
        id: 'd1',
        by: ['NOR'],
        to: ['KEN'],
        action: 'trained 120 coast guards',
        measure: { ...none, amount: 120, unit: 'coast guards' },
        since: '2022',
        evidence: [at('trained 120 coast guards')],
        rule: 'delivery.trained',
        ...found,
      },
    ],
    statements: [
      {
        id: 's1',
        speaker: { name: 'Amina Odhiambo', actor: 'KEN', person: 'p1' },
        quote: 'Our shared sea needs shared rules,',
        date: null,
        direct: true,
        evidence: [at('Our shared sea needs shared rules,')],
        confidence: 0.95,
        rule: 'statement.quoted',
      },
    ],
    events: [
      {
        id: 'e1',
        type: 'CONSULT',
        mode: null,
        cameo: '046',
        actors: ['KEN', 'NOR'],
        finding: 'm1',
        recipients: [],
        sectors: { KEN: ['GOV'], NOR: ['GOV'] },
        start: '2024-03-14',
        end: null,
        place: oslo,
        time: 'past',
        speaker: null,
        score: 2.5,
        evidence: [at('Kenya and Norway held the second Ocean Dialogue')],
        rule: 'event.consult',
        ...found,
      },
    ],
  };
}

const spanOf = ({ start, end }: Evidence) => ({ start, end });
