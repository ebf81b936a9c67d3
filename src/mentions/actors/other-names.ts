import { narrow, type Step } from './candidate.js';

/** `Indian Ocean`, `Washington Post`: found as wholes so that India and Washington are not. */
export const dropOtherNames: Step = (candidates) =>
  candidates.filter((c) => !c.bearers.some((bearer) => bearer.form === 'other'));

/** `US$ 18 million` is money. */
export const dropCurrencies: Step = (candidates, { document }) =>
  candidates.filter((c) => !/^\s?[$€£¥]/.test(document.text.slice(c.end, c.end + 2)));

/** `Sino` names China only in `Sino-Indian`, before a hyphen and another name. */
export const prefixesBeforeHyphen: Step = (candidates) =>
  candidates.flatMap((c) => {
    const next = c.passage.pieces[c.last];
    const joined = next?.gap === '-' && /^\p{Lu}/u.test(next.surface);
    return narrow(c, (bearer) => bearer.form !== 'prefix' || joined);
  });
