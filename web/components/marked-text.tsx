import { memo, useMemo } from 'react';
import type { Span } from '../../src/model/span.js';
import { type Mark, type Segment, segmentsOf } from './segments.js';
import '../style/marks.css';

interface MarkedTextProps {
  readonly text: string;
  readonly range: Span;
  readonly marks: readonly Mark[];
  readonly lit: ReadonlySet<string>;
}

/** A stretch of text with its marks. Text is only ever text here: nothing in it can become markup. */
export function MarkedText({ text, range, marks, lit }: MarkedTextProps) {
  const segments = useMemo(() => segmentsOf(range, marks), [range, marks]);
  return segments.map((segment) => (
    <Stretch
      key={segment.start}
      words={text.slice(segment.start, segment.end)}
      segment={segment}
      lit={segment.marks.some((m) => lit.has(m.id))}
    />
  ));
}

interface StretchProps {
  readonly words: string;
  readonly segment: Segment;
  readonly lit: boolean;
}

const Stretch = memo(function Stretch({ words, segment, lit }: StretchProps) {
  if (segment.marks.length === 0) return words;
  const ids = [...new Set(segment.marks.map((m) => m.id))].join(' ');
  const classes = `${classesOf(segment)}${lit ? ' lit' : ''}`;
  return (
    <mark className={classes} data-marks={ids}>
      {words}
    </mark>
  );
});

/** The narrowest finding colours the words, a second one underlines them; names and warnings have lines of their own. */
function classesOf({ marks }: Segment): string {
  const findings = [...new Set(marks.filter((m) => !/actor|person|warning/.test(m.kind)).map((m) => m.kind))];
  return [
    findings[0] && `is-${findings[0]}`,
    findings[1] && `also-${findings[1]}`,
    marks.some((m) => m.kind === 'actor' || m.kind === 'person') && 'is-name',
    marks.some((m) => m.kind === 'warning') && 'is-warning',
  ]
    .filter(Boolean)
    .join(' ');
}
