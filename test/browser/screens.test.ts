import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, type Look, missing, narrow, startBrowser, visit, wide } from './browser.js';
import { serveExamples } from './examples-server.js';

if (missing) console.warn(`browser tests are skipped: ${missing}`);

/** Where pictures of the screens go; none are taken where it is not said. */
const pictures = process.env.RAPPORTEUR_PICTURES ?? null;

describe.skipIf(missing)('every screen, on the examples', () => {
  let examples: Awaited<ReturnType<typeof serveExamples>>;
  let browser: Browser;
  beforeAll(async () => {
    [examples, browser] = await Promise.all([serveExamples(), startBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await examples.close();
  });

  /** The meeting of a pair that most reports tell of. */
  const mostReported = async (actors: string): Promise<string> => {
    const response = await fetch(`${examples.address}/api/rounds?actors=${actors}`);
    const { items } = (await response.json()) as { items: { id: string; reports: unknown[] }[] };
    return items.toSorted((a, b) => b.reports.length - a.reports.length)[0]!.id;
  };
  const seriesName = async (): Promise<string> => {
    const { items } = (await (await fetch(`${examples.address}/api/series`)).json()) as { items: { name: string }[] };
    return items[0]!.name;
  };

  /** Somebody who chaired a meeting of Kenya and Norway. */
  const chairName = async (): Promise<string> => {
    const response = await fetch(`${examples.address}/api/rounds?actors=KEN,NOR&limit=50`);
    const { items } = (await response.json()) as { items: { chairs: string[] }[] };
    return items.flatMap((r) => r.chairs)[0]!;
  };

  const firstSubject = async (): Promise<string> => {
    const response = await fetch(`${examples.address}/api/overview`);
    const { subjects } = (await response.json()) as { subjects: { subject: string }[] };
    return encodeURIComponent(subjects[0]!.subject);
  };

  /** Name, address, and words or an element that tell that the screen stands. */
  const screens: [name: string, path: () => string | Promise<string>, there: string][] = [
    ['home', () => '/', '.world-map .arc'],
    ['documents', () => '/documents', '.document-line'],
    ['document', () => documentWithPromise(), 'mark.lit'],
    ['pair', () => '/between/KEN/NOR', '.rounds-timeline .round'],
    ['meeting', async () => `/meetings/${await mostReported('KEN,NOR')}`, 'table.clauses'],
    ['promises', () => '/findings/commitments', '.state-of'],
    ['actor', () => '/actors/NOR', '#met table'],
    ['series', async () => `/series/${encodeURIComponent(await seriesName())}`, '.rounds-timeline'],
    ['person', async () => `/people/${encodeURIComponent(await chairName())}`, '#offices table'],
    ['subject', async () => `/subjects/${await firstSubject()}`, '#pairs table'],
    ['all series', () => '/series', '.data-table tbody tr'],
    ['network', () => '/network', '.network .node'],
    ['search', () => '/search?q=coast+guard', '.excerpt mark'],
    ['brief', () => '/brief/KEN/NOR', '.markdown li'],
    ['review', () => '/review?by=Ana&kind=commitments', '.at-hand'],
    ['review-merges', () => '/review?about=merges&by=Ana', '.side-by-side'],
    ['review-links', () => '/review?about=links&by=Ana', '.promise-and-act'],
    ['add', () => '/add', '.drop'],
  ];
  const looks: [string, Look][] = [
    ['wide', wide],
    ['narrow, dark', { ...narrow, dark: true }],
  ];

  for (const [lookName, look] of looks)
    it.each(screens)(`%s, ${lookName}`, async (name, path, there) => {
      const { page, faults, unasked, close } = await visit(browser, examples.address + (await path()), look);
      try {
        await page.locator(there).first().waitFor();
        await page.waitForLoadState('networkidle');
        expect(await unasked()).toEqual([]);
        if (pictures) await picture(page, name, lookName);
        expect(faults).toEqual([]);
        expect(await axeViolations(page)).toEqual([]);
        expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          look.width,
        );
      } finally {
        await close();
      }
    });

  /** The address of a promise in its document. */
  async function documentWithPromise(): Promise<string> {
    const response = await fetch(`${examples.address}/api/commitments?actors=PAK,USA`);
    const { items } = (await response.json()) as { items: { id: string; from: { document: string } }[] };
    return `/documents/${items[0]!.from.document}?at=${items[0]!.id}`;
  }

  it('says why: the rule, and the tree of the sentence as arcs', async () => {
    const { page, faults, close } = await visit(browser, examples.address + (await documentWithPromise()));
    try {
      await page.locator('.finding.lit .why').first().click();
      await page.locator('dialog.why .tree .branch').first().waitFor();
      expect(await page.locator('dialog.why .word.lit').count()).toBeGreaterThan(0);
      if (pictures) await picture(page, 'why', 'wide');
      expect(await axeViolations(page)).toEqual([]);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  it('edits the brief that the program composed, and saves it as it stands', async () => {
    const { page, faults, close } = await visit(browser, `${examples.address}/brief/KEN/NOR`);
    try {
      const box = page.getByLabel('The brief, as Markdown');
      await box.waitFor();
      const composed = await (await fetch(`${examples.address}/api/brief?actors=KEN,NOR&format=markdown`)).text();
      expect(await box.inputValue()).toBe(composed);
      await box.fill(`${composed}\n- Ask about <b>the vessel</b>`);
      expect(await page.locator('.markdown').textContent()).toContain('Ask about <b>the vessel</b>');
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as HTML' }).click(),
      ]);
      const html = readFileSync(await saved.path(), 'utf8');
      expect(html).toContain('Ask about &lt;b&gt;the vessel&lt;/b&gt;');
      expect(saved.suggestedFilename()).toBe('brief-KEN-NOR.html');
      await page.getByRole('button', { name: 'Undo all changes' }).click();
      expect(await box.inputValue()).toBe(composed);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  it('narrows a subject to a stretch of time, and the address keeps it', async () => {
    const { page, faults, close } = await visit(browser, `${examples.address}/subjects/${await firstSubject()}`);
    try {
      const meetings = page.locator('nav.contents a[href="#meetings"] .count');
      await meetings.waitFor();
      const all = Number(await meetings.textContent());
      await page.getByRole('button', { name: 'Last 12 months' }).click();
      await page.waitForLoadState('networkidle');
      const some = Number(await meetings.textContent());
      expect(some).toBeLessThan(all);
      await page.reload();
      await meetings.waitFor();
      expect(Number(await meetings.textContent())).toBe(some);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  it('goes to a pair from a few typed letters', async () => {
    const { page, faults, close } = await visit(browser, `${examples.address}/`);
    try {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('kenya norway');
      await page.getByRole('option', { name: 'pair Kenya and Norway' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Kenya and Norway' }).waitFor();
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  it('adds a pasted page and tells what it found; markup in a page stays text', async () => {
    const { page, faults, close } = await visit(browser, `${examples.address}/add`);
    try {
      await page
        .getByLabel('Paste a text')
        .fill(
          'Two meet <img src=x onerror=alert(1)>\n\nOSLO, 3 March 2024 - Ghana and Peru held talks in Oslo on Saturday.',
        );
      await page.getByRole('button', { name: 'Add the text' }).click();
      await page.locator('.added .done a').click();
      await page.locator('.page-text').waitFor();
      expect(await page.locator('.page-text img').count()).toBe(0);
      expect(await page.locator('.page-text').textContent()).toContain('Ghana and Peru');
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });
});

async function picture(page: Page, name: string, look: string): Promise<void> {
  mkdirSync(pictures!, { recursive: true });
  await page.screenshot({ path: join(pictures!, `${name}-${look.replace(', ', '-')}.png`) });
}
