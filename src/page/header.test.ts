import { describe, expect, it } from 'vitest';
import { bylineIn } from './byline.js';
import { datelineOf, placeAndDate } from './dateline-words.js';

const story = 'The two ministers met on Monday and agreed to open an office for customs training.';

describe('byline', () => {
  it.each([
    ['By Joaninha da Costa Belo | 1 Aug 2024 09:15', 'Joaninha da Costa Belo'],
    ['By Idaira Santana and Tom Herrick', 'Idaira Santana and Tom Herrick'],
    ['BY MARGARET OYELARAN', 'MARGARET OYELARAN'],
    ['By Our Correspondent', 'Our Correspondent'],
    ['by Staff Reporter', 'Staff Reporter'],
    ['By Ana Ruiz in Lima', 'Ana Ruiz'],
    ['By ANA RUIZ, Quill Press', 'ANA RUIZ'],
    ['Ali Hussain Published 14 May, 2024 05:18am', 'Ali Hussain'],
    ['Mehreen Baloch Published October 10, 2025 Updated 6 hours ago', 'Mehreen Baloch'],
    ['Our Correspondent', 'Our Correspondent'],
    ['Staff Reporter', 'Staff Reporter'],
    ['Monitoring Desk', 'Monitoring Desk'],
    ['Reuters', 'Reuters'],
    ['AFP', 'AFP'],
    ['Agencies', 'Agencies'],
    ['APP/Reuters', 'APP/Reuters'],
    ['Office of the Spokesperson', 'Office of the Spokesperson'],
    ['Tamara Okoye, Deputy Spokesperson', 'Tamara Okoye'],
    ['Juan P. Ortega, Minister of Foreign Affairs', 'Juan P. Ortega'],
  ])('%s', (line, expected) => {
    const found = bylineIn(line, false);
    expect(found?.value).toBe(expected);
    expect(line.slice(found!.start, found!.end)).toBe(expected);
  });

  it.each([
    'Press release',
    'Joint Statement',
    'Secretary Blinken Meets Minister Ortega',
    'Begin text:',
    'By Monday the two sides had agreed on the text, which is to be signed in the spring by both of the ministers in Accra.',
    'Washington, DC',
    'Published 3 February 2026',
    'The following is attributable to the Spokesperson:',
  ])('none in: %s', (line) => {
    expect(bylineIn(line, false)).toBeNull();
  });
});

describe('dateline', () => {
  it.each([
    ['ISLAMABAD: ', 'ISLAMABAD', null, null],
    ['PARIS, March 3, 2024 (Quill Press) — ', 'PARIS', '2024-03-03', 'Quill Press'],
    ['PARIS, March 3 (Quill Press) - ', 'PARIS', null, 'Quill Press'],
    ['BRIDGETOWN, Barbados, Feb. 4, 2025 (Quill Press) - ', 'BRIDGETOWN', '2025-02-04', 'Quill Press'],
    ['NEW DELHI/ISLAMABAD — ', 'NEW DELHI/ISLAMABAD', null, null],
    ['WASHINGTON (AP) — ', 'WASHINGTON', null, 'AP'],
    ['Washington – ', 'Washington', null, null],
    ['BAGHDAD (Tigris Wire) – ', 'BAGHDAD', null, 'Tigris Wire'],
    ['UNITED NATIONS, Sept 21 (APP): ', 'UNITED NATIONS', null, 'APP'],
    ['DAR ES SALAAM, Tanzania -- ', 'DAR ES SALAAM', null, null],
    ['SÃO PAULO — ', 'SÃO PAULO', null, null],
    ["N'DJAMENA: ", "N'DJAMENA", null, null],
  ])('%s', (lead, place, day, agency) => {
    const found = datelineOf(lead + story);
    expect(found?.place.value).toBe(place);
    expect(found?.date?.day ?? null).toBe(day);
    expect(found?.agency?.value ?? null).toBe(agency);
    expect(found?.end).toBe(lead.length);
  });

  it.each([
    `SECRETARY OKOYE: ${story}`,
    `QUESTION: ${story}`,
    `MR PRICE: ${story}`,
    `Background – ${story}`,
    `U.S.-EU: Joint Press Release on the Consultations Between the Two Secretaries General`,
    story,
    `Foreign Minister Cho Min-jae – who came by train – said so. ${story}`,
    `NATO - ${story}`,
  ])('none in: %s', (line) => {
    expect(datelineOf(line)).toBeNull();
  });

  it.each([
    ['Jeddah, 22 Rajab 1446H (22 January 2025)', 'Jeddah', '2025-01-22'],
    ['Nouakchott, 17 June 2024', 'Nouakchott', '2024-06-17'],
    ['New York, September 22, 2023', 'New York', '2023-09-22'],
    ['Geneva, Switzerland, 3 May 2022', 'Geneva', '2022-05-03'],
  ])('a line of its own: %s', (line, place, day) => {
    const found = placeAndDate(line);
    expect([found?.place, found?.date.day]).toEqual([place, day]);
  });

  it.each([
    'Mon, 04 Apr 2022 17:18:16 +0000',
    'Published, 3 May 2022',
    'The ministers met in Accra, 3 May 2022, and agreed.',
  ])('no line of its own: %s', (line) => {
    expect(placeAndDate(line)).toBeNull();
  });
});
