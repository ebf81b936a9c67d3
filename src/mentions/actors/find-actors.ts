import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Actor } from '../../model/actor.js';
import type { Analysis } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import type { ActorMention, MentionForm, PersonMention } from '../../model/mention.js';
import { headToken } from '../head-token.js';
import { passagesOf } from '../passages.js';
import type { Candidate, Context, Step } from './candidate.js';
import { wordsInCapitals } from './capitals.js';
import { followDefinitions } from './definitions.js';
import { findNames } from './find-names.js';
import { metonymsThatAct } from './metonyms.js';
import { dropCurrencies, dropOtherNames, prefixesBeforeHyphen } from './other-names.js';
import { dropPersonalNames } from './personal-names.js';
import { decideSharedNames } from './shared-names.js';

/** What makes mentions of names: each step drops, narrows or adds. */
const steps: readonly Step[] = [dropPersonalNames, metonymsThatAct, decideSharedNames];
/** Those that look at words alone, whoever the people are. */
const firstSteps: readonly Step[] = [
  dropOtherNames,
  dropCurrencies,
  prefixesBeforeHyphen,
  wordsInCapitals,
  followDefinitions,
];

const refine = (found: readonly Candidate[], by: readonly Step[], context: Context): readonly Candidate[] =>
  by.reduce((candidates, step) => step(candidates, context), found);

/** The words that may name actors, before it is known which of them are parts of people's names. */
export function actorNames(document: Document, analysis: Analysis, knowledge: Knowledge): readonly Candidate[] {
  const generous = passagesOf(document).flatMap((passage) => findNames(passage, knowledge));
  return refine(generous, firstSteps, { document, analysis, knowledge, people: [] });
}

/**
 * The states, organisations and groups that a document names, in order of the text and without overlaps; furniture is not searched.
 * `people`, where they are known already, keep `Jordan` in `Jordan Reed` from being a state.
 */
export function findActors(
  document: Document,
  analysis: Analysis,
  knowledge: Knowledge,
  people: readonly PersonMention[] = [],
  names: readonly Candidate[] = actorNames(document, analysis, knowledge),
): ActorMention[] {
  const candidates = refine(names, steps, { document, analysis, knowledge, people });
  return candidates.flatMap((candidate) => mentionOf(candidate, analysis, knowledge));
}

/** A mention reads an organ as its organisation: what the Security Council decides, the UN decides. */
function mentionOf(candidate: Candidate, analysis: Analysis, knowledge: Knowledge): ActorMention[] {
  const head = headToken(analysis, candidate);
  if (head === null) return [];
  const bearers = candidate.bearers.filter((b) => b.actor !== null);
  const actors = [...new Set(bearers.map((b): Actor => knowledge.actors.principalOf(b.actor!)))];
  const { start, end } = candidate;
  return [{ start, end, head, form: formOf(candidate), actors: actors.slice(0, 1), candidates: actors.slice(1) }];
}

function formOf({ bearers }: Candidate): MentionForm {
  const { form } = bearers[0]!;
  if (form === 'demonym') return 'demonym';
  return form === 'metonym' || form === 'seat' ? 'metonym' : 'name';
}
