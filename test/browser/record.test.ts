import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, type Look, missing, narrow, startBrowser, type Visit, visit, wide } from './browser.js';
import { type Served, servePages } from './examples-server.js';
import { hostilePage, oddPage, oddWords, plainPage } from './invented-reports.js';

if (missing) console.warn(`browser tests are skipped: ${missing}`);

const pictures = process.env.RAPPORTEUR_PICTURES ?? null;
const looks: readonly [string, Look][] = [
  ['wide', wide],
  ['wide, dark', { ...wide, dark: true }],
  ['narrow', narrow],
  ['narrow, dark', { ...narrow, dark: true }],
];

describe.skipIf(missing)('a record and its people', () => {
  let served: Served;
  let browser: Browser;
  let elsewhere: { readonly server: Server; readonly asked: string[]; readonly address: string };
  let open: Visit | undefined;

  beforeAll(async () => {
    elsewhere = await listenElsewhere();
    [served, browser] = await Promise.all([
      servePages([hostilePage(elsewhere.address), plainPage, oddPage]),
      startBrowser(),
    ]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await served.close();
    elsewhere.server.close();
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  const go = async (path: string, look: Look = wide): Promise<Visit> => {
    open = await visit(browser, served.address + path, look);
    return open;
  };
  const documentOf = async (words: string): Promise<string> => {
    const response = await fetch(`${served.address}/api/documents`);
    const { items } = (await response.json()) as { items: { id: string; title: string | null }[] };
    return `/documents/${items.find((d) => d.title?.includes(words))!.id}`;
  };
  const stands = async (shown: Visit, look: Look, name: string, lookName: string): Promise<void> => {
    if (pictures) await picture(shown.page, name, lookName);
    expect(shown.faults).toEqual([]);
    expect(await axeViolations(shown.page)).toEqual([]);
    expect(await shown.page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      look.width,
    );
  };

  it.each(looks)('asks for the token once, and lets go of it, %s', async (lookName, look) => {
    const address = await served.guarded('a secret of the test');
    const path = await documentOf('speak of the sea');
    open = await visit(browser, `${address}${path}`, look, 'main.sign-in');
    const { page, faults } = open;
    await stands(open, look, 'sign-in', lookName);
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(faults.splice(0)).toEqual([expect.stringContaining('401')]);
    await stands(open, look, 'sign-in-wrong', lookName);
    await page.getByLabel('Token').fill('a secret of the test');
    await page.keyboard.press('Enter');
    await page.locator('.page-text').waitFor();
    expect(await page.evaluate(() => globalThis.document.cookie)).toBe('');
    await page.reload();
    await page.locator('.page-text').waitFor();
    // The stream of what became of a page, and the frame with the original, go by the same cookie.
    await page.goto(`${address}${path}?original=beside`);
    await page.frameLocator('.original iframe').getByText('basket of oranges').waitFor();
    await page.goto(`${address}/add`);
    await page
      .getByLabel('Paste a text')
      .fill('Two meet\n\nOSLO, 3 March 2024 - Ghana and Peru held talks in Oslo on Sunday.');
    await page.getByRole('button', { name: 'Add the text' }).click();
    await page.locator('.added .done a').waitFor();
    await stands(open, look, 'signed-in', lookName);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.locator('main.sign-in').waitFor();
    await page.goto(`${address}/documents`);
    await page.locator('main.sign-in').waitFor();
    expect(faults).toEqual([]);
  });

  it.each(looks)('shows the original page inert, %s', async (lookName, look) => {
    elsewhere.asked.length = 0;
    const shown = await go(`${await documentOf('fisheries')}`, look);
    const { page } = shown;
    await page.getByRole('button', { name: 'Original page' }).click();
    const frame = page.frameLocator('.original iframe');
    await frame.getByText('Peru pledged 2 million dollars').waitFor();
    await frame.locator('#away').click({ force: true });
    await frame.locator('#script').click({ force: true });
    await frame.locator('#send').click({ force: true });
    await page.waitForTimeout(300);
    expect(await frame.locator('h1').textContent()).toBe('Ghana and Peru agree on fisheries');
    expect(await frame.locator('h1').evaluate((h) => getComputedStyle(h).borderBottomWidth)).toBe('3px');
    await stands(shown, look, 'original', lookName);
    expect(elsewhere.asked).toEqual([]);
    await page.reload();
    await frame.getByText('Peru pledged 2 million dollars').waitFor();
    await page.getByRole('button', { name: 'Original page' }).click();
    expect(await page.locator('.original').count()).toBe(0);
  });

  /** Screens that show the odd words, and an element that tells that they are there. */
  const oddScreens: readonly [path: string, there: string][] = [
    ['the document', '.page-text'],
    ['/documents', '.document-line'],
    ['/between/KEN/NOR', '.rounds-timeline .round'],
    ['/findings/statements', '.data-table tbody tr'],
    ['/search?q=sea', '.excerpt'],
  ];
  it.each(
    [looks[0]!, looks[3]!].flatMap(([lookName, look]) =>
      oddScreens.map(([path, there]) => [path, lookName, there, look] as const),
    ),
  )('stands under odd glyphs and words that run from the right: %s, %s', async (path, lookName, there, look) => {
    const shown = await go(path.startsWith('/') ? path : await documentOf('at sea'), look);
    const { page } = shown;
    await page.locator(there).first().waitFor();
    await page.waitForLoadState('networkidle');
    await stands(shown, look, `odd${path.replace(/\W+/g, '-')}`, lookName);
    // What the page says of itself still runs from the left.
    const frame = await page.locator('header.frame .wordmark').boundingBox();
    expect(frame!.x).toBeLessThan(look.width / 3);
    if (path !== 'the document') return;
    expect(await page.locator('h1').evaluate((h) => getComputedStyle(h).direction)).toBe('rtl');
    expect(await page.locator('.page-text').textContent()).toContain(oddWords.endless);
  });

  it.each(looks)('shows an original text as text, %s', async (lookName, look) => {
    const shown = await go(`${await documentOf('speak of the sea')}?original=beside`, look);
    await shown.page.frameLocator('.original iframe').getByText('basket of oranges').waitFor();
    await stands(shown, look, 'original-text', lookName);
  });

  it.each(looks)('adds a missed finding by the keyboard, and takes it back, %s', async (lookName, look) => {
    const shown = await go(await documentOf('speak of the sea'), look);
    const { page } = shown;
    await page.locator('.findings-side .finding').first().waitFor();
    const before = await page.locator('.findings-side .finding').count();
    await page.keyboard.press('a');
    await page.locator('#missed-words:focus').waitFor();
    await page.keyboard.type('went home with a basket of oranges');
    expect(await page.locator('mark.lit').allTextContents()).toEqual(['went home with a basket of oranges']);
    await page.keyboard.press('Tab');
    await page.keyboard.type('del');
    await page.keyboard.press('Tab');
    await page.keyboard.type('keny');
    await page.getByRole('option', { name: 'Kenya' }).waitFor();
    await stands(shown, look, 'missed', lookName);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByLabel('Your name').fill('Ana');
    await page.keyboard.press('Enter');
    const card = page.locator('.findings-side .finding.added');
    await card.waitFor();
    expect(await card.textContent()).toContain('Kenya');
    expect(await card.textContent()).toContain('Added by Ana');
    await stands(shown, look, 'added', lookName);
    expect(await page.evaluate(() => globalThis.document.activeElement?.closest('.added') !== null)).toBe(true);
    await page.reload();
    // On a narrow screen the sheet with the finding at hand lies over the cards.
    const at = look.width < 600 ? page.locator('.sheet') : card;
    await at.getByRole('button', { name: 'Undo' }).click();
    await card.waitFor({ state: 'detached' });
    expect(await page.locator('.findings-side .finding').count()).toBe(before);
    expect(shown.faults).toEqual([]);
  });

  it('makes a finding of the words that are selected, and says what is wrong with others', async () => {
    const shown = await go(await documentOf('speak of the sea'));
    const { page } = shown;
    await page.locator('.findings-side .finding').first().waitFor();
    await page.evaluate(() => {
      const walker = globalThis.document.createTreeWalker(
        globalThis.document.querySelector('.page-text')!,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf('harbour master of Mombasa smiled');
        if (at < 0) continue;
        const range = globalThis.document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 'harbour master of Mombasa smiled '.length);
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
      }
    });
    await page.getByRole('button', { name: 'Add as a missed finding' }).click();
    const words = page.getByLabel('Its words');
    await words.waitFor();
    expect(await words.inputValue()).toBe('harbour master of Mombasa smiled');
    await words.fill('the moon');
    await page.getByText('These words do not stand in the text.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await words.fill('the');
    await page.getByRole('button', { name: 'Take the next' }).click();
    expect(await page.locator('mark.lit').allTextContents()).toEqual(['the']);
    await words.press('Escape');
    expect(await page.locator('form.missed').count()).toBe(0);
    expect(await page.locator('mark.lit').count()).toBe(0);
    expect(shown.faults).toEqual([]);
  });
});

/** A server that must not be asked, and notes who asks. */
async function listenElsewhere(): Promise<{ server: Server; asked: string[]; address: string }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function picture(page: Page, name: string, look: string): Promise<void> {
  mkdirSync(pictures!, { recursive: true });
  await page.screenshot({ path: join(pictures!, `${name}-${look.replace(', ', '-')}.png`) });
}
