import { addressOf } from '../addresses.js';
import type { DoubtfulMergeList, KeptJudgement, SentReportsJudgement } from '../answers.js';
import { post } from '../api.js';
import { useNames } from '../use-names.js';
import { wordsOfDate } from './iso-date.js';
import { listed } from './names.js';
import { PassageView } from './passage-view.js';
import { ReviewQueue } from './review-queue.js';
import { type Reviewer, useQueue } from './use-queue.js';
import { WeighedReasons } from './weighed-reasons.js';

type Merge = DoubtfulMergeList['items'][number];
type Told = Merge['report'];

const keyOf = (item: Merge): string => `${item.report.id} ${item.other.id}`;

/** Two reports side by side: are they on one meeting? */
export function MergesQueue({ author, onKept }: Reviewer) {
  const nameOf = useNames();
  const queue = useQueue<Merge>({ path: '/api/review/merges', author, about: 'merges', keyOf, onKept });
  const say = (verdict: SentReportsJudgement['verdict'], as: string): void =>
    queue.say(
      ({ report, other }, reason) =>
        post<KeptJudgement>('/api/judgements/reports', {
          author,
          verdict,
          reports: [report.id, other.id],
          reason,
        } satisfies SentReportsJudgement),
      as,
    );
  return (
    <ReviewQueue
      queue={queue}
      author={author}
      waits={['pair of reports waits', 'pairs of reports wait']}
      empty="The record has no merge that is doubtful and that you have not judged."
      keyOf={keyOf}
      inWords={({ report, other }) => `Are these one meeting? ${titleOf(report, nameOf)}; ${titleOf(other, nameOf)}`}
      verdicts={[
        { key: 's', name: 'Same meeting', act: () => say('together', 'Kept as the same meeting') },
        { key: 'd', name: 'Different meetings', act: () => say('apart', 'Kept as different meetings') },
      ]}
      later="l"
    >
      {(item) => <AtHand item={item} nameOf={nameOf} />}
    </ReviewQueue>
  );
}

type NameOf = (code: string) => string;

const titleOf = ({ meeting: m }: Told, nameOf: NameOf): string =>
  [m.name ?? m.kind, listed(m.parties.map(nameOf)), m.start && wordsOfDate(m.start)].filter(Boolean).join(', ');

function AtHand({ item, nameOf }: { readonly item: Merge; readonly nameOf: NameOf }) {
  const { report, other, judged, together, score, threshold, reasons } = item;
  const alone = score >= threshold ? 'one meeting' : 'two meetings';
  return (
    <div className="at-hand pair-at-hand of-meeting">
      <p className="kind">
        One meeting or two?{' '}
        {judged ? 'Somebody else has judged it.' : `The record holds them for ${together ? 'one' : 'two'}.`}
      </p>
      <table className="side-by-side">
        <caption className="unseen">The two reports</caption>
        <thead>
          <tr>
            <td />
            {[other, report].map((told) => (
              <th key={told.id} scope="col">
                <a href={addressOf.document(told.from.document, told.meeting.id)}>
                  {told.from.title ?? 'Untitled page'}
                </a>
                <span className="from">
                  {[told.from.outlet, told.from.published && wordsOfDate(told.from.published)]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {factsOfBoth(other, report, nameOf).map(([name, one, two]) => (
            <tr key={name} className={one && two && one !== two ? 'differs' : undefined}>
              <th scope="row">{name}</th>
              <td>{one || <Nothing />}</td>
              <td>{two || <Nothing />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="both-words">
        {[other, report].map((told, i) => (
          <section
            key={told.id}
            className="of-meeting"
            aria-label={i === 0 ? 'Words of the first' : 'Words of the second'}
          >
            <PassageView passage={told.passage} evidence={told.evidence} kind="meeting" around={160} />
          </section>
        ))}
      </div>
      <WeighedReasons
        reasons={reasons}
        score={score}
        threshold={threshold}
        nameOf={nameOf}
        verdict={`the program alone would hold them for ${alone}`}
      />
    </div>
  );
}

function Nothing() {
  return <span className="unknown">not said</span>;
}

/** What both reports say of each thing that one of them says. */
function factsOfBoth(one: Told, two: Told, nameOf: NameOf): (readonly [string, string, string])[] {
  const facts: readonly [string, (m: Told['meeting']) => string][] = [
    ['Meeting', (m) => (m.name ? `${m.name} (${m.kind})` : m.kind)],
    ['Parties', (m) => listed(m.parties.map(nameOf))],
    [
      'When',
      (m) =>
        [m.start, m.end !== m.start && m.end]
          .filter(Boolean)
          .map((d) => wordsOfDate(String(d)))
          .join(' to '),
    ],
    ['Where', (m) => m.place?.name ?? ''],
    ['Status', (m) => (m.reference ? `${m.status}, referred to` : m.status)],
    ['Chaired by', (m) => listed(m.chairs)],
    ['Present', (m) => m.participants.map((p) => p.name).join(', ')],
  ];
  return facts.flatMap(([name, of]) => {
    const [a, b] = [of(one.meeting), of(two.meeting)];
    return a || b ? [[name, a, b] as const] : [];
  });
}
