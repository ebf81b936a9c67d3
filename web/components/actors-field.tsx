import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { KnownActorList } from '../answers.js';
import { ask } from '../api.js';

type Actor = Pick<KnownActorList['items'][number], 'code' | 'name'>;

interface ActorsFieldProps {
  readonly label: string;
  readonly required: boolean;
  /** Codes with commas between. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Offered before anything is typed: the actors of the page. */
  readonly likely: readonly Actor[];
  readonly nameOf: (code: string) => string;
}

/** Actors chosen by a few letters of their names. Enter takes the one at hand, Backspace in the empty field gives the last back. */
export function ActorsField({ label, required, value, onChange, likely, nameOf }: ActorsFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = useActors(typed.trim());
  const names = useRef(new Map<string, string>());
  for (const { code, name } of found) names.current.set(code, name);
  const called = (code: string): string => names.current.get(code) ?? nameOf(code);
  const chosen = value.split(',').filter(Boolean);
  const offered = (typed.trim() ? found : likely).filter((a) => !chosen.includes(a.code)).slice(0, 6);
  const shown = open && offered.length > 0;
  const atHand = Math.min(at, offered.length - 1);

  const take = (code: string): void => {
    onChange([...chosen, code].join(','));
    setTyped('');
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // A code may be given that the program does not know.
    const code = shown ? offered[atHand]!.code : /^[A-Z][A-Z0-9-]+$/.test(typed.trim()) ? typed.trim() : null;
    if (by && shown) setAt((atHand + by + offered.length) % offered.length);
    else if (by) setOpen(true);
    else if (event.key === 'Enter' && typed.trim() && code) take(code);
    else if (event.key === 'Enter' && shown && at > 0) take(offered[atHand]!.code);
    else if (event.key === 'Enter' && typed.trim()) setOpen(true);
    else if (event.key === 'Escape' && shown) setOpen(false);
    else if (event.key === 'Backspace' && typed === '') onChange(chosen.slice(0, -1).join(','));
    else return;
    if (event.key !== 'Backspace' || typed === '') event.preventDefault();
  };
  return (
    <div className="actors-field">
      <label htmlFor={id}>{label}</label>
      <div className="chosen">
        {chosen.map((code) => (
          <button
            key={code}
            type="button"
            className="chip"
            aria-label={`Leave out ${called(code)}`}
            onClick={() => onChange(chosen.filter((c) => c !== code).join(','))}
          >
            {called(code)} <span aria-hidden="true">×</span>
          </button>
        ))}
        <input
          id={id}
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}-offered`}
          aria-autocomplete="list"
          aria-activedescendant={shown ? `${id}-${atHand}` : undefined}
          autoComplete="off"
          required={required && chosen.length === 0}
          placeholder={chosen.length === 0 ? 'A few letters of the name' : ''}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
            setAt(0);
          }}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={`${id}-offered`} role="listbox" aria-label={`${label}: offered`} className="suggestions" hidden={!shown}>
        {offered.map((actor, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: a combobox keeps the focus and names the option at hand
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          <div
            key={actor.code}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === atHand}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(actor.code)}
          >
            <span className="title">{actor.name}</span>
            <span className="more">{actor.code}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Actors by a part of their name or their code. */
function useActors(q: string): readonly Actor[] {
  const [answer, setAnswer] = useState<readonly Actor[]>([]);
  useEffect(() => {
    if (q === '') return setAnswer([]);
    const stop = new AbortController();
    const query = new URLSearchParams({ q, limit: '12' });
    ask<KnownActorList>(`/api/known-actors?${query}`, stop.signal).then(
      ({ items }) => setAnswer(items),
      () => {},
    );
    return () => stop.abort();
  }, [q]);
  return answer;
}
