import type { FindingKind, Findings } from '../../model/finding.js';
import type { Finding } from './judgements.js';

type Own = 'id' | 'evidence' | 'confidence' | 'rule' | 'addedBy';
type Silent = { readonly [K in FindingKind]: Omit<Findings[K][number], Own> };

const nothing = { amount: null, unit: null, bound: null, currency: null };

/** What a finding of each kind says where nothing is said of a field. */
const silent: Silent = {
  meetings: {
    kind: 'talks',
    name: null,
    parties: [],
    start: null,
    end: null,
    place: null,
    chairs: [],
    participants: [],
    status: 'held',
    reference: false,
    contexts: [],
  },
  commitments: {
    by: [],
    to: [],
    trigger: '',
    action: '',
    strength: 'agreed',
    deadline: null,
    measure: nothing,
    meeting: null,
    contexts: [],
  },
  deliveries: { by: [], to: [], action: '', measure: nothing, since: null, contexts: [] },
  statements: { speaker: { name: '', actor: null, person: null }, quote: '', date: null, direct: true },
  events: {
    finding: null,
    type: 'CONSULT',
    mode: null,
    cameo: null,
    contexts: [],
    actors: [],
    recipients: [],
    sectors: {},
    start: null,
    end: null,
    place: null,
    time: 'past',
    speaker: null,
    score: 0,
  },
};

/** A finding that a person added, with every field that its kind has: who adds one by a command may leave fields out. Its action or quotation is its words where none is given. */
export function completed(kind: FindingKind, finding: Partial<Finding> & Pick<Finding, 'evidence'>): Finding {
  const [words] = finding.evidence;
  const said = kind === 'statements' ? { quote: words?.quote ?? '' } : { action: words?.quote ?? '' };
  const own = kind === 'meetings' || kind === 'events' ? {} : said;
  return { ...silent[kind], ...own, ...finding } as Finding;
}
