import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
import { MissedForm } from '../components/missed-form.js';
import { namesOf } from '../components/names.js';
import { OriginalPage } from '../components/original-page.js';
import { PageNotes } from '../components/page-notes.js';
import { findingsOf, judgedFindingsOf, marksOf } from '../components/report-marks.js';
import type { Mark } from '../components/segments.js';
import { useSelectedWords } from '../components/selected-words.js';
import { Answer } from '../components/states.js';
import { useJudged } from '../components/use-judged.js';
import { useLinked } from '../components/use-linked.js';
import { WhyDialog } from '../components/why-dialog.js';
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

const askWhy = (id: string): void => note({ why: id });

/** Offers to make a finding of the words that are selected. */
function SelectedWords({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className="selected-words">
      <button type="button" onPointerDown={(event) => event.preventDefault()} onClick={onAdd}>
        Add as a missed finding <kbd>a</kbd>
      </button>
    </div>
  );
}

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
  const { judged, problem, again, undo } = useJudged(report.document.id);
  const all = useMemo(() => (judged ? judgedFindingsOf(judged) : findingsOf(report)), [judged, report]);
  const shown = useMemo(() => all.filter((f) => !hidden.has(f.kind)), [all, hidden]);
  const { held, lit: linked, pointed, point, hold } = useLinked();
  const [draft, setDraft] = useState<Mark | null>(null);
  const marks = useMemo(
    () => [...marksOf(report, all).filter((m) => !hidden.has(m.kind)), ...(draft ? [draft] : [])],
    [report, all, hidden, draft],
  );
  const lit = useMemo(() => (draft ? new Set([draft.id]) : linked), [draft, linked]);
  const atHand = held ? all.find((f) => f.finding.id === held) : undefined;
  const text = useRef<HTMLDivElement>(null);
  const cards = useRef<HTMLElement>(null);
  const [adding, setAdding] = useState(false);
  const selected = useSelectedWords(text);

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
  const focusCard = (id: string): void =>
    cards.current
      ?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"] button`)
      ?.focus({ preventScroll: true });
  const step = (by: number): void => {
    const at = shown.findIndex((f) => f.finding.id === held);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
    if (!next) return;
    hold(next.finding.id);
    focusCard(next.finding.id);
  };
  const takeBack = useCallback(
    (judgement: number, author: string): void => {
      void undo(judgement, author);
      hold(null);
    },
    [undo, hold],
  );
  const noteWords = useCallback((words: Omit<Mark, 'id'> | null) => setDraft(words && { ...words, id: 'draft' }), []);
  const kept = async (word: number): Promise<void> => {
    getSelection()?.removeAllRanges();
    setAdding(false);
    await again();
    hold(`j${word}`);
    requestAnimationFrame(() => focusCard(`j${word}`));
  };
  useKeys(
    ['j ArrowDown', () => step(1)],
    ['k ArrowUp', () => step(-1)],
    ['a', () => setAdding(true)],
    ['Escape', () => (adding ? setAdding(false) : hold(null))],
  );

  return (
    <div className={beside ? 'document with-original' : 'document'}>
      <title>{`${report.document.title ?? 'Untitled'} · Rapporteur`}</title>
      <DocumentHead document={report.document}>
        <button type="button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          Add a missed finding
        </button>
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
        {adding && (
          <MissedForm
            report={report}
            selected={selected}
            onWords={noteWords}
            onKept={(word) => void kept(word)}
            onCancel={() => setAdding(false)}
          />
        )}
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
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
              onUndo={takeBack}
            />
          ))}
        </ol>
        <PageNotes document={report.document} onPick={pickCard} />
      </aside>
      {atHand && (
        <HeldSheet kinded={atHand} names={names} onClose={() => hold(null)} onWhy={askWhy} onUndo={takeBack} />
      )}
      {selected && !adding && <SelectedWords onAdd={() => setAdding(true)} />}
      {query.get('why') && (
        <WhyDialog document={report.document.id} finding={query.get('why')!} onClose={() => note({ why: null })} />
      )}
    </div>
  );
}
