import { checkDocument, type Document } from '../model/document.js';
import type { Page } from '../model/page.js';
import { divideBody } from './body.js';
import { findByline } from './byline.js';
import { findDateline } from './dateline.js';
import { type Draft, emptyHeader } from './draft.js';
import { markFurniture } from './furniture.js';
import { openHtml } from './html/open-html.js';
import { identityOf } from './identity.js';
import { joinWrapped, linesOf } from './lines.js';
import { findMasthead } from './masthead.js';
import { findOutlet } from './outlet.js';
import { findPublication } from './publication-date.js';
import { findTickers } from './tickers.js';
import { findTitle } from './title.js';
import { readsAsEnglish } from './tongue.js';
import { warningsOf } from './warnings.js';

/** How a page's lines get their roles. Each step decides only what no earlier step has decided. */
const steps: readonly ((draft: Draft) => Draft)[] = [
  findTickers,
  markFurniture,
  findMasthead,
  findTitle,
  findOutlet,
  findByline,
  findDateline,
  findPublication,
  divideBody,
];

/** Reads a page into a document: its text as it stands, the role of each block, the header, and what looks wrong. Pure. */
export function readPage(page: Page): Document {
  const draft = steps.reduce((read, step) => step(read), page.form === 'html' ? openHtml(page) : openText(page));
  const { text, header, metadata, tickers } = draft;
  const blocks = draft.lines.map(({ kind, start, end }) => ({ kind: kind ?? ('paragraph' as const), start, end }));
  const language = metadata.language ?? page.hints.language ?? (readsAsEnglish(text) ? 'en' : 'und');
  return checkDocument({
    id: identityOf(text, header, language),
    source: page.source,
    url: page.url ?? metadata.url ?? null,
    language,
    text,
    blocks,
    header,
    tickers,
    warnings: warningsOf(text, blocks, header),
  });
}

function openText(page: Page): Draft {
  const text = page.content;
  return { page, text, lines: joinWrapped(text, linesOf(text)), metadata: {}, header: emptyHeader, tickers: [] };
}
