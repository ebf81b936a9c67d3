import { useState } from 'react';
import { addressOf } from '../addresses.js';
import type { FollowedPromise } from '../answers.js';
import { measured } from './facts.js';
import type { NameOf } from './finding-columns.js';
import { IsoDate } from './iso-date.js';
import { listed } from './names.js';
import type { Column } from './table-parts.js';
import { subjectsInWords } from './wording.js';
import { AddedBy, Source } from './words.js';

/** How a promise stands in a ledger: who, what, when, and its state with the dated words for it. */
export const promiseColumns = (nameOf: NameOf): Column<FollowedPromise>[] => [
  {
    name: 'Who',
    value: (p) =>
      [listed(p.by.map(nameOf)) || 'someone', ...(p.to.length > 0 ? [`to ${listed(p.to.map(nameOf))}`] : [])].join(' '),
    groups: true,
    sort: 'who',
  },
  { name: 'What', value: (p) => p.action, show: (p) => <What promise={p} />, sort: 'what' },
  { name: 'Said on', value: (p) => p.day, show: (p) => (p.day ? <IsoDate start={p.day} /> : ''), sort: 'day' },
  { name: 'Due', value: (p) => p.deadline, show: (p) => <Due promise={p} />, sort: 'deadline' },
  { name: 'State', value: (p) => p.state, show: (p) => <State promise={p} />, groups: true, sort: 'state' },
  { name: 'Subjects', value: (p) => subjectsInWords(p.contexts) || null, groups: true, sort: 'subjects' },
];

function What({ promise: { action, history } }: { readonly promise: FollowedPromise }) {
  const first = history[0];
  if (!first) return <span className="said">{action}</span>;
  return (
    <span className="said" dir="auto">
      <a href={addressOf.document(first.from.document, first.finding ?? undefined)}>{action}</a>
      <AddedBy from={first.from} />
    </span>
  );
}

function Due({ promise: { deadline, deadlinePassed } }: { readonly promise: FollowedPromise }) {
  if (!deadline) return null;
  return (
    <>
      <IsoDate start={deadline} />
      {deadlinePassed && <span className="passed"> passed</span>}
    </>
  );
}

/** The state, and behind it each report that it rests on, with day and words. Never more than the words carry. */
function State({ promise: { state, history } }: { readonly promise: FollowedPromise }) {
  const [open, setOpen] = useState(false);
  const words = open ? history : [];
  return (
    <details
      className={`state-of ${state.replaceAll(' ', '-')}`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{state}</summary>
      <ol>
        {words.map((step) => (
          <li key={`${step.from.document}.${step.finding}.${step.state}`}>
            <strong>{step.state}</strong>
            {step.day && (
              <>
                , <IsoDate start={step.day} />
              </>
            )}
            {step.measure && measured(step.measure) && `, ${measured(step.measure)}`}
            {step.evidence.map((e) => (
              <q key={e.start} dir="auto">
                {e.quote}
              </q>
            ))}
            <Source from={step.from} finding={step.finding ?? undefined} />
          </li>
        ))}
      </ol>
    </details>
  );
}
