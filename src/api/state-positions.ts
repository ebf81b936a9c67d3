import { createRequire } from 'node:module';

/** What is used of a country of the package `world-countries`. */
interface Country {
  readonly cca3: string;
  /** Latitude and longitude of its middle. */
  readonly latlng: readonly [number, number];
}

const countries = createRequire(import.meta.url)('world-countries') as readonly Country[];
const positions = new Map(countries.map(({ cca3, latlng: [latitude, longitude] }) => [cca3, [longitude, latitude]]));

/** Longitude and latitude of the middle of each state among some codes; codes of others are left out. */
export function positionsOf(codes: readonly string[]): Record<string, [number, number]> {
  const known = codes.filter((code) => positions.has(code));
  return Object.fromEntries(known.map((code) => [code, positions.get(code) as [number, number]]));
}
