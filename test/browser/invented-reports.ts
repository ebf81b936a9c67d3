import type { Page } from '../../src/model/page.js';

const page = (source: string, content: string, form: Page['form'] = 'text'): Page => ({
  source,
  url: null,
  form,
  content,
  hints: {},
});

/** A page that tries what pages try: to run, to load, to lead away, to send. `elsewhere` is an address that must never be asked. */
export const hostilePage = (elsewhere: string): Page =>
  page(
    'invented/hostile.html',
    `<!doctype html><html><head><meta charset="utf-8"><title>Ghana and Peru agree on fisheries</title>
<base href="${elsewhere}/">
<meta http-equiv="refresh" content="0;url=${elsewhere}/refresh">
<link rel="stylesheet" href="${elsewhere}/style.css"><link rel="prefetch" href="${elsewhere}/prefetch">
<style>@import "${elsewhere}/import.css"; body { background: url(${elsewhere}/ground.png); font-family: serif; color: #123; } h1 { border-bottom: 3px solid #b22 }
@font-face { font-family: x; src: url(${elsewhere}/font.woff2) }</style>
<script>document.title = 'ran'; fetch('${elsewhere}/fetch'); top.location = '${elsewhere}/top';</script>
<script src="${elsewhere}/script.js"></script></head>
<body onload="new Image().src='${elsewhere}/onload'" background="${elsewhere}/body.png">
<h1>Ghana and Peru agree on fisheries</h1>
<p>ACCRA, 4 April 2025 - Ghana and Peru held talks on fisheries in Accra on Friday. <a id="away" href="${elsewhere}/link">More</a>
<a id="script" href="javascript:fetch('${elsewhere}/javascript')">Run</a></p>
<p>Peru pledged 2 million dollars for harbour nets. The two sides agreed to meet again in Lima in October 2025.</p>
<img src="${elsewhere}/picture.png" alt="The harbour" onerror="fetch('${elsewhere}/onerror')">
<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt="A dot" onload="fetch('${elsewhere}/dot')">
<form action="${elsewhere}/form"><input name="q" autofocus onfocus="fetch('${elsewhere}/focus')"><button id="send">Send</button></form>
<iframe src="${elsewhere}/frame"></iframe><object data="${elsewhere}/object"></object><embed src="${elsewhere}/embed">
<video src="${elsewhere}/video" poster="${elsewhere}/poster" autoplay></video><audio src="${elsewhere}/audio" autoplay></audio>
<svg><image href="${elsewhere}/svg.png"/><script>fetch('${elsewhere}/svg')</script></svg>
<noscript><img src="${elsewhere}/pixel.png"></noscript>
</body></html>`,
    'html',
  );

/** What titles and quotations may hold: a script that runs from the right, marks heaped on a letter, a word without end, a turn of direction that is never taken back. */
export const oddWords = {
  title: 'محادثات البحر: Kenya and Norway at sea 🚢 z\u0352\u0353\u0354\u0355\u0356',
  outlet: 'صحيفة الساحل',
  endless: 'Seefischereiaufsichtsbehörde'.repeat(12),
  turned: '\u202Eturned\u2066',
};

export const oddPage: Page = {
  ...page(
    'invented/odd.html',
    `<!doctype html><html><head><meta charset="utf-8"><title>${oddWords.title}</title>
<meta property="og:site_name" content="${oddWords.outlet}"></head><body><article><h1>${oddWords.title}</h1>
<p>NAIROBI, 21 March 2025 - Kenya and Norway held talks on the sea in Nairobi on Friday.</p>
<p>قال الوزير إن البحر مشترك (Kenya, 2025).</p>
<p>"The sea ${oddWords.turned} is ${oddWords.endless} wide," Foreign Minister Jane Wanjiru of Kenya said.</p>
<p>Norway pledged 5 million dollars for the boats ${oddWords.turned} of Kenya.</p></article></body></html>`,
    'html',
  ),
  hints: { title: oddWords.title, outlet: oddWords.outlet },
};

/** A page of text, of which the program misses nothing that matters. */
export const plainPage = page(
  'invented/plain.txt',
  `Kenya and Norway speak of the sea

NAIROBI, 14 March 2025 - Kenya and Norway held the third round of their Ocean Dialogue in Nairobi on Friday.

Norway pledged 5 million dollars for patrol boats. The two sides agreed to share catch data by the end of 2025.

The harbour master of Mombasa smiled and went home with a basket of oranges.
`,
);
