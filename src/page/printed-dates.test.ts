import { describe, expect, it } from 'vitest';
import { printedDates } from './printed-dates.js';

describe('printedDates', () => {
  it.each([
    ['Published 14 May, 2024 05:18am', '2024-05-14 05:18 published'],
    ['Updated 18 Jun 2024, 07:40', '2024-06-18 07:40 updated'],
    [
      'Published : June 18, 2024 - 15:22     Updated : June 18, 2024 - 17:05',
      '2024-06-18 15:22 published; 2024-06-18 17:05 updated',
    ],
    ['Mon, 04 Apr 2022 17:18:16 +0000', '2022-04-04 17:18'],
    ['2024-05-14', '2024-05-14'],
    ['2024-05-14T05:18:00+05:00', '2024-05-14 05:18'],
    ['2024-05-14T05:18:00.123Z', '2024-05-14 05:18'],
    ['2024/05/14', '2024-05-14'],
    ['May 14, 2024', '2024-05-14'],
    ['May 14th, 2024', '2024-05-14'],
    ['Tuesday, May 14, 2024 at 7:40 p.m.', '2024-05-14 19:40'],
    ['14/05/2024', '2024-05-14'],
    ['05/14/2024', '2024-05-14'],
    ['03.04.2025 16:22', '2025-04-03 16:22'],
    ['18/06/2025 – 14:05', '2025-06-18 14:05'],
    ['Date: 12/01/2026', '2026-01-12 published'],
    ['22 Rajab 1446H (22 January 2025)', '2025-01-22'],
    ['WEDNESDAY MARCH 05 2025', '2025-03-05'],
    ['Feb. 4, 2025', '2025-02-04'],
    ['Sept. 8, 2024', '2024-09-08'],
    ['1 Aug 2024 09:15', '2024-08-01 09:15'],
    ['13 July, 2024 06:02 am', '2024-07-13 06:02'],
    ['05:18 AM, May 14, 2024', '2024-05-14 05:18'],
    ['7 pm on 14 May 2024', '2024-05-14 19:00'],
    ['12:05 am, 14 May 2024', '2024-05-14 00:05'],
    ['this 22nd day of November 2025', '2025-11-22'],
    ['the 3rd of October 2023', '2023-10-03'],
    ['14-May-2024', '2024-05-14'],
    ['14May2024', ''],
    ['09-Feb-2025 | 18:40 GMT', '2025-02-09 18:40'],
    ['First published on 1 March 2024', '2024-03-01 published'],
    ['Published in The Island Paper, May 15th, 2024', '2024-05-15 published'],
    ['Last modified: 3 March 2023', '2023-03-03 updated'],
  ])('%s', (text, expected) => {
    const read = printedDates(text).map(({ day, time, label }) => [day, time, label].filter(Boolean).join(' '));
    expect(read.join('; ')).toBe(expected);
  });

  it.each([
    ['no such day', '31 February 2024'],
    ['no such month', '14/13/2024'],
    ['no year', 'on 14 May'],
    ['no date', 'Resolution 2254 (2015) and 1,200 troops'],
    ['a range', '2024-2027'],
    ['no time of day', '14 May 2024 at 25:80', '2024-05-14'],
    ['a figure after the year', '14 May 2024, 12 ministers', '2024-05-14'],
  ])('%s: %s', (_name, text, expected = '') => {
    expect(
      printedDates(text)
        .map(({ day, time }) => [day, time].filter(Boolean).join(' '))
        .join('; '),
    ).toBe(expected);
  });
});
