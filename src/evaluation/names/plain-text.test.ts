import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.js';

describe('plainText', () => {
  const rows: [string, string, string][] = [
    ['paragraphs part by one empty line', '<p>One.</p>\n<p>Two.</p>', 'One.\n\nTwo.'],
    ['a break is a line', 'One<br />\nTwo', 'One\nTwo'],
    ['inline tags leave nothing', '<p><strong>MS BRANDT:</strong> Wel<em>come</em>.</p>', 'MS BRANDT: Welcome.'],
    ['white space runs together', '<p>a \n b\t c</p>', 'a b c'],
    ['entities', 'A &amp; B &lt;x&gt; &quot;q&quot; &apos;r&apos; &#8217; &#x2019;', 'A & B <x> "q" \'r\' ’ ’'],
    ['decoded once', '&amp;lt;p&amp;gt;', '&lt;p&gt;'],
    ['unknown entities stay', '&nosuch; &#0; &#99999999;', '&nosuch; &#0; &#99999999;'],
    ['no-break spaces are spaces', 'Port&nbsp;Ellis,\u00a0\u00a0Norvia', 'Port Ellis, Norvia'],
    ['lists', '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>', 'One\n\nTwo'],
    ['unseen parts', 'a<!-- b --><script>c("<p>")</script><style>d</style>e', 'a e'],
    ['a lone less-than is text', '2 < 3', '2 < 3'],
    ['empty', '', ''],
  ];
  it.each(rows)('%s', (_, html, text) => expect(plainText(html)).toBe(text));
});
