/** A view of the web app: its address, and what of the API it asks first. */
interface View {
  readonly pattern: RegExp;
  /** Addresses exactly as the view asks them; `parts` are those that the pattern leaves open, decoded. */
  readonly asks: (...parts: string[]) => string[];
}

const query = (path: string, of: Readonly<Record<string, string>>): string => `${path}?${new URLSearchParams(of)}`;
const names = '/api/actor-names';
const first = { limit: '50' };
/** How addresses name a kind of finding where the API has another name. */
const lists: Readonly<Record<string, string>> = { commitments: 'promises', meetings: 'rounds' };

const views: readonly View[] = [
  {
    pattern: /^\/$/,
    asks: () => ['/api/overview', '/api/documents?limit=6'],
  },
  { pattern: /^\/documents$/, asks: () => [query('/api/documents', first)] },
  {
    pattern: /^\/documents\/([^/]+)$/,
    asks: (id) => [`/api/documents/${encodeURIComponent(id)}`],
  },
  {
    pattern: /^\/between\/([^/]+)\/([^/]+)$/,
    asks: (...pair) => {
      const actors = pair.map((code) => code.toUpperCase()).join();
      return [
        names,
        query('/api/rounds', { actors, limit: '500' }),
        query('/api/overview', { actors }),
        query('/api/promises', { actors, ...first }),
        query('/api/deliveries', { actors, ...first }),
        query('/api/statements', { naming: actors, speakers: actors, ...first }),
      ];
    },
  },
  {
    pattern: /^\/meetings\/([^/]+)$/,
    asks: (id) => [names, `/api/rounds/${encodeURIComponent(id)}`],
  },
  {
    pattern: /^\/findings\/([^/]+)$/,
    asks: (kind) => [names, `/api/${lists[kind] ?? kind}?&limit=50`],
  },
  {
    pattern: /^\/actors\/([^/]+)$/,
    asks: (written) => {
      const actors = written.toUpperCase();
      return [
        names,
        `/api/actors/${encodeURIComponent(actors)}`,
        query('/api/overview', { actors }),
        ...['rounds', 'promises', 'statements'].map((list) => query(`/api/${list}`, { actors, ...first })),
        query('/api/people', { actor: actors, ...first }),
      ];
    },
  },
  {
    pattern: /^\/people\/([^/]+)$/,
    asks: (person) => [
      names,
      `/api/people/${encodeURIComponent(person)}`,
      query('/api/rounds', { person, ...first }),
      query('/api/documents', { person, ...first }),
    ],
  },
  { pattern: /^\/series$/, asks: () => [names, query('/api/series', first)] },
  {
    pattern: /^\/series\/([^/]+)$/,
    asks: (series) => [names, query('/api/rounds', { series, limit: '1000' })],
  },
  {
    pattern: /^\/subjects\/([^/]+)$/,
    asks: (context) => [
      names,
      query('/api/overview', { context }),
      ...['rounds', 'promises', 'deliveries'].map((list) => query(`/api/${list}`, { context, ...first })),
    ],
  },
  { pattern: /^\/network$/, asks: () => ['/api/overview'] },
  {
    pattern: /^\/brief\/([^/]+)\/([^/]+)$/,
    asks: (...pair) => {
      const actors = pair.map((code) => code.toUpperCase()).join();
      return [names, `${query('/api/brief', { actors })}&format=markdown`];
    },
  },
];

/** What the view at a path asks first where its address narrows nothing. */
export function firstAsks(path: string): readonly string[] {
  for (const { pattern, asks } of views) {
    const parts = pattern.exec(path)?.slice(1).map(decoded);
    if (parts?.every((part) => part !== null)) return asks(...parts);
  }
  return [];
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
