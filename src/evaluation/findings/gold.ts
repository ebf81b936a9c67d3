import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a person says that a page reports. Codes as in reports; quotations verbatim. */
export interface Gold {
  readonly id: string;
  readonly text: string;
  readonly licence?: string;
  readonly header: {
    readonly title?: string | null;
    readonly byline?: string | null;
    readonly published?: string | null;
    readonly dateline?: string | null;
    readonly furniture?: readonly string[];
  };
  readonly meetings: readonly GoldMeeting[];
  readonly commitments: readonly GoldAct[];
  readonly deliveries: readonly GoldAct[];
  readonly statements: readonly { readonly speaker: string; readonly quote: string }[];
  readonly actors: readonly { readonly name: string; readonly code?: string }[];
}

export interface GoldMeeting {
  readonly kind: string;
  readonly parties: readonly string[];
  readonly start?: string | null;
  readonly place?: string | null;
  readonly chairs?: readonly string[];
  readonly participants?: readonly {
    readonly name: string;
    readonly office?: string | null;
    readonly country?: string | null;
  }[];
  readonly status: string;
  readonly reference?: boolean;
  readonly quote: string;
}

/** A commitment or a delivery. */
export interface GoldAct {
  readonly by: readonly string[];
  readonly to?: readonly string[];
  readonly quote: string;
  readonly amount?: number | null;
  readonly deadline?: string | null;
}

/** The documents of a folder: one JSON file each, in order of name. */
export function readGold(folder: string): Gold[] {
  return jsonFiles(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold);
}

/** The text pages of `examples/` with what `test/examples/` expects of them. HTML pages are left out: their text is the reader's own making. */
export function readExamples(root: string): Gold[] {
  const expectations = join(root, 'test/examples');
  return jsonFiles(expectations).flatMap((file) => {
    const folder = basename(file, '.json');
    const pages = JSON.parse(readFileSync(join(expectations, file), 'utf8')) as Record<string, ExpectedPage>;
    return Object.entries(pages)
      .filter(([page]) => page.endsWith('.txt'))
      .map(([page, expected]) => ({
        header: {},
        meetings: [],
        commitments: [],
        deliveries: [],
        statements: [],
        ...expected,
        id: `${folder}-${basename(page, '.txt')}`,
        text: readFileSync(join(root, 'examples', folder, page), 'utf8'),
        actors: (expected.actors ?? []).map((a) => (typeof a === 'string' ? { code: a, name: a } : a)),
      }));
  });
}

type ExpectedPage = Partial<Omit<Gold, 'actors'>> & { readonly actors?: readonly (string | Gold['actors'][number])[] };

const jsonFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .sort();
