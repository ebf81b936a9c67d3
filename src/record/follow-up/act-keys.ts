import type { Act } from './acts.js';
import { appointmentKeys } from './appointments.js';

const stemsInKeys = { kept: 7, asked: 10 };

/** Keys under which an act is kept and looked for: who acts, and two of its words. Only acts that share one are compared. */
export function actKeys(act: Act, use: 'kept' | 'asked'): string[] {
  const meets = appointmentKeys(act, use);
  return act.kind === 'meeting' ? meets : [...meets, ...wordKeys(act, use)];
}

function wordKeys(act: Act, use: 'kept' | 'asked'): string[] {
  const words = new Set(
    act.kind === 'commitment' && use === 'kept'
      ? [...act.words, ...act.names]
      : [...act.words, ...act.context, ...act.names],
  );
  const stems = [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, stemsInKeys[use])
    .sort();
  const pairs = stems.flatMap((a, i) => stems.slice(i + 1).map((b) => `${a}+${b}`));
  return act.by.slice(0, 4).flatMap((code) => pairs.map((pair) => `${code}|${pair}`));
}
