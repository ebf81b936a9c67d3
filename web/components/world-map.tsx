import { geoInterpolate, geoNaturalEarth1, geoPath } from 'd3-geo';
import { useEffect, useMemo, useState } from 'react';
import { feature, mesh } from 'topojson-client';
import { addressOf } from '../addresses.js';
import type { Overview } from '../answers.js';
import { type Atlas, atlasAddress } from './atlas.js';
import { roomForNames } from './room-for-names.js';

/** The frame leaves Antarctica out: nobody meets there. */
const [width, height] = [960, 420];

/** How the globe lies on the map; reckoned when the first map is drawn, not by every view that shares this file. */
const onMap = once(() => {
  const projection = geoNaturalEarth1().fitExtent(
    [
      [4, 4],
      [width - 4, 488],
    ],
    { type: 'Sphere' },
  );
  const [scale, move] = [projection.scale(), projection.translate()];
  return {
    projection,
    path: geoPath(projection).digits(1),
    /** For lines that are cut into short pieces already: no more are put between them. */
    pathOfPieces: geoPath(geoNaturalEarth1().scale(scale).translate(move).precision(0)).digits(1),
  };
});

function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** More arcs than these hide each other; the table has every pair. */
const mostArcs = 120;

/** A world map with an arc between every two states that met, those that met most often, the thicker the oftener. Each arc opens the pair's page; a table says the same. */
export function WorldMap({ pairs, positions, names }: Pick<Overview, 'pairs' | 'positions' | 'names'>) {
  const land = useAtlas();
  const arcs = useMemo(() => arcsOf(pairs, positions), [pairs, positions]);
  const met = useMemo(() => [...new Set(arcs.flatMap(({ pair }) => [pair.a, pair.b]))], [arcs]);
  const named = useMemo(
    () =>
      roomForNames(
        met.map((code) => {
          const [x, y] = onMap().projection(positions[code]!)!;
          const name = names[code] ?? code;
          return { key: code, name, x: leansLeft(x, name) ? x - widthOf(name) : x, y };
        }),
      ),
    [met, positions, names],
  );
  return (
    <svg
      className="world-map"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label="Who met whom, on a world map"
    >
      {land && (
        <g aria-hidden="true">
          <path className="land" d={land.countries} />
          <path className="borders" d={land.borders} />
        </g>
      )}
      <g className="arcs">
        {arcs.map(({ pair, d, weight }) => (
          <a key={`${pair.a}-${pair.b}`} href={addressOf.pair(pair.a, pair.b)} aria-label={labelOf(pair, names)}>
            <path className="reach" d={d} />
            <path className="arc" d={d} strokeWidth={weight}>
              <title>{labelOf(pair, names)}</title>
            </path>
          </a>
        ))}
      </g>
      <g className="who" aria-hidden="true">
        {met.map((code) => {
          const [x, y] = onMap().projection(positions[code]!)!;
          return (
            <g key={code} transform={`translate(${x} ${y})`}>
              <circle r={2.6} />
              {named.has(code) && (
                <text
                  x={leansLeft(x, names[code]!) ? -5 : 5}
                  y={-4}
                  textAnchor={leansLeft(x, names[code]!) ? 'end' : 'start'}
                >
                  {names[code]}
                </text>
              )}
            </g>
          );
        })}
      </g>
    </svg>
  );
}

/** A name that would be cut off at the map's right edge stands at the left of its place. */
const leansLeft = (x: number, name: string): boolean => x + widthOf(name) > width;
const widthOf = (name: string): number => 12 + name.length * 6.5;

const labelOf = ({ a, b, meetings }: Overview['pairs'][number], names: Overview['names']): string =>
  `${names[a] ?? a} and ${names[b] ?? b}: ${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}`;

/** The atlas's outlines as path data, fetched once from this server. */
function useAtlas(): { countries: string; borders: string } | null {
  const [land, setLand] = useState<{ countries: string; borders: string } | null>(null);
  useEffect(() => {
    let left = false;
    fetch(atlasAddress)
      .then((response) => response.json() as Promise<Atlas>)
      .then((topology) => {
        if (left) return;
        setLand({
          countries: onMap().path(feature(topology, topology.objects.countries)) ?? '',
          borders: onMap().path(mesh(topology, topology.objects.countries, (a, b) => a !== b)) ?? '',
        });
      })
      .catch(() => {});
    return () => {
      left = true;
    };
  }, []);
  return land;
}

interface Arc {
  readonly pair: Overview['pairs'][number];
  readonly d: string;
  readonly weight: number;
}

/** Great circles, which is the way a delegation flies; of pairs of which both have a place on the map, the first. */
function arcsOf(pairs: Overview['pairs'], positions: Overview['positions']): Arc[] {
  const most = Math.max(1, ...pairs.map((p) => p.meetings));
  return pairs
    .filter(({ a, b }) => positions[a] && positions[b])
    .slice(0, mostArcs)
    .map((pair) => {
      const way = geoInterpolate(positions[pair.a]!, positions[pair.b]!);
      const coordinates = Array.from({ length: 25 }, (_, i) => way(i / 24));
      const d = onMap().pathOfPieces({ type: 'LineString', coordinates }) ?? '';
      return { pair, d, weight: 1 + 4 * Math.sqrt((pair.meetings - 1) / most) };
    });
}
