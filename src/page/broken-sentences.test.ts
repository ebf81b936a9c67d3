import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.js';

const warned = (body: string): string[] => {
  const content = `Ports deal near, ministers say\n\n3 May 2024\n\n${body}\n`;
  const { text, warnings } = readPage({ source: 'test', url: null, form: 'text', content, hints: {} });
  return warnings.map((w) => `${w.code}: ${text.slice(w.start, w.end).replace(/\s+/g, ' ')}`);
};

describe('what looks broken', () => {
  it.each([
    [
      'a break in a sentence',
      'The ministers agreed to list the boats whose owners have been\n\nconvicted of smuggling in either country since 2020.',
      'broken-sentence: whose owners have been convicted of smuggling in',
    ],
    [
      'a break at an advertisement',
      'The ministers agreed to list the boats whose owners have been\n\nADVERTISEMENT\n\nconvicted of smuggling in either country since 2020.',
      'broken-sentence: whose owners have been ADVERTISEMENT convicted of smuggling in',
    ],
    [
      'a noun lost at the end',
      'Officials praised the training of more than forty officers since the last Kenya-Uganda. They met again on Friday.',
      'broken-sentence: since the last Kenya-Uganda.',
    ],
    [
      'an article at the end',
      'Officials praised the training of more than forty officers in the. They met again on Friday.',
      'broken-sentence: forty officers in the.',
    ],
    [
      'a verb lost',
      'It further stated that Customs Dialogue in March 2021, and strengthening bilateral engagement such as in the AU and the Indian Ocean Forum.',
      'broken-sentence: It further stated that Customs Dialogue in March 2021, and strengthening bilateral engagement such as in the AU and the Indian Ocean Forum.',
    ],
    [
      'the end cut off',
      'The next meeting of the joint committee will take place in Bunia and the',
      'broken-sentence: in Bunia and the',
    ],
    [
      'sentences glued',
      'The two ministers met in Suva in May.Both agreed to meet again next year in Nadi.',
      'glued-words: May.Both',
    ],
    [
      'words glued',
      'They praised cooperation in securityand trade between the two countries.',
      'glued-words: securityand',
    ],
    [
      'a figure glued',
      'The office was opened in 2023Officials of both countries attended the ceremony.',
      'glued-words: 2023Officials',
    ],
    [
      'a name glued',
      'They thanked the SpokespersonThe meeting ended at noon after a short lunch.',
      'glued-words: SpokespersonThe',
    ],
    [
      'the headline again',
      'Ports deal near, ministers say\n\nThe two ministers met in Suva in May and agreed to meet again.',
      'repeated-title: Ports deal near, ministers say',
    ],
    [
      'lost characters',
      'The minister\uFFFDs visit to Suva ended on Monday with an agreement on ports.',
      'undecodable: \uFFFD',
    ],
  ])('%s', (_name, body, expected) => {
    expect(warned(body)).toContain(expected);
  });

  it.each([
    [
      'a list after a colon',
      'The two sides agreed on the following steps:\n\n• open an office in Suva\n• train forty officers',
    ],
    [
      'a lower-case name of a firm in mid-sentence',
      'The minister opened the offices of the Ports Authority. She was met by its director.',
    ],
    [
      'speech broken off',
      'QUESTION: Will the ministers meet again before the end of the year or is it –\n\nMR OKOYE: They will.',
    ],
    [
      'that with a plural subject',
      'The statement added that they remain committed to the route, and that work goes on.',
    ],
    ['that with a past verb', 'He said that talks in Nadi on Monday ended without result.'],
    [
      'a country with a hyphen',
      'The two sides met in Guinea-Bissau. A new round is planned for the last Asia-Pacific forum of the year.',
    ],
    [
      'abbreviations',
      'The U.S. and the U.K. agreed. Mr. Okoye of St. Kitts met Gen. Ruiz in Washington, D.C. They talked.',
    ],
    ['an address', 'For more, visit www.example.org/Ports.Deal or write to Press.Office@example.org today.'],
    [
      'names with capitals inside',
      'The McAllister report, on YouTube and LinkedIn since May, praises MacDonald and DeSouza.',
    ],
    [
      'an ending address',
      'More information on the project and its partners can be found on the following page: https://example.org/ports',
    ],
  ])('nothing in %s', (_name, body) => {
    expect(warned(body)).toEqual([]);
  });

  it('says what a page lacks', () => {
    expect(warned('')).toContain('no-text: ');
    const codes = (content: string) =>
      readPage({ source: 't', url: null, form: 'text', content, hints: {} }).warnings.map((w) => w.code);
    expect(codes('The two ministers met in Suva on Monday and agreed to open an office.')).toEqual(['no-date']);
    expect(
      codes(
        'Les ministres des deux pays se sont réunis à Dakar pour examiner les questions de pêche et de transport, puis ont décidé de créer une commission mixte.',
      ),
    ).toContain('not-english');
  });
});
