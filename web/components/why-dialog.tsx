import { useEffect, useRef } from 'react';
import { overlaps } from '../../src/model/span.js';
import type { Explanation } from '../answers.js';
import { useApi } from '../use-api.js';
import { SaveButtons } from './save-buttons.js';
import { Answer } from './states.js';
import { TreeArcs } from './tree-arcs.js';
import '../style/why.css';

interface WhyDialogProps {
  readonly document: string;
  readonly finding: string;
  readonly onClose: () => void;
}

/** Why the program says so: the rule with its reason and examples, the sentence's tree, and what the words were taken to mean. */
export function WhyDialog({ document, finding, onClose }: WhyDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const asked = useApi<Explanation>(
    `/api/documents/${encodeURIComponent(document)}/why/${encodeURIComponent(finding)}`,
  );
  return (
    <dialog ref={dialog} className="why" onClose={onClose} aria-labelledby="why-title">
      <form method="dialog">
        <h2 id="why-title">Why?</h2>
        <button type="submit">Close</button>
      </form>
      <Answer asked={asked} what="the page again">
        {(explanation) => <Reasons explanation={explanation} />}
      </Answer>
    </dialog>
  );
}

/** What the rule took from the text: its word, and whom or what each of its arguments stands for. */
function Taken({ explanation: { predicate, arguments: taken } }: { readonly explanation: Explanation }) {
  return (
    <p>
      It holds of <q>{predicate.quote}</q>
      {taken.map((a) => (
        <span key={`${a.slot}${a.start}`}>
          , {a.slot} <q>{a.quote}</q>
          {a.standsFor.length > 0 && ` (${a.standsFor.join(', ')})`}
        </span>
      ))}
      .
    </p>
  );
}

function Reasons({ explanation }: { readonly explanation: Explanation }) {
  const { rule, evidence, sentences, mentions } = explanation;
  const lit = (start: number, end: number): boolean => evidence.some((e) => overlaps(e, { start, end }));
  return (
    <>
      <section>
        <h3>
          The rule <code>{rule.name}</code>
        </h3>
        <p>{rule.reason ?? 'This rule is written as code; its reason stands there.'}</p>
        <Taken explanation={explanation} />
        {rule.examples.length + rule.counterexamples.length > 0 && (
          <ul className="examples">
            {rule.examples.map((text) => (
              <li key={text}>
                <span className="yes">finds</span> <q>{text}</q>
              </li>
            ))}
            {rule.counterexamples.map((text) => (
              <li key={text}>
                <span className="no">does not find</span> <q>{text}</q>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{sentences.length === 1 ? 'The sentence' : 'The sentences'}</h3>
        {sentences.map((sentence) => (
          <TreeArcs key={sentence.start} sentence={sentence} lit={lit} />
        ))}
      </section>
      <section>
        <h3>Who, where, when</h3>
        {mentions.length === 0 ? (
          <p className="none">Nothing was named here.</p>
        ) : (
          <>
            <SaveButtons
              id="mentions"
              names={['Words', 'Kind', 'Taken to mean']}
              rows={mentions.map((m) => [wordsAt(sentences, m.start, m.end), m.kind, m.reading])}
            />
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">Words</th>
                  <th scope="col">Kind</th>
                  <th scope="col">Taken to mean</th>
                </tr>
              </thead>
              <tbody>
                {mentions.map((m) => (
                  <tr key={`${m.kind}${m.start}`}>
                    <th scope="row">{wordsAt(sentences, m.start, m.end)}</th>
                    <td>{m.kind}</td>
                    <td>{m.reading}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </section>
    </>
  );
}

function wordsAt(sentences: Explanation['sentences'], start: number, end: number): string {
  return sentences
    .flatMap((s) => s.tokens)
    .filter((t) => overlaps(t, { start, end }))
    .map((t) => t.text)
    .join(' ');
}
