import type { ReactNode } from 'react';

interface ScrollBoxProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A box whose content may be wider than the screen: it scrolls sideways by itself, also by keys, and the page stays put. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
