import { describe, expect, it } from 'vitest';
import { contexts } from '../../test/contexts.js';
import { eventWords, fileName, printedNumber, roundTitle, sourceName, subjectWords } from './wording.js';

describe('wording', () => {
  it.each(contexts)('the subject %s reads as words', (code) => {
    expect(subjectWords(code)).toMatch(/^[A-Za-z][A-Za-z ]+$/);
  });

  it.each([
    [{ type: 'ACCUSE', mode: 'disapprove' }, 'Accuse: disapprove'],
    [{ type: 'CONSULT', mode: null }, 'Consult'],
  ])('an event %o reads %s', (event, words) => {
    expect(eventWords(event)).toBe(words);
  });

  it.each([
    [{ series: 'Ocean Dialogue', name: 'Third Ocean Dialogue', kind: 'dialogue' as const }, 'Ocean Dialogue'],
    [{ series: null, name: 'Port Talks', kind: 'talks' as const }, 'Port Talks'],
    [{ series: null, name: null, kind: 'talks' as const }, 'Talks'],
  ])('a meeting %o is called %s', (round, title) => {
    expect(roundTitle(round)).toBe(title);
  });

  it.each([
    ['pages/oslo/2024-03-05-wire.txt', '2024-03-05-wire.txt'],
    ['https://paper.example/world/talks/?page=2#top', 'talks'],
    ['-', '-'],
  ])('the file of %s is %s', (source, name) => {
    expect(fileName(source)).toBe(name);
  });

  it('a source without outlet is known by its title', () => {
    expect(sourceName({ outlet: null, title: 'Talks end', source: 'a/b.txt' })).toBe('Talks end');
  });

  it('prints a negative number with a minus', () => expect(printedNumber(-1234.5)).toBe('−1,234.5'));
});
