import { z } from 'zod';
import { readYaml, type Source } from '../sources.js';

const kind = z.enum(['dialogue', 'talks', 'summit', 'visit', 'call', 'consultation', 'conference', 'signing']);
const words = z.array(z.string());

const rule = z.strictObject({
  name: z.string().regex(/^meeting\.[a-z0-9-]+$/),
  reason: z.string().min(10),
  verbs: words.min(1),
  examples: z.array(z.strictObject({ text: z.string(), finds: z.record(z.string(), z.unknown()) })).min(1),
  counterexamples: words.min(1),
});

const schema = z.strictObject({
  encounters: z.array(
    rule.extend({
      other: words.min(1),
      side: z.enum(['party', 'person', 'official', 'place']),
      kind,
      unless: words,
      needs: words.default([]),
      pinned: z.boolean().default(false),
    }),
  ),
  carriers: z.array(
    rule.extend({
      event: words.min(1),
      subject: z.enum(['parties', 'chairs', 'participants', 'host', 'nobody']),
      status: z.enum(['held', 'planned', 'cancelled']).nullable(),
    }),
  ),
  nouns: z.array(z.strictObject({ words: words.min(1), kind })),
  bodies: words,
  parts: words,
  previous: words,
  next: words,
  officials: words,
  instruments: words,
  intending: words,
});

export type MeetingData = z.output<typeof schema>;
export type Encounter = MeetingData['encounters'][number];
export type Carrier = MeetingData['carriers'][number];
type Kind = z.output<typeof kind>;

/** The words of meetings, by lemma. */
export interface MeetingWords {
  readonly encounters: ReadonlyMap<string, readonly Encounter[]>;
  readonly carriers: ReadonlyMap<string, readonly Carrier[]>;
  /** Kind by noun, in lower case and singular and plural as written in the data. */
  readonly nouns: ReadonlyMap<string, Kind>;
  readonly bodies: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly previous: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
  readonly officials: ReadonlySet<string>;
  readonly instruments: ReadonlySet<string>;
  readonly intending: ReadonlySet<string>;
  /** All rules as people read them. */
  readonly rules: readonly (Encounter | Carrier)[];
}

/** Reads and checks `meetings.yaml`. Throws a `KnowledgeError` where a row is wrong. */
export function compileMeetings(sources: readonly Source[]): MeetingData {
  return readYaml(sources, 'meetings.yaml', schema);
}

export function buildMeetings(data: MeetingData): MeetingWords {
  return {
    encounters: byVerb(data.encounters),
    carriers: byVerb(data.carriers),
    nouns: new Map(data.nouns.flatMap((row) => row.words.map((w): [string, Kind] => [w, row.kind]))),
    bodies: new Set(data.bodies),
    parts: new Set(data.parts),
    previous: new Set(data.previous),
    next: new Set(data.next),
    officials: new Set(data.officials),
    instruments: new Set(data.instruments),
    intending: new Set(data.intending),
    rules: [...data.encounters, ...data.carriers],
  };
}

function byVerb<R extends { readonly verbs: readonly string[] }>(
  rules: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  const out = new Map<string, R[]>();
  for (const row of rules) for (const verb of row.verbs) out.set(verb, [...(out.get(verb) ?? []), row]);
  return out;
}
