import type { Analysis, Sentence } from '../model/analysis.js';
import type { Evidence, Findings } from '../model/finding.js';
import type { Mentions } from '../model/mention.js';
import type { Rule } from '../model/rule.js';
import { overlaps, type Span } from '../model/span.js';
import type { Journey } from '../pipeline.js';
import type { Explanation } from './explanation-types.js';

/** How a finding came about: its rule, the trees of its sentences, and what the words in them were taken to mean. Null where the journey made no such finding. */
export function explanationOf(journey: Journey, id: string, rules: ReadonlyMap<string, Rule>): Explanation | null {
  const finding = findingNamed(journey.findings, id);
  if (!finding) return null;
  const sentences = journey.analysis.sentences.filter((s) => finding.evidence.some((e) => overlaps(s, e)));
  const rule = rules.get(finding.rule);
  return {
    finding: id,
    rule: {
      name: finding.rule,
      reason: rule?.reason ?? null,
      examples: rule?.examples.map((e) => e.text) ?? [],
      counterexamples: [...(rule?.counterexamples ?? [])],
    },
    evidence: [...finding.evidence],
    sentences: sentences.map((s) => treeOf(s, journey.analysis)),
    mentions: mentionsWithin(journey.mentions, sentences),
  };
}

function findingNamed(findings: Findings, id: string): { rule: string; evidence: readonly Evidence[] } | undefined {
  const { meetings, commitments, deliveries, statements, events } = findings;
  return [...meetings, ...commitments, ...deliveries, ...statements, ...events].find((f) => f.id === id);
}

function treeOf(sentence: Sentence, { layers }: Analysis): Explanation['sentences'][number] {
  const tokens = sentence.tokens.map((t) => ({
    start: t.start,
    end: t.end,
    text: t.text,
    lemma: layers.lemmas ? t.lemma : '',
    tag: layers.tags ? t.upos : '',
    relation: layers.trees ? t.relation : '',
    head: layers.trees && t.head ? t.head.index - sentence.first : -1,
  }));
  return { start: sentence.start, end: sentence.end, tokens };
}

function mentionsWithin(mentions: Mentions, spans: readonly Span[]): Explanation['mentions'] {
  const all: Explanation['mentions'] = [
    ...mentions.actors.map((m) => ({
      ...at(m),
      kind: 'actor' as const,
      reading: m.actors.map((a) => `${a.name} (${a.code})`).join(', ') || 'unresolved',
    })),
    ...mentions.people.map((m) => ({
      ...at(m),
      kind: 'person' as const,
      reading:
        m.people.map((p) => [p.name, p.office, p.actor?.code].filter(Boolean).join(', ')).join('; ') || 'unresolved',
    })),
    ...mentions.places.map((m) => ({
      ...at(m),
      kind: 'place' as const,
      reading: [m.reading.name, m.reading.country].filter(Boolean).join(', '),
    })),
    ...mentions.periods.map((m) => ({
      ...at(m),
      kind: 'period' as const,
      reading: [m.reading.start, m.reading.end].filter(Boolean).join(' to '),
    })),
  ];
  return all.filter((m) => spans.some((s) => overlaps(s, m))).sort((a, b) => a.start - b.start);
}

const at = ({ start, end }: Span): Span => ({ start, end });
