import { describe, expect, it } from 'vitest';
import { sampleReport } from '../record/contract/sample.js';
import { presenterOf } from './index.js';
import { coloursFor } from './text/colours.js';
import { dateForPeople, periodForPeople } from './text/dates.js';
import { columns, wrap } from './text/layout.js';
import { positions } from './text/position.js';

const plain = { width: 60, colours: coloursFor(false) };
const reports = [sampleReport({ id: 'a' }), sampleReport({ id: 'b', extra: 'With\ttabs, “quotes” and 🤝.' })];

function printed(format: 'text' | 'json' | 'jsonl', layout = plain, of = reports): string {
  const presenter = presenterOf(format, layout);
  return presenter.begin + of.map((report, i) => presenter.report(report, i)).join('') + presenter.end(of.length);
}

describe('formats for programs', () => {
  it('jsonl is a report a line', () => {
    expect(
      printed('jsonl')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toEqual(reports);
  });

  it.each([0, 1, 2])('json is one array, of %i reports too', (n) => {
    expect(JSON.parse(printed('json', plain, reports.slice(0, n)))).toEqual(reports.slice(0, n));
  });
});

describe('text for people', () => {
  it('says who, when, where, what was promised and done, with words and their places', () => {
    const text = printed('text', plain, [reports[0]!]);
    for (const words of [
      'Kenya and Norway open ocean dialogue\n15 March 2024 · pages/a.txt',
      '● 14 March 2024, Oslo · Ocean Dialogue\n    Kenya and Norway\n    chaired by Amina Odhiambo and Lars Brekke',
      '3:1     “Kenya and Norway held the second Ocean Dialogue',
      '→ Norway to Kenya pledged: provide 40 million kroner for\n    harbour patrols\n    deadline 2026 · NOK 40,000,000 · maritime',
      '✓ Norway → Kenya: trained 120 coast guards\n    since 2022 · 120 coast guards',
      '❝ Amina Odhiambo 9:2\n    “Our shared sea needs shared rules,”',
    ])
      expect(text).toContain(words);
  });

  it.each([40, 60, 120])('keeps to %i columns', (width) => {
    const lines = printed('text', { ...plain, width }).split('\n');
    expect(lines.filter((line) => columns(line) > width)).toEqual([]);
  });

  it('has colours only where they are asked for', () => {
    expect(printed('text')).not.toContain('\u001b');
    expect(printed('text', { width: 60, colours: coloursFor(true) })).toContain('\u001b[1m');
  });

  it('says so where a page has no diplomacy in it', () => {
    const bare = { ...reports[0]!, meetings: [], commitments: [], deliveries: [], statements: [], events: [] };
    expect(printed('text', plain, [bare])).toContain('No diplomacy found');
  });
});

describe('pieces of text', () => {
  it.each([
    ['2024-05-10', null, '10 May 2024'],
    ['2024-05', null, 'May 2024'],
    ['2024', null, '2024'],
    ['2024-03-06', '2024-03-07', '6–7 March 2024'],
    ['2024-03-30', '2024-04-02', '30 March 2024 – 2 April 2024'],
    ['2024-03', '2024-05', 'March 2024 – May 2024'],
  ])('%s to %s is %s', (start, end, said) => {
    expect(periodForPeople(start, end)).toBe(said);
    if (!end) expect(dateForPeople(start)).toBe(said);
  });

  it.each([
    ['', 10, []],
    ['one two three', 7, ['one two', 'three']],
    ['incomprehensibilities now', 5, ['incomprehensibilities', 'now']],
    ['東京 東京', 5, ['東京', '東京']],
    ['\u001b[1mone\u001b[22m two', 7, ['\u001b[1mone\u001b[22m two']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it.each([
    [0, '1:1'],
    [2, '1:3'],
    [3, '2:1'],
    [4, '3:1'],
    [6, '3:3'],
  ])('offset %i is at %s', (offset, place) => {
    expect(positions('ab\n\ncd')(offset)).toBe(place);
  });
});
