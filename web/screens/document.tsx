import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { note, useAddress } from '../address.js';
import type { Report, ShownDocument } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { DocumentHead } from '../components/document-head.js';
import { DocumentText } from '../components/document-text.js';
import { FindingCard } from '../components/finding-card.js';
import { HeldSheet } from '../components/held-sheet.js';
import { bringIntoBox, bringIntoView } from '../components/in-view.js';
import { useKeys } from '../components/keys.js';
import { KindFilter } from '../components/kind-filter.js';
import { namesOf } from '../components/names.js';
import { OriginalPage } from '../components/original-page.js';
import { PageNotes } from '../components/page-notes.js';
import { findingsOf, marksOf } from '../components/report-marks.js';
import { Answer } from '../components/states.js';
import { useLinked } from '../components/use-linked.js';
import { useApi } from '../use-api.js';
import '../style/document.css';

/** One document: its text at left, what was found in it at right, each lighting the other. */
export function DocumentScreen({ params }: ScreenProps) {
  const asked = useApi<ShownDocument>(`/api/documents/${encodeURIComponent(params[0]!)}`);
  return (
    <Answer asked={asked} what="the document">
      {({ report, supersededBy, original }) => (
        <>
          {supersededBy && <Superseded by={supersededBy} />}
          <DocumentView report={report} original={original} />
        </>
      )}
    </Answer>
  );
}

const WhyDialog = lazy(() => import('../components/why-dialog.js').then((m) => ({ default: m.WhyDialog })));

const askWhy = (id: string): void => note({ why: id });

function Superseded({ by }: { readonly by: string }) {
  return (
    <p className="superseded" role="note">
      The page has changed since. <a href={`/documents/${encodeURIComponent(by)}`}>Read what it says now</a>.
    </p>
  );
}

interface DocumentViewProps {
  readonly report: Report;
  readonly original: ShownDocument['original'];
}

function DocumentView({ report, original }: DocumentViewProps) {
  const { query } = useAddress();
  const beside = original !== null && query.has('original');
  const hide = query.get('hide') ?? '';
  const hidden = useMemo(() => new Set(hide.split(',').filter(Boolean)), [hide]);
  const names = useMemo(() => namesOf(report), [report]);
  const all = useMemo(() => findingsOf(report), [report]);
  const shown = useMemo(() => all.filter((f) => !hidden.has(f.kind)), [all, hidden]);
  const marks = useMemo(() => marksOf(report).filter((m) => !hidden.has(m.kind)), [report, hidden]);
  const { held, lit, pointed, point, hold } = useLinked();
  const atHand = held ? all.find((f) => f.finding.id === held) : undefined;
  const text = useRef<HTMLDivElement>(null);
  const cards = useRef<HTMLElement>(null);

  const showWords = useCallback((id: string) => {
    bringIntoView(text.current?.querySelector(`[data-marks~="${CSS.escape(id)}"]`) ?? null);
  }, []);
  const showCard = useCallback((id: string) => {
    const box = cards.current;
    bringIntoBox(
      box,
      box?.querySelector('.kinds') ?? null,
      box?.querySelector(`[data-finding="${CSS.escape(id)}"]`) ?? null,
    );
  }, []);

  // A held finding's words and card are brought into sight, also when the page is opened at its address.
  useEffect(() => {
    if (!held) return;
    showWords(held);
    showCard(held);
  }, [held, showWords, showCard]);
  useEffect(() => {
    if (pointed[0]) showCard(pointed[0]);
  }, [pointed, showCard]);

  const pickWords = useCallback(
    (ids: readonly string[]) => hold(ids.find((id) => all.some((f) => f.finding.id === id)) ?? null),
    [all, hold],
  );
  const pickCard = useCallback(
    (ids: readonly string[]) => {
      const id = ids[0]!;
      if (id === held) hold(null);
      else hold(id);
    },
    [held, hold],
  );
  const step = (by: number): void => {
    const at = shown.findIndex((f) => f.finding.id === held);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
    if (!next) return;
    hold(next.finding.id);
    cards.current
      ?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(next.finding.id)}"] button`)
      ?.focus({ preventScroll: true });
  };
  useKeys(['j ArrowDown', () => step(1)], ['k ArrowUp', () => step(-1)], ['Escape', () => hold(null)]);

  return (
    <div className={beside ? 'document with-original' : 'document'}>
      <title>{`${report.document.title ?? 'Untitled'} · Rapporteur`}</title>
      <DocumentHead document={report.document}>
        {original && (
          <button type="button" aria-pressed={beside} onClick={() => note({ original: beside ? null : 'beside' })}>
            {original === 'html' ? 'Original page' : 'Original text'}
          </button>
        )}
      </DocumentHead>
      {beside && <OriginalPage document={report.document.id} form={original} />}
      <div ref={text} className="text-side">
        <DocumentText document={report.document} marks={marks} lit={lit} onPoint={point} onPick={pickWords} />
      </div>
      <aside ref={cards} className="findings-side" aria-label="Findings">
        <KindFilter
          findings={all}
          hidden={hidden}
          onToggle={(kind) => {
            const next = new Set(hidden);
            if (!next.delete(kind)) next.add(kind);
            note({ hide: [...next].join(',') });
          }}
        />
        {all.length === 0 && <p className="none">Nothing was found in this document.</p>}
        <ol className="findings">
          {shown.map((kinded) => (
            <FindingCard
              key={kinded.finding.id}
              kinded={kinded}
              names={names}
              lit={lit.has(kinded.finding.id)}
              held={held === kinded.finding.id}
              onPoint={point}
              onPick={pickCard}
              onWhy={askWhy}
            />
          ))}
        </ol>
        <PageNotes document={report.document} onPick={pickCard} />
      </aside>
      {atHand && <HeldSheet kinded={atHand} names={names} onClose={() => hold(null)} onWhy={askWhy} />}
      {query.get('why') && (
        <Suspense>
          <WhyDialog document={report.document.id} finding={query.get('why')!} onClose={() => note({ why: null })} />
        </Suspense>
      )}
    </div>
  );
}
