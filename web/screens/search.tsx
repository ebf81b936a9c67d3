import { useMemo } from 'react';
import { useQuery } from '../address.js';
import type { Passage, SearchResult } from '../answers.js';
import type { ScreenProps } from '../app.js';
import { DocumentLine } from '../components/document-line.js';
import { useKeys } from '../components/keys.js';
import { grouped } from '../components/numbers.js';
import { segmentsOf } from '../components/segments.js';
import { Answer, Empty } from '../components/states.js';
import { stepThrough } from '../components/step-through.js';
import { useApi } from '../use-api.js';
import '../style/lists.css';

/** The documents in which words were found, with the words lit. */
export function SearchScreen(_: ScreenProps) {
  const q = useQuery('q')?.trim() ?? '';
  const asked = useApi<SearchResult>(q ? `/api/search?${new URLSearchParams({ q, limit: '50' })}` : null);
  const step = (by: 1 | -1) => () => stepThrough('.document-line a', by);
  useKeys(['j ArrowDown', step(1)], ['k ArrowUp', step(-1)]);
  return (
    <div className="column">
      <title>{`${q || 'Search'} · Rapporteur`}</title>
      <h1>{q ? `“${q}”` : 'Search'}</h1>
      {q ? (
        <Answer asked={asked} what="the record">
          {(found) => (found.total === 0 ? <NoHits understood={found.understood} /> : <Hits {...found} />)}
        </Answer>
      ) : (
        <p className="lead">Words, a name, a “phrase in quotation marks”, a -word to leave out.</p>
      )}
    </div>
  );
}

function NoHits({ understood }: Pick<SearchResult, 'understood'>) {
  return (
    <Empty title="No document has these words">
      <p>
        {understood
          ? 'Try fewer words, or another form of them.'
          : 'These words are too common to look for. Try a name or a subject.'}
      </p>
    </Empty>
  );
}

function Hits({ total, items }: SearchResult) {
  return (
    <>
      <p className="lead" role="status">
        {total === 1 ? 'Found in one document.' : `Found in ${grouped(total)} documents.`}
      </p>
      <ol className="document-lines">
        {items.map((hit) => (
          <DocumentLine key={hit.id} document={hit}>
            {hit.passages.map((passage) => (
              <Excerpt key={passage.start} passage={passage} />
            ))}
          </DocumentLine>
        ))}
      </ol>
    </>
  );
}

function Excerpt({ passage }: { readonly passage: Passage }) {
  const { start, end, text, marks } = passage;
  const segments = useMemo(
    () =>
      segmentsOf(
        { start, end },
        marks.map((m, i) => ({ ...m, kind: 'event' as const, id: String(i) })),
      ),
    [start, end, marks],
  );
  return (
    <p className="excerpt" dir="auto">
      {segments.map((s) => {
        const words = text.slice(s.start - start, s.end - start);
        return s.marks.length > 0 ? <mark key={s.start}>{words}</mark> : words;
      })}
    </p>
  );
}
