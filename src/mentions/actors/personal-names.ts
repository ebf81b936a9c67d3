import { nameKinds } from '../../model/analysis.js';
import { contains } from '../../model/span.js';
import { after, before, type Candidate, type Context, type Step } from './candidate.js';

/** States and capitals whose names people bear too. */
const givenNames = new Set([
  'jordan',
  'chad',
  'israel',
  'georgia',
  'kenya',
  'india',
  'london',
  'sofia',
  'paris',
  'austria',
  'brazil',
  'cuba',
]);
const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'sir',
  'sen',
  'rep',
  'gov',
  'gen',
  'col',
  'capt',
  'lt',
  'sgt',
  'senator',
  'congressman',
  'congresswoman',
  'representative',
  'general',
  'colonel',
]);
/** What follows a state's name with a capital and is no surname. */
const followers =
  /^(Prime|Foreign|Minister|President|King|Queen|Crown|Defen[cs]e|Army|Air|Navy|Armed|National|Embassy|Ambassador|Valley|River|Basin|Republic|Police|Government|Parliament|Strategic|Joint|Human|Trade|Summit|Day|Relations|[IVX]+)$/;

/** The label of a token inside a personal name and not at its start; see `AnalysisArrays.name`. */
const continuesPerson = 2 + 2 * nameKinds.indexOf('PER');

/** `Jordan Reed`, `Sen. Washington`, `Israel Katz`: a person's name, not a state's or a capital's. */
export const dropPersonalNames: Step = (candidates, context) =>
  candidates.filter((c) => !isPart(c, context) && !isLabelled(c, context) && !isGivenOrFamilyName(c));

/** Lies within a person's name that is longer than it. */
function isPart(c: Candidate, { people }: Context): boolean {
  return people.some((p) => p.form === 'name' && contains(p, c) && p.end - p.start > c.end - c.start && !isDemonym(c));
}

/** The recogniser calls it part of a longer personal name. Alone it errs on names that it has not seen. */
function isLabelled(c: Candidate, { analysis }: Context): boolean {
  if (!analysis.layers.names || isDemonym(c) || !c.bearers.some((b) => b.actor?.kind === 'state')) return false;
  const tokens = analysis.tokensIn(c);
  if (tokens.length === 0 || !tokens.every((token) => token.nameKind === 'PER')) return false;
  const continues = (index: number) => analysis.arrays.name[index] === continuesPerson;
  return continues(tokens[0]!.index) || continues(tokens[tokens.length - 1]!.index + 1);
}

const isDemonym = (c: Candidate): boolean => c.bearers.some((b) => b.form === 'demonym');

function isGivenOrFamilyName(c: Candidate): boolean {
  const own = c.passage.pieces[c.first]!;
  if (c.last - c.first > 1 || c.bearers.some((b) => b.form === 'acronym' || b.form === 'demonym')) return false;
  const previous = before(c);
  if (previous && titles.has(previous.key) && (own.gap === ' ' || own.gap === '.')) return true;
  const next = after(c);
  if (!givenNames.has(own.key) || c.passage.kind === 'title' || c.passage.kind === 'heading') return false;
  return next?.gap === ' ' && /^\p{Lu}\p{Ll}+$/u.test(next.surface) && !followers.test(next.surface);
}
