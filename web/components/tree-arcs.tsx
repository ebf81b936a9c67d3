import { useMemo } from 'react';
import type { Explanation } from '../answers.js';
import { ScrollBox } from './scroll-box.js';

type Sentence = Explanation['sentences'][number];

const [gap, levelHeight, foot] = [14, 22, 46];

/** A sentence's dependency tree as arcs over its words: from each head to its dependants, with the relation on the arc. */
export function TreeArcs({
  sentence,
  lit,
}: {
  readonly sentence: Sentence;
  readonly lit: (start: number, end: number) => boolean;
}) {
  const { words, arcs, width, levels } = useMemo(() => layOut(sentence), [sentence]);
  const base = levels * levelHeight + 24;
  return (
    <ScrollBox className="tree-box" label="The sentence's tree">
      <svg className="tree" width={width} height={base + foot} role="img" aria-label={spoken(sentence)}>
        {arcs.map((arc) => {
          const top = base - 6 - arc.level * levelHeight;
          const bend = Math.min(14, Math.abs(arc.to - arc.from) / 2);
          const way = arc.to > arc.from ? 1 : -1;
          return (
            <g key={arc.key}>
              <path
                className="branch"
                d={`M${arc.from} ${base - 4}V${top + bend}Q${arc.from} ${top} ${arc.from + way * bend} ${top}H${arc.to - way * bend}Q${arc.to} ${top} ${arc.to} ${top + bend}V${base - 4}`}
              />
              <path className="tip" d={`M${arc.to - 3} ${base - 9}h6l-3 6z`} />
              <text className="relation" x={(arc.from + arc.to) / 2} y={top - 3} textAnchor="middle">
                {arc.relation}
              </text>
            </g>
          );
        })}
        {words.map((word) => (
          <g key={word.start}>
            <text
              className={lit(word.start, word.end) ? 'word lit' : 'word'}
              x={word.x}
              y={base + 14}
              textAnchor="middle"
            >
              {word.text}
            </text>
            <text className="tag" x={word.x} y={base + 31} textAnchor="middle">
              {word.tag}
            </text>
          </g>
        ))}
      </svg>
    </ScrollBox>
  );
}

/** The tree in words, for those who cannot see it. */
function spoken({ tokens }: Sentence): string {
  return tokens
    .map((t) => (t.head < 0 ? `${t.text}: root` : `${t.text}: ${t.relation} of ${tokens[t.head]?.text ?? ''}`))
    .join('; ');
}

interface Arc {
  readonly key: number;
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly relation: string;
}

function layOut({ tokens }: Sentence) {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = '16px serif';
  const wide = (text: string): number => Math.max(28, (pen?.measureText(text).width ?? text.length * 8) * 1.12);
  let at = gap;
  const words = tokens.map((t) => {
    const width = wide(t.text);
    const x = at + width / 2;
    at += width + gap;
    return { text: t.text, tag: t.tag, start: t.start, end: t.end, x };
  });
  const levelOf = levelsOf(tokens.map((t) => t.head));
  const arcs: Arc[] = tokens.flatMap((t, i) => {
    const head = words[t.head];
    const word = words[i];
    if (!head || !word) return [];
    // Arcs leave their head a little to the side, so that those on either side do not run into one line.
    const from = head.x + (i > t.head ? 4 : -4);
    return [{ key: t.start, from, to: word.x, level: levelOf[i] ?? 1, relation: t.relation }];
  });
  return { words, arcs, width: at, levels: Math.max(1, ...arcs.map((a) => a.level)) };
}

/** For each token the level of the arc to its head: one above all arcs that it spans. */
function levelsOf(heads: readonly number[]): number[] {
  const order = heads
    .map((head, i) => ({ i, from: Math.min(head, i), to: Math.max(head, i) }))
    .filter(({ i }) => heads[i]! >= 0)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const levels = new Array<number>(heads.length).fill(0);
  const done: typeof order = [];
  for (const arc of order) {
    const below = done.filter((d) => d.from < arc.to && arc.from < d.to).map((d) => levels[d.i]!);
    levels[arc.i] = 1 + Math.max(0, ...below);
    done.push(arc);
  }
  return levels;
}
