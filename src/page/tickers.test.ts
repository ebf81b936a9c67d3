import { describe, expect, it } from 'vitest';
import { tickersOf } from './tickers.js';

describe('tickersOf', () => {
  it.each([
    ['AIRLINK 75.40 Decreased By ▼ -0.03 (-0.04%)', ['AIRLINK 75.4 -0.03 -0.04']],
    ['BOP 4.95 Increased By ▲ 0.02 (0.41%)', ['BOP 4.95 0.02 0.41']],
    ['KSE100 71,902 ▲ 1,023 (1.44%)', ['KSE100 71902 1023 1.44']],
    [
      'KSE-100 163,806.22 ▲ 0.41% | GOLD (TOLA) 421,000 | USD/PKR 281.05',
      ['KSE-100 163806.22 null 0.41', 'GOLD (TOLA) 421000 null null', 'USD/PKR 281.05 null null'],
    ],
    ['ASPI 12,107.43 ▲ 0.35%    S&P SL20 3,571.02 ▼ 0.11%', ['ASPI 12107.43 null 0.35', 'S&P SL20 3571.02 null -0.11']],
    ['LATEST   KOSPI 2,763.92 ▲0.72%', ['KOSPI 2763.92 null 0.72']],
    ['NSE 20: 2,214.7 ▲ 0.6% | KES/USD 129.20 ▼ 0.1%', ['NSE 20 2214.7 null 0.6', 'KES/USD 129.2 null -0.1']],
    ['S&P 500 5,222.68 +8.60 (+0.16%)', ['S&P 500 5222.68 8.6 0.16']],
    [
      'SENSEX 73,895.54 +17.39 (+0.02%) NIFTY 22,442.70 -33.15 (-0.15%)',
      ['SENSEX 73895.54 17.39 0.02', 'NIFTY 22442.7 -33.15 -0.15'],
    ],
    ['FTSE 100 8,213.49 down 0.4%', ['FTSE 100 8213.49 null -0.4']],
    [
      'BR100 7,501 Increased By 12.3 (0.2%) BR30 24,100 Decreased By -33.1 (-0.1%)',
      ['BR100 7501 12.3 0.2', 'BR30 24100 -33.1 -0.1'],
    ],
    ['BRENT $84.02 −1.10 (−1.3%)', ['BRENT 84.02 -1.1 -1.3']],
    ['MARKETS: DAX 18,742.22 ▼ 0.18%', ['DAX 18742.22 null -0.18']],
  ])('%s', (line, expected) => {
    const found = tickersOf(line);
    expect(found.map((t) => `${t.symbol} ${t.price} ${t.change} ${t.percent}`)).toEqual(expected);
    for (const t of found) expect(line.slice(t.start, t.end).startsWith(t.symbol)).toBe(true);
  });

  it.each([
    'The delegations travel July 18-25 and meet on Resolution 2254 - 3 of them in Geneva.',
    'On 10 May 2024 the two sides agreed to train 300 officers.',
    'Growth of 3.4% is expected, up from 2.1% in 2023.',
    'Women held 45 (12%) of the seats.',
    'USD 25 million was paid in 2024.',
    'Press Release No. 25/218',
    'Published May 14, 2024 05:18am',
  ])('none in: %s', (line) => {
    expect(tickersOf(line)).toEqual([]);
  });
});
