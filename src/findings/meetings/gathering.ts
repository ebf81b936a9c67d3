import type { MeetingKind, MeetingStatus } from '../../model/finding.js';
import type { Person, Place } from '../../model/mention.js';
import { daysApart, spread } from './days.js';
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
    const told = this.filled.parties ?? unique(this.sightings.flatMap((s) => s.parties)).sort();
    if (told.length < 3) return told;
    const chairing = this.chairs.flatMap((p) => (p.actor?.kind === 'state' ? [p.actor.code] : []));
    return unique([...told, ...chairing]).sort();
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
  /** The finest time that a sighting gives, over all the days that one says it took. */
  get time(): Time | null {
    const own = finest(this.sightings.map((s) => s.time)) ?? this.filled.time;
    const time = own ?? finest(this.sightings.map((s) => s.around.time));
    const days = this.sightings.find((s) => s.days !== null)?.days ?? null;
    return time && days !== null ? spread(time, days, this.status === 'planned') : time;
  }
  get place(): Place | null {
    const own = this.sightings.find((s) => s.place)?.place ?? this.filled.place;
    return own ?? this.sightings.find((s) => s.around.place)?.around.place ?? null;
  }
  get status(): MeetingStatus | null {
    const all = this.sightings.map((s) => s.status).filter((s) => s !== null);
    return all.find((s) => s === 'cancelled') ?? all[0] ?? null;
  }
  get kind(): MeetingKind | null {
    const all = this.sightings.filter((s) => s.kind !== null);
    const special = all.find(
      (s) =>
        s.form === 'noun' &&
        ['dialogue', 'consultation', 'summit', 'conference'].includes(s.kind!) &&
        !(s.kind === 'conference' && s.name === null && this.first.form === 'verb'),
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

/** The most precise time; of two the one that names both ends, of two ranges the shorter. */
function finest(times: readonly (Time | null)[]): Time | null {
  const order = (a: Time, b: Time): number =>
    b.start.length - a.start.length || Number(b.end !== null) - Number(a.end !== null) || lengthOf(a) - lengthOf(b);
  return times.filter((t) => t !== null).sort(order)[0] ?? null;
}

const lengthOf = ({ start, end }: Time): number =>
  end && end.length === 10 && start.length === 10 ? daysApart(start, end) : 0;
