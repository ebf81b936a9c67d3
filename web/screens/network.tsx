import { memo, useMemo } from 'react';
import { note, useQuery } from '../address.js';
import { addressOf } from '../addresses.js';
import type { Overview } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { BehindChart } from '../components/behind-chart.js';
import { layOut, type NetworkLink, type NetworkNode, radiusOf } from '../components/network-layout.js';
import { PairsTable } from '../components/pairs-table.js';
import { roomForNames } from '../components/room-for-names.js';
import { ScrollBox } from '../components/scroll-box.js';
import { Answer, Empty } from '../components/states.js';
import { useApi } from '../use-api.js';
import '../style/dossier.css';
import '../style/network.css';

const [width, height] = [1000, 640];
const zooms = [1, 1.5, 2, 3] as const;

/** Who meets whom, as a network. One actor can be held, so that only its own meetings stand out. */
export function NetworkScreen(_: ScreenProps) {
  const asked = useApi<Overview>('/api/overview');
  return (
    <div className="dossier">
      <title>Who meets whom · Rapporteur</title>
      <h1>Who meets whom</h1>
      <Answer asked={asked} what="who meets whom">
        {(overview) =>
          overview.pairs.length === 0 ? (
            <Empty title="No meeting of two is reported" />
          ) : (
            <>
              <Network {...overview} />
              <BehindChart what="Who met whom">
                <PairsTable {...overview} />
              </BehindChart>
            </>
          )
        }
      </Answer>
    </div>
  );
}

function Network({ pairs, names }: Pick<Overview, 'pairs' | 'names'>) {
  const held = useQuery('at');
  const zoomed = useQuery('zoom');
  const { nodes, links } = useMemo(() => layOut(pairs, width, height), [pairs]);
  const near = useMemo(
    () => new Set(pairs.flatMap(({ a, b }) => (held && (a === held || b === held) ? [a, b] : []))),
    [pairs, held],
  );
  const most = Math.max(...pairs.map((p) => p.meetings));
  // Names where there is room for them: first of whoever stands near the one that is held, then of those who met most.
  const named = useMemo(() => {
    const ranked = [...nodes].sort(
      (a, b) => Number(near.has(b.code)) - Number(near.has(a.code)) || b.meetings - a.meetings,
    );
    const shown = near.size > 0 ? ranked.slice(0, near.size) : ranked;
    return roomForNames(
      shown.map((n) => ({ key: n.code, name: names[n.code] ?? n.code, x: n.x + radiusOf(n), y: n.y })),
    );
  }, [nodes, near, names]);
  const zoom = zooms.find((by) => String(by) === zoomed) ?? 1;
  const centre = held && near.has(held) ? held : null;
  return (
    <>
      <p className="lead" role="status">
        {centre ? (
          <>
            <a href={addressOf.actor(centre)}>{names[centre] ?? centre}</a> met {near.size - 1}{' '}
            {near.size === 2 ? 'other' : 'others'}.{' '}
            <button type="button" className="quiet" onClick={() => note({ at: null })}>
              Show all
            </button>
          </>
        ) : (
          `${nodes.length} actors; choose one to see whom it met.`
        )}
      </p>
      <p className="actions">
        {zooms.map((by) => (
          <button
            key={by}
            type="button"
            className="quiet"
            aria-pressed={zoom === by}
            onClick={() => note({ zoom: by === 1 ? null : String(by) })}
          >
            {by === 1 ? 'Whole' : `${by} ×`}
          </button>
        ))}
      </p>
      <ScrollBox className="chart-box" label="Network, chart">
        <svg
          className={`network zoom-${String(zoom).replace('.', '-')}${centre ? ' holding' : ''}`}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label="Who meets whom"
        >
          <g>
            {links.map((link) => (
              <Link
                key={`${link.pair.a}-${link.pair.b}`}
                link={link}
                most={most}
                isNear={centre !== null && (link.pair.a === centre || link.pair.b === centre)}
              />
            ))}
          </g>
          {nodes.map((node) => (
            <Node
              key={node.code}
              node={node}
              name={names[node.code] ?? node.code}
              isNear={centre !== null && near.has(node.code)}
              isCentre={node.code === centre}
              isNamed={named.has(node.code)}
            />
          ))}
        </svg>
      </ScrollBox>
    </>
  );
}

interface LinkProps {
  readonly link: NetworkLink;
  /** How often those met who met most. */
  readonly most: number;
  readonly isNear: boolean;
}

/** Two who met, the thicker the oftener. Drawn anew only where it changes: there are hundreds. */
const Link = memo(function Link({ link: { pair, source, target }, most, isNear }: LinkProps) {
  return (
    <line
      className={isNear ? 'link near' : 'link'}
      x1={source.x}
      y1={source.y}
      x2={target.x}
      y2={target.y}
      strokeWidth={1 + 4 * Math.sqrt((pair.meetings - 1) / most)}
    />
  );
});

interface NodeProps {
  readonly node: NetworkNode;
  readonly name: string;
  readonly isNear: boolean;
  readonly isCentre: boolean;
  readonly isNamed: boolean;
}

/** An actor; choosing it holds it, choosing it again lets it go. */
const Node = memo(function Node({ node, name, isNear, isCentre, isNamed }: NodeProps) {
  const label = `${name}, ${node.meetings} ${node.meetings === 1 ? 'meeting' : 'meetings'}`;
  return (
    <g transform={`translate(${node.x.toFixed(1)} ${node.y.toFixed(1)})`}>
      <a
        href={`/network?at=${node.code}`}
        className={isNear ? 'node near' : 'node'}
        aria-label={label}
        onClick={(event) => {
          event.preventDefault();
          note({ at: isCentre ? null : node.code });
        }}
      >
        <title>{label}</title>
        <circle className="reach" r={Math.max(12, radiusOf(node))} />
        <circle className="dot" r={radiusOf(node)} />
        {isNamed && (
          <text x={radiusOf(node) + 3} y={4}>
            {name}
          </text>
        )}
      </a>
    </g>
  );
});
