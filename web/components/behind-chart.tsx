import { type ReactNode, useState } from 'react';

/** The table beside a chart, for those who cannot see the chart and those who want the figures. Built only when it is opened. */
export function BehindChart({ children, what }: { readonly children: ReactNode; readonly what: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="behind-chart" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{what} as a table</summary>
      {open && children}
    </details>
  );
}
