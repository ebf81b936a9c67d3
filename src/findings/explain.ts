import type { Knowledge } from '../knowledge/knowledge.js';
import type { Actor } from '../model/actor.js';
import type { Analysis, Sentence } from '../model/analysis.js';
import type { Document } from '../model/document.js';
import type { ExplainedMention, ExplainedSentence, Explanation } from '../model/explanation.js';
import { type Evidence, evidenceAt, type Findings, findingKinds } from '../model/finding.js';
import type { Mentions } from '../model/mention.js';
import type { PeriodMention } from '../model/period.js';
import type { Rule } from '../model/rule.js';
import { overlaps, type Span } from '../model/span.js';
import { ruleNamed } from './rule-registry.js';
import type { Trace } from './trace.js';

/** What a reading left behind; see `Journey` in the pipeline. */
interface Remains {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly mentions: Mentions;
  readonly findings: Findings;
  readonly traces: ReadonlyMap<string, Trace>;
}

/** Why each finding was made, from the traces that were kept when they were made; nothing is matched again. */
export function explainFindings(remains: Remains, knowledge: Knowledge): Explanation[] {
  return findingKinds.flatMap((kind) =>
    remains.findings[kind].map((finding) => {
      const { id, confidence, evidence } = finding;
      const trace = remains.traces.get(id)!;
      const rule = textOf(trace.rule, ruleNamed(knowledge, trace.rule));
      return { finding: id, kind, confidence, rule, evidence, ...from(remains, evidence, trace) };
    }),
  );
}

const textOf = (name: string, rule: Rule | null): Explanation['rule'] => ({
  name,
  reason: rule?.reason.trim() ?? null,
  examples: rule?.examples.map((e) => e.text) ?? [],
  counterexamples: [...(rule?.counterexamples ?? [])],
});

/** What the rule took, the sentences that it took it from, and the mentions in these. */
function from({ document, analysis, mentions }: Remains, evidence: readonly Evidence[], trace: Trace) {
  const { lemma, kind, ...word } = trace.predicate;
  const sentences = analysis.sentences.filter((s) => [...evidence, word].some((e) => overlaps(s, e)));
  return {
    predicate: { ...evidenceAt(document, word), lemma, partOfSpeech: kind },
    arguments: Object.entries(trace.arguments).flatMap(([slot, all]) =>
      all.map((a) => ({ ...evidenceAt(document, a), slot, standsFor: a.standsFor })),
    ),
    content: trace.content && { ...evidenceAt(document, trace.content), rule: trace.content.rule },
    also: trace.also.map((a) => ({ ...evidenceAt(document, a), rule: a.rule })),
    sentences: sentences.map((s) => explainedSentence(s, trace)),
    mentions: mentionsIn(mentions, sentences),
  };
}

function explainedSentence(sentence: Sentence, trace: Trace): ExplainedSentence {
  const slots: (readonly [role: string, span: Span])[] = [
    ['predicate', trace.predicate],
    ...Object.entries(trace.arguments).flatMap(([slot, all]) => all.map((a) => [slot, a] as const)),
    ...(trace.content ? [['content', trace.content] as const] : []),
    ...trace.also.map((a) => ['also', a] as const),
  ];
  return {
    start: sentence.start,
    end: sentence.end,
    tokens: sentence.tokens.map((token) => ({
      start: token.start,
      end: token.end,
      text: token.text,
      lemma: token.lemma,
      tag: token.upos,
      relation: token.relation,
      head: token.head ? token.head.index - sentence.first : -1,
      role: slots.find(([, span]) => overlaps(span, token))?.[0] ?? null,
    })),
  };
}

function mentionsIn({ actors, people, places, periods }: Mentions, within: readonly Span[]): ExplainedMention[] {
  const all: ExplainedMention[] = [
    ...actors.map((m) => ({ ...at(m), kind: 'actor' as const, form: m.form, reading: named(m.actors) })),
    ...people.map((m) => ({
      ...at(m),
      kind: 'person' as const,
      form: m.form,
      reading:
        m.people.map((p) => [p.name, p.office, p.actor?.code].filter(Boolean).join(', ')).join('; ') || 'unresolved',
    })),
    ...places.map(({ reading, ...m }) => ({
      ...at(m),
      kind: 'place' as const,
      form: m.kind,
      reading: [reading.name, reading.country].filter(Boolean).join(', '),
    })),
    ...periods.map((m) => ({ ...at(m), kind: 'period' as const, form: null, reading: period(m) })),
  ];
  return all.filter((m) => within.some((s) => overlaps(s, m))).sort((a, b) => a.start - b.start || a.end - b.end);
}

const at = ({ start, end }: Span): Span => ({ start, end });
const named = (actors: readonly Actor[]): string =>
  actors.map((a) => `${a.name} (${a.code})`).join(', ') || 'unresolved';

/** `2024-05-10 (year from 2024-05-14)`: what was written and what was inferred. */
function period({ reading: { start, end, use, written, reference } }: PeriodMention): string {
  const parts = start.split('-').length;
  const inferred = (['year', 'month', 'day'] as const).slice(0, parts).filter((part) => !written[part]);
  const from = reference !== null && inferred.length > 0 ? ` (${inferred.join(', ')} from ${reference})` : '';
  return `${use === 'at' ? '' : `${use} `}${end === null ? start : `${start} to ${end}`}${from}`;
}
