import { describe, expect, it } from 'vitest';
import { alignClauses, markBroken } from './clauses.js';

const statement = {
  document: 'statement',
  text: 'Both sides agreed to set up a joint patrol of the northern strait. Norway pledged 40 million kroner for harbour lights.',
  clauses: [
    { kind: 'commitment', quote: 'set up a joint patrol of the northern strait' },
    { kind: 'commitment', quote: 'Norway pledged 40 million kroner for harbour lights' },
  ],
};

describe('alignClauses', () => {
  it.each([
    ['the same words', 'They agreed to set up a joint patrol of the northern strait.', 'verbatim'],
    ['other words for it', 'A joint patrol in the northern strait is to be set up, officials said.', 'reworded'],
    ['nothing of it', 'The ministers had lunch by the harbour.', 'missing'],
    ['nothing at all', '', 'missing'],
  ])('%s', (_, text, state) => {
    const [row] = alignClauses([statement, { document: 'paper', text, clauses: [] }]);
    expect(row!.cells.map((c) => c.state)).toEqual(['verbatim', state]);
  });

  it('counts a clause that two reports found once, and shows words that stand where it says', () => {
    const paper = {
      document: 'paper',
      text: 'Norway has pledged 40 million kroner for new harbour lights.',
      clauses: [{ kind: 'commitment', quote: 'Norway has pledged 40 million kroner for new harbour lights' }],
    };
    const rows = alignClauses([statement, paper]);
    expect(rows).toHaveLength(2);
    const words = rows[1]!.cells[1]!.words!;
    expect(paper.text.slice(words.start, words.end)).toBe(words.quote);
  });

  it('says of a broken sentence that it is, and which words another report has', () => {
    const text = 'Both sides agreed to set up a joint patrol of the';
    const rows = alignClauses([statement, { document: 'paper', text, clauses: [] }]);
    const span = (from: string, quote: string) => ({
      start: from.indexOf(quote),
      end: from.indexOf(quote) + quote.length,
      quote,
    });
    const missing = span(statement.text, 'northern strait.');
    const whole = { ...span(statement.text, statement.text.slice(0, 62)), document: 'statement' };
    const repair = { document: 'paper', broken: span(text, text), rest: null, from: 'statement', whole, missing };
    const cells = markBroken(rows, [repair])[0]!.cells;
    expect(cells.map((c) => c.state)).toEqual(['verbatim', 'broken']);
    expect(cells[1]).toMatchObject({
      words: { quote: text },
      whole: { document: 'statement', quote: 'northern strait.' },
    });
  });
});
