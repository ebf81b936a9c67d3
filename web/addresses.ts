/** The addresses of the app's views, said once. */
export const addressOf = {
  document: (id: string, finding?: string | undefined): string =>
    `/documents/${encodeURIComponent(id)}${finding ? `?at=${encodeURIComponent(finding)}` : ''}`,
  pair: (a: string, b: string): string => `/between/${encodeURIComponent(a)}/${encodeURIComponent(b)}`,
  meeting: (id: string): string => `/meetings/${encodeURIComponent(id)}`,
  actor: (code: string): string => `/actors/${encodeURIComponent(code)}`,
  person: (name: string): string => `/people/${encodeURIComponent(name)}`,
  series: (name: string): string => `/series/${encodeURIComponent(name)}`,
  subject: (subject: string): string => `/subjects/${encodeURIComponent(subject)}`,
  findings: (kind: string, query: Readonly<Record<string, string>> = {}): string => {
    const text = new URLSearchParams(query).toString();
    return `/findings/${kind}${text ? `?${text}` : ''}`;
  },
  search: (q: string): string => `/search?${new URLSearchParams({ q })}`,
  brief: (a: string, b: string): string => `/brief/${encodeURIComponent(a)}/${encodeURIComponent(b)}`,
};
