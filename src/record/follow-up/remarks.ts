/** How words say that a promise stands. `null` where they say nothing of the kind. */
export type Standing = 'begun' | 'delivered in part' | 'delivered' | 'contradicted';

/** Words that say how a thing stands, the stronger first. Each row is tried in turn on one sentence. */
const rows: readonly { readonly standing: Standing; readonly words: RegExp }[] = [
  {
    standing: 'contradicted',
    words:
      /\b(?:has|have|had) (?:never|not|yet to)\b|\bnever (?:appeared|arrived|came|been)\b|\bnone of (?:them|it|the)\b|\bno sign of\b|\bfailed to\b|\b(?:despite|although|though|contrary to)\b.{0,60}\b(?:promis|pledg|agree|commit)|\bbroke(?:n)? (?:its|the|their) (?:promise|word|pledge|ceasefire|truce)\b|\bunder construction\b|\bviolat(?:ed|ion)|\bdenie[sd] (?:that|having|any)\b|\brefus(?:ed|es) to\b|\breceived (?:nothing|none)\b|\b(?:is|are|was|were) still waiting\b|\bno(?:ne)? (?:\w+ ){1,4}(?:has|have|had|was|were) (?:yet )?(?:been )?(?:disbursed|paid|delivered|received|sent|released|built|transferred|handed over|published|issued|arrived)\b|\bdid not (?:pay|deliver|send|arrive|keep|honou?r|provide|receive|publish|release)\b|\binstead of\b|\bsuspended\b|\bwithdr[ae]w\b/i,
  },
  {
    standing: 'begun',
    words:
      /\b(?:has|have) (?:begun|started)\b|\b(?:began|started) (?:work|building|train)|\bunder way\b|\bin (?:draft|preparation|progress)\b|\bcontract\b.{0,40}\bsigned\b|\b(?:about|roughly|nearly) half\b|\bhalf of\b|\bfirst (?:phase|batch|shipment|tranche)\b/i,
  },
  {
    standing: 'delivered in part',
    words:
      /\bso far\b|\bof the (?:promised |pledged )?[\d.,]+(?: million| billion)?\b|\bpart of\b|\bof (?:its|their|the) \d|\bpartly\b|\bthe rest\b|\bremaining\b|\blost\b.{0,30}\bof (?:its|the)\b/i,
  },
  {
    standing: 'delivered',
    words:
      /\bin full\b|\bcomplet(?:ed|ion)\b|\blast of\b|\ball (?:of )?(?:its|the|\d)|\b(?:has|have|was|were) (?:delivered|opened|handed over|built|paid|inaugurated|moved|released|trained|sent|finished)\b|\bfulfilled\b|\bkept (?:its|their) (?:promise|word)\b|\btaken part in\b/i,
  },
];

/** What a sentence says about how a promise stands. */
export function remarkOf(sentence: string): Standing | null {
  return rows.find((row) => row.words.test(sentence))?.standing ?? null;
}
