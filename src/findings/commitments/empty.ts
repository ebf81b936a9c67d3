import type { Token } from '../../model/analysis.js';
import type { Reading } from '../reading.js';
import type { TriggeredAction } from './triggers.js';

/**
 * Whether the words of an action name nothing that anybody could later find done: `trying to see`, `getting this right`, `play a role`, `take stock
 * of our efforts`, `use all tools`. What is counted is always something, and so is what is done to a purpose (`use all tools to support the people`).
 */
export function isEmpty(reading: Reading, { head, takes }: TriggeredAction): boolean {
  if (head.upos !== 'VERB' || takes === 'object' || takes === 'noun') return false;
  const { classes } = reading.knowledge.commitments;
  const continued = /^(continue|begin|start|keep)$/.test(head.lemma) ? head.children('xcomp').at(0) : null;
  const verb = continued ?? head;
  if (takes !== 'modal' && classes.get('empty')!.has(verb.lemma)) return true;
  const objects = verb.children('obj');
  if ([verb, ...objects].some((t) => t.children('xcomp', 'advcl', 'acl').some(isPurpose))) return false;
  return objects.length > 0 && objects.every((t) => isVague(t, classes.get('vague')!));
}

const isPurpose = (clause: Token): boolean => clause.children('mark').some((t) => t.lower === 'to');

const isVague = (object: Token, vague: ReadonlySet<string>): boolean =>
  object.children('nummod').length === 0 && (vague.has(object.lemma) || /^(this|that)$/.test(object.lower));
