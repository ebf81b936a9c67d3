import type { Act, Stance } from '../../knowledge/events/rows.js';
import type { EventType } from '../../model/finding.js';
import type { StanceContent } from './content.js';

/** Type, mode and CAMEO code of an event. */
export interface Coding {
  readonly type: EventType;
  readonly mode: string | null;
  readonly cameo: string;
}

const yielding: ReadonlySet<EventType> = new Set(['RETREAT', 'CONCEDE']);
const conflictual: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'PROTEST']);
const harming: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION']);
const cooperative: ReadonlySet<EventType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);

/** How a stance towards an act is coded. Null where it says nothing that PLOVER codes. */
export function codeStance(stance: Stance, base: Coding, content: StanceContent | null, weak: boolean): Coding | null {
  if (!content) return weak ? null : base;
  const { theme, type } = content;
  switch (stance) {
    case 'intend':
      return codeIntention(base, content, weak);
    case 'threaten':
      return {
        type: 'THREATEN',
        mode: base.mode ?? theme?.threat ?? null,
        cameo: base.cameo === '139' ? '139' : (theme?.threaten ?? base.cameo),
      };
    case 'ask':
      return {
        type: base.type,
        mode: base.mode ?? theme?.mode ?? null,
        cameo: fixed(base) ? base.cameo : (theme?.ask ?? base.cameo),
      };
    case 'refuse':
      if (isHarm(content)) return base;
      return {
        type: base.type,
        mode: base.mode ?? theme?.mode ?? null,
        cameo: fixed(base) ? base.cameo : (theme?.refuse ?? base.cameo),
      };
    default:
      return type ? base : null;
  }
}

/** A code that the stance's own rule already makes as particular as can be (a veto, a plea for asylum). */
const fixed = (base: Coding): boolean => !base.cameo.endsWith('0');

/** `opposes any attack`, `rejected the use of force`: those who will have no harm done refuse nothing that they were asked for. */
const isHarm = ({ theme, themeName }: StanceContent): boolean =>
  theme?.threaten !== undefined && theme.intend === undefined && harms.has(themeName ?? '');

const harms: ReadonlySet<string> = new Set(['violence', 'force', 'repress', 'coerce']);

/** A promise of help is AGREE, of yielding CONCEDE, of harm THREATEN; other plans are no events of their own. */
function codeIntention(base: Coding, content: StanceContent, weak: boolean): Coding | null {
  const { theme, type, themeName, negated } = content;
  if (type && harming.has(type)) {
    if (negated) return { type: 'CONCEDE', mode: null, cameo: '0356' };
    return { type: 'THREATEN', mode: theme?.threat ?? null, cameo: theme?.threaten ?? '130' };
  }
  if (negated || (weak && !type && theme?.intend === undefined)) return null;
  if (type && !cooperative.has(type)) return weak ? null : base;
  const cameo = theme?.intend ?? base.cameo;
  const yields = type ? yielding.has(type) : /^yield/.test(themeName ?? '');
  return { type: yields ? 'CONCEDE' : base.type, mode: null, cameo };
}

/** What a party has decided to do against another is done: `decided to expel the envoy`. Null where a decision is a promise or a plan. */
export function codeDecision(lemma: string, content: StanceContent | null): Coding | null {
  const act = content?.act?.rule.makes;
  if (lemma !== 'decide' || !act || content?.negated || !conflictual.has(act.type)) return null;
  return { type: act.type, mode: act.mode, cameo: act.cameo };
}

/** How an act that is still to come is coded: a promise of help, a concession, a threat of harm; else itself. */
export function codeFuture(act: Act, content: StanceContent): Coding {
  const { theme } = content;
  if (act.type === 'SUPPORT' || act.type === 'AID' || act.type === 'COOPERATE' || act.type === 'CONSULT')
    return { type: 'AGREE', mode: null, cameo: theme?.intend ?? '030' };
  if (act.type === 'RETREAT') return { type: 'CONCEDE', mode: null, cameo: theme?.intend ?? '080' };
  if (harming.has(act.type)) return { type: 'THREATEN', mode: theme?.threat ?? null, cameo: theme?.threaten ?? '130' };
  return { type: act.type, mode: act.mode, cameo: act.cameo };
}

/** An act that a party will not do is refused; null where its absence is no refusal (`did not attack`). */
export function codeRefusal(act: Act, content: StanceContent): Coding | null {
  if (!cooperative.has(act.type)) return null;
  return { type: 'REJECT', mode: content.theme?.mode ?? null, cameo: content.theme?.refuse ?? '120' };
}
