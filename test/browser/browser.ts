import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const site = resolve(import.meta.dirname, '../../dist/web/index.html');

/** Why the browser tests cannot run here, or null where they can. */
export const missing: string | null = !executablePath
  ? 'no Chromium on this machine (Debian: apt-get install chromium)'
  : !existsSync(site)
    ? 'the web page is not built (npm start builds it)'
    : null;

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Look = { readonly width: number; readonly height: number; readonly dark?: boolean };
export const wide: Look = { width: 1280, height: 860 };
export const narrow: Look = { width: 390, height: 844 };

/** A view in a fresh context and what went wrong on it: console errors, failed scripts, requests to another host. */
export interface Visit {
  readonly page: Page;
  readonly faults: string[];
  /** What the server named ahead of the page and the view has not asked for. */
  unasked(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts Chromium with a profile of its own, silent towards the network. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executablePath!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Opens an address and waits until the app stands: its frame, or another part of it. */
export async function visit(
  browser: Browser,
  address: string,
  look: Look = wide,
  stands = 'header.frame',
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults = watch(page, address);
  await page.addInitScript(noteFetches);
  const response = await page.goto(address);
  await page.locator(stands).waitFor();
  const ahead = [...(response?.headers().link ?? '').matchAll(/<([^>]+)>; rel=preload; as=fetch/g)].map(
    ([, path]) => path!,
  );
  const unasked = async (): Promise<string[]> => {
    const asked = await page.evaluate(() => (globalThis as unknown as Fetched).fetched);
    return ahead.filter((path) => !asked.includes(path));
  };
  return { page, faults, unasked, close: () => context.close() };
}

interface Fetched {
  fetched: string[];
}

/** Runs in the page before all else: keeps the addresses that it fetches. */
function noteFetches(): void {
  const noted = globalThis as unknown as Fetched;
  noted.fetched = [];
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    noted.fetched.push(String(input));
    return fetch(input, init);
  };
}

function watch(page: Page, address: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(address).host) faults.push(`another host: ${request.url()}`);
  });
  return faults;
}

/** What axe finds against WCAG 2.2 AA on the page as it stands. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return results.violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .map((n) => n.html)
        .slice(0, 3)
        .join(' | ')}`,
  );
}

interface AxeResults {
  violations: { id: string; nodes: { html: string }[] }[];
}
