import { describe, expect, it } from 'vitest';
import { compile } from '../compile.js';
import { loadKnowledge, ownFolder, readSources } from '../load.js';
import type { Source } from '../sources.js';

const sources = readSources(ownFolder);
const knowledge = loadKnowledge();

/** Our own files with one piece of text put in place of another. */
const changed = (path: string, from: string, to: string): Source[] =>
  sources.map((s) => (s.path === path ? { path, text: s.text.replace(from, to) } : s));

describe('what is known of actors', () => {
  it.each([
    ['Pakistani', 'PAK'],
    ['Pakistanis', 'PAK'],
    ['Islamic Republic of Pakistan', 'PAK'],
    ['U.S.', 'USA'],
    ['US', 'USA'],
    ['us', ''],
    ['who', ''],
    ['WHO', 'WHO'],
    ['Burma', 'MMR'],
    ['Turkiye', 'TUR'],
    ['Cote d’Ivoire', 'CIV'],
    ['Congolese', 'COD COG'],
    ['Organization of Islamic Cooperation', 'OIC'],
    ['Security Council', 'UNSC'],
    ['ISIS-K', 'ISKP'],
    ['Al Qaeda', 'AQ'],
    ['Soviet Union', 'SUN'],
    ['Kremlin', ''],
    ['Sino', ''],
  ])('%s names %s', (name, codes) => {
    expect(
      knowledge.actors
        .named(name)
        .map((a) => a.code)
        .join(' '),
    ).toBe(codes);
  });

  it('holds the states, organisations and groups that the guide promises', () => {
    const count = (...kinds: string[]) => knowledge.actors.all.filter((a) => kinds.includes(a.kind)).length;
    expect(count('state')).toBeGreaterThanOrEqual(250);
    expect(count('igo', 'body')).toBeGreaterThanOrEqual(170);
    expect(count('armed-group')).toBeGreaterThanOrEqual(130);
  });

  it('lets an organ speak for its organisation', () => {
    expect(knowledge.actors.principalOf(knowledge.actors.require('UNSC')).code).toBe('UN');
  });
});

describe('faults are refused by file and entry', () => {
  it.each([
    ['a code twice in one file', 'actors/ngos.yaml', '\nOXFAM:', '\nHRW:', /ngos\.yaml, line \d+/],
    ['a code of another file', 'actors/ngos.yaml', '\nOXFAM:', '\nTTP:', /TTP: the code stands in/],
    [
      'a name of another actor',
      'actors/ngos.yaml',
      'name: Oxfam',
      'name: Kenya',
      /OXFAM: "Kenya" is also a name of KEN/,
    ],
    [
      'an unknown member',
      'actors/organisations.yaml',
      '[AUS, GBR, USA]',
      '[AUS, XYZ]',
      /AUKUS: no actor has the code XYZ/,
    ],
    ['a bad date', 'actors/states.yaml', 'until: 1989-06-18', 'until: June 1989', /MMR: former\.0\.until: a date is/],
    [
      'dates the wrong way round',
      'actors/states.yaml',
      'until: 1997-05-17',
      'until: 1960-05-17',
      /COD: .*since lies after/,
    ],
    ['a bad reference', 'actors/armed-groups.yaml', 'QDe.132', 'QDE 132', /TTP: unsc: a reference is like/],
    ['an unknown field', 'actors/ngos.yaml', 'name: Oxfam,', 'name: Oxfam, boss: X,', /OXFAM: .*boss/],
  ])('%s', (_, path, from, to, message) => {
    expect(() => compile(changed(path, from, to))).toThrow(message);
  });

  it('a missing file', () => {
    expect(() => compile(sources.filter((s) => s.path !== 'actors/ngos.yaml'))).toThrow(
      'knowledge/actors/ngos.yaml: the file is missing',
    );
  });
});
