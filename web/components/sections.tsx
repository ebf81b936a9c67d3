import { Children, type ReactElement, type ReactNode, useDeferredValue, useEffect, useRef } from 'react';
import { grouped } from './numbers.js';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** How much there is in it; undefined where it is not counted or not known yet. */
  readonly count?: number | undefined;
  readonly children: ReactNode;
}

/** One part of a long page, with its place in the page's contents. An address that names it opens at it, once it is there. */
export function Section({ id, title, count, children }: SectionProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (location.hash === `#${id}`) box.current?.scrollIntoView();
  }, [id]);
  return (
    <section ref={box} id={id} className="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title} {count !== undefined && <span className="count">{grouped(count)}</span>}
      </h2>
      {children}
    </section>
  );
}

/** So many parts fill the screen at first. */
const first = 1;

/** The parts of a long page with links to each at the top. What lies below the screen is drawn once the first part stands. */
export function Sections({
  children,
}: {
  readonly children: ReactElement<SectionProps> | (ReactElement<SectionProps> | false | null)[];
}) {
  const parts = Children.toArray(children) as ReactElement<SectionProps>[];
  const drawn = useDeferredValue(Number.POSITIVE_INFINITY, first);
  return (
    <>
      <nav className="contents" aria-label="On this page">
        {parts.map(({ props: { id, title, count } }) => (
          <a key={id} href={`#${id}`}>
            {title} {count !== undefined && <span className="count">{grouped(count)}</span>}
          </a>
        ))}
      </nav>
      {parts.slice(0, drawn)}
    </>
  );
}
