// How soon the web page shows and answers on a record of many documents: node benchmarks/web.mjs [--write] [documents]
// Chromium's own trace tells: first contentful paint, when the data of the view is painted, and for each interaction the time to the next paint
// (Event Timing) and until its result is painted. Medians of five; `first` is the first time that this server is asked at all.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { putSection } from './put-section.mjs';
import { recordOfMany } from './record-of-many.mjs';

const root = join(import.meta.dirname, '..');
const documents = Number(process.argv.slice(2).find((a) => /^\d+$/.test(a)) ?? 10_000);
const runs = 5;
const port = 8460;
const address = `http://127.0.0.1:${port}`;

const get = async (path) => (await fetch(address + path)).json();
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** The built program as it is, whatever has changed since: the command would build it first. */
const start = `import { main } from ${JSON.stringify(join(root, 'dist/cli/main.js'))}; await main(['', 'rapporteur', ...process.argv.slice(1)]);`;

async function serve(folder) {
  const server = spawn(
    process.execPath,
    ['--input-type=module', '-e', start, 'serve', '--data', folder, '--port', String(port)],
    {
      stdio: 'ignore',
    },
  );
  const ended = once(server, 'exit').then(() => {
    throw new Error('the server ended; is its record or port in use?');
  });
  ended.catch(() => {});
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) await ended;
    if (
      await fetch(`${address}/mark.svg`).then(
        (r) => r.ok,
        () => false,
      )
    )
      return server;
    await wait(100);
  }
  throw new Error('the server does not answer');
}

const stop = async (server) => {
  server.kill('SIGTERM');
  await once(server, 'exit');
};

/** Name, address, what tells that its data stands, and interactions: name, what is done, what tells that its result stands. */
async function screens() {
  const [{ pairs, subjects }, { items: rounds }, { items: people }, { items: series }, { items: promises }] =
    await Promise.all(
      [
        '/api/overview',
        '/api/rounds?sort=-reports&limit=1',
        '/api/people?limit=1',
        '/api/series?limit=1',
        '/api/commitments?limit=1',
      ].map(get),
    );
  const [{ a, b }] = pairs;
  const filter = (table, letters) => [
    `filter the ${table}`,
    (page) =>
      page
        .locator(`#${table} input[type=search], main .data-table input[type=search]`)
        .first()
        .pressSequentially(letters),
    () =>
      /^\d[\d,]* of /.test(document.querySelector('.how-many')?.textContent ?? '') &&
      !document.querySelector('[aria-busy="true"]'),
  ];
  const sort = [
    'sort a table',
    (page) => page.locator('main th button').first().click(),
    () => document.querySelector('th[aria-sort="ascending"]') && !document.querySelector('[aria-busy="true"]'),
  ];
  return [
    [
      'home',
      '/',
      '.world-map .arc',
      [
        [
          'search: a first letter',
          (page) => page.locator('#search').pressSequentially('ke'),
          () => document.querySelector('.suggestions:not([hidden]) [role="option"]'),
        ],
        [
          'brush the timeline',
          async (page) => {
            const box = await page.locator('.timeline svg').boundingBox();
            await page.mouse.move(box.x + box.width * 0.4, box.y + 30);
            await page.mouse.down();
            await page.mouse.move(box.x + box.width * 0.7, box.y + 30);
            await page.mouse.up();
          },
          () => location.search.includes('since'),
        ],
      ],
    ],
    ['pair', `/between/${a}/${b}`, '#rounds table', [sort, filter('promises', 'co')]],
    ['promises', '/findings/commitments', '.data-table tbody tr', [filter('promises', 'wa'), sort]],
    ['meeting', `/meetings/${rounds[0].id}`, 'table.clauses, #clauses', []],
    [
      'actor',
      `/actors/${a}`,
      '#met table',
      [
        [
          'open an actor',
          (page) => page.locator('#met td a').first().click(),
          () => location.pathname.startsWith('/between') && document.querySelector('#rounds table'),
        ],
      ],
    ],
    ['person', `/people/${encodeURIComponent(people[0].name)}`, '#offices table, #offices .none', []],
    ['series', `/series/${encodeURIComponent(series[0].name)}`, '#rounds table', []],
    ['subject', `/subjects/${encodeURIComponent(subjects[0].subject)}`, '#pairs table', []],
    [
      'network',
      '/network',
      '.network .node',
      [
        [
          'hold an actor',
          (page) => page.locator('.network .node').nth(3).click({ force: true }),
          () => document.querySelector('.network.holding'),
        ],
      ],
    ],
    ['brief', `/brief/${a}/${b}`, '.markdown li, .markdown p', []],
    [
      'document',
      `/documents/${promises[0].from.document}`,
      '.finding',
      [
        [
          'hover a finding',
          (page) => page.locator('.finding').first().hover(),
          () => document.querySelector('mark.lit'),
        ],
      ],
    ],
  ];
}

