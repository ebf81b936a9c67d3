/** Closed classes of English words on which the argument structure turns. Lemmas in lower case, separated by commas. */
const lemmas = (...lines: string[]): ReadonlySet<string> =>
  new Set(
    lines
      .join(',')
      .split(',')
      .map((w) => w.trim()),
  );

/** Verbs that only carry a noun which says what is done: held talks, paid a visit, gave assurances. */
export const lightVerbs = lemmas(
  'accept, announce, attend, begin, break off, bring, call, call off, cancel, carry out, co-chair, chair, commence, complete, conclude',
  'conduct, continue, convene, declare, deliver, do, end, engage in, enter into, express, extend, file, finish, give, halt, have, hold, host',
  'facilitate, initiate, issue, join, kick off, launch, lay, lead, lodge, make, mark, mount, observe, offer, open, organise, organize, participate in',
  'pay, perform, place, plan, pledge, postpone, present, provide, pursue, put, reach, receive, register, secure, obtain, arrange, release, renew, resort to, restart',
  'resume, schedule, send, set, sign, stage, start, step up, strike, suspend, take, take part in, undertake, use, voice, wage, witness, wrap up, thwart, foil',
);

/** Verbs that say of a noun that what it names came about, went on or ended: talks opened, clashes erupted. */
export const occurrences = lemmas(
  'begin, break out, collapse, conclude, continue, end, erupt, fail, flare, flare up, intensify, kick off, occur, open, rage, resume, start, take place, unfold',
);

/** Of those, the verbs that say the act did not, or will no longer, take place. */
export const endingVerbs = lemmas('abandon, break off, call off, cancel, end, halt, postpone, stop, suspend');

/** Verbs whose infinitive is done by the subject although an object stands between: promised Kenya to help. */
export const subjectControl = lemmas('offer, pledge, promise, swear, threaten, use, vow');

/** Verbs and adjectives that put their infinitive in the future of their subject. */
export const intentions = lemmas(
  'about, aim, bind, bound, due, expect, expected, go, intend, plan, poise, poised, prepare, schedule, scheduled, set, slate, slated',
);

/** Verbs whose infinitive or gerund did not happen: refused to sign, failed to agree, stopped short of condemning. */
export const refusals = lemmas(
  'abstain, avoid, bar, cease, decline, deny, fail, forbid, neglect, omit, prevent, prohibit, refrain, refuse, reluctant, stop, unable, unwilling',
);

/** Words of saying, whose clause is reported and not asserted by the text itself. */
export const sayings = lemmas(
  'according, acknowledge, add, admit, affirm, allege, announce, argue, assert, believe, cite, claim, comment, conclude, confirm, contend',
  'declare, deny, describe, disclose, emphasise, emphasize, estimate, explain, hear, indicate, inform, insist, maintain, mention, note',
  'observe, proclaim, pronounce, quote, reaffirm, recall, reiterate, relate, remark, repeat, reply, report, reveal, say, signal, state',
  'stress, suggest, tell, testify, think, underline, underscore, understand, warn, write',
);

/** Nouns that only measure or group the noun after `of`: hundreds of protesters, a series of bombs. */
export const measures = lemmas(
  'all, amount, day, days, week, weeks, month, months, year, years, hour, hours, array, band, barrage, batch, both, bunch, cache, campaign, chain, consignment, contingent, couple, crowd, dozen, dozens, each',
  'eight, fleet, flurry, four, five, group, handful, half, kg, kilogram, kilo, gram, litre, liter, barrel, sack, box, bag, truckload, planeload, shipload, pound, gallon, hundred, hundreds, kind, lot, lots, majority, many, mass, member, million, millions',
  'billion, billions, minority, most, nine, none, number, one, pair, part, patch, deployment, element, piece, plenty, portion, quarter, raft, range, rest, round',
  'score, scores, series, set, several, seven, shipment, six, some, sort, spate, string, swath, team, ten, tens, third, thousand, thousands',
  'three, ton, tonne, tonnes, tons, total, two, type, unit, variety, volley, wave, waves',
);

/** Verbs with a particle that a parser may take for the preposition of their object: handed over two boats. */
export const phrasalVerbs = lemmas(
  'break off, bring in, build up, call off, carry out, draw up, give back, give up, hand back, hand in, hand over, keep up, open up, pay back',
  'pay out, put off, roll out, scale up, send back, set out, set up, ship out, sign off, step up, take over, take up, turn over, wind up, work out',
);

/** Nouns that an infinitive after `is` spells out: the aim is to build peace. */
export const aims = lemmas(
  'aim, answer, approach, challenge, desire, duty, focus, function, goal, hope, idea, intention, job, key, mandate, mission, objective, plan',
  'point, policy, priority, purpose, role, solution, step, strategy, task, thing, way, wish, work',
);

/** Verbs whose object is said to have done what `for` leads in. */
export const crediting = lemmas('applaud, blame, commend, congratulate, credit, fault, hail, praise, salute, thank');
