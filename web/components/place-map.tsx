import { geoMercator, geoPath } from 'd3-geo';
import { useEffect, useState } from 'react';
import { feature } from 'topojson-client';
import { type Atlas, atlasAddress } from './atlas.js';

const [width, height] = [360, 220];

interface PlaceMapProps {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a meeting was: the countries around the place, and the place. */
export function PlaceMap({ name, latitude, longitude }: PlaceMapProps) {
  const [land, setLand] = useState('');
  useEffect(() => {
    const projection = geoMercator()
      .center([longitude, Math.max(-70, Math.min(70, latitude))])
      .scale(420)
      .translate([width / 2, height / 2])
      .clipExtent([
        [0, 0],
        [width, height],
      ]);
    let left = false;
    fetch(atlasAddress)
      .then((response) => response.json() as Promise<Atlas>)
      .then((topology) => {
        if (!left) setLand(geoPath(projection)(feature(topology, topology.objects.countries)) ?? '');
      })
      .catch(() => {});
    return () => {
      left = true;
    };
  }, [latitude, longitude]);
  return (
    <svg className="place-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${name} on a map`}>
      <path className="land" d={land} />
      <circle className="here" cx={width / 2} cy={height / 2} r={5} />
      <text x={width / 2 + 9} y={height / 2 + 4}>
        {name}
      </text>
    </svg>
  );
}
