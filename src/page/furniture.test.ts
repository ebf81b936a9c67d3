import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.js';

/** The line's role in the middle of a story, with a paragraph before and after it. */
function roleOf(line: string): string {
  const story = 'The two ministers met in Suva on Monday and agreed to open an office for customs training.';
  const content = `Ports deal near, ministers say\n\n${story}\n\n${line}\n\nThe office will open next year, officials of both countries said on Tuesday evening.\n`;
  const { blocks, text } = readPage({ source: 'test', url: null, form: 'text', content, hints: {} });
  const own = blocks.filter(
    (b) =>
      text.slice(b.start, b.end) && b.start >= content.indexOf(line) && b.end <= content.indexOf(line) + line.length,
  );
  return [...new Set(own.map((b) => (b.kind === 'furniture' ? 'furniture' : 'story')))].join('+');
}

describe('furniture', () => {
  it.each([
    'Breaking | Politics | World | Sport',
    'Home » News » Asia',
    'Home / News / Asia',
    'You are here: Home > News > Asia',
    'NEWS  BUSINESS  OPINION  SPORT',
    'HOME WORLD BUSINESS HEALTH OPINION',
    'عربي | English',
    'Select language: English | Français | Português',
    'Tuesday, 14 May 2024 | E-Paper | Archive | Subscribe',
    'Listen to this story (3:21)',
    '3 min read',
    'Subscribe now for £1 a week',
    'Advertisement - scroll to continue',
    '- ADVERTISEMENT -',
    'Story continues below advertisement',
    'Article continues after this ad',
    'READ: Minister resigns over port deal',
    'ALSO READ | Fuel prices rise again',
    'Read also: Fuel prices rise again',
    'SEE ALSO: Fuel prices rise again',
    'RELATED: Fuel prices rise again',
    'Related articles',
    'WATCH: Foreign minister speaks to reporters',
    'Recommended for you',
    'Trending: budget · fuel prices · cricket',
    'Top News: Fuel prices rise · Rain in the hills',
    'Download our app',
    'Follow @islandpaper on X',
    'Follow us on Google News',
    'Join our WhatsApp channel',
    'Share',
    'Share this:',
    'Share via e-mail | Print',
    'Comments (41)',
    '12 comments',
    'Leave a comment',
    '© 2024 The Island Paper',
    'Copyright © 2024 The Island Paper. All rights reserved.',
    'Terms of use | Privacy policy',
    'Font size: A A A',
    'Back to top',
    'Search this site',
    'More from this section',
    'More in World',
    'Tags: Fiji, customs, ports',
    'Keywords: Fiji, customs, ports',
    'Posted in: World',
    'Filed under: World',
    'Load more',
    'To receive our news on WhatsApp, click here',
    'Sign up for our morning newsletter',
    'This site uses cookies. By using it you accept them.',
    'BSE SENSEX 73,895.54 (+0.02%) | NIFTY 22,442.70 (-0.15%)',
    'KSE100 71,902 ▲ 1,023 (1.44%)',
    'Suva 28°C | Nadi 30°C',
    'https://example.org/p/8812',
    'Was this article helpful? Yes | No',
    '((QP/as/14052024))',
  ])('%s', (line) => {
    expect(roleOf(line)).toBe('furniture');
  });
});

describe('no furniture', () => {
  it.each([
    'Share prices fell in Tokyo after the talks.',
    'Join us in condemning the attack, the ministers wrote.',
    'Related costs will be met by both sides, the statement says.',
    'Follow-up talks are due in May.',
    'Read together, the two letters amount to a promise.',
    'Print media were not admitted to the meeting.',
    'Also in Suva, the two navies signed a protocol on charts.',
    'More on this will be said in March, the minister told reporters.',
    'Subscribers to the fund include Japan and Korea.',
    'Watch posts will be built along the river by both armies.',
    'Sports ministers of both countries will meet in June.',
    'World Bank and IMF teams joined the talks.',
    'Sign language was used at the ceremony.',
    'Support for fishermen',
    'Next steps',
    'Trade and investment',
    'The temperature reached 40°C as the delegations toured the port of Lautoka.',
    'Brent crude rose 1.2% to $84.02 a barrel after the announcement.',
    'Copyright law will be revised in both countries by 2026.',
    'Breaking the deadlock took two days, officials said.',
    'Home ministers of the two countries will meet in Nadi.',
    'Advertisements for the posts will appear in both countries next week.',
    'For further information, please contact press@example.org.',
    '(mere.tuilagi@example.com)',
    'The minister (left) with her guest in Suva on Monday. (Pool photo)',
    'End text.',
  ])('%s', (line) => {
    expect(roleOf(line)).toBe('story');
  });
});