/** Marks the frame after which a condition holds; asked each frame, so that the trace has it on its own clock. */
const marking = ([name, condition]) => {
  const holds = new Function(`return Boolean((${condition})())`);
  const look = () => {
    if (document.documentElement && holds()) requestAnimationFrame(() => performance.mark(name));
    else requestAnimationFrame(look);
  };
  look();
};

/** A view opened in a fresh profile, and the interactions on it one after another; milliseconds of each, and bytes of JavaScript. */
async function visit(browser, [, path, there, interactions]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, bypassCSP: true });
  const page = await context.newPage();
  await page.addInitScript(marking, ['shown', `() => document.querySelector(${JSON.stringify(there)})`]);
  await browser.startTracing(page, { categories: ['blink.user_timing', 'loading', 'devtools.timeline'] });
  await page.goto(address + path);
  await page.locator(there).first().waitFor();
  await page.waitForLoadState('networkidle');
  const script = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((r) => r.name.endsWith('.js'))
      .reduce((sum, r) => sum + r.encodedBodySize, 0),
  );
  const events = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  const time = (name) => events.find((e) => e.name === name)?.ts;
  const begun = time('shown') - events.find((e) => e.name === 'shown').args.data.startTime * 1000;
  const result = {
    paint: (time('firstContentfulPaint') - begun) / 1000,
    shown: (time('shown') - begun) / 1000,
    script,
    acts: {},
  };
  for (const [name, act, done] of interactions) result.acts[name] = await interact(browser, page, act, done);
  await context.close();
  return result;
}

async function interact(browser, page, act, done) {
  await browser.startTracing(page, { categories: ['blink.user_timing', 'devtools.timeline'] });
  await page.evaluate(() => {
    const asked = () => performance.mark('asked');
    for (const type of ['keydown', 'pointerup', 'pointerover']) addEventListener(type, asked, { capture: true });
  });
  await act(page);
  await page.evaluate(marking, ['answered', done.toString()]);
  await page.waitForFunction(() => performance.getEntriesByName('answered').length > 0);
  await wait(150);
  const events = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  await page.evaluate(() => performance.clearMarks());
  const marks = (name) => events.filter((e) => e.cat.includes('user_timing') && e.name === name).map((e) => e.ts);
  const answered = marks('answered').at(-1);
  const asked = marks('asked')
    .filter((ts) => ts <= answered)
    .at(-1);
  const timings = events
    .filter((e) => e.name === 'EventTiming' && e.args.data?.duration)
    .map((e) => e.args.data.duration);
  return { next: Math.max(0, ...timings), result: (answered - asked) / 1000 };
}

const median = (list) => list.toSorted((x, y) => x - y)[Math.floor(list.length / 2)];
const ms = (n) => Math.round(n).toLocaleString('en');

const folder = await recordOfMany(documents);
let server = await serve(folder);
process.on('exit', () => server.kill());
const all = await screens();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
});
const views = [
  '| view | first asked, shown | first paint | shown | JavaScript, compressed |',
  '| --- | ---: | ---: | ---: | ---: |',
];
const acts = ['| interaction | next paint | result shown |', '| --- | ---: | ---: |'];
for (const screen of all) {
  await stop(server);
  server = await serve(folder);
  const first = await visit(browser, screen);
  const again = [];
  for (let run = 0; run < runs; run++) again.push(await visit(browser, screen));
  const of = (key) => median(again.map((r) => r[key]));
  views.push(
    `| ${screen[0]} | ${ms(first.shown)} | ${ms(of('paint'))} | ${ms(of('shown'))} | ${Math.round(first.script / 1000)} kB |`,
  );
  console.error(views.at(-1));
  for (const [name] of screen[3]) {
    const times = (key) => median(again.map((r) => r.acts[name][key]));
    acts.push(`| ${screen[0]}: ${name} | ${ms(times('next'))} | ${ms(times('result'))} |`);
    console.error(acts.at(-1));
  }
}
await browser.close();
await stop(server);

const text = `# How soon the page answers

Written by \`node benchmarks/web.mjs --write\`; do not edit. A record of ${documents.toLocaleString('en')} documents, embedded; milliseconds from Chromium's own trace, medians of ${runs}, each in a
fresh profile without a cache. “First asked” is the first request that a freshly started server gets; afterwards it remembers answers while the record is the same. “Shown” is when the
view's data is painted, “next paint” Chromium's Event Timing (in steps of 8), “result shown” until what was asked for is painted. Node ${process.version}, ${cpus()[0].model.trim()}, ${cpus().length} cores; the load average
at the end was ${loadavg()[1].toFixed(1)}: on a machine that does something else besides, all of these are longer than they would be.

${views.join('\n')}

${acts.join('\n')}
`;
process.stdout.write(text);
if (process.argv.includes('--write')) putSection(text);
