import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DoubtfulMergeList } from '../../src/api/pair-types.js';
import { axeViolations, missing, narrow, startBrowser, type Visit, visit, wide } from './browser.js';
import { serveExamples } from './examples-server.js';
import { serveStub } from './stub-server.js';

if (missing) console.warn(`browser tests are skipped: ${missing}`);

describe.skipIf(missing)('review, from the keyboard', () => {
  let examples: Awaited<ReturnType<typeof serveExamples>>;
  let browser: Browser;
  let open: Visit | undefined;
  beforeAll(async () => {
    [examples, browser] = await Promise.all([serveExamples(), startBrowser()]);
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await examples.close();
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  const go = async (path: string, look = wide): Promise<Page> => {
    open = await visit(browser, examples.address + path, look);
    await open.page.locator('.at-hand').waitFor();
    return open.page;
  };
  const left = async (page: Page): Promise<number> =>
    Number.parseInt((await page.locator('.review .left').textContent())!.replace(',', ''), 10);
  const outcome = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
  const atHand = (page: Page) => page.locator('[data-at-hand]').getAttribute('aria-label');
  /** The focus is on what is at hand, and can be seen. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      const active = globalThis.document.activeElement!;
      return active.matches('[data-at-hand]') && getComputedStyle(active).outlineStyle !== 'none';
    });
  const settled = async (page: Page): Promise<void> => {
    await page.waitForLoadState('networkidle');
    expect(open!.faults).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  };

  it('holds findings for right and wrong, corrects one, and takes each back', async () => {
    const page = await go('/review?by=Ben&kind=deliveries');
    const before = await left(page);
    const first = await atHand(page);
    await page.keyboard.press('y');
    await outcome(page, 'Kept as right. Next:');
    expect(await focused(page)).toBe(true);
    await page.keyboard.press('n');
    await outcome(page, 'Kept as wrong. Next:');
    expect(await left(page)).toBe(before - 2);
    const third = await atHand(page);
    await page.keyboard.press('e');
    await page.locator('.correction select:focus').waitFor();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe(true);
    await page.keyboard.press('e');
    await page.locator('.correction select:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('FRA');
    await settled(page);
    await page.keyboard.press('Enter');
    await outcome(page, 'Kept as corrected: by. Next:');
    expect(await focused(page)).toBe(true);
    for (let n = 0; n < 3; n++) {
      await page.keyboard.press('u');
      await outcome(page, 'Taken back.');
      await page.waitForLoadState('networkidle');
      if (n === 0) expect(await atHand(page)).toBe(third);
    }
    expect(await left(page)).toBe(before);
    expect(await atHand(page)).toBe(first);
    await settled(page);
  });

  it('takes a word back after a reload, with its reason shown', async () => {
    const page = await go('/review?by=Cleo&kind=statements', narrow);
    const before = await left(page);
    await page.keyboard.press('r');
    await page.keyboard.type('the words are another\u2019s');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(true);
    await page.keyboard.press('n');
    await outcome(page, 'Kept as wrong');
    await page.waitForLoadState('networkidle');
    await page.reload();
    await page.locator('.at-hand').waitFor();
    expect(await left(page)).toBe(before - 1);
    await page.locator('.said-before summary').click();
    expect(await page.locator('.said-before li').first().textContent()).toContain('the words are another\u2019s');
    await settled(page);
    await page.keyboard.press('u');
    await outcome(page, 'Taken back.');
    // The outcome is told before the queue has been asked for anew.
    await expect.poll(() => left(page), { timeout: 10_000 }).toBe(before);
  });

  it.each([
    ['merges', 's', 'd', 'l'],
    ['links', 'y', 'n', 's'],
  ])('judges %s by two people, and tells how far they agree', async (about, same, different, later) => {
    const ana = await go(`/review?about=${about}&by=Ana`);
    const before = await left(ana);
    const first = await atHand(ana);
    await ana.keyboard.press(same);
    await outcome(ana, 'Next:');
    const second = await atHand(ana);
    await ana.keyboard.press(later);
    await outcome(ana, 'Left for later.');
    expect(await atHand(ana)).not.toBe(second);
    await ana.keyboard.press(different);
    await outcome(ana, 'Kept as');
    expect(await left(ana)).toBe(before - 2);
    await ana.waitForLoadState('networkidle');
    await ana.reload();
    await ana.locator('.at-hand').waitFor();
    await ana.keyboard.press('u');
    await outcome(ana, 'Taken back.');
    await settled(ana);
    await open!.close();

    const ben = await go(`/review?about=${about}&by=Ben`);
    for (let n = 0; n < 20 && (await atHand(ben)) !== first; n++) await ben.keyboard.press(later);
    if ((await atHand(ben)) === first) {
      expect(await ben.locator('.at-hand .kind').first().textContent()).toContain('Somebody else has judged it.');
      await ben.keyboard.press(same);
      await outcome(ben, 'Kept as');
      const row = ben
        .locator('#agreement ~ * tr, section[aria-labelledby=agreement] tr')
        .filter({ hasText: 'Ana and Ben' });
      await row.filter({ hasText: about }).waitFor();
    }
    await settled(ben);
  });
});

describe.skipIf(missing)('a review queue that is empty, or fails', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  const summary = { kinds: [], pairs: [], growth: [], agreements: [] };
  const none = { total: 0, items: [] } satisfies DoubtfulMergeList;

  it.each([
    ['is empty', { '/api/review/merges': none }, 'Nothing waits'],
    ['fails', {}, 'Try again'],
  ])('says so where it %s', async (_, more, words) => {
    const stub = await serveStub({
      '/api/judgements/summary': summary,
      '/api/judgements': { findings: [], pairs: [] },
      ...more,
    });
    const { page, close } = await visit(browser, `${stub.address}/review?about=merges&by=Ana`, narrow);
    try {
      await page.getByText(words).waitFor();
      expect(await axeViolations(page)).toEqual([]);
    } finally {
      await close();
      stub.server.close();
    }
  });
});
