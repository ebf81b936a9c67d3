import { Fragment, memo, type PointerEvent, useMemo } from 'react';
import type { ReportedDocument } from '../answers.js';
import { MarkedText } from './marked-text.js';
import { type Part, partsOf } from './page-parts.js';
import type { Mark } from './segments.js';

interface DocumentTextProps {
  readonly document: ReportedDocument;
  readonly marks: readonly Mark[];
  /** Ids of the marks that are lit. */
  readonly lit: ReadonlySet<string>;
  /** Called with the ids under the pointer or focus; an empty list when it leaves. */
  readonly onPoint: (ids: readonly string[]) => void;
  /** Called with the ids of words that were clicked. */
  readonly onPick: (ids: readonly string[]) => void;
}

/** The page as read: its text with the marks on it, furniture greyed and, where it is long, folded away. */
export const DocumentText = memo(function DocumentText({ document, marks, lit, onPoint, onPick }: DocumentTextProps) {
  const parts = useMemo(() => partsOf(document), [document]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the pointer is a short cut; the keyboard goes by the cards
    <article
      className="page-text"
      lang={document.language}
      dir="auto"
      onPointerOver={(event: PointerEvent) => event.pointerType === 'mouse' && onPoint(idsAt(event.target))}
      onPointerLeave={() => onPoint([])}
      onClick={(event) => getSelection()?.isCollapsed !== false && onPick(idsAt(event.target))}
    >
      {parts.map((part) => (
        <PartOfPage key={part.blocks[0]!.start} part={part} text={document.text} marks={marks} lit={lit} />
      ))}
    </article>
  );
});

function idsAt(target: EventTarget): string[] {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-marks]') : null;
  return at?.dataset.marks?.split(' ') ?? [];
}

interface PartProps {
  readonly part: Part;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly lit: ReadonlySet<string>;
}

function PartOfPage({ part, text, marks, lit }: PartProps) {
  const words = part.blocks.map((block, i) => (
    <Fragment key={block.start}>
      {i > 0 && text.slice(part.blocks[i - 1]!.end, block.start)}
      <span className={`block ${block.kind}`} data-start={block.start}>
        <MarkedText text={text} range={block} marks={marks} lit={lit} />
      </span>
    </Fragment>
  ));
  if (part.furniture) return <Furniture part={part}>{words}</Furniture>;
  switch (part.blocks[0]!.kind) {
    case 'title':
      return <h2 className="title">{words}</h2>;
    case 'heading':
      return <h3>{words}</h3>;
    case 'list-item':
      return <p className="list-item">{words}</p>;
    case 'byline':
      return <p className="byline">{words}</p>;
    default:
      return <p>{words}</p>;
  }
}

function Furniture({ part, children }: { readonly part: Part; readonly children: React.ReactNode }) {
  const length = part.blocks.at(-1)!.end - part.blocks[0]!.start;
  if (length <= 240) return <div className="furniture">{children}</div>;
  return (
    <details className="furniture">
      <summary>Furniture of the page, {length.toLocaleString('en')} characters</summary>
      {children}
    </details>
  );
}
