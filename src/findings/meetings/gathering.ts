import type { MeetingKind, MeetingStatus } from '../../model/finding.js';
import type { Person, Place } from '../../model/mention.js';
import { unique } from './scene.js';
import type { SeriesName, Sighting, Time, Turn } from './sighting.js';

/** One meeting as it is put together from its sightings. Values come from the sighting that says them best; nothing is averaged. */
export class Gathering {
  readonly sightings: Sighting[] = [];
  /** Set by later steps where no sighting says it. */
  filled: { parties?: readonly string[]; time?: Time; place?: Place } = {};
  readonly chairsBeside: Person[] = [];
  readonly peopleBeside: Person[] = [];

  constructor(first: Sighting) {
    this.sightings.push(first);
  }

  get first(): Sighting {
    return this.sightings[0]!;
  }
  get parties(): readonly string[] {
    return this.filled.parties ?? unique(this.sightings.flatMap((s) => s.parties)).sort();
  }
  get ordinal(): number | null {
    return this.sightings.find((s) => s.ordinal !== null)?.ordinal ?? null;
  }
  get turn(): Turn {
    return this.sightings.find((s) => s.turn !== null)?.turn ?? null;
  }
  /** The fullest proper name. */
  get name(): SeriesName | null {
    const names = this.sightings.flatMap((s) => (s.name ? [s.name] : []));
    return names.sort((a, b) => b.text.length - a.text.length)[0] ?? null;
  }
  /** The finest time that a sighting gives. */
  get time(): Time | null {
    const times = this.sightings.flatMap((s) => (s.time ? [s.time] : []));
    return (
      times.sort((a, b) => b.start.length - a.start.length || Number(b.end !== null) - Number(a.end !== null))[0] ??
      this.filled.time ??
      null
    );
  }
  get place(): Place | null {
    return this.sightings.find((s) => s.place)?.place ?? this.filled.place ?? null;
  }
  get status(): MeetingStatus | null {
    const all = this.sightings.map((s) => s.status).filter((s) => s !== null);
    return all.find((s) => s === 'cancelled') ?? all[0] ?? null;
  }
  get kind(): MeetingKind | null {
    const all = this.sightings.filter((s) => s.kind !== null);
    const special = all.find(
      (s) => s.form === 'noun' && ['dialogue', 'consultation', 'summit', 'conference'].includes(s.kind!),
    );
    return (special ?? all[0])?.kind ?? null;
  }
  get people(): readonly Person[] {
    return unique([...this.sightings.flatMap((s) => s.people), ...this.peopleBeside, ...this.chairs]);
  }
  get chairs(): readonly Person[] {
    return unique([...this.sightings.flatMap((s) => s.chairs), ...this.chairsBeside]);
  }
  /** Index of the sentence of its last sighting. */
  get lastSentence(): number {
    return Math.max(...this.sightings.map((s) => s.trigger.sentence.index));
  }
}
