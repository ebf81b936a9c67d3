import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readClasses, readRows } from '../../knowledge/rules/read-rows.js';
import { analysisFromConllu } from '../predicates/from-conllu.js';
import { predicatesOf } from '../predicates/predicates.js';
import { MentionIndex } from './mention-index.js';
import { RuleSet } from './rule-set.js';

const row = (match: string, name = 'test.row') => `
- name: ${name}
  reason: a row for a test
  match: ${match}
  makes: {type: X}
  examples: [{text: Mali signed a peace accord., finds: {type: X}}]
  counterexamples: [Mali ate.]
`;
const makes = z.strictObject({ type: z.string() });
const classes = readClasses([
  { path: 'classes.yaml', text: 'accord: [accord, treaty, peace deal]\npact: [$accord, pact]' },
]);
const none = new MentionIndex({ actors: [], people: [], places: [], periods: [] });

const sentence = `1	Mali	Mali	PROPN	NNP	_	2	nsubj	_	_
2	signed	sign	VERB	VBD	_	0	root	_	_
3	a	a	DET	DT	_	5	det	_	_
4	peace	peace	NOUN	NN	_	5	compound	_	_
5	deal	deal	NOUN	NN	_	2	obj	_	_
6	with	with	ADP	IN	_	7	case	_	_
7	Niger	Niger	PROPN	NNP	_	5	nmod	_	_`;

function matches(match: string): boolean {
  const rules = new RuleSet(readRows([{ path: 'rows.yaml', text: row(match) }], makes), classes);
  return [...predicatesOf(analysisFromConllu(sentence))].some((p) => rules.matchesOf(p, none).length > 0);
}

describe('patterns', () => {
  it.each([
    ['{verb: sign}', true],
    ['{verb: [reject, sign], with: {object: $pact}}', true],
    ['{verb: sign, with: {object: accord}}', false],
    ['{verb: sign, with: {with: any}}', true],
    ['{verb: sign, with: {with: none}}', false],
    ['{verb: sign, without: {object: deal}}', false],
    ['{verb: sign with, with: {object: Niger}}', true],
    ['{verb: sign, time: [future]}', false],
    ['{verb: sign, with: {subject: {is: actor}}}', false],
    ['{verb: sign, with: {subject: {is: actor, or: Mali}}}', true],
    ['{noun: peace deal, carried: sign}', true],
    ['{noun: arms deal}', false],
    ['{noun: sign}', false],
  ])('%s → %s', (match, holds) => expect(matches(match)).toBe(holds));
});

describe('a faulty file is refused with its place', () => {
  it.each([
    ['an unknown key', row('{verbs: sign}'), /rows\.yaml, test\.row: match/],
    ['two heads', row('{verb: sign, noun: deal}'), /one of verb, noun, adjective/],
    ['two rows of one name', row('{verb: sign}') + row('{verb: eat}'), /test\.row: two rules have this name/],
    ['no list', 'a: b', /not a list/],
    ['what it makes', row('{verb: sign}').replace('type: X', 'kind: X'), /makes/],
  ])('%s', (_, text, message) => expect(() => readRows([{ path: 'rows.yaml', text }], makes)).toThrow(message));

  it('an unknown class', () => {
    const rows = readRows([{ path: 'rows.yaml', text: row('{verb: $sing}') }], makes);
    expect(() => new RuleSet(rows, classes)).toThrow(/rows\.yaml: test\.row: no class of words is called \$sing/);
  });
});
