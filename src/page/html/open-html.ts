import type { Page } from '../../model/page.js';
import { type Draft, emptyHeader, type Line } from '../draft.js';
import { joinWrapped, linesOf } from '../lines.js';
import { isFragment, parse } from './elements.js';
import { withMainText } from './main-text.js';
import { metadataOf } from './metadata.js';
import { type Rendered, render } from './render.js';

/** Opens an HTML page: its visible text in blocks, what its markup says of it, and which of its blocks are the story. */
export function openHtml(page: Page): Draft {
  const document = parse(page.content);
  const metadata = metadataOf(document);
  const seen = render(document.body);
  const rendered = isFragment(page.content)
    ? seen
    : withMainText(document, seen, [
        ...(metadata.titles ?? []),
        ...(metadata.windowTitle === undefined ? [] : [metadata.windowTitle]),
      ]);
  const { text } = rendered;
  return {
    page,
    text,
    lines: joinWrapped(text, withRoles(text, rendered)),
    metadata,
    header: emptyHeader,
    tickers: [],
  };
}

/** The text's lines, each with the role that the markup gives its block. */
function withRoles(text: string, rendered: Rendered): Line[] {
  let at = 0;
  return linesOf(text).map((line) => {
    while (rendered.blocks[at]!.end < line.end) at++;
    return { ...line, kind: rendered.blocks[at]!.kind };
  });
}
