import type { Evidence } from '../../src/model/finding.js';
import type { Report } from '../../src/model/report.js';

/** A document's facts in the form of the gold documents, as people write them. */
export interface GoldFacts {
  readonly header?: { readonly title?: string | null; readonly published?: string | null };
  readonly meetings: readonly {
    readonly kind: Report['meetings'][0]['kind'];
    readonly name: string | null;
    readonly parties: readonly string[];
    readonly start: string | null;
    readonly end: string | null;
    readonly place: string | null;
    readonly chairs: readonly string[];
    readonly participants: readonly {
      readonly name: string;
      readonly office: string | null;
      readonly country: string | null;
    }[];
    readonly status: 'held' | 'planned' | 'cancelled';
    readonly reference: boolean;
    readonly quote: string;
  }[];
  readonly commitments: readonly {
    readonly by: readonly string[];
    readonly to: readonly string[];
    readonly trigger: string;
    readonly quote: string;
    readonly deadline: string | null;
    readonly amount?: number | null;
    readonly unit?: string | null;
  }[];
  readonly deliveries: readonly {
    readonly by: readonly string[];
    readonly to: readonly string[];
    readonly quote: string;
    readonly amount?: number | null;
    readonly unit?: string | null;
    readonly since?: string | null;
  }[];
  readonly statements: readonly { readonly speaker: string; readonly quote: string }[];
}

/** The report that a perfect reader would make: a read page's document and actors, and the facts that a person found in it. */
export function goldReport(read: Report, gold: GoldFacts): Report {
  const { text } = read.document;
  const made = { confidence: 1, rule: 'gold', contexts: [] };
  const measure = (f: { amount?: number | null; unit?: string | null }) => ({
    amount: f.amount ?? null,
    unit: f.unit ?? null,
    bound: null,
    currency: null,
  });
  const header = gold.header ?? {};
  return {
    ...read,
    document: {
      ...read.document,
      title: header.title ?? read.document.title,
      published: header.published ?? read.document.published,
    },
    people: [],
    meetings: gold.meetings.map((m, i) => ({
      id: `m${i + 1}`,
      kind: m.kind,
      name: m.name,
      parties: [...m.parties].sort(),
      start: m.start,
      end: m.end,
      place: m.place ? { name: m.place, country: null, latitude: null, longitude: null } : null,
      chairs: m.chairs,
      participants: m.participants.map((p) => ({ name: p.name, office: p.office, actor: p.country })),
      status: m.status,
      reference: m.reference,
      evidence: find(text, m.quote),
      ...made,
    })),
    commitments: gold.commitments.map((c, i) => ({
      id: `c${i + 1}`,
      by: c.by,
      to: c.to,
      trigger: c.trigger,
      action: c.quote,
      strength: /reaffirm|renew|reiterat/.test(c.trigger) ? 'reaffirmed' : 'agreed',
      deadline: c.deadline,
      measure: measure(c),
      meeting: null,
      evidence: find(text, c.quote),
      ...made,
    })),
    deliveries: gold.deliveries.map((d, i) => ({
      id: `d${i + 1}`,
      by: d.by,
      to: d.to,
      action: d.quote,
      measure: measure(d),
      since: d.since ?? null,
      evidence: find(text, d.quote),
      ...made,
    })),
    statements: gold.statements.map((s, i) => ({
      id: `s${i + 1}`,
      speaker: { name: s.speaker, actor: null, person: null },
      quote: s.quote,
      date: null,
      direct: true,
      evidence: find(text, s.quote),
      confidence: 1,
      rule: 'gold',
    })),
    events: [],
  };
}

/** Where a quotation stands, white space aside. */
function find(text: string, quote: string): Evidence[] {
  const pattern = quote
    .trim()
    .split(/\s+/)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const match = new RegExp(pattern).exec(text);
  return match ? [{ start: match.index, end: match.index + match[0].length, quote: match[0] }] : [];
}
