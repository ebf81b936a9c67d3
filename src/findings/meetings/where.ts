import type { Token } from '../../model/analysis.js';
import type { Place, PlaceMention } from '../../model/mention.js';
import { overlaps } from '../../model/span.js';
import { preposition } from '../predicates/arguments.js';
import type { Scene } from './scene.js';
import { hangsOn } from './when.js';

/** Prepositions before the place of a meeting. */
const within: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside']);
const towards: ReadonlySet<string> = new Set(['to', 'for', 'in', 'into']);

/** The city that a sighting's own words give it: behind its noun, hanging on one of its heads, or `here` for the dateline's. */
export function placeOf(
  scene: Scene,
  heads: ReadonlySet<number>,
  chain: readonly Token[],
  stop: (t: Token) => boolean,
): Place | null {
  const analysis = scene.reading.analysis;
  const trigger = analysis.token([...heads][0]!);
  const cities = scene.castOf(trigger.sentence).places.filter((m) => m.kind === 'city');
  const behind = cities.find((m) => chain.some((t) => overlaps(t, m)));
  if (behind) return behind.reading;
  const own = cities.find((m) => within.has(leadOf(scene, m)) && hangsOn(scene, m, heads, stop));
  if (own) return own.reading;
  const where = [...heads]
    .map((i) => analysis.token(i))
    .find((t) => t.is('acl:relcl') && t.children('advmod').some((a) => a.lower === 'where'));
  const antecedent = where?.head && cities.find((m) => m.head === where.head!.index);
  if (antecedent) return antecedent.reading;
  if (here(scene, heads, chain, stop)) return datelinePlace(scene);
  return capitalAmong(scene, heads, stop);
}

/** `in the Tajik capital`: the dateline's city where it lies in that state, else null. */
function capitalAmong(scene: Scene, heads: ReadonlySet<number>, stop: (t: Token) => boolean): Place | null {
  const trigger = scene.reading.analysis.token([...heads][0]!);
  const capital = trigger.sentence.tokens.find((t) => t.lower === 'capital' && preposition(t) === 'in');
  if (!capital || !hangsOn(scene, { head: capital.index }, heads, stop)) return null;
  const codes = scene.actorsWithin(capital);
  const place = datelinePlace(scene);
  return place && (place.country === null || codes.includes(place.country)) ? place : null;
}

/** The city of a journey around a sighting: `to Washington for the fourth round`, `travel to Seoul to meet`. */
export function destinationOf(scene: Scene, verb: Token): Place | null {
  const cities = scene.castOf(verb.sentence).places.filter((m) => m.kind === 'city');
  const own = cities.find(
    (m) => towards.has(leadOf(scene, m)) && scene.reading.analysis.token(m.head).head?.index === verb.index,
  );
  return own?.reading ?? null;
}

function leadOf(scene: Scene, m: PlaceMention): string {
  const head = scene.reading.analysis.token(m.head);
  const own = preposition(head);
  if (own) return own;
  return scene.reading.analysis.tokensIn(m)[0]?.previous?.lower ?? '';
}

function here(scene: Scene, heads: ReadonlySet<number>, chain: readonly Token[], stop: (t: Token) => boolean): boolean {
  const trigger = scene.reading.analysis.token([...heads][0]!);
  if (chain.some((t) => t.lower === 'here')) return true;
  const words = trigger.sentence.tokens.filter((t) => t.lower === 'here');
  return words.some((t) => hangsOn(scene, { head: t.index }, heads, stop));
}

/** The place the story is filed from, as the text reads it elsewhere, else by its printed name. */
export function datelinePlace(scene: Scene): Place | null {
  const dateline = scene.reading.document.header.dateline;
  if (!dateline) return null;
  const fold = dateline.value.toLowerCase();
  const known = scene.reading.mentions.places.find((m) => m.kind === 'city' && m.reading.name.toLowerCase() === fold);
  if (known) return known.reading;
  const name = dateline.value === dateline.value.toUpperCase() ? titleCase(dateline.value) : dateline.value;
  return { name, country: null, latitude: null, longitude: null };
}

const titleCase = (words: string): string => words.toLowerCase().replace(/(^|[\s-])\p{Ll}/gu, (c) => c.toUpperCase());
