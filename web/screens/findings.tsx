import { useAddressed } from '../address.js';
import type { ScreenProps } from '../app.js';
import {
  type FindingsKind,
  FindingsTable,
  isFindingsKind,
  titleOf,
  useFindings,
} from '../components/findings-tables.js';
import { wordsOfDate } from '../components/iso-date.js';
import { NotHere } from '../components/states.js';
import { subjectWords } from '../components/wording.js';
import { useNames } from '../use-names.js';
import '../style/dossier.css';

/** What the address calls a kind where the table's name is another. */
const otherNames: Readonly<Record<string, FindingsKind>> = { commitments: 'promises' };

/** All findings of one kind, narrowed as the address says. Meetings and promises are listed once each, with all that reports say of them. */
export function FindingsScreen({ params }: ScreenProps) {
  const name = params[0]!;
  const kind = otherNames[name] ?? name;
  if (!isFindingsKind(kind)) return <NotHere />;
  return <AllOf key={kind} kind={kind} address={`/findings/${name}`} />;
}

/** What an address may narrow a list by. */
const narrowing = ['since', 'until', 'actors', 'context', 'status', 'state', 'passed'];

function AllOf({ kind, address }: { readonly kind: FindingsKind; readonly address: string }) {
  const asked = useAddressed(({ query }) =>
    new URLSearchParams(narrowing.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : []))).toString(),
  );
  const nameOf = useNames();
  const narrowed: Readonly<Record<string, string>> = Object.fromEntries(new URLSearchParams(asked));
  const { since, until, actors, context, status, state, passed } = narrowed;
  const listed = useFindings(kind, narrowed, nameOf);
  return (
    <div className="dossier">
      <title>{`${titleOf(kind)} · Rapporteur`}</title>
      <h1>{titleOf(kind)}</h1>
      {Object.keys(narrowed).length > 0 && (
        <p className="lead">
          {status && `Only ${status}. `}
          {state && `Only ${state.split(',').join(' or ')}. `}
          {passed === 'true' && 'Past their last date, without a report of delivery. '}
          {context && `On ${subjectWords(context)}. `}
          {actors && `Of ${actors.split(',').map(nameOf).join(' and ')}. `}
          {since && `From ${wordsOfDate(since)}. `}
          {until && `Until ${wordsOfDate(until)}. `}
          <a href={address}>Show all</a>
        </p>
      )}
      <FindingsTable kind={kind} listed={listed} />
    </div>
  );
}
