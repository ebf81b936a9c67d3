// How soon the web page shows and answers on a record of many documents: node benchmarks/web.mjs [--write] [documents]
// Chromium's own trace tells: first contentful paint, when the data of the view is painted, and for each interaction the time to the next paint
// (Event Timing) and until its result is painted. Medians of five; `first` is the first time that this server is asked at all. Beside the times on the
// clock stand the milliseconds of processor that the page's main thread and the server took, which other work on the machine changes little.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
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

/**
 * Gives a process that leads a session of its own a larger share of a machine that others use too, where the system lets it. What is measured is the
 * page, not its neighbours.
 */
function favour(pid) {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, '-10');
  } catch {}
}

/** Milliseconds of processor that a process has taken; null where the system does not say. */
function taken(pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  } catch {
    return null;
  }
}

async function serve(folder) {
  const server = spawn(
    process.execPath,
    ['--input-type=module', '-e', start, 'serve', '--data', folder, '--port', String(port)],
    { stdio: 'ignore', detached: true },
  );
  favour(server.pid);
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

/** Where the middle of an element is, brought into sight and with the mouse on it. */
async function middleOf(page, selector) {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await element.boundingBox();
  return [x + width / 2, y + height / 2];
}

/** A click whose way is made before it is timed. */
const click = (selector) => async (page) => {
  const at = await middleOf(page, selector);
  await page.mouse.move(...at);
  await wait(100);
  return () => page.mouse.click(...at);
};

/** The last of some letters typed into a box; the ones before it are typed and answered before it is timed. */
const type = (selector, letters) => async (page) => {
  await page.locator(selector).first().pressSequentially(letters.slice(0, -1));
  await wait(400);
  return () => page.keyboard.press(letters.at(-1));
};

/**
 * Name, address, what tells that its data stands, and interactions: name, what goes before and gives back what is done, and what the result is seen
 * by: once that is another than before, and not empty, the interaction is answered.
 */
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
  const still = `document.querySelector('[aria-busy="true"]') ? '' :`;
  const filter = (table, letters) => [
    `filter the ${table}`,
    type(`#${table} input[type=search], main .data-table input[type=search]`, letters),
    `${still} document.querySelector('.how-many')?.textContent`,
  ];
  const sort = ['sort a table', click('main th button'), `${still} document.querySelector('main tbody')?.textContent`];
  return [
    [
      'home',
      '/',
      '.world-map .arc',
      [
        [
          'search: a first letter',
          type('#search', 'ke'),
          `document.querySelector('.suggestions:not([hidden])')?.textContent`,
        ],
        [
          'brush the timeline',
          async (page) => {
            const [x, y] = await middleOf(page, '.timeline svg');
            await page.mouse.move(x - 100, y);
            await page.mouse.down();
            await page.mouse.move(x + 100, y);
            return () => page.mouse.up();
          },
          `document.querySelector('.big-counts')?.textContent`,
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
          click('#met td a'),
          `location.pathname.startsWith('/between') && document.querySelector('#rounds table') ? 'there' : ''`,
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
      [['hold an actor', click('.network .node'), `document.querySelector('.network.holding') ? 'held' : ''`]],
    ],
    ['brief', `/brief/${a}/${b}`, '.markdown li, .markdown p', []],
    [
      'document',
      `/documents/${promises[0].from.document}`,
      '.finding',
      [
        [
          'hover a finding',
          async (page) => {
            const at = await middleOf(page, '.finding');
            return () => page.mouse.move(...at);
          },
          `document.querySelector('mark.lit')?.textContent`,
        ],
      ],
    ],
  ];
}

/**
 * Marks the frame after which something is seen that was not seen before; looked for at each frame, so that the trace has it on its own clock. `seen`
 * is an expression of what is seen.
 */
const marking = ([name, seen]) => {
  const see = new Function(`return (${seen}) || ''`);
  const before = document.documentElement ? see() : '';
  const look = () => {
    const now = document.documentElement ? see() : '';
    if (now !== '' && now !== before)
      requestAnimationFrame(() => {
        performance.mark(name);
        console.debug(name);
      });
    else requestAnimationFrame(look);
  };
  look();
};

/** Resolves when the page says that something stands; asked of the page itself, that would keep its main thread busy. */
const said = (page, name) => page.waitForEvent('console', (message) => message.text() === name);

const categories = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Milliseconds of processor that a thread took in a stretch of the trace. */
const busy = (events, { pid, tid }, from, to) =>
  events
    .filter((e) => e.name === 'RunTask' && e.pid === pid && e.tid === tid && e.ts + e.dur > from && e.ts < to)
    .reduce((sum, e) => sum + (e.tdur ?? e.dur), 0) / 1000;

/** A view opened in a fresh profile, and the interactions on it one after another; milliseconds of each, and bytes of JavaScript. */
async function visit(browser, [, path, there, interactions]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, bypassCSP: true });
  const page = await context.newPage();
  await page.addInitScript(marking, ['shown', `document.querySelector(${JSON.stringify(there)}) ? 'there' : ''`]);
  await browser.startTracing(page, { categories: ['loading', ...categories] });
  const before = taken(server.pid);
  const shown = said(page, 'shown');
  await page.goto(address + path, { waitUntil: 'commit' });
  await shown;
  const served = taken(server.pid) - before;
  await page.waitForLoadState('networkidle');
  const script = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((r) => r.name.endsWith('.js'))
      .reduce((sum, r) => sum + r.encodedBodySize, 0),
  );
  const events = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  const time = (name) => events.find((e) => e.name === name)?.ts;
  const mark = events.find((e) => e.name === 'shown');
  const begun = mark.ts - mark.args.data.startTime * 1000;
  const result = {
    paint: (time('firstContentfulPaint') - begun) / 1000,
    shown: (mark.ts - begun) / 1000,
    page: busy(events, mark, begun, mark.ts),
    served,
    script,
    acts: {},
  };
  for (const [name, prepare, seen] of interactions) result.acts[name] = await interact(browser, page, prepare, seen);
  await context.close();
  return result;
}

