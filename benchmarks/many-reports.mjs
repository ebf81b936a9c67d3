// Many reports from few: each varies one that the pipeline made, so that a large record can be had without reading as many pages.
// Other actors, days, people and words; lengths stay, so every span stays good. The same number gives the same report.

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What reports are varied with: their words by length, their actors by kind (the most often named first), their people's names. */
export function poolOf(reports) {
  const words = new Map();
  const named = new Map();
  const [given, family] = [new Set(), new Set()];
  for (const { document, actors, people } of reports) {
    for (const [word] of document.text.matchAll(/\p{Ll}{4,}/gu))
      words.set(word.length, (words.get(word.length) ?? new Set()).add(word));
    for (const { code, name, kind, references, mentions } of actors) {
      const actor = named.get(code) ?? { code, name, kind, references, times: 0 };
      actor.times += mentions.length;
      named.set(code, actor);
    }
    for (const { name } of people) {
      const parts = name.split(' ');
      if (parts.length > 1) given.add(parts[0]);
      family.add(parts.at(-1));
    }
  }
  const byKind = Map.groupBy
    ? Map.groupBy([...named.values()], (a) => a.kind)
    : [...named.values()].reduce((m, a) => m.set(a.kind, [...(m.get(a.kind) ?? []), a]), new Map());
  for (const list of byKind.values()) list.sort((a, b) => b.times - a.times || (a.code < b.code ? -1 : 1));
  return {
    words: new Map([...words].map(([length, set]) => [length, [...set].sort()])),
    actors: byKind,
    given: [...given].sort(),
    family: [...family].sort(),
  };
}

const changedWords = 0.3;
const years = 12;

/**
 * Another world, number `n`: who stands for whom in it, how far back it lies, which words are other ones. What is the same in two reports is the
 * same in both of them as this world has them, so that their meetings and promises still belong together.
 */
export function worldOf(n, pool) {
  const random = randomFrom(n + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  // A few actors are in most of the news: a power of an even number falls on the first of a list more often.
  const pickOften = (list) => list[Math.floor(random() ** 2.2 * list.length)];
  const back = Math.floor(random() * years * 365.25);
  const actors = new Map();
  const taken = new Set();
  const actor = (one) => {
    if (!actors.has(one.code)) {
      const free = pool.actors.get(one.kind).filter((a) => !taken.has(a.code));
      const { code, name, kind, references } = pickOften(free);
      taken.add(code);
      actors.set(one.code, { code, name, kind, references });
    }
    return { ...one, ...actors.get(one.code) };
  };
  const names = new Map();
  const name = (one) => {
    if (one && !names.has(one)) names.set(one, `${pick(pool.given)} ${pick(pool.family)}`);
    return one && names.get(one);
  };
  const code = (c) => actors.get(c)?.code ?? c;
  return {
    id: (id) => (n === 0 ? id : id && `${id}-${n}`),
    actor,
    code,
    codes: (list) => [...new Set(list.map(code))].sort(),
    name,
    named: (one) => ({ ...one, name: name(one.name), actor: one.actor && code(one.actor) }),
    day: (iso) => {
      if (typeof iso !== 'string') return iso;
      const moved = new Date(Date.parse(iso.slice(0, 10)) - back * 86_400_000).toISOString();
      return moved.slice(0, Math.min(10, iso.length));
    },
    words: (text) =>
      text.replace(/\p{Ll}{4,}/gu, (w) => (random() < changedWords ? pick(pool.words.get(w.length) ?? [w]) : w)),
  };
}

/** A report as it would be in another world. */
export function vary(report, world) {
  const { actor, codes, day, name, named, words } = world;
  const actors = report.actors.map(actor);
  const text = words(report.document.text);
  const at = ({ evidence }) => evidence.map((e) => ({ ...e, quote: text.slice(e.start, e.end) }));
  const id = world.id(report.document.id);
  return {
    ...report,
    document: {
      ...report.document,
      id,
      source: `many/${id}.txt`,
      url: null,
      title: report.document.title && words(report.document.title),
      text,
      published: day(report.document.published),
    },
    actors,
    people: report.people.map(named),
    meetings: report.meetings.map((m) => ({
      ...m,
      parties: codes(m.parties),
      start: day(m.start),
      end: day(m.end),
      chairs: m.chairs.map(name),
      participants: m.participants.map(named),
      evidence: at(m),
    })),
    commitments: report.commitments.map((c) => ({
      ...c,
      by: codes(c.by),
      to: codes(c.to),
      action: words(c.action),
      deadline: day(c.deadline),
      evidence: at(c),
    })),
    deliveries: report.deliveries.map((d) => ({
      ...d,
      by: codes(d.by),
      to: codes(d.to),
      action: words(d.action),
      since: day(d.since),
      evidence: at(d),
    })),
    statements: report.statements.map((s) => ({
      ...s,
      speaker: named(s.speaker),
      quote: words(s.quote),
      evidence: at(s),
    })),
    events: report.events.map((e) => ({
      ...e,
      actors: codes(e.actors),
      recipients: codes(e.recipients),
      start: day(e.start),
      end: day(e.end),
      evidence: at(e),
    })),
  };
}
