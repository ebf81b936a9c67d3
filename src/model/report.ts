import type { Actor, ActorKind, References } from './actor.js';
import type { Block, Document, Ticker, Warning } from './document.js';
import type { Findings } from './finding.js';
import type { Mentions, Person } from './mention.js';
import { bySpan, type Span } from './span.js';

/** The document as the report prints it: the header's values without their spans. */
export interface ReportedDocument {
  readonly id: string;
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly publishedTime: string | null;
  readonly outlet: string | null;
  readonly dateline: string | null;
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tickers: readonly Ticker[];
  readonly warnings: readonly Warning[];
}

export interface ReportedActor {
  readonly code: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly references: References;
  readonly mentions: readonly Span[];
}

export interface ReportedPerson {
  readonly id: string;
  readonly name: string;
  readonly honorific: string | null;
  readonly office: string | null;
  /** Code of the actor they act for. */
  readonly actor: string | null;
  readonly mentions: readonly Span[];
}

/** What reading one document yields: one line of `rapporteur read --format jsonl`. The public format. */
export interface Report extends Findings {
  readonly document: ReportedDocument;
  readonly actors: readonly ReportedActor[];
  readonly people: readonly ReportedPerson[];
}

/** Puts the results of the stages into the public format. */
export function composeReport(from: { document: Document; mentions: Mentions; findings: Findings }): Report {
  return {
    document: reportDocument(from.document),
    actors: reportActors(from.mentions),
    people: reportPeople(from.mentions),
    ...from.findings,
  };
}

function reportDocument({ header, ...document }: Document): ReportedDocument {
  return {
    id: document.id,
    source: document.source,
    url: document.url,
    title: header.title?.value ?? null,
    byline: header.byline?.value ?? null,
    published: header.published?.value ?? null,
    publishedTime: header.publishedTime?.value ?? null,
    outlet: header.outlet?.value ?? null,
    dateline: header.dateline?.value ?? null,
    language: document.language,
    text: document.text,
    blocks: document.blocks,
    tickers: document.tickers,
    warnings: document.warnings,
  };
}

/** The actors that the text names, in order of first mention; those only meant by a pronoun or a capital are none of them. */
function reportActors(mentions: Mentions): ReportedActor[] {
  const named = mentions.actors.filter((m) => m.form === 'name' || m.form === 'demonym' || m.form === 'short-name');
  const codes = new Set(named.flatMap((m) => m.actors.map((a) => a.code)));
  return grouped(
    mentions.actors.flatMap((m) => m.actors.filter((a) => codes.has(a.code)).map((actor) => ({ key: actor, span: m }))),
    (a: Actor) => a.code,
  ).map(([actor, spans]) => ({
    code: actor.code,
    name: actor.name,
    kind: actor.kind,
    references: actor.references,
    mentions: spans,
  }));
}

function reportPeople(mentions: Mentions): ReportedPerson[] {
  return grouped(
    mentions.people.flatMap((m) => m.people.map((person) => ({ key: person, span: m }))),
    (p: Person) => p.id,
  ).map(([person, spans]) => ({
    id: person.id,
    name: person.name,
    honorific: person.honorific,
    office: person.office,
    actor: person.actor?.code ?? null,
    mentions: spans,
  }));
}

/** What is mentioned with its spans, in order of first mention. */
function grouped<T>(items: readonly { key: T; span: Span }[], id: (key: T) => string): [T, Span[]][] {
  const out = new Map<string, [T, Span[]]>();
  for (const { key, span } of [...items].sort((a, b) => bySpan(a.span, b.span))) {
    const entry = out.get(id(key));
    const plain = { start: span.start, end: span.end };
    if (entry) entry[1].push(plain);
    else out.set(id(key), [key, [plain]]);
  }
  return [...out.values()];
}
