import type { Page } from '../model/page.js';
import { type Added, addEach, batchSize } from '../record/add.js';
import { knownInput } from '../record/inputs.js';
import type { Db } from '../record/schema.js';
import { complain } from './output.js';
import type { LoadedReader } from './reader.js';

/** What became of one page. */
export interface AddedPage extends Pick<Added, 'outcome' | 'id'> {
  readonly source: string;
}

/** So long, in milliseconds, a page that was read waits at most for others to be added with it. */
const longestWait = 1000;

/**
 * Reads pages into the record in their order, several in one transaction, and yields what became of each. A page that this reader has read before is
 * left as it is; one that cannot be read or added is complained of, and the others are added nevertheless.
 */
export async function* addPages(
  db: Db,
  reader: LoadedReader,
  pages: AsyncIterable<Page> | Iterable<Page>,
): AsyncGenerator<AddedPage> {
  const waiting = new Waiting(db, reader);
  for await (const page of pages) {
    await waiting.take(page);
    if (waiting.isFull) yield* await waiting.add();
  }
  yield* await waiting.add();
}

type Read = { readonly page: Page; readonly report: ReturnType<LoadedReader['read']> };

class Waiting {
  #since = performance.now();
  #pages: (AddedPage | Read)[] = [];

  constructor(
    readonly db: Db,
    readonly reader: LoadedReader,
  ) {}

  get isFull(): boolean {
    return this.#pages.length >= batchSize || performance.now() - this.#since > longestWait;
  }

  async take(page: Page): Promise<void> {
    const known = await knownInput(this.db, page, this.reader.maker);
    if (known) this.#pages.push({ outcome: 'known', id: known, source: page.source });
    else
      try {
        this.#pages.push({ page, report: this.reader.read(page) });
      } catch (error) {
        complain(`${page.source}: ${error instanceof Error ? error.message : error}`);
      }
  }

  async add(): Promise<AddedPage[]> {
    const pages = this.#pages;
    const read = pages.filter((p): p is Read => 'report' in p);
    const outcomes = await addEach(this.db, read, this.reader.maker);
    const byPage = new Map(read.map((r, i) => [r, outcomes[i]!]));
    this.#pages = [];
    this.#since = performance.now();
    return pages.flatMap((p) => {
      if (!('report' in p)) return [p];
      const outcome = byPage.get(p)!;
      if (!(outcome instanceof Error)) return [{ ...outcome, source: p.page.source }];
      complain(`${p.page.source}: ${outcome.message}`);
      return [];
    });
  }
}
