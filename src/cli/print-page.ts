import type { FormatName } from '../formats/names.js';
import type { Page } from '../record/documents.js';
import { print, say } from './output.js';

/** Prints a part of a list in the format asked for; says on standard error what there is beyond it. */
export async function printPage<T>(
  page: Page<T>,
  format: FormatName,
  text: (items: readonly T[]) => string,
): Promise<void> {
  if (format === 'json') await print(`${JSON.stringify(page, null, 2)}\n`);
  else if (format === 'jsonl') await print(page.items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  else await print(text(page.items));
  if (page.total === 0) say('nothing found');
  else if (page.items.length < page.total)
    say(`${page.items.length} of ${page.total}; --limit and --offset show others`);
}
