import { useEffect, useRef } from 'react';

const keys: readonly [string, string][] = [
  ['j  k', 'next and previous document or finding (also ↓ ↑)'],
  ['Enter', 'open the document; hold the finding and show its words'],
  ['Esc', 'let go; leave the search box'],
  ['a', 'in a document: add a finding that was missed, of the selected words'],
  ['y  n  e  s  u', 'in review: right, wrong, correct, later, undo'],
  ['s  d  l  u', 'in review of merges: same meeting, different, later, undo'],
  ['r', 'in review: give the reason for the next word; Enter goes back'],
  ['/', 'search (also Ctrl-K)'],
  ['?', 'this list'],
];

/** The keys, in a dialog. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="help" onClose={onClose} aria-labelledby="help-title">
      <h2 id="help-title">Keys</h2>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              {key.split('  ').map((k) => (
                <kbd key={k}>{k}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
