import { describe, expect, it } from 'vitest';
import type { Token } from '../../model/analysis.js';
import { analysisFromConllu } from './from-conllu.js';
import type { Predicate } from './predicate.js';
import { predicatesOf } from './predicates.js';

/** A tree written on one line: `form/lemma/UPOS/XPOS/head/relation`, tokens numbered from 1. */
function tree(line: string): Predicate[] {
  const rows = line
    .trim()
    .split(/\s+/)
    .map((cell, i) => {
      const [form, lemma, upos, xpos, head, relation] = cell.split('/');
      return [i + 1, form, lemma, upos, xpos, '_', head, relation, '_', '_'].join('\t');
    });
  return [...predicatesOf(analysisFromConllu(rows.join('\n')))];
}

const words = (tokens: readonly Token[]): string => tokens.map((t) => t.text).join(' ');

const visit = `Ghana/Ghana/PROPN/NNP/4/nsubj and/and/CCONJ/CC/3/cc Togo/Togo/PROPN/NNP/1/conj paid/pay/VERB/VBD/0/root
  a/a/DET/DT/6/det visit/visit/NOUN/NN/4/obj to/to/ADP/IN/8/case Benin/Benin/PROPN/NNP/4/obl`;
const signed = `The/the/DET/DT/2/det accord/accord/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass signed/sign/VERB/VBN/0/root
  by/by/ADP/IN/6/case Chad/Chad/PROPN/NNP/4/obl:agent and/and/CCONJ/CC/8/cc Niger/Niger/PROPN/NNP/6/conj`;
const urged = `Oslo/Oslo/PROPN/NNP/2/nsubj urged/urge/VERB/VBD/0/root Quito/Quito/PROPN/NNP/2/obj to/to/PART/TO/5/mark
  free/free/VERB/VB/2/xcomp them/they/PRON/PRP/5/obj`;
const called = `Oslo/Oslo/PROPN/NNP/2/nsubj called/call/VERB/VBD/0/root on/on/ADP/IN/4/case Quito/Quito/PROPN/NNP/2/obl
  to/to/PART/TO/6/mark talk/talk/VERB/VB/2/xcomp`;
const promised = `Oslo/Oslo/PROPN/NNP/2/nsubj promised/promise/VERB/VBD/0/root Quito/Quito/PROPN/NNP/2/obj to/to/PART/TO/5/mark
  help/help/VERB/VB/2/xcomp`;
const training = `the/the/DET/DT/2/det training/training/NOUN/NN/0/root of/of/ADP/IN/5/case 300/300/NUM/CD/5/nummod
  officers/officer/NOUN/NNS/2/nmod by/by/ADP/IN/7/case Peru/Peru/PROPN/NNP/2/nmod`;
const relative = `the/the/DET/DT/2/det rebels/rebel/NOUN/NNS/0/root who/who/PRON/WP/4/nsubj seized/seize/VERB/VBD/2/acl:relcl
  towns/town/NOUN/NNS/4/obj and/and/CCONJ/CC/7/cc burned/burn/VERB/VBD/4/conj homes/home/NOUN/NNS/7/obj`;
const refused = `Mali/Mali/PROPN/NNP/3/nsubj has/have/AUX/VBZ/3/aux refused/refuse/VERB/VBN/0/root to/to/PART/TO/5/mark
  sign/sign/VERB/VB/3/xcomp it/it/PRON/PRP/5/obj`;
const reported = `Mali/Mali/PROPN/NNP/3/nsubj will/will/AUX/MD/3/aux leave/leave/VERB/VB/6/ccomp ,/,/PUNCT/,/3/punct
  officials/official/NOUN/NNS/6/nsubj said/say/VERB/VBD/0/root`;
const condition = `Mali/Mali/PROPN/NNP/3/nsubj will/will/AUX/MD/3/aux leave/leave/VERB/VB/0/root unless/unless/SCONJ/IN/6/mark
  fighting/fighting/NOUN/NN/6/nsubj stops/stop/VERB/VBZ/3/advcl`;
const shared = `Police/police/NOUN/NNS/2/nsubj arrested/arrest/VERB/VBD/0/root and/and/CCONJ/CC/4/cc deported/deport/VERB/VBD/2/conj
  monks/monk/NOUN/NNS/2/obj`;
const rounds = `Fiji/Fiji/PROPN/NNP/3/nsubj has/have/AUX/VBZ/3/aux suspended/suspend/VERB/VBN/0/root a/a/DET/DT/5/det
  round/round/NOUN/NN/3/obj of/of/ADP/IN/7/case talks/talk/NOUN/NNS/5/nmod with/with/ADP/IN/9/case Samoa/Samoa/PROPN/NNP/7/nmod`;
