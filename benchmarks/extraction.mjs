// Which library tells the story from the page around it better? Run after `npm run build`:
//   node benchmarks/extraction.mjs [FILE.jsonl.gz with "html" bodies]
// Each body is put into the chrome of five kinds of site; test/pages adds whole pages written for the project. What is
// scored is characters of rendered blocks: story kept, story lost, chrome let in; and the time for extraction alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parse } from '../dist/page/html/elements.js';
import { markedByStory } from '../dist/page/html/main-text.js';
import { render } from '../dist/page/html/render.js';
import { decode } from '../dist/sources/decode.js';

const title = (record) => `<h1>${record.title.replace(/[<&]/g, ' ')}</h1>`;
const links = (n, word) =>
  Array.from(
    { length: n },
    (_, i) => `<li><a href="/${word}${i}">${word} ${i + 1}: talks and visits of the week</a></li>`,
  ).join('');
const page = (body) => `<!doctype html><html lang="en"><head><title>Site</title></head><body>${body}</body></html>`;
const promo =
  '<p>Join forty thousand readers who get our morning letter, with the day ahead and the best of the night before, free of charge.</p>';

/** Five kinds of site. Whatever is not the body and its headline is chrome. */
const sites = {
  'article and aside': (r) =>
    page(
      `<header><nav><ul>${links(8, 'Section')}</ul></nav></header><main><article>${title(r)}${r.html}</article></main><aside><h2>Most read</h2><ul>${links(6, 'Story')}</ul>${promo}</aside><footer><p>All content of this site is the property of its owner and may be used only with permission.</p></footer>`,
    ),
  'divs with telling classes': (r) =>
    page(
      `<div id="header"><ul>${links(8, 'Section')}</ul></div><div class="post">${title(r)}<div class="entry-content">${r.html}</div><div class="related-posts"><h3>Related</h3><ul>${links(5, 'Story')}</ul></div></div><div class="sidebar">${promo}<ul>${links(5, 'Topic')}</ul></div><div id="footer">About us, contact, terms of use</div>`,
    ),
  'divs without classes': (r) =>
    page(
      `<div><ul>${links(8, 'Section')}</ul></div><div><div>${title(r)}${r.html}</div></div><div>${promo}<ul>${links(6, 'Story')}</ul></div>`,
    ),
  'layout tables': (r) =>
    page(
      `<table><tr><td colspan="2">The Daily, founded 1903</td></tr><tr><td>${links(8, 'Section').replaceAll('li>', 'p>')}</td><td>${title(r)}${r.html}</td></tr><tr><td colspan="2"><p>Printed by the press of the Daily in the old harbour.</p></td></tr></table>`,
    ),
  'promotions inside the story': (r) =>
    page(
      `<main><article>${title(r)}${inTheMiddle(r.html, `<div class="newsletter-promo">${promo}</div><div class="ad-slot">Advertisement</div>`)}<div class="author-box"><p>The writer covers diplomacy and has reported from thirty capitals.</p></div><section class="comments"><h3>Comments</h3><p>A reader: I wonder what will become of this in a year or two, and who will remember it.</p></section></article></main>`,
    ),
};

function inTheMiddle(html, piece) {
  const ends = [...html.matchAll(/<\/p>/g)].map((m) => m.index + 4);
  const at = ends[Math.floor(ends.length / 2)] ?? 0;
  return html.slice(0, at) + piece + html.slice(at);
}

const extractors = {
  none: () => null,
  readability: (html) => {
    const story = new Readability(parse(html), { serializer: (node) => node, charThreshold: 200 }).parse()?.content;
    return story ? render(story) : null;
  },
  defuddle: async (html) => {
    const { content } = await Defuddle(parse(html), 'https://example.org/', { useAsync: false });
    return content ? render(parse(content).body) : null;
  },
};

const fold = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const scores = {};

async function score(group, html, isStory, titles) {
  for (const [name, extract] of Object.entries(extractors)) {
    const seen = render(parse(html).body);
    const begun = performance.now();
    const story = await extract(html);
    const took = performance.now() - begun;
    const blocks = story ? markedByStory(seen, story, titles) : seen.blocks;
    scores[group] ??= {};
    scores[group][name] ??= { pages: 0, kept: 0, lost: 0, let: 0, ms: 0, unread: 0 };
    const s = scores[group][name];
    s.pages++;
    s.ms += took;
    if (!story && name !== 'none') s.unread++;
    for (const block of blocks) {
      const words = seen.text.slice(block.start, block.end);
      const own = isStory(fold(words));
      const size = words.replace(/\s/g, '').length;
      if (own && block.kind !== 'furniture') s.kept += size;
      else if (own) s.lost += size;
      else if (block.kind !== 'furniture') s.let += size;
    }
  }
}

const file = process.argv[2];
if (file) {
  const records = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const [i, record] of records.entries()) {
    // Each body goes into one site in turn; all five over all bodies would say no more.
    const [name, site] = Object.entries(sites)[i % 5];
    const body = render(parse(record.html).body);
    const story = new Set([fold(record.title), ...body.blocks.map((b) => fold(body.text.slice(b.start, b.end)))]);
    await score(name, site(record), (words) => story.has(words), [record.title]);
  }
}
const folder = resolve(import.meta.dirname, '../test/pages');
for (const name of readdirSync(folder).filter((n) => n.endsWith('.html'))) {
  const expected = resolve(folder, name.replace('.html', '.json'));
  if (!existsSync(expected)) continue;
  const { header, blocks } = JSON.parse(readFileSync(expected, 'utf8'));
  const story = new Set(
    blocks.filter((b) => !b.startsWith('furniture')).map((b) => fold(b.slice(b.indexOf(': ') + 2))),
  );
  await score(
    'pages of test/pages',
    decode(readFileSync(resolve(folder, name))),
    (words) => story.has(words) || [...story].some((s) => words.startsWith(s) || s.startsWith(words)),
    [header.title?.split('  ⟵')[0] ?? ''],
  );
}

console.log(
  '| site | library | pages | precision | recall | F1 | ms a page | no answer |\n|---|---|--:|--:|--:|--:|--:|--:|',
);
const row = (group, name, s) => {
  const [p, r] = [s.kept / (s.kept + s.let || 1), s.kept / (s.kept + s.lost || 1)];
  console.log(
    `| ${group} | ${name} | ${s.pages} | ${[p, r, (2 * p * r) / (p + r)].map((x) => (100 * x).toFixed(1)).join(' | ')} | ${(s.ms / s.pages).toFixed(1)} | ${s.unread} |`,
  );
};
for (const [group, byName] of Object.entries(scores))
  for (const [name, s] of Object.entries(byName)) row(group, name, s);
