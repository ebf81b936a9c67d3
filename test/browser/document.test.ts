import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, missing, narrow, startBrowser, type Visit, visit, wide } from './browser.js';
import { inventedReport } from './invented-page.js';
import { serveStub } from './stub-server.js';

if (missing) console.warn(`browser tests are skipped: ${missing}`);

describe.skipIf(missing)('the page', () => {
  let stub: { address: string; server: Server };
  let browser: Browser;
  let open: Visit | undefined;
  beforeAll(async () => {
    stub = await serveStub();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    stub.server.close();
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  const go = async (path: string, look = wide): Promise<Visit> => {
    open = await visit(browser, stub.address + path, look);
    return open;
  };
  const litWords = ({ page }: Visit): Promise<string> =>
    page
      .locator('mark.lit')
      .allTextContents()
      .then((all) => all.join(''));

  const document = `/documents/${inventedReport.document.id}`;
  const promise = inventedReport.commitments[0]!;

  it('lists the documents and opens one from the keyboard', async () => {
    const { page, faults } = await go('/documents');
    await page.getByRole('link', { name: inventedReport.document.title! }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: inventedReport.document.title! }).waitFor();
    expect(new URL(page.url()).pathname).toBe(document);
    expect(faults).toEqual([]);
  });

  it('lights the words of the finding that is pointed at, and the finding of the words', async () => {
    const shown = await go(document);
    const { page, faults } = shown;
    await page.locator(`[data-finding="${promise.id}"]`).hover();
    expect(await litWords(shown)).toBe(promise.evidence[0]!.quote);
    await page.getByText('pledged 12 million euros').hover();
    expect(await page.locator('.findings-side .finding.lit').count()).toBe(1);
    expect(await page.locator('.findings-side .finding.lit').textContent()).toContain(
      '12 million euros for flood gauges',
    );
    expect(faults).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('steps through the findings with j and k, and the address opens the same finding again', async () => {
    const shown = await go(document);
    const { page, faults } = shown;
    await page.locator('.finding').first().waitFor();
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    const words = await litWords(shown);
    expect(words).not.toBe('');
    await page.reload();
    await page.locator('mark.lit').first().waitFor();
    expect(await litWords(shown)).toBe(words);
    await page.keyboard.press('Escape');
    expect(await litWords(shown)).toBe('');
    expect(faults).toEqual([]);
  });

  it('finds words and lights them', async () => {
    const { page, faults } = await go('/documents');
    await page.keyboard.press('/');
    await page.keyboard.type('hydrologists');
    await page.keyboard.press('Enter');
    await page.locator('.excerpt mark').first().waitFor();
    expect(await page.locator('.excerpt mark').allTextContents()).toEqual(['hydrologists']);
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('works on a telephone: a tap on the words brings up their finding, and nothing is wider than the screen', async () => {
    const { page, faults } = await go(document, { ...narrow, dark: true });
    await page.getByText('pledged 12 million euros').click();
    await page.locator('.sheet .finding').waitFor();
    expect(await page.locator('.sheet').textContent()).toContain('flood gauges');
    expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      narrow.width,
    );
    expect(await axeViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('says what is not there', async () => {
    const { page } = await go('/documents/none');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Not found');
    await page.goto(`${stub.address}/nowhere`);
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