const dueTo = `Laos/Laos/PROPN/NNP/3/nsubj is/be/AUX/VBZ/3/cop due/due/ADJ/JJ/0/root to/to/PART/TO/5/mark visit/visit/VERB/VB/3/xcomp`;
const none = `No/no/DET/DT/2/det deal/deal/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass reached/reach/VERB/VBN/0/root`;
const mediated = `Qatar/Qatar/PROPN/NNP/2/nsubj:pass mediated/mediate/VERB/VBD/0/root between/between/ADP/IN/4/case Chad/Chad/PROPN/NNP/2/obl`;
const laidDown = `Rebels/rebel/NOUN/NNS/2/nsubj laid/lay/VERB/VBD/0/root down/down/ADP/RP/2/compound:prt their/they/PRON/PRP$/5/nmod:poss
  arms/arm/NOUN/NNS/2/obl`;
const seized = `Men/man/NOUN/NNS/4/nsubj in/in/ADP/IN/3/case Mali/Mali/PROPN/NNP/1/nmod seized/seize/VERB/VBD/0/root towns/town/NOUN/NNS/1/nmod`;
const metMonday = `Ghana/Ghana/PROPN/NNP/2/nsubj met/meet/VERB/VBD/0/root in/in/ADP/IN/4/case Accra/Accra/PROPN/NNP/2/obl`;

/** What is asked of which predicate of a tree, and the answer. */
const cases: [string, string, string, (p: Predicate) => unknown, unknown][] = [
  ['a light verb lifts its noun', visit, 'visit', (p) => words(p.subjects), 'Ghana Togo'],
  ['and its obliques', visit, 'visit', (p) => words(p.oblique('to')), 'Benin'],
  ['a passive has its agent', signed, 'sign', (p) => words(p.subjects), 'Chad Niger'],
  ['and its subject undergoes', signed, 'sign', (p) => words(p.objects), 'accord'],
  ['the object does the infinitive', urged, 'free', (p) => words(p.subjects), 'Quito'],
  ['so does whom one calls on', called, 'talk', (p) => words(p.subjects), 'Quito'],
  ['but who promises does it himself', promised, 'help', (p) => words(p.subjects), 'Oslo'],
  ['a noun is done by', training, 'training', (p) => words(p.subjects), 'Peru'],
  ['a noun is done to', training, 'training', (p) => words(p.objects), 'officers'],
  ['a relative clause has its antecedent', relative, 'seize', (p) => words(p.subjects), 'rebels'],
  ['and so have its conjuncts', relative, 'burn', (p) => words(p.subjects), 'rebels'],
  ['refusing leads in what is not done', refused, 'sign', (p) => p.affirmed, false],
  ['but is itself affirmed', refused, 'refuse', (p) => p.affirmed, true],
  ['who says so', reported, 'leave', (p) => words(p.attribution?.speakers ?? []), 'officials'],
  ['a future', reported, 'leave', (p) => p.time, 'future'],
  ['a condition is hypothetical', condition, 'stop', (p) => p.time, 'hypothetical'],
  ['what hangs on it is not', condition, 'leave', (p) => p.time, 'future'],
  ['verbs share the object', shared, 'deport', (p) => words(p.objects), 'monks'],
  ['and the subject', shared, 'deport', (p) => words(p.subjects), 'Police'],
  ['a measure is looked through', rounds, 'talk', (p) => words(p.subjects), 'Fiji'],
  ['what is suspended has ended', rounds, 'talk', (p) => p.ended, true],
  ['a perfect is past', rounds, 'suspend', (p) => p.time, 'past'],
  ['due to is a plan', dueTo, 'visit', (p) => [p.modality, p.time], ['plan', 'future']],
  ['a past tense without be is active', mediated, 'mediate', (p) => [p.passive, words(p.subjects)], [false, 'Qatar']],
  ['a bare noun behind a particle is an object', laidDown, 'lay down', (p) => words(p.objects), 'arms'],
  ['and so is one hung on the subject', seized, 'seize', (p) => words(p.objects), 'towns'],
  ['one with a preposition is not', metMonday, 'meet', (p) => words(p.objects), ''],
  ['no before a noun negates', none, 'reach', (p) => p.affirmed, false],
];

describe('predicates', () => {
  it.each(cases)('%s', (_, line, lemma, ask, answer) => {
    const predicate = tree(line).find((p) => p.lemma === lemma);
    expect(predicate && ask(predicate)).toEqual(answer);
  });
});
