import type { ListedName } from '../../language/index.js';

/** How much the pattern says. */
const weight = 4;
const bodies =
  /^(?:Office|Bureau|Department|Ministry|Embassy|Institute|Agency|Ministries|Directorate|Secretariat|Consulate|Academy|University|Bank|Council|Commission|Court|Centre|Center|House|Parliament|Chamber)$/;
const small = /^(?:of|for|the|on|and|,)$/;

/** Bodies named by what they are and what they are for: `Office of the Registrar`, `Ministry of Trade and Industry`. */
export function namedOffices(forms: readonly string[]): ListedName[] {
  const listed: ListedName[] = [];
  for (let at = 0; at + 2 < forms.length; at++) {
    if (!bodies.test(forms[at]!) || !/^(?:of|for|on)$/.test(forms[at + 1]!)) continue;
    let end = at + 2;
    for (let i = end; i < forms.length && i - end < 3; i++) {
      if (/^\p{Lu}\p{L}/u.test(forms[i]!)) end = i + 1;
      else if (!small.test(forms[i]!) || (forms[i] === ',' && !/^\p{Lu}/u.test(forms[i + 1] ?? ''))) break;
    }
    if (end === at + 2) continue;
    let first = at;
    while (
      first > 0 &&
      /^(?:U\.S\.|US|UK|EU|UN|National|Federal|Central|Supreme|International)$/.test(forms[first - 1]!)
    )
      first--;
    listed.push({ first, end, kind: 'ORG', weight });
    at = end;
  }
  return listed;
}
