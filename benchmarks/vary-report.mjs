// Makes as many different reports as wanted out of some. What varies, always the same for the same number:
//   - who: each state of a report becomes another, drawn by how often states are in the news (the k-th with weight 1/(k+3));
//   - when: all dates move back together, by up to five years; amounts are multiplied;
//   - the wording: each word of four letters or more becomes, throughout its document, with some probability another word of the same length out of all
//     reports, so that spans still hold and words are as frequent as they were.
// Of five reports in a row, two are of a story of their own and three tell one story (the same states, dates and amounts, a third of the words
// different). Every twentieth is a copy of the one before it, three words in a hundred changed.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

const states = createRequire(import.meta.url)('world-countries')
  .map(({ cca3, name, area }) => ({ code: cca3, name: name.common, area }))
  .sort((a, b) => b.area - a.area);
const weights = states.map((_, k) => 1 / (k + 3));
const allWeights = weights.reduce((sum, w) => sum + w, 0);
const dayMs = 86_400_000;
const isState = new Set(states.map((s) => s.code));

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed) {
  let a = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function drawState(random) {
  let left = random() * allWeights;
  for (const [k, state] of states.entries()) {
    left -= weights[k];
    if (left <= 0) return state;
  }
  return states[0];
}

/** Number of the story that report `n` tells, and whether `n` is a copy of the report before it. */
const storyOf = (n) => Math.floor(n / 5) * 3 + Math.min(2, n % 5);
const isCopy = (n) => n % 20 === 19;

const shapeOf = (word) => `${word.length}${/^\p{Lu}/u.test(word) ? 'A' : 'a'}`;

/** A function that makes the n-th report out of these. */
export function varier(reports) {
  const words = new Map();
  for (const { document } of reports)
    for (const word of document.text.match(/\p{L}{4,}/gu) ?? [])
      words.get(shapeOf(word))?.push(word) ?? words.set(shapeOf(word), [word]);

  /** One word for another, always the same within a document. */
  function replacer(seed, share) {
    const random = randomFrom(seed);
    const chosen = new Map();
    return (text) =>
      text.replace(/\p{L}{4,}/gu, (word) => {
        let other = chosen.get(word);
        if (!other) {
          const pool = words.get(shapeOf(word)) ?? [word];
          other = random() < share ? pool[Math.floor(random() * pool.length)] : word;
          chosen.set(word, other);
        }
        return other;
      });
  }

  return (n) => {
    const random = randomFrom(storyOf(n));
    const report = reports[Math.floor(random() * reports.length)];
    const tellings = [
      replacer(storyOf(n) * 7 + 1, 0.5),
      replacer((isCopy(n) ? n - 1 : n) * 7 + 2, 0.35),
      ...(isCopy(n) ? [replacer(n * 7 + 3, 0.03)] : []),
    ];
    const reworded = (text) => tellings.reduce((told, tell) => tell(told), text);
    return varied(report, n, random, reworded);
  };
}

function varied(report, n, random, reworded) {
  const others = new Map();
  const other = (code) => {
    if (!isState.has(code)) return { code };
    for (let tries = 0; !others.has(code); tries++) {
      const drawn = drawState(random);
      if (tries > 20 || ![...others.values()].includes(drawn)) others.set(code, drawn);
    }
    return others.get(code);
  };
  for (const actor of report.actors) other(actor.code);
  const coded = (codes) => [...new Set(codes.map((c) => other(c).code))].sort();
  const days = Math.floor(random() * 1826);
  const factor = 1 + Math.floor(random() * 40);
  const moved = (iso) => {
    if (!iso) return iso;
    const full = `${iso}-07-15`.slice(0, iso.length === 4 ? 10 : iso.length).padEnd(10, '-15');
    return new Date(Date.parse(full) - days * dayMs).toISOString().slice(0, iso.length);
  };
  const number = (x) => x && x * factor;
  const text = reworded(report.document.text);
  const finding = (f) => ({ ...f, evidence: f.evidence.map((e) => ({ ...e, quote: text.slice(e.start, e.end) })) });
  const person = (name) => name && reworded(name);
  const actorOf = (code) => code && other(code).code;
  const first = new Map();
  for (const a of report.actors) if (!first.has(actorOf(a.code))) first.set(actorOf(a.code), a);
  return {
    ...report,
    document: {
      ...report.document,
      id: createHash('sha256').update(`varied ${n}`).digest('hex'),
      source: `pages/${n}.txt`,
      url: `https://news.example/${n}`,
      outlet: `Outlet ${n % 97}`,
      title: report.document.title && reworded(report.document.title),
      text,
      published: moved(report.document.published),
    },
    actors: [...first].map(([code, a]) => ({ ...a, code, name: others.get(a.code)?.name ?? a.name })),
    people: report.people.map((p) => ({ ...p, name: person(p.name), actor: actorOf(p.actor) })),
    meetings: report.meetings.map((m) => ({
      ...finding(m),
      name: m.name && reworded(m.name),
      parties: coded(m.parties),
      start: moved(m.start),
      end: moved(m.end),
      chairs: m.chairs.map(person),
      participants: m.participants.map((p) => ({ ...p, name: person(p.name), actor: actorOf(p.actor) })),
    })),
    commitments: report.commitments.map((c) => ({
      ...finding(c),
      by: coded(c.by),
      to: coded(c.to),
      action: reworded(c.action),
      deadline: moved(c.deadline),
      measure: { ...c.measure, amount: number(c.measure.amount) },
    })),
    deliveries: report.deliveries.map((d) => ({
      ...finding(d),
      by: coded(d.by),
      to: coded(d.to),
      action: reworded(d.action),
      measure: { ...d.measure, amount: number(d.measure.amount) },
    })),
    statements: report.statements.map((s) => ({
      ...finding(s),
      quote: reworded(s.quote),
      speaker: { ...s.speaker, name: person(s.speaker.name), actor: actorOf(s.speaker.actor) },
    })),
    events: report.events.map((e) => ({
      ...finding(e),
      actors: coded(e.actors),
      recipients: coded(e.recipients),
      start: moved(e.start),
      end: moved(e.end),
    })),
  };
}
