import { useMemo, useState } from 'react';
import { useAddress } from '../address.js';
import { addressOf } from '../addresses.js';
import type { CommitmentList, DeliveryList, RoundList, StatementList } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { type BriefMatter, briefText } from '../components/brief-text.js';
import { save } from '../components/exported.js';
import { MarkdownView } from '../components/markdown-view.js';
import { Answer } from '../components/states.js';
import { together, useApi } from '../use-api.js';
import { useNames } from '../use-names.js';
import '../style/dossier.css';
import '../style/brief.css';

/** A briefing note on two actors: written from the record, edited by hand, printed or saved. */
export function BriefScreen({ params }: ScreenProps) {
  const [a, b] = [params[0]!.toUpperCase(), params[1]!.toUpperCase()];
  const since = useAddress().query.get('since');
  const nameOf = useNames();
  const query = new URLSearchParams({ actors: `${a},${b}`, limit: '200', ...(since && { since }) });
  const asked = together<[RoundList, CommitmentList, DeliveryList, StatementList]>(
    useApi(`/api/rounds?actors=${a},${b}`),
    useApi(`/api/commitments?${query}`),
    useApi(`/api/deliveries?${query}`),
    useApi(`/api/statements?${new URLSearchParams({ naming: `${a},${b}`, limit: '200', ...(since && { since }) })}`),
  );
  const title = `${nameOf(a)} and ${nameOf(b)}`;
  return (
    <div className="dossier brief">
      <title>{`Brief: ${title} · Rapporteur`}</title>
      <p className="above">
        <a href={addressOf.pair(a, b)}>{title}</a>
      </p>
      <h1>The brief</h1>
      <Answer asked={asked} what={title}>
        {([rounds, commitments, deliveries, statements]) => (
          <Editor
            name={`brief-${a}-${b}`}
            matter={{
              title,
              since,
              today: new Date().toISOString().slice(0, 10),
              nameOf,
              rounds: rounds.items,
              commitments: commitments.items,
              deliveries: deliveries.items,
              statements: statements.items.filter(
                (s) => !s.speaker.actor || s.speaker.actor === a || s.speaker.actor === b,
              ),
            }}
          />
        )}
      </Answer>
    </div>
  );
}

function Editor({ name, matter }: { readonly name: string; readonly matter: BriefMatter }) {
  const written = useMemo(() => briefText(matter), [matter]);
  const [edited, setEdited] = useState<string | null>(null);
  const text = edited ?? written;
  return (
    <>
      <p className="lead">
        Written from the record, each line with who said so. Change what you like; it stays on this page and alters
        nothing in the record.
      </p>
      <p className="actions">
        <button type="button" onClick={() => print()}>
          Print
        </button>
        <button type="button" onClick={() => save(`${name}.md`, 'text/markdown', text)}>
          Save as Markdown
        </button>
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
        <article aria-label="The brief, as printed">
          <MarkdownView text={text} />
        </article>
      </div>
    </>
  );
}
