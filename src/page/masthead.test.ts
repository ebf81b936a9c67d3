import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.js';

const story = 'The two ministers met in Suva on Monday and agreed to open an office for customs training.';

function header(head: string) {
  const content = `${head}\n\n${story}\n`;
  const { title, outlet } = readPage({ source: 'test', url: null, form: 'text', content, hints: {} }).header;
  return { title: title?.value ?? null, outlet: outlet?.value ?? null };
}

describe('the name of the paper above the headline', () => {
  it.each([
    ['The Reef Gazette\n\nPorts deal near', 'Ports deal near', 'The Reef Gazette'],
    ['REEF GAZETTE | Suva, Nadi\n\nPorts deal near', 'Ports deal near', 'REEF GAZETTE'],
    ['The Reef\nHome | World | Sport\n\nPorts deal near', 'Ports deal near', 'The Reef'],
    ['The Reef — Friday, May 10, 2024\n\nPorts deal near', 'Ports deal near', 'The Reef'],
    ['Gaceta del Mar\n\nPorts deal near', 'Ports deal near', 'Gaceta del Mar'],
    ['Reef notes\na weblog about the sea\n\nPorts deal near Suva', 'Ports deal near Suva', 'Reef notes'],
    ['MINISTRY OF TRADE\n\nPorts deal near', 'Ports deal near', 'MINISTRY OF TRADE'],
  ])('%j', (head, title, outlet) => {
    expect(header(head)).toEqual({ title, outlet });
  });

  it.each([
    ['Minister quits over Nadi post\n\nHe leaves in May', 'Minister quits over Nadi post'],
    ['Minister Quits Over Nadi Post\n\nHe leaves in May', 'Minister Quits Over Nadi Post'],
    ['Ports deal near in Suva\nShare | Tweet | Print\n\nTalks go on', 'Ports deal near in Suva'],
    ['Council Adopts Sanctions On Two Firms', 'Council Adopts Sanctions On Two Firms'],
    ['Minister of Trade to Visit Suva', 'Minister of Trade to Visit Suva'],
    ['Ministry of Trade opens office in Suva', 'Ministry of Trade opens office in Suva'],
  ])('none in %j', (head, title) => {
    expect(header(head)).toEqual({ title, outlet: null });
  });
});
