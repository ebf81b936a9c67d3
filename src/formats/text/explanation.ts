import type { ExplainedSentence, ExplainedToken, Explanation } from '../../model/explanation.js';
import { overlaps } from '../../model/span.js';
import { hanging, type Layout } from './layout.js';
import { branches } from './tree.js';

/** Explains a finding to people: the rule, what it took from the text, whom the words stand for, the trees with the finding's words bright. */
export function explanationText(e: Explanation, text: string, layout: Layout): string {
  const { bold, dim, cyan } = layout.colours;
  const line = (label: string, words: string): string => hanging(`  ${dim(label.padEnd(11))}`, words, layout);
  const standsFor = (codes: readonly string[]): string => (codes.length > 0 ? ` stands for ${codes.join(', ')}` : '');
  const form = (kind: string | null): string => (kind && kind !== 'name' ? dim(` (${kind})`) : '');
  return [
    `${bold(e.finding)}  ${cyan(e.rule.name)}  ${dim(`${Math.round(100 * e.confidence)} % of its findings prove right`)}\n`,
    line('because', e.rule.reason ?? ''),
    line('read from', `${quoted(e.predicate.quote)} (${e.predicate.partOfSpeech} ${e.predicate.lemma})`),
    ...e.arguments.map((a) => line(a.slot, quoted(a.quote) + standsFor(a.standsFor))),
    e.content ? line('about', `${quoted(e.content.quote)} by ${e.content.rule}`) : '',
    ...e.also.map((a) => line('also', `${quoted(a.quote)} by ${a.rule}`)),
    ...e.mentions.map((m) => line(m.kind, `${quoted(text.slice(m.start, m.end))} is ${m.reading}${form(m.form)}`)),
    ...e.sentences.flatMap((s) => treeOf(s, e, layout).map((l) => `    ${l}\n`)),
  ].join('');
}

const quoted = (words: string): string => `“${words.replace(/\s+/g, ' ')}”`;

/** Words of the finding are also marked with a star, so that they can be told apart without colours. */
function treeOf({ tokens }: ExplainedSentence, { evidence }: Explanation, { colours }: Layout): string[] {
  const { bold, dim, green, yellow } = colours;
  const root = tokens.find((t) => t.head < 0);
  if (!root) return [];
  const line = (t: ExplainedToken): string => {
    const lit = evidence.some((e) => overlaps(e, t));
    return `${dim(t.relation)}  ${lit ? `${green(bold(t.text))} *` : t.text}${t.role ? `  ${yellow(`← ${t.role}`)}` : ''}`;
  };
  return branches(root, (t) => tokens.filter((c) => tokens[c.head] === t), line);
}
