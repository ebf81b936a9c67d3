import { type DragEvent, useState } from 'react';
import { addressOf } from '../addresses.js';
import type { ScreenProps } from '../app.js';
import { base64Of } from '../components/additions.js';
import { type AdditionLine, useAdditions } from '../components/use-additions.js';
import '../style/dossier.css';
import '../style/add.css';

/** Adding pages: dropped or chosen files, pasted text, a web address; what became of each. */
export function AddScreen(_: ScreenProps) {
  const { lines, busy, problem, send, cancel } = useAdditions();
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const [address, setAddress] = useState('');

  const addFiles = async (files: readonly File[]): Promise<void> => {
    const read = files.map(async (file) => ({
      name: file.name,
      sent: { files: [{ name: file.name, bytes: await base64Of(file) }] },
    }));
    await send(await Promise.all(read));
  };
  const failed = lines.filter(
    (l) => (l.state.event === 'failed' || l.state.event === 'stopped') && Object.keys(l.sent).length > 0,
  );

  return (
    <div className="dossier add">
      <title>Add pages · Rapporteur</title>
      <h1>Add pages</h1>
      <p className="lead">
        Text, HTML, and JSON or JSON lines of pages. The same page twice is one document; a changed page is a new
        version.
      </p>
      <div className="ways">
        <label
          className={over ? 'drop over' : 'drop'}
          onDragOver={(event: DragEvent) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void addFiles([...event.dataTransfer.files]);
          }}
        >
          <strong>Drop files here</strong>
          <span>or choose them</span>
          <input
            type="file"
            multiple
            disabled={busy}
            accept=".txt,.text,.md,.html,.htm,.xhtml,.json,.jsonl,.ndjson"
            onChange={(event) => {
              void addFiles([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </label>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = pasted.trim().split('\n', 1)[0]!.slice(0, 80) || 'Pasted text';
            void send([{ name, sent: { texts: [{ name, text: pasted }] } }]);
            setPasted('');
          }}
        >
          <label htmlFor="pasted">Paste a text</label>
          <textarea id="pasted" rows={7} required value={pasted} onChange={(event) => setPasted(event.target.value)} />
          <button type="submit" disabled={busy || pasted.trim() === ''}>
            Add the text
          </button>
        </form>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send([{ name: address, sent: { addresses: [address] } }]);
            setAddress('');
          }}
        >
          <label htmlFor="address">Or a web address</label>
          <input
            id="address"
            type="url"
            required
            placeholder="https://"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
          <button type="submit" disabled={busy || address === ''}>
            Fetch and add
          </button>
        </form>
      </div>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {lines.length > 0 && (
        <section className="part" aria-labelledby="added-title">
          <h2 id="added-title">What became of them</h2>
          <p className="actions">
            {busy && (
              <button type="button" onClick={cancel}>
                Cancel
              </button>
            )}
            {!busy && failed.length > 0 && (
              <button type="button" onClick={() => void send(failed)}>
                Try the {failed.length === 1 ? 'failed one' : `${failed.length} failed ones`} again
              </button>
            )}
          </p>
          <ol className="added" aria-live="polite">
            {lines.map((line) => (
              <Line key={line.name} line={line} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

const words = { added: 'added', known: 'already known', changed: 'a new version' } as const;

function Line({ line: { name, state } }: { readonly line: AdditionLine }) {
  switch (state.event) {
    case 'added': {
      const { counts } = state;
      const found = [
        [counts.meetings, 'meetings'],
        [counts.commitments, 'promises'],
        [counts.deliveries, 'deliveries'],
        [counts.statements, 'statements'],
        [counts.events, 'events'],
      ].filter(([n]) => n !== 0);
      return (
        <li className="done">
          <a href={addressOf.document(state.id)} dir="auto">
            {state.title ?? name}
          </a>
          <span>
            {words[state.outcome]}; {found.map(([n, what]) => `${n} ${what}`).join(', ') || 'nothing found'}
          </span>
        </li>
      );
    }
    case 'failed':
      return (
        <li className="failed">
          <span dir="auto">{name}</span>
          <span>{state.reason}</span>
        </li>
      );
    default:
      return (
        <li>
          <span dir="auto">{name}</span>
          <span>{state.event}</span>
        </li>
      );
  }
}
