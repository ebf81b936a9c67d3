import { useState } from 'react';
import { singularOf } from '../../src/model/finding.js';
import { addressOf } from '../addresses.js';
import type { ReviewQueue as Findings, KeptJudgement, SentJudgement } from '../answers.js';
import { post } from '../api.js';
import { useNames } from '../use-names.js';
import { Correction } from './correction.js';
import { FactList } from './fact-list.js';
import { factsOf } from './facts.js';
import { IsoDate } from './iso-date.js';
import { useKeys } from './keys.js';
import { PassageView } from './passage-view.js';
import type { KindedFinding } from './report-marks.js';
import { ReviewQueue } from './review-queue.js';
import { type Reviewer, useQueue } from './use-queue.js';

export type Waiting = Findings['items'][number];
type Verdict = Pick<SentJudgement, 'verdict' | 'field' | 'value' | 'reason'>;

/** The meeting at which a promise was made is named only on its page. */
const unnamed = (): string => '';
const keyOf = (item: Waiting): string => `${item.document}.${item.finding.id}`;
const kindedOf = (item: Waiting): KindedFinding =>
  ({ kind: singularOf[item.kind], finding: item.finding }) as unknown as KindedFinding;

/** The most doubtful findings first, each to be held for right or wrong or to be put right. */
export function FindingsQueue({ author, kind, onKept }: Reviewer & { readonly kind: string }) {
  const nameOf = useNames();
  const path = kind ? `/api/review?${new URLSearchParams({ kind })}` : '/api/review';
  const queue = useQueue<Waiting>({ path, author, about: kind || 'findings', keyOf, onKept });
  const [correcting, setCorrecting] = useState(false);
  useKeys(['Escape', () => setCorrecting(false)]);
  const factsIn = (item: Waiting) => factsOf(kindedOf(item), { actor: nameOf, meeting: unnamed });
  const say = (verdict: Verdict, as: string): void =>
    queue.say(({ document, finding }, reason) => {
      const sent = { reason, ...verdict, author, document, finding: finding.id } satisfies SentJudgement;
      return post<KeptJudgement>('/api/judgements', sent);
    }, as);
  const item = queue.items?.[0];
  return (
    <ReviewQueue
      queue={queue}
      author={author}
      waits={['finding waits', 'findings wait']}
      empty="You have judged every finding of this kind."
      keyOf={keyOf}
      inWords={(one) => {
        const facts = factsIn(one);
        return `${singularOf[one.kind]}, ${facts.who}: ${facts.what}`;
      }}
      verdicts={[
        { key: 'y', name: 'Right', act: () => say({ verdict: 'confirm' }, 'Kept as right') },
        { key: 'n', name: 'Wrong', act: () => say({ verdict: 'reject' }, 'Kept as wrong') },
        { key: 'e', name: 'Correct', act: () => setCorrecting(true) },
      ]}
      later="s"
      instead={
        correcting &&
        item && (
          <Correction
            key={`correction of ${keyOf(item)}`}
            finding={item.finding}
            onCancel={() => setCorrecting(false)}
            onCorrect={(correction) => {
              setCorrecting(false);
              say({ verdict: 'correct', ...correction }, `Kept as corrected: ${correction.field}`);
            }}
          />
        )
      }
    >
      {(one) => <AtHand item={one} facts={factsIn(one)} />}
    </ReviewQueue>
  );
}

function AtHand({ item, facts }: { readonly item: Waiting; readonly facts: ReturnType<typeof factsOf> }) {
  const { kind } = kindedOf(item);
  return (
    <div className={`at-hand of-${kind}`}>
      <div>
        <p className="kind">
          {kind},{' '}
          {item.finding.addedBy
            ? `added by ${item.finding.addedBy}`
            : `${Math.round(item.finding.confidence * 100)} % sure`}
        </p>
        <p className="who">{facts.who}</p>
        <p className="what">{facts.quoted ? <q>{facts.what}</q> : facts.what}</p>
        {(facts.start || facts.where) && (
          <p>
            {facts.start && <IsoDate start={facts.start} end={facts.end} />} {facts.where}
          </p>
        )}
        <FactList facts={facts} />
      </div>
      <div>
        <p className="from">
          <a href={addressOf.document(item.document, item.finding.id)}>{item.title ?? 'Untitled page'}</a>
          {item.outlet && `, ${item.outlet}`}
        </p>
        <PassageView passage={item.passage} evidence={item.finding.evidence} kind={kind} />
      </div>
    </div>
  );
}
