import type { Span } from '../../model/span.js';
import { dateForPeople } from './dates.js';
import { columns, hanging, type Layout } from './layout.js';

interface Entry {
  readonly id: string;
  readonly title: string | null;
  readonly source: string;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly actors: readonly string[];
}

interface ListedEntry extends Entry {
  readonly counts: Readonly<Record<string, number>>;
}

interface Hit extends Entry {
  readonly passages: readonly { readonly start: number; readonly text: string; readonly marks: readonly Span[] }[];
}

/** A list of documents for people: when, what, what was found in it. */
export function entriesText(entries: readonly ListedEntry[], layout: Layout): string {
  const { dim } = layout.colours;
  const entry = (e: ListedEntry) => {
    const found = Object.entries(e.counts)
      .filter(([, n]) => n > 0)
      .map(([kind, n]) => `${n} ${n === 1 ? singular(kind) : kind}`);
    const facts = [e.actors.join(' '), found.join(', ')].filter(Boolean).join(' · ');
    return entryHead(e, layout) + (facts ? hanging(' '.repeat(14), facts, layout, dim) : '');
  };
  return entries.map(entry).join('');
}

/** What a search found, each with the passages that answer it, the matched words bright. */
export function hitsText(hits: readonly Hit[], layout: Layout): string {
  const { yellow, bold } = layout.colours;
  const passage = ({ start, text, marks }: Hit['passages'][0]) => {
    const cut = text.replace(/\s/g, ' ');
    const pieces = marks.map((m, i) => {
      const before = cut.slice(i === 0 ? 0 : marks[i - 1]!.end - start, m.start - start);
      return before + cut.slice(m.start - start, m.end - start).replace(/\S+/g, (word) => yellow(bold(word)));
    });
    return hanging(`${' '.repeat(14)}… `, pieces.join('') + cut.slice((marks.at(-1)?.end ?? start) - start), layout);
  };
  const hit = (h: Hit) => entryHead(h, layout) + h.passages.map(passage).join('');
  return hits.map(hit).join('\n') + (hits.length > 0 ? '\n' : '');
}

function entryHead(e: Entry, layout: Layout): string {
  const { bold, cyan, dim } = layout.colours;
  const facts = [e.published && dateForPeople(e.published), e.outlet].filter(Boolean).join(', ');
  return hanging(`${cyan(e.id.slice(0, 12))}  `, `${e.title ?? e.source}${facts ? ` (${facts})` : ''}`, layout, (l) => {
    const at = facts ? l.lastIndexOf('(') : -1;
    return at < 0 ? bold(l) : bold(l.slice(0, at)) + dim(l.slice(at));
  });
}

const singular = (kind: string): string => (kind === 'deliveries' ? 'delivery' : kind.replace(/s$/, ''));

/** Rows in columns as wide as their widest cell, cut to the layout's width; the first row is the heading. */
export function tableText(rows: readonly (readonly string[])[], layout: Layout): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => columns(row[i]!))));
  return rows
    .map((row, n) => {
      const line = row
        .map((cell, i) => cell + ' '.repeat(widths[i]! - columns(cell)))
        .join('  ')
        .trimEnd();
      const cut = columns(line) > layout.width ? `${line.slice(0, layout.width - 1)}…` : line;
      return `${n === 0 ? layout.colours.bold(cut) : cut}\n`;
    })
    .join('');
}
