import { describe, expect, it } from 'vitest';
import { type RepairedReport, repairs } from './repairs.js';

/** A page of paragraphs; `¦` stands where the reader warns of a broken sentence. */
function page(id: string, ...paragraphs: string[]): RepairedReport {
  const printed = paragraphs.join('\n\n');
  const at = printed.indexOf('¦');
  const text = printed.replace('¦', '');
  let start = 0;
  const blocks = paragraphs.map((p) => {
    const block = { kind: 'paragraph' as const, start, end: start + p.replace('¦', '').length };
    start = block.end + 2;
    return block;
  });
  const warning = { code: 'broken-sentence' as const, message: 'broken', start: at - 10, end: at };
  return { id, text, blocks, warnings: at < 0 ? [] : [warning] };
}

const whole = page(
  'ministry',
  'Norway reported on the training of 74 coast guard officers in Horten since the last meeting of the Ocean Dialogue in Mombasa. Lunch followed.',
);

describe('repairs', () => {
  it('takes the missing words from the report that has them, and shows where the rest turns up', () => {
    const ledger = page(
      'ledger',
      'They reviewed the training of 74 coast guard officers in Horten since the last¦',
      'The sides also agreed that Ocean Dialogue in Mombasa. They will meet again.',
    );
    const [repair, ...others] = repairs([ledger, whole]);
    expect(others).toEqual([]);
    expect(repair).toMatchObject({
      document: 'ledger',
      from: 'ministry',
      missing: { quote: 'meeting of the Ocean Dialogue in Mombasa.' },
      rest: { quote: 'Ocean Dialogue in Mombasa' },
    });
    expect(whole.text.slice(repair!.missing.start, repair!.missing.end)).toBe(repair!.missing.quote);
    expect(ledger.text.slice(repair!.broken.start, repair!.broken.end)).toBe(repair!.broken.quote);
  });

  it('reads on after a pair of names that lost its noun', () => {
    const ledger = page(
      'ledger',
      'It spoke of the training of 74 officers in Horten since the last Kenya-U.S.¦',
      'Rain fell.',
    );
    const wire = page(
      'wire',
      'The training of 74 officers in Horten since the last Kenya-US Ocean Dialogue in Mombasa was praised.',
    );
    expect(repairs([wire, ledger]).map((r) => [r.missing.quote, r.rest])).toEqual([
      ['Ocean Dialogue in Mombasa was praised.', null],
    ]);
  });

  it('reads on from the words before the last, where those are told otherwise', () => {
    const ledger = page(
      'ledger',
      'Officials praised help at the border, including the Norwegian training of more than 300 police and frontline responders since the last Kenya-Norway.¦',
      'It further said that Ocean Dialogue in March 2023, and more.',
    );
    const wire = page(
      'wire',
      'They named the training of over 300 police officers and first responders since the previous dialogue in March 2023.',
    );
    const [repair] = repairs([ledger, wire]);
    expect(repair!.missing.quote).toBe('previous dialogue in March 2023.');
    expect(repair!.rest?.quote).toBe('Dialogue in March 2023');
  });

  it.each([
    ['another sentence that ends with like words', 'Kenya has paid for three boats since the last meeting in Oslo.'],
    [
      'the same words that go no further',
      'They reviewed the training of 74 coast guard officers in Horten since the last',
    ],
    ['nothing of it', 'The ministers had lunch by the harbour.'],
  ])('takes nothing from %s', (_, text) => {
    const ledger = page('ledger', 'They reviewed the training of 74 coast guard officers in Horten since the last¦');
    expect(repairs([ledger, page('other', text)])).toEqual([]);
  });

  it('repairs nothing from a report that breaks the same sentence, nor a page that is whole', () => {
    const broken = (id: string) =>
      page(id, 'They praised the training of 74 coast guard officers in Horten since the¦', 'Rain fell.');
    expect(repairs([broken('a'), broken('b')])).toEqual([]);
    expect(
      repairs([whole, page('other', 'The training of 74 coast guard officers in Horten since the last meeting.')]),
    ).toEqual([]);
  });
});
