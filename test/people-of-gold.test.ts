import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../src/knowledge/load.js';
import { analyse } from '../src/language/analyse.js';
import { loadModel } from '../src/language/load.js';
import { findActors } from '../src/mentions/actors/find-actors.js';
import { findPeople } from '../src/mentions/people/find-people.js';
import { readPage } from '../src/page/read-page.js';
import { sharedFolder } from './shared.js';

interface Participant {
  readonly name: string;
  readonly country: string | null;
}

const shared = sharedFolder();
const words = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** Whether every word of the shorter name stands in the longer. */
function fits(a: string, b: string): boolean {
  const [short, long] = [words(a), words(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.every((word) => long.includes(word));
}

describe.skipIf(shared === null)('people of the gold documents (skipped without ../shared)', () => {
  it('are found, with whom they act for', () => {
    const knowledge = loadKnowledge();
    const model = loadModel();
    const count = { all: 0, found: 0, actor: 0 };
    const folder = join(shared!, 'gold/dev');
    for (const file of readdirSync(folder)) {
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const document = readPage({ source: file, url: gold.url, form: 'text', content: gold.text, hints: {} });
      const analysis = analyse(document, model);
      const { people } = findPeople(document, analysis, knowledge, findActors(document, analysis, knowledge));
      for (const participant of gold.meetings.flatMap((m: { participants: Participant[] }) => m.participants)) {
        const person = people.find((p) => fits(p.name, participant.name));
        count.all++;
        if (person) count.found++;
        if (person && (person.actor?.code ?? null) === participant.country) count.actor++;
      }
    }
    expect(count.found / count.all).toBeGreaterThan(0.97);
    expect(count.actor / count.all).toBeGreaterThan(0.95);
  }, 60_000);
});
