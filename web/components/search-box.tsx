import { useEffect, useRef } from 'react';
import { goTo, useAddress } from '../address.js';

/** The search box of the header; Enter shows the hits. */
export function SearchBox() {
  const { path, query } = useAddress();
  const words = path === '/search' ? (query.get('q') ?? '') : '';
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.value = words;
  }, [words]);
  return (
    <search className="search-box">
      <form
        action="/search"
        onSubmit={(event) => {
          event.preventDefault();
          const q = box.current?.value.trim() ?? '';
          if (q) goTo(`/search?${new URLSearchParams({ q })}`);
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
          placeholder="Search the record"
          autoComplete="off"
          enterKeyHint="search"
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}
