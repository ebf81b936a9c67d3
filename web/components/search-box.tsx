import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { goTo, useAddressed } from '../address.js';
import { addressOf } from '../addresses.js';
import { type Suggestion, suggestionsFor } from './suggestions.js';

/** The search box of the header: offers actors, people, series and documents while one types. Enter opens the two actors whose names are typed, else it searches for the words. */
export function SearchBox() {
  const searched = useAddressed(({ path, query }) => (path === '/search' ? (query.get('q') ?? '') : ''));
  const [words, setWords] = useState(searched);
  const [open, setOpen] = useState(false);
  const offered = useSuggestions(open ? words.trim() : '');
  const [moved, setAt] = useState<number | null>(null);
  const at = moved ?? (offered[0]?.sure ? 0 : -1);
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => setWords(searched), [searched]);

  const go = (href: string): void => {
    setOpen(false);
    setAt(null);
    box.current?.blur();
    goTo(href);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') {
      setOpen(false);
      box.current?.blur();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      setAt(next < -1 ? offered.length - 1 : next >= offered.length ? -1 : next);
    }
  };
  const shown = open && offered.length > 0;
  return (
    <search className="search-box">
      <form
        action="/search"
        onSubmit={(event) => {
          event.preventDefault();
          const q = words.trim();
          const chosen = offered[at];
          if (chosen) go(chosen.href);
          else if (q) go(addressOf.search(q));
        }}
      >
        <label className="unseen" htmlFor="search">
          Search the record
        </label>
        <input
          ref={box}
          id="search"
          name="q"
          type="search"
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}-offered`}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          placeholder="Search the record"
          autoComplete="off"
          enterKeyHint="search"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setOpen(true);
            setAt(null);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
        <div id={`${id}-offered`} role="listbox" aria-label="Suggestions" className="suggestions" hidden={!shown}>
          {offered.map((one, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: a combobox keeps the focus and names the option at hand
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the box's
            <div
              key={one.href}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => go(one.href)}
            >
              <span className="kind">{one.kind}</span>
              <span className="title" dir="auto">
                {one.title}
              </span>
              <span className="more">{one.more}</span>
            </div>
          ))}
        </div>
      </form>
    </search>
  );
}

/** Suggestions for some words, asked for once the typing rests. */
function useSuggestions(q: string): readonly Suggestion[] {
  const [answer, setAnswer] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    if (q.length < 2) {
      setAnswer([]);
      return;
    }
    const stop = new AbortController();
    const later = setTimeout(() => suggestionsFor(q, stop.signal).then(setAnswer, () => {}), 60);
    return () => {
      clearTimeout(later);
      stop.abort();
    };
  }, [q]);
  return answer;
}
