import { describe, expect, it } from 'vitest';
import type { Period } from '../../model/period.js';
import { plainAnalysis, plainDocument } from '../plain-analysis.testing.js';
import { findPeriods } from './find-periods.js';

/** `start`, `start/end`, with the use before it where it is not `at`: `until 2024-03`, `since 2014`. */
function written(period: Period): string {
  const use = period.use === 'at' ? '' : `${period.use} `;
  return use + period.start + (period.end ? `/${period.end}` : '');
}

function read(text: string, published: string | null = '2024-05-14'): string[] {
  return findPeriods(plainDocument(text, published), plainAnalysis(text)).map((m) => written(m.reading));
}

/** Publication is Tuesday 14 May 2024 where a row does not say otherwise. */
const rows: [text: string, expected: string, published?: string][] = [
  // Days with a year
  ['The talks took place on 10 May 2024 in Oslo.', '2024-05-10'],
  ['The talks took place on May 10, 2024, in Oslo.', '2024-05-10'],
  ['The talks took place on Friday, May 10, 2024.', '2024-05-10'],
  ['It was signed on the 10th of May, 2024.', '2024-05-10'],
  ['It was signed on 10th May 2024.', '2024-05-10'],
  ['Published 2024-05-10 by the ministry.', '2024-05-10'],
  ['Published 14 May, 2024 05:18am in print.', '2024-05-14'],
  ['Filed 03.04.2025 16:22.', '2025-04-03'],
  ['Filed 25/12/2023 in Suva.', '2023-12-25'],
  ['Filed 12/25/2023 in Suva.', '2023-12-25'],
  ['WEDNESDAY MARCH 05 2025', '2025-03-05'],
  ['Sept. 5, 2023 was the first day.', '2023-09-05'],
  ['Ministers met on 1 Jan 2020.', '2020-01-01'],
  // Days without a year: the nearest on the side of the tense
  ['They met on July 19.', '2023-07-19'],
  ['They will meet on July 19.', '2024-07-19'],
  ['They met on 10 May.', '2024-05-10'],
  ['They met on May 10th.', '2024-05-10'],
  ['The delegation will travel to Suva on December 3.', '2024-12-03'],
  ['The delegation travelled to Suva on December 3.', '2023-12-03'],
  ['The envoy is due in Suva on 3 January.', '2025-01-03', '2024-12-20'],
  ['The envoy arrived in Suva on 28 December.', '2023-12-28', '2024-01-04'],
  ['They met on Tuesday (May 14) in Bern.', '2024-05-14'],
  ['They met on Sunday 12 May.', '2024-05-12'],
  ['The upcoming summit on 15 June was welcomed.', '2024-06-15'],
  ['They met on May 15 in Auckland.', '2024-05-15'],
  ['It is to send pumps by 31 January.', 'until 2026-01-31', '2026-01-12'],
  ['It promised a register by 31 March next year.', 'until 2025-03-31', '2024-06-18'],
  ['They met on 3 June last year.', '2023-06-03'],
  // Ranges of days
  ['The session ran on March 6-7, 2024.', '2024-03-06/2024-03-07'],
  ['The session ran on 6–7 March 2024.', '2024-03-06/2024-03-07'],
  ['The session was held on March 6 and 7.', '2024-03-06/2024-03-07'],
  ['The session was held on 6 and 7 March.', '2024-03-06/2024-03-07'],
  ['She will travel from May 25 to June 4.', '2024-05-25/2024-06-04'],
  ['She will travel from June 27 to 30.', '2024-06-27/2024-06-30'],
  ['She will travel to Lima June 27-June 30 with a team.', '2024-06-27/2024-06-30'],
  ['She will be in Lima between 5 and 8 June.', '2024-06-05/2024-06-08'],
  ['The fair ran from 28 December to 2 January 2024.', '2023-12-28/2024-01-02'],
  ['The fair ran from December 28, 2023 to January 2, 2024.', '2023-12-28/2024-01-02'],
  ['The exercise of 10 to 12 April ended well.', '2024-04-10/2024-04-12'],
  ['The mission visited on 16-27 April.', '2024-04-16/2024-04-27'],
  ['The visit, set for April 5-6, 2022, goes ahead.', '2022-04-05/2022-04-06', '2022-04-04'],
  // Weekdays
  ['The statement issued on Monday said so.', '2024-05-13'],
  ['The statement issued on Tuesday said so.', '2024-05-14'],
  ['The two ministers met on Wednesday.', '2024-05-08'],
  ['The two ministers will meet on Wednesday.', '2024-05-15'],
  ['On Thursday the two will sign the treaty.', '2024-05-16'],
  ['On Thursday the two signed the treaty.', '2024-05-09'],
  ['The envoy is to arrive on Friday.', '2024-05-17'],
  ['The two sides agreed to meet by video on Thursday.', '2026-01-15', '2026-01-12'],
  ['The chiefs will gather next Tuesday and Wednesday.', '2025-04-08/2025-04-09', '2025-04-03'],
  ['The chiefs will confer from Monday to Thursday.', '2024-05-20/2024-05-23'],
  ['The chiefs conferred from Monday to Thursday.', '2024-05-06/2024-05-09'],
  ['A meeting was to be held in Mosul on Tuesday next week.', '2025-06-24', '2025-06-18'],
  ['Next week Tuesday works.', '2024-05-21'],
  ['They spoke last Friday.', '2024-05-10'],
  ['They spoke on Tuesday of last week.', '2024-05-07'],
  ['She leaves this Friday and will stay.', '2024-05-17'],
  ['On Sunday evening the minister called.', '2024-05-12'],
  ['Monday’s meeting was short.', '2024-05-13'],
  // Near publication
  ['The Secretary spoke today with the minister.', '2024-05-14'],
  ['The Secretary spoke yesterday with the minister.', '2024-05-13'],
  ['They met the day before yesterday.', '2024-05-12'],
  ['Talks resume tomorrow.', '2024-05-15'],
  ['They spoke this morning.', '2024-05-14'],
  ['Earlier today they spoke.', '2024-05-14'],
  ['They spoke last night.', '2024-05-13'],
  // From another day of the text
  ['The two met on 2 April. A day earlier the envoy had arrived.', '2024-04-02 2024-04-01'],
  ['The envoy arrived on 2 April. Two days later the talks began.', '2024-04-02 2024-04-04'],
  ['The envoy arrived on 2 April. The same day the talks began.', '2024-04-02 2024-04-02'],
  ['The envoy arrived on 2 April and left the following day.', '2024-04-02 2024-04-03'],
  ['A day earlier the envoy had arrived.', '2024-05-13'],
  ['Three days ago the envoy arrived.', '2024-05-11'],
  ['Two years ago the envoy arrived.', '2022'],
  ['A month ago the envoy arrived.', '2024-04'],
  ['It closed in 2019 and opened three years later.', '2019 2022'],
  // Weeks, months, years
  ['They met last week.', '2024-05-06/2024-05-12'],
  ['A team is due next week.', '2024-05-20/2024-05-26'],
  ['They met at the weekend, last weekend.', '2024-05-11/2024-05-12'],
  ['They met last month.', '2024-04'],
  ['They will meet next month.', '2024-06'],
  ['They will meet later this month.', '2024-05'],
  ['They met last year.', '2023'],
  ['They will meet next year.', '2025'],
  ['They met earlier this year.', '2024'],
  ['They will send it by the end of this month.', 'until 2024-05'],
  ['They met in October.', '2023-10'],
  ['They will meet in October.', '2024-10'],
  ['They met in Oslo in October.', '2025-10', '2026-01-12'],
  ['They met in May.', '2024-05'],
  ['It will be held in May.', '2024-05'],
  ['They met last May.', '2024-05', '2025-04-03'],
  ['They agreed to meet again next May in Seville.', '2025-05', '2024-06-17'],
  ['They agreed to hold it next March instead.', '2025-03', '2024-07-13'],
  ['The previous round was in Tokyo in February last year.', '2023-02', '2024-07-13'],
  ['In June of last year they met.', '2023-06'],
  ['The meeting is set for late March.', '2025-03'],
  ['They will sign by the end of March 2025.', 'until 2025-03'],
  ['Talks resumed at the end of September 2021.', '2021-09'],
  ['They agreed to meet at the end of September.', '2024-09'],
  ['It was agreed in mid-April.', '2024-04'],
  ['It was agreed in March 2023.', '2023-03'],
  ['Work has gone on since March 2023.', 'since 2023-03'],
  ['It has paid since autumn 2024.', 'since 2024', '2026-01-12'],
  ['It has helped since 2014.', 'since 2014'],
  ['It was signed in 2022.', '2022'],
  ['The fund is to be full by 2027.', 'until 2027'],
  ['The fund is to be full by the end of 2027.', 'until 2027'],
  ['The drill will take place before the end of 2023.', 'until 2023', '2023-02-14'],
  ['They agreed to meet in Tokyo in early 2026.', '2026'],
  ['It will meet in late 2021 or early 2022.', '2021/2022', '2021-05-26'],
  ['The 2023 summit ended.', '2023'],
  ['People crossed between January and May.', '2024-01/2024-05', '2024-06-17'],
  ['Trade grew from January to March 2024.', '2024-01/2024-03'],
  ['Aid for 2021-2023 was paid.', '2021/2023'],
  ['Aid was paid from 2019 to 2022.', '2019/2022'],
  ['Trade grew in the first quarter of 2024.', '2024-01/2024-03'],
  ['Sales will rise in the second half of this year.', '2024-07/2024-12'],
  ['The treaty of the 1990s lapsed.', '1990/1999'],
  ['They met last summer.', '2023'],
  ['They will deliver it by July.', 'until 2025-07', '2025-04-03'],
  ['It will send the second vessel by December.', 'until 2024-12', '2024-07-13'],
  ['The week of 5 March was busy.', '2024-03-05/2024-03-11'],
  // Lengths
  ['They resolved to send a mission within 60 days.', 'within 2025-03-23', '2025-01-22'],
  ['They undertook to open a desk within twelve months.', 'within 2024-02', '2023-02-14'],
  ['They will open a desk within six months.', 'within 2024-11'],
  ['They will answer within a week.', 'within 2024-05-21'],
  ['They will answer within 72 hours.', 'within 2024-05-17'],
  [
    'It last sat in June 2023, when Kenya promised to open it within six months.',
    '2023-06 within 2023-12',
    '2025-03-05',
  ],
  ['They will spend it over the next three years.', 'within 2027'],
  ['They will meet again in two weeks.', '2024-05-28'],
  ['Talks will resume in three months’ time.', '2024-08'],
  ['It has grown over the past three months.', '2024-02/2024-05'],
  ['He flies to Hanoi on Thursday for talks.', '2024-05-16'],
  ['On Thursday afternoon she is also to call on the president.', '2024-05-16'],
  ['It takes place in winter 2021/2022.', '2021/2022'],
  // Names of days that are not this year's
  ['He recalled the September 11 attacks.', '2001-09-11'],
];

