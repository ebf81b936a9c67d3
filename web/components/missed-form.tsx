import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import type { Span } from '../../src/model/span.js';
import type { KeptJudgement, MissedFinding, Report } from '../answers.js';
import { type Problem, post } from '../api.js';
import { noteReviewer, useReviewer } from '../reviewer.js';
import { useNames } from '../use-names.js';
import { ActorsField } from './actors-field.js';
import { type MissedField, missedFields, missedOf } from './missed-fields.js';
import type { FindingKind } from './report-marks.js';
import { nearest, placesOf } from './word-places.js';
import '../style/missed.css';

interface MissedFormProps {
  readonly report: Report;
  /** The words selected in the text, if any; selecting others changes what the finding stands on. */
  readonly selected: Span | null;
  /** Told where the words stand, and of which kind the finding is, so that the text can show it; null where they do not stand there. */
  readonly onWords: (words: (Span & { readonly kind: FindingKind }) | null) => void;
  /** Told the number of the judgement. */
  readonly onKept: (word: number) => void;
  readonly onCancel: () => void;
}

/** A finding that the machine missed: its words, its kind, and what the kind asks for. Kept as a person's judgement. */
export function MissedForm({ report, selected, onWords, onKept, onCancel }: MissedFormProps) {
  const { text, id: document } = report.document;
  const [kind, setKind] = useState<FindingKind>('commitment');
  const { written, words, setWords, place, places, next } = useWords(text, selected);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const reviewer = useReviewer();
  const nameOf = useNames();
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => onWords(place && { ...place, kind }), [place, kind, onWords]);
  useEffect(() => () => onWords(null), [onWords]);

  const keep = async (author: string, reason: string): Promise<void> => {
    if (!place) return first.current?.focus();
    setBusy(true);
    noteReviewer(author);
    const whole = { action: words, quote: words, ...values };
    const sent = {
      author,
      reason: reason || null,
      document,
      evidence: [place],
      ...missedOf(kind, whole),
    } as MissedFinding;
    try {
      onKept((await post<KeptJudgement>('/api/judgements/missed', sent)).word);
    } catch (error) {
      setProblem((error as Problem).detail);
      setBusy(false);
    }
  };
  return (
    <form
      className={`missed of-${kind}`}
      aria-labelledby="missed-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        void keep(String(form.get('author')).trim(), String(form.get('reason')).trim());
      }}
    >
      <h2 id="missed-title">A finding that was missed</h2>
      <label htmlFor="missed-words">Its words</label>
      <textarea
        ref={first}
        id="missed-words"
        rows={3}
        required
        value={written}
        aria-invalid={words !== '' && !place}
        aria-describedby="missed-place"
        onChange={(event) => setWords(event.target.value)}
      />
      <p id="missed-place" className={words !== '' && !place ? 'hint problem' : 'hint'} aria-live="polite">
        {words === ''
          ? 'Select them in the text, or write them as they stand there.'
          : place
            ? places.length > 1 && `They stand in ${places.length} places; one is lit. `
            : 'These words do not stand in the text.'}
        {places.length > 1 && (
          <button type="button" className="quiet" onClick={next}>
            Take the next
          </button>
        )}
      </p>
      <label htmlFor="missed-kind">What they tell of</label>
      <select id="missed-kind" value={kind} onChange={(event) => setKind(event.target.value as FindingKind)}>
        {Object.keys(missedFields).map((k) => (
          <option key={k} value={k}>
            {k === 'commitment' ? 'promise' : k}
          </option>
        ))}
      </select>
      {missedFields[kind].map((field) => (
        <Field
          key={`${kind}.${field.name}`}
          field={field}
          words={words}
          values={values}
          setValues={setValues}
          likely={report.actors}
          nameOf={nameOf}
        />
      ))}
      <label htmlFor="missed-author">Your name</label>
      <input id="missed-author" name="author" required maxLength={100} autoComplete="name" defaultValue={reviewer} />
      <label htmlFor="missed-reason">Why (if it is not plain)</label>
      <input id="missed-reason" name="reason" maxLength={2000} />
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <p className="actions">
        <button type="submit" className="main" disabled={busy}>
          Add the finding
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}

/** Words written or selected, and where in the text they stand. */
function useWords(text: string, selected: Span | null) {
  const [words, setWords] = useState(selected ? text.slice(selected.start, selected.end) : '');
  const [near, setNear] = useState(selected?.start ?? 0);
  useEffect(() => {
    if (!selected) return;
    setWords(text.slice(selected.start, selected.end));
    setNear(selected.start);
  }, [selected, text]);
  const places = placesOf(text, words.trim());
  const found = nearest(places, near);
  const [start, end] = [found?.start, found?.end];
  // The same object as long as the place is the same.
  const [place, setPlace] = useState<Span | null>(found);
  if (start !== place?.start || end !== place?.end) setPlace(found);
  const next = (): void => {
    const at = places.findIndex((p) => p.start === start);
    setNear(places[(at + 1) % places.length]!.start);
  };
  return { written: words, words: words.trim(), setWords, place, places, next };
}

interface FieldProps {
  readonly field: MissedField;
  /** What a field of words says until something else is written into it. */
  readonly words: string;
  readonly values: Readonly<Record<string, string>>;
  readonly setValues: Dispatch<SetStateAction<Readonly<Record<string, string>>>>;
  readonly likely: Report['actors'];
  readonly nameOf: (code: string) => string;
}

const dates = { pattern: '\\d{4}(-\\d\\d(-\\d\\d)?)?', placeholder: '2024, 2024-05 or 2024-05-10' };

function Field({ field, words, values, setValues, likely, nameOf }: FieldProps) {
  const { name, label, type, required = false, choices } = field;
  const value = values[name] ?? (type === 'words' ? words : '');
  const set = (now: string): void => setValues((old) => ({ ...old, [name]: now }));
  const id = `missed-${name}`;
  if (type === 'actors')
    return (
      <ActorsField label={label} required={required} value={value} onChange={set} likely={likely} nameOf={nameOf} />
    );
  if (type === 'flag')
    return (
      <label className="flag">
        <input type="checkbox" checked={value === 'yes'} onChange={(event) => set(event.target.checked ? 'yes' : '')} />{' '}
        {label}
      </label>
    );
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {type === 'choice' ? (
        <select id={id} value={value} onChange={(event) => set(event.target.value)}>
          {choices!.map((c) => (
            <option key={c} value={c}>
              {c.toLowerCase()}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          required={required}
          value={value}
          {...(type === 'date' && dates)}
          {...(type === 'amount' && { inputMode: 'decimal', pattern: '[\\d,. ]+' })}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </>
  );
}
