import type { Gender } from '../../knowledge/people/compile.js';
import type { Actor } from '../../model/actor.js';
import type { Person } from '../../model/mention.js';
import type { FoundPerson } from './found-person.js';
import { likeness, nameKeys } from './name-match.js';

/** A person of the document while all that it says of them is being put together. */
export class Entry {
  readonly mentions: FoundPerson[] = [];
  /** Set where no mention says whom the person acts for, but the document lets it be inferred. */
  inferred: Actor | null = null;

  /** The comparable words of each of its names. */
  readonly nameKeys: (readonly string[])[] = [];

  add(found: FoundPerson): void {
    this.mentions.push(found);
    this.nameKeys.push(nameKeys(found.passage.slice(found.nameStart, found.nameEnd)));
  }
  get names(): string[] {
    return this.mentions.map((m) => m.passage.slice(m.nameStart, m.nameEnd));
  }
  /** The form with the most words; of two alike the earlier, and not one in capitals. */
  get name(): string {
    const shouted = (name: string): number => (name === name.toUpperCase() ? 1 : 0);
    const size = (name: string): number => name.split(/\s+/).length;
    return [...this.names].sort((a, b) => shouted(a) - shouted(b) || size(b) - size(a))[0]!;
  }
  get keys(): string[] {
    return nameKeys(this.name);
  }
  /** The first office said with the full name, or a fuller wording of it said elsewhere (`Secretary` → `Secretary of State`). */
  get officeMention(): FoundPerson | null {
    const offices = this.mentions.filter((m) => m.office !== null);
    const full = offices.filter((m) => nameKeys(m.passage.slice(m.nameStart, m.nameEnd)).length > 1);
    let best = full[0] ?? offices[0] ?? null;
    for (const other of offices) if (best && extendsOffice(best.office!, other.office!)) best = other;
    return best;
  }
  get actor(): Actor | null {
    return this.mentions.find((m) => m.actor !== null)?.actor ?? this.inferred;
  }
  get gender(): Gender | null {
    return this.mentions.find((m) => m.gender !== null)?.gender ?? null;
  }
  person(id: string): Person {
    return {
      id,
      name: this.name,
      honorific: this.mentions.find((m) => m.honorific !== null)?.honorific ?? null,
      office: this.officeMention?.office ?? null,
      actor: this.actor,
    };
  }
}

const officeWords = (office: string): string[] =>
  office
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

function extendsOffice(office: string, longer: string): boolean {
  const [a, b] = [officeWords(office), officeWords(longer)];
  return b.length > a.length && a.every((word) => b.includes(word));
}

/** The persons of a document in order of first mention. Mentions whose names fit and whose actors do not clash are one person's. */
export class Roster {
  readonly entries: Entry[] = [];

  add(found: FoundPerson): Entry {
    const entry =
      this.match(nameKeys(found.passage.slice(found.nameStart, found.nameEnd)), found.actor) ?? this.#open();
    entry.add(found);
    return entry;
  }

  /** The person that a name is likeliest to mean: the best likeness, then the one last mentioned; null where no name fits. */
  match(keys: readonly string[], actor: Actor | null): Entry | null {
    let best: { entry: Entry; score: number; last: number } | null = null;
    for (const entry of this.entries) {
      if (actor && entry.actor && entry.actor.code !== actor.code) continue;
      const score = Math.max(...entry.nameKeys.map((own) => likeness(keys, own)));
      const last = entry.mentions.at(-1)!.passage.words[entry.mentions.at(-1)!.start]!.start;
      if (score > 0 && (!best || score > best.score || (score === best.score && last > best.last)))
        best = { entry, score, last };
    }
    return best?.entry ?? null;
  }

  #open(): Entry {
    const entry = new Entry();
    this.entries.push(entry);
    return entry;
  }
}
