import type { ReactNode } from 'react';
import { addressOf } from '../addresses.js';

/** A piece of the little Markdown that briefs are written in. */
interface Piece {
  readonly heading?: 1 | 2 | 3;
  readonly text: string;
  /** Items below it, in a list. */
  readonly items: Piece[];
  readonly isItem: boolean;
}

/** Headings, lists in lists, paragraphs, bold words, and the source at the end of a line. Anything else stays as it is typed. */
export function MarkdownView({ text }: { readonly text: string }) {
  return (
    <div className="markdown">
      <Pieces pieces={piecesOf(text)} />
    </div>
  );
}

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const open: Piece[] = [];
  for (const line of text.split('\n')) {
    const [, indent, item] = /^( *)[-*] (.*)$/.exec(line) ?? [];
    const [, marks, heading] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
    if (item !== undefined) {
      open.length = Math.min(open.length, Math.floor(indent!.length / 2));
      const piece = { text: item, items: [], isItem: true };
      (open.at(-1)?.items ?? pieces).push(piece);
      open.push(piece);
      continue;
    }
    open.length = 0;
    if (heading !== undefined)
      pieces.push({ text: heading, heading: marks!.length as 1 | 2 | 3, items: [], isItem: false });
    else if (line.trim()) pieces.push({ text: line, items: [], isItem: false });
  }
  return pieces;
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  const shown: ReactNode[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (!piece.isItem) {
      const Tag = piece.heading ? (`h${piece.heading + 1}` as 'h2' | 'h3' | 'h4') : 'p';
      shown.push(<Tag key={i}>{emphasised(piece.text)}</Tag>);
      continue;
    }
    const end = pieces.findIndex((p, j) => j > i && !p.isItem);
    const items = pieces.slice(i, end < 0 ? pieces.length : end);
    shown.push(<Items key={i} items={items} />);
    i += items.length - 1;
  }
  return shown;
}

function Items({ items }: { readonly items: readonly Piece[] }) {
  return (
    <ul>
      {items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place
        <li key={i}>
          {emphasised(item.text)}
          {item.items.length > 0 && <Items items={item.items} />}
        </li>
      ))}
    </ul>
  );
}

/** Bold words, and the source in round brackets that ends a line after a quotation. */
function emphasised(text: string): ReactNode[] {
  let at = 0;
  return text.split(/(\*\*[^*]+\*\*|(?<=” )\([^()]+\)$)/).map((piece) => {
    const key = at;
    at += piece.length;
    if (piece.startsWith('**')) return <strong key={key}>{piece.slice(2, -2)}</strong>;
    if (/^\([^()]+\)$/.test(piece)) return <Source key={key} cited={piece} />;
    return piece;
  });
}

/** A source as a brief cites it: `(Coast Ledger, 6 March 2024, 7a9660cad412)`. The document's id at its end is a link to it, behind the name. */
function Source({ cited }: { readonly cited: string }) {
  const [, name, id] = /^\((.+), ([0-9a-f]{12})\)$/.exec(cited) ?? [];
  if (!name || !id) return <cite>{cited}</cite>;
  return (
    <cite>
      (<a href={addressOf.document(id)}>{name}</a>)
    </cite>
  );
}