/** Words that look like a time and are none that can be told. */
const misses: [text: string, published?: string | null][] = [
  ['They will meet in the coming days.'],
  ['It will be the second delay in four months.'],
  ['It has been tense in recent weeks.'],
  ['They publish every contract within 30 days of signature.'],
  ['The desk opened three months after the pledge.'],
  ['Good Friday brought peace.'],
  ['They may march through the town.'],
  ['May we begin?'],
  ['The year 1446H began.'],
  ['It took over two years and 2,024 people.'],
  ['KSE-100 163,806.22 rose 0.41%.'],
  ['They trained 2000 people and 45 officers.'],
  ['They met on Monday.', null],
  ['They met on July 19.', null],
  ['They will meet within six months.', null],
  ['Resolution 2254 calls for talks.'],
  ['March is on the banners of the crowd.'],
  ['He sold 10 marches and 5 mayors.'],
];

describe('findPeriods', () => {
  it.each(rows)('%s → %s', (text, expected, published) => {
    expect(read(text, published).join(' ')).toBe(expected);
  });

  it.each(misses)('finds no time in: %s', (text, published) => {
    expect(read(text, published)).toEqual([]);
  });

  it('keeps apart what is written and what is inferred', () => {
    const [mention] = findPeriods(plainDocument('They met on 10 May.'), plainAnalysis('They met on 10 May.'));
    expect(mention!.reading).toMatchObject({
      written: { year: false, month: true, day: true },
      reference: '2024-05-14',
    });
  });

  it('needs no reference for a full date', () => {
    const text = 'They met on 10 May 2024.';
    const [mention] = findPeriods(plainDocument(text, null), plainAnalysis(text));
    expect(mention!.reading).toMatchObject({ start: '2024-05-10', reference: null });
    expect(text.slice(mention!.start, mention!.end)).toBe('10 May 2024');
  });
});
