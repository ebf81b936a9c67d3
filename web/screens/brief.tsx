import { useRef, useState } from 'react';
import { useAddress } from '../address.js';
import { addressOf } from '../addresses.js';
import type { ScreenProps } from '../app.js';
import { save } from '../components/exported.js';
import { MarkdownView } from '../components/markdown-view.js';
import { Answer } from '../components/states.js';
import { useApiText } from '../use-api.js';
import { useNames } from '../use-names.js';
import '../style/dossier.css';
import '../style/brief.css';

/** A briefing note on two actors: composed by the program from the record, edited by hand here, printed or saved. */
export function BriefScreen({ params }: ScreenProps) {
  const [a, b] = [params[0]!.toUpperCase(), params[1]!.toUpperCase()];
  const { query } = useAddress();
  const [since, series] = [query.get('since'), query.get('series')];
  const nameOf = useNames();
  const asking = { actors: `${a},${b}`, ...(since && { since }), ...(series && { series }) };
  const path = `/api/brief?${new URLSearchParams(asking)}`;
  const asked = useApiText(`${path}&format=markdown`);
  const title = `${nameOf(a)} and ${nameOf(b)}`;
  return (
    <div className="dossier brief">
      <title>{`Brief: ${title} · Rapporteur`}</title>
      <p className="above">
        <a href={addressOf.pair(a, b)}>{title}</a>
      </p>
      <h1>The brief</h1>
      <Answer asked={asked} what={title}>
        {(written) => <Editor name={`brief-${a}-${b}`} title={title} written={written} facts={path} />}
      </Answer>
    </div>
  );
}

interface EditorProps {
  /** What the saved files are called. */
  readonly name: string;
  readonly title: string;
  /** As the program composed it, Markdown. */
  readonly written: string;
  /** Where the API has what it is made of, as JSON. */
  readonly facts: string;
}

function Editor({ name, title, written, facts }: EditorProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const text = edited ?? written;
  const article = useRef<HTMLElement>(null);
  return (
    <>
      <p className="lead">
        Composed from the record, each line with who said so. Change what you like; it stays on this page and alters
        nothing in the record.
      </p>
      <p className="actions">
        <button type="button" onClick={() => print()}>
          Print
        </button>
        <button type="button" onClick={() => save(`${name}.md`, 'text/markdown', text)}>
          Save as Markdown
        </button>
        <button
          type="button"
          onClick={() => save(`${name}.html`, 'text/html', pageOf(title, article.current!.innerHTML))}
        >
          Save as HTML
        </button>
        <a className="button" href={facts} download={`${name}.json`}>
          Its facts as JSON
        </a>
        {edited !== null && (
          <button type="button" onClick={() => setEdited(null)}>
            Undo all changes
          </button>
        )}
      </p>
      <div className="brief-sides">
        <textarea
          aria-label="The brief, as Markdown"
          value={text}
          spellCheck={false}
          onChange={(event) => setEdited(event.target.value)}
        />
        <article ref={article} aria-label="The brief, as printed">
          <MarkdownView text={text} />
        </article>
      </div>
    </>
  );
}

const printed =
  'body{font:11pt/1.45 Georgia,serif;max-width:44em;margin:2em auto;padding:0 1em}cite{font-size:.85em;font-style:normal;color:#444}@page{margin:2cm}';

/** A page of its own for what is shown; the browser has escaped that already, and escapes the title. */
function pageOf(title: string, body: string): string {
  const escaped = document.createElement('p');
  escaped.textContent = title;
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escaped.innerHTML}</title><style>${printed}</style></head>\n<body>${body}</body></html>\n`;
}
