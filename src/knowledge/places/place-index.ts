import type { Place } from '../../model/mention.js';
import type { PlaceData, Spot } from './compile.js';

/** A town with what helps to choose between towns of one name. */
export interface Town extends Place {
  readonly population: number;
  /** 3 a capital, 2 a seat of a province, 1 any other. */
  readonly rank: number;
}

/** How far a town's name can be trusted to be one: `doubtful` is also a person's name, `word` an English word. */
export type NameTrust = 'plain' | 'doubtful' | 'word';

/** Every place that `knowledge/` and GeoNames hold, by name. Keys are the keys of a name's pieces, joined by spaces. */
export class PlaceIndex {
  readonly #data: PlaceData;
  readonly #names: readonly string[];
  readonly #countries: readonly string[];
  readonly #byKey = new Map<string, number[]>();
  /** First words of the names of several words. */
  readonly #openings = new Set<string>();
  readonly #words: ReadonlySet<string>;
  readonly #doubtful: ReadonlySet<string>;

  constructor(data: PlaceData) {
    this.#data = data;
    this.#names = data.towns.name.split('\n');
    this.#countries = data.towns.country.split('\n');
    data.towns.key.split('\n').forEach((key, i) => {
      const same = this.#byKey.get(key);
      if (same) same.push(i);
      else this.#byKey.set(key, [i]);
    });
    for (const [key, i] of Object.entries(data.spellings)) this.#byKey.set(key, [i]);
    for (const keys of [this.#byKey.keys(), Object.keys(data.venues), Object.keys(data.regions)])
      for (const key of keys) if (key.includes(' ')) this.#openings.add(key.slice(0, key.indexOf(' ')));
    this.#words = new Set(data.words);
    this.#doubtful = new Set(data.names);
  }

  /** Whether a name of several words begins with this one. */
  opensName(word: string): boolean {
    return this.#openings.has(word);
  }

  /** The towns that bear a name, the most populous first. */
  towns(key: string): readonly Town[] {
    const found = this.#byKey.get(key);
    if (!found) return [];
    return found.map((i) => this.#town(i)).sort((a, b) => b.population - a.population);
  }

  venue(key: string): Place | null {
    return placeOf(this.#data.venues[key]);
  }

  region(key: string): Place | null {
    return placeOf(this.#data.regions[key]);
  }

  /** A state as a place, by ISO alpha-3. */
  country(code: string): Place | null {
    return placeOf(this.#data.countries[code]);
  }

  /** How far a name can be trusted to mean the town. */
  trustOf(key: string): NameTrust {
    if (this.#words.has(key)) return 'word';
    return this.#doubtful.has(key) ? 'doubtful' : 'plain';
  }

  #town(i: number): Town {
    const { latitude, longitude, population, rank } = this.#data.towns;
    return {
      name: this.#names[i]!,
      country: this.#countries[i] || null,
      latitude: latitude[i]!,
      longitude: longitude[i]!,
      population: population[i]!,
      rank: rank[i]!,
    };
  }
}

const placeOf = (spot: Spot | undefined): Place | null =>
  spot
    ? { name: spot.name, country: spot.country, latitude: spot.at?.[0] ?? null, longitude: spot.at?.[1] ?? null }
    : null;
