import { addressOf } from '../addresses.js';
import type { DoubtfulLinkList, KeptJudgement, SentLinkJudgement } from '../answers.js';
import { post } from '../api.js';
import { useNames } from '../use-names.js';
import { IsoDate } from './iso-date.js';
import { listed } from './names.js';
import { PassageView } from './passage-view.js';
import type { FindingKind } from './report-marks.js';
import { ReviewQueue } from './review-queue.js';
import { type Reviewer, useQueue } from './use-queue.js';
import { WeighedReasons } from './weighed-reasons.js';

type Link = DoubtfulLinkList['items'][number];

const keyOf = (item: Link): string => `${item.promise} ${item.entry.id} ${item.promised.id}`;

/** A promise and what was said later: is it about the promise? */
export function LinksQueue({ author, onKept }: Reviewer) {
  const nameOf = useNames();
  const queue = useQueue<Link>({ path: '/api/review/links', author, about: 'links', keyOf, onKept });
  const say = (verdict: 'confirm' | 'reject', as: string): void =>
    queue.say(
      ({ promise, entry }, reason) =>
        post<KeptJudgement>('/api/judgements/links', {
          author,
          verdict,
          promise,
          entries: [entry.id],
          reason,
        } satisfies SentLinkJudgement),
      as,
    );
  return (
    <ReviewQueue
      queue={queue}
      author={author}
      waits={['link waits', 'links wait']}
      empty="The record has no link with a promise that is doubtful and that you have not judged."
      keyOf={keyOf}
      inWords={({ action, entry, promised }) =>
        `Is this about the promise? ${listed(promised.by.map(nameOf))}: ${action}; later: ${entry.evidence[0]?.quote ?? ''}`
      }
      verdicts={[
        { key: 'y', name: 'About the promise', act: () => say('confirm', 'Kept as about the promise') },
        { key: 'n', name: 'Not about it', act: () => say('reject', 'Kept as not about the promise') },
      ]}
      later="s"
    >
      {(item) => <AtHand item={item} nameOf={nameOf} />}
    </ReviewQueue>
  );
}

const called: Record<Link['entry']['kind'], readonly [kind: FindingKind, name: string]> = {
  commitment: ['commitment', 'Promised again?'],
  delivery: ['delivery', 'Delivered?'],
  remark: ['statement', 'Spoken of?'],
  meeting: ['meeting', 'Met as promised?'],
};

function AtHand({ item, nameOf }: { readonly item: Link; readonly nameOf: (code: string) => string }) {
  const { entry, promised, judged, together, score, threshold, reasons } = item;
  const [kind, name] = called[entry.kind];
  const alone = score >= threshold ? 'link them' : 'not link them';
  return (
    <div className={`at-hand pair-at-hand of-${kind}`}>
      <p className="kind">
        About the promise or not?{' '}
        {judged ? 'Somebody else has judged it.' : `The record ${together ? 'links them' : 'does not link them'}.`}
      </p>
      <div className="promise-and-act">
        <Side title="The promise" told={promised} day={item.promisedOn} kind="commitment" nameOf={nameOf} />
        <Side title={name} told={entry} day={item.day} kind={kind} nameOf={nameOf} />
      </div>
      <WeighedReasons
        reasons={reasons}
        score={score}
        threshold={threshold}
        nameOf={nameOf}
        verdict={`the program alone would ${alone}`}
      />
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly told: Link['promised'];
  readonly day: string | null;
  readonly kind: FindingKind;
  readonly nameOf: (code: string) => string;
}

function Side({ title, told, day, kind, nameOf }: SideProps) {
  const who = [told.by, told.to].map((codes) => listed(codes.map(nameOf))).filter(Boolean);
  const finding = told.id.slice(told.id.lastIndexOf('.') + 1);
  return (
    <section className={`of-${kind}`}>
      <h2 className="kind">{title}</h2>
      <p className="who">{who.join(' → ')}</p>
      <p className="from">
        <a href={addressOf.document(told.from.document, finding.startsWith('x') ? undefined : finding)}>
          {told.from.title ?? 'Untitled page'}
        </a>
        {told.from.outlet && `, ${told.from.outlet}`}
        {day && (
          <>
            , <IsoDate start={day} />
          </>
        )}
      </p>
      <PassageView passage={told.passage} evidence={told.evidence} kind={kind} around={160} />
    </section>
  );
}
