import type { GeometryCollection, Topology } from 'topojson-specification';

/** Outlines of countries (Natural Earth, 1 : 110 million), served with the page. */
export { default as atlasAddress } from 'world-atlas/countries-110m.json?url';
export type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
