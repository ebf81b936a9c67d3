import type { Commitment, Delivery, Meeting, Statement } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { type JudgedFinding, judgedFindings } from './judged-report.js';
import type { Judgement } from './judgements.js';

/** A judged report in the form of the gold documents: what people hold to be right, nothing that they rejected. */
export function goldOf(report: Report, judgements: readonly Judgement[]): object {
  const { document: d } = report;
  const kept = judgedFindings(report, judgements).filter((f) => f.standing !== 'rejected' && f.standing !== 'disputed');
  const of = <T>(kind: JudgedFinding['kind']) =>
    kept.filter((f) => f.kind === kind).map((f) => f.finding as unknown as T & { evidence: Meeting['evidence'] });
  const unjudged = kept.filter((f) => f.standing === 'unjudged').length;
  return {
    id: d.id,
    url: d.url,
    licence: null,
    text: d.text,
    header: {
      title: d.title,
      byline: d.byline,
      published: d.published,
      dateline: d.dateline,
      furniture: d.blocks.filter((b) => b.kind === 'furniture').map((b) => d.text.slice(b.start, b.end)),
    },
    meetings: of<Meeting>('meetings').map((m) => ({
      kind: m.kind,
      name: m.name,
      parties: m.parties,
      start: m.start,
      end: m.end,
      place: m.place?.name ?? null,
      chairs: m.chairs,
      participants: m.participants.map((p) => ({ name: p.name, office: p.office, country: p.actor })),
      status: m.status,
      reference: m.reference,
      quote: m.evidence[0]?.quote ?? '',
    })),
    commitments: of<Commitment>('commitments').map((c) => ({
      by: c.by,
      to: c.to,
      trigger: c.trigger,
      quote: c.action,
      deadline: c.deadline,
      amount: c.measure.amount,
      unit: c.measure.unit,
    })),
    deliveries: of<Delivery>('deliveries').map((x) => ({
      by: x.by,
      to: x.to,
      quote: x.action,
      amount: x.measure.amount,
      unit: x.measure.unit,
      since: x.since,
    })),
    statements: of<Statement>('statements').map((s) => ({ speaker: s.speaker.name, quote: s.quote })),
    actors: report.actors.map((a) => ({ name: firstWords(report, a.mentions) ?? a.name, code: a.code, kind: a.kind })),
    ...(unjudged > 0 && { doubt: `${unjudged} findings are the machine’s and nobody has judged them` }),
  };
}

function firstWords({ document }: Report, mentions: Report['actors'][0]['mentions']): string | null {
  const [first] = mentions;
  return first ? document.text.slice(first.start, first.end) : null;
}
