import type { Actor, NameForm } from '../../model/actor.js';
import { type CaseRule, NameIndex } from '../names/name-index.js';
import type { ActorData } from './compile.js';

/** What a name in a text may stand for: an actor in some form, or (`actor: null`) something that is none. */
export interface Bearer {
  readonly actor: Actor | null;
  /**
   * `metonym` is a town, `seat` a building or office (both are metonyms of their actor); `prefix` names it only before a hyphen
   * (`Sino-`); `other` is the name of something else.
   */
  readonly form: NameForm | 'seat' | 'prefix' | 'other';
  /** The name as `knowledge/` writes it. */
  readonly text: string;
}

/** Every actor that `knowledge/` holds, by code and by name. */
export class ActorIndex {
  readonly all: readonly Actor[];
  /** Names of actors, and longer names of other things that would hide one. */
  readonly names: NameIndex<Bearer>;
  readonly #byCode: ReadonlyMap<string, Actor>;

  constructor(data: ActorData) {
    this.all = data.actors;
    this.#byCode = new Map(data.actors.map((actor) => [actor.code, actor]));
    const rank = new Map(data.shared.flatMap(([name, codes]) => codes.map((code, i) => [`${name} ${code}`, i])));
    const rankOf = (b: Bearer) => rank.get(`${b.text} ${b.actor?.code}`) ?? 0;
    this.names = new NameIndex(
      [...bearersOf(data, this.#byCode)]
        .sort((a, b) => rankOf(a) - rankOf(b))
        .map((value) => ({ text: value.text, rule: ruleOf(value), value })),
    );
  }

  /** The actor with a code, or null. */
  get(code: string): Actor | null {
    return this.#byCode.get(code) ?? null;
  }

  /** The actor with a code that the program itself names. Throws where `knowledge/` lacks it. */
  require(code: string): Actor {
    const actor = this.get(code);
    if (!actor) throw new RangeError(`knowledge/ holds no actor ${code}`);
    return actor;
  }

  /** The actors that bear exactly this name (`Pakistani`, `U.S.`, `Security Council`), the likelier first; metonyms and prefixes left out. */
  named(text: string): readonly Actor[] {
    const actors = this.names
      .named(text)
      .flatMap((b) => (b.actor && !['metonym', 'seat', 'prefix'].includes(b.form) ? [b.actor] : []));
    return [...new Set(actors)];
  }

  /** Whom an actor speaks for: an organ's organisation, else the actor itself. */
  principalOf(actor: Actor): Actor {
    return actor.actsFor === null ? actor : this.require(actor.actsFor);
  }
}

function* bearersOf(data: ActorData, byCode: ReadonlyMap<string, Actor>): Iterable<Bearer> {
  const seats = new Set(data.seats);
  for (const actor of data.actors)
    for (const { text, form } of actor.names)
      yield { actor, form: form === 'metonym' && seats.has(text) ? 'seat' : form, text };
  for (const [text, code] of data.prefixes) yield { actor: byCode.get(code)!, form: 'prefix', text };
  for (const text of data.others) yield { actor: null, form: 'other', text };
}

/** A name all in capitals (`FSB`) is an acronym whatever it stands for. */
const ruleOf = ({ form, text }: Bearer): CaseRule =>
  form === 'acronym' || /^\p{Lu}{2,}$/u.test(text) ? 'exact' : 'capitalised';
