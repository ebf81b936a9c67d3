import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from './elements.js';
import { type Rendered, type RenderedBlock, render } from './render.js';

/**
 * Marks as furniture the rendered blocks that Readability leaves out of the story. It often leaves out the story's
 * head too (headline, byline, date), so what stands between the headline and the story stays undecided.
 * `document` is used up: Readability takes it apart.
 */
export function withMainText(document: PageDocument, rendered: Rendered, titles: readonly string[]): Rendered {
  const story = storyOf(document);
  return story === null ? rendered : { ...rendered, blocks: markedByStory(rendered, render(story), titles) };
}

function storyOf(document: PageDocument): PageElement | null {
  try {
    const options = { serializer: (node: unknown) => node as PageElement, charThreshold: 200 };
    return new Readability<PageElement>(document as never, options).parse()?.content ?? null;
  } catch {
    // A tree that Readability cannot walk is read whole.
    return null;
  }
}

/** The page's blocks with those outside the story marked, given the story as an extractor found it. */
export function markedByStory(page: Rendered, story: Rendered, titles: readonly string[]): RenderedBlock[] {
  const words = (from: Rendered, block: RenderedBlock): string => fold(from.text.slice(block.start, block.end));
  const kept = new Set(story.blocks.map((block) => words(story, block)));
  const whole = fold(story.text);
  const wanted = new Set(titles.map(fold));
  const inStory = page.blocks.map((block) => {
    const own = words(page, block);
    return block.kind !== 'furniture' && (kept.has(own) || wanted.has(own) || (own.length > 40 && whole.includes(own)));
  });
  const isHeadline = (block: RenderedBlock): boolean => block.kind !== 'furniture' && wanted.has(words(page, block));
  const headline = page.blocks.findIndex(isHeadline);
  // A standfirst is part of the story to Readability, but byline and day stand below it: the story begins with its first long block.
  const isLong = (block: RenderedBlock): boolean => block.end - block.start > 80;
  const after = inStory.findIndex((is, i) => is && i > headline);
  const long = inStory.findIndex((is, i) => is && i > headline && isLong(page.blocks[i]!));
  const first = long < 0 ? after : long;
  if (first < 0) return [...page.blocks];
  const isHead = (i: number): boolean => headline >= 0 && i > headline && i < first;
  return page.blocks.map((block, i) => (inStory[i] || isHead(i) ? block : { ...block, kind: 'furniture' as const }));
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