async function interact(browser, page, prepare, seen) {
  const act = await prepare(page);
  await browser.startTracing(page, { categories });
  await page.evaluate(() => {
    const asked = () => performance.mark('asked');
    for (const type of ['keydown', 'pointerup', 'pointermove']) addEventListener(type, asked, { capture: true });
  });
  const answer = said(page, 'answered');
  await page.evaluate(marking, ['answered', seen]);
  await act();
  await answer;
  await wait(150);
  const events = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  await page.evaluate(() => performance.clearMarks());
  const marks = (name) => events.filter((e) => e.cat.includes('user_timing') && e.name === name);
  const answered = marks('answered').at(-1);
  const asked = marks('asked').findLast((e) => e.ts <= answered.ts);
  const timings = events
    .filter((e) => e.name === 'EventTiming' && e.args.data?.duration)
    .map((e) => e.args.data.duration);
  return {
    next: Math.max(0, ...timings),
    result: (answered.ts - asked.ts) / 1000,
    page: busy(events, answered, asked.ts, answered.ts),
  };
}

const median = (list) => list.toSorted((x, y) => x - y)[Math.floor(list.length / 2)];
const ms = (n) => Math.round(n).toLocaleString('en');

const folder = await recordOfMany(documents);
let server = await serve(folder);
process.on('exit', () => server.kill());
process.on('SIGINT', () => process.exit(1));
const all = await screens();
const launched = await chromium.launchServer({
  executablePath: '/usr/bin/chromium',
  args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
});
favour(launched.process().pid);
const browser = await chromium.connect(launched.wsEndpoint());
const views = [
  '| view | first asked, shown | first paint | shown | page busy | server busy | JavaScript, compressed |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
];
const acts = ['| interaction | next paint | result shown | page busy |', '| --- | ---: | ---: | ---: |'];
for (const screen of all) {
  await stop(server);
  server = await serve(folder);
  const first = await visit(browser, screen);
  const again = [];
  for (let run = 0; run < runs; run++) again.push(await visit(browser, screen));
  const of = (key) => median(again.map((r) => r[key]));
  views.push(
    `| ${screen[0]} | ${ms(first.shown)} | ${ms(of('paint'))} | ${ms(of('shown'))} | ${ms(of('page'))} | ${ms(of('served'))} | ${Math.round(first.script / 1000)} kB |`,
  );
  console.error(views.at(-1));
  for (const [name] of screen[3]) {
    const times = (key) => median(again.map((r) => r.acts[name][key]));
    acts.push(`| ${screen[0]}: ${name} | ${ms(times('next'))} | ${ms(times('result'))} | ${ms(times('page'))} |`);
    console.error(acts.at(-1));
  }
}
await browser.close();
await launched.close();
await stop(server);

const text = `# How soon the page answers

Written by \`node benchmarks/web.mjs --write\`; do not edit. A record of ${documents.toLocaleString('en')} documents, embedded; milliseconds from Chromium's own trace, medians of ${runs}, each in a
fresh profile without a cache. Server and browser run with a larger share of the machine than its other work. “First asked” is the first request that a freshly started server gets; afterwards it remembers answers while the record is the same. “Shown” is when the
view's data is painted, “next paint” Chromium's Event Timing (in steps of 8), “result shown” until what was asked for is painted; “busy” is
the processor's time of the page's main thread, and of the server in steps of 10. Node ${process.version}, ${cpus()[0].model.trim()}, ${cpus().length} cores; the load average
at the end was ${loadavg()[1].toFixed(1)}: on a machine that does something else besides, all of these are longer than they would be.

${views.join('\n')}

${acts.join('\n')}
`;
process.stdout.write(text);
if (process.argv.includes('--write')) putSection(text);
