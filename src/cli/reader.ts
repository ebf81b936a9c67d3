import type { Page } from '../model/page.js';
import type { Report } from '../model/report.js';
import { readPage } from '../page/read-page.js';
import type { Maker } from '../record/add.js';
import { programVersion } from './version.js';

/** The pipeline with its knowledge and model loaded, and what it is called in the record. */
export interface LoadedReader {
  read(page: Page): Report;
  readonly maker: Maker;
}

/** Reads the page only, until there are findings. */
export async function loadReader(): Promise<LoadedReader> {
  return { read, maker: { program: programVersion(), model: 'none', knowledge: 'none' } };
}

function read(page: Page): Report {
  const { header, ...document } = readPage(page);
  const value = (name: keyof typeof header) => header[name]?.value ?? null;
  return {
    document: {
      id: document.id,
      source: document.source,
      url: document.url,
      title: value('title'),
      byline: value('byline'),
      published: value('published'),
      publishedTime: value('publishedTime'),
      outlet: value('outlet'),
      dateline: value('dateline'),
      language: document.language,
      text: document.text,
      blocks: document.blocks,
      tickers: document.tickers,
      warnings: document.warnings,
    },
    actors: [],
    people: [],
    meetings: [],
    commitments: [],
    deliveries: [],
    statements: [],
    events: [],
  };
}
