import { describe, expect, it } from 'vitest';
import { tokenise } from './tokenise.js';

const forms = (text: string) => {
  const { start, end } = tokenise(text);
  return start.map((s, i) => text.slice(s, end[i]!)).join(' ');
};

describe('tokenise', () => {
  const rows: [string, string][] = [
    ["We don't agree; it's wrong.", "We do n't agree ; it 's wrong ."],
    ['They can’t and cannot.', 'They ca n’t and can not .'],
    ["the states' rights", "the states ' rights"],
    ['the ‘Friends’ of Norvia', 'the ‘ Friends ’ of Norvia'],
    ['Norvia–Ostland talks, U.S.-led', 'Norvia – Ostland talks , U.S. - led'],
    ['a non-binding, well-known e-mail', 'a non-binding , well - known e-mail'],
    ['Amb. Ada Brandt and Gen. J. T. Ross', 'Amb. Ada Brandt and Gen. J. T. Ross'],
    ['He left the U.S. on Jan. 5.', 'He left the U.S. on Jan. 5 .'],
    ['at 5pm, 10 a.m. and 17:30', 'at 5 pm , 10 a.m. and 17:30'],
    ['$3.5bn, €1,200.50 or 5%', '$ 3.5 bn , € 1,200.50 or 5 %'],
    ['the 1990s, the 21st, No. 4', 'the 1990s , the 21st , No. 4'],
    ['Was it? No! Why...?', 'Was it ? No ! Why ...?'],
    ['see https://example.org/a?b=c, or ada@example.org.', 'see https://example.org/a?b=c , or ada@example.org .'],
    ['1. First\n2. Second', '1. First 2. Second'],
    ['(a) one [two] "three"', '( a ) one [ two ] " three "'],
    ['“We will,” she said.', '“ We will , ” she said .'],
    ['AT&T and R&D', 'AT&T and R&D'],
    ['12/05/2021 and 24/7', '12/05/2021 and 24/7'],
    ['👩‍💻 works 🙂', '👩‍💻 works 🙂'],
    ['Вчера 大使 met', 'Вчера 大使 met'],
    ['\u0000a\u0007b', 'a b'],
    ['', ''],
  ];
  it.each(rows)('%j', (text, expected) => expect(forms(text)).toBe(expected));

  it('marks the second parts of contractions', () => {
    expect(tokenise("don't go").fused).toEqual([false, true, false]);
  });
});
