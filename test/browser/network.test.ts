import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Overview } from '../../src/api/round-types.js';
import { axeViolations, missing, narrow, startBrowser, visit, wide } from './browser.js';
import { serveStub } from './stub-server.js';

const actors = Array.from({ length: 500 }, (_, i) => `A${i}`);
/** Everybody met somebody, and the first twenty met many. */
const pairs = actors.slice(1).flatMap((b, i) => {
  const partners = i % 3 === 0 ? [i % 20, (i * 7) % 20] : [i % 20];
  return [...new Set(partners)]
    .filter((n) => actors[n] !== b)
    .map((n) => ({ a: actors[n]!, b, meetings: 1 + (i % 9), last: '2024-05-10' }));
});
const counts = { meetings: pairs.length, commitments: 0, deliveries: 0, statements: 0, events: 0 };
const overview: Overview = {
  counts,
  months: [{ month: '2024-05', ...counts, score: null }],
  pairs,
  subjects: [],
  years: [],
  names: Object.fromEntries(actors.map((code, i) => [code, `Republic number ${i}`])),
  positions: {},
};

describe.skipIf(missing)('the network of five hundred', () => {
  let stub: { address: string; server: Server };
  let browser: Browser;
  beforeAll(async () => {
    stub = await serveStub({ '/api/overview': overview });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    stub.server.close();
  });

  it.each([
    ['wide', wide],
    ['narrow, dark', { ...narrow, dark: true }],
  ])('is readable and can be walked by keys, %s', async (_, look) => {
    const { page, faults, close } = await visit(browser, `${stub.address}/network`, look);
    try {
      await page.locator('.network .node').first().waitFor();
      expect(await page.locator('.network .node').count()).toBe(500);
      // No name lies over another.
      const boxes = await page
        .locator('.network text')
        .evaluateAll((all) => all.map((t) => (t as SVGTextElement).getBoundingClientRect().toJSON()));
      const over = boxes.filter((a, i) =>
        boxes
          .slice(i + 1)
          .some((b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom),
      );
      expect(boxes.length).toBeGreaterThan(20);
      expect(over.length).toBe(0);
      // By keys: the list beside the chart leads to each pair.
      await page.getByText('Who met whom as a table').focus();
      await page.keyboard.press('Enter');
      await page.locator('.data-table tbody tr').first().waitFor();
      await page.getByRole('button', { name: '2 ×' }).click();
      expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        look.width,
      );
      expect(await axeViolations(page)).toEqual([]);
      await page.locator('.network .node').nth(5).focus();
      await page.keyboard.press('Enter');
      await page.locator('.network.holding').waitFor();
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});
