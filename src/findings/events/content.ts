import type { Act, Theme } from '../../knowledge/events/rows.js';
import type { Token } from '../../model/analysis.js';
import type { EventType } from '../../model/finding.js';
import { content as measured } from '../predicates/arguments.js';
import type { Predicate } from '../predicates/predicate.js';
import type { Predicates } from '../predicates/predicates.js';
import type { MentionIndex } from '../rules/mention-index.js';
import type { Match } from '../rules/rule-set.js';
import type { EventRules } from './event-rules.js';

/** What a stance is about: an act of a rule, or a theme that a noun shows. */
export interface StanceContent {
  readonly token: Token;
  readonly theme: Theme | null;
  readonly themeName: string | null;
  readonly act: Match<Act> | null;
  readonly type: EventType | null;
  /** True where the act is not to be done: `agreed not to attack`. */
  readonly negated: boolean;
}

/** Slots in which a stance can name its act, likeliest first. */
const places = ['complement', 'object', 'for', 'to', 'on', 'with', 'of', 'against', 'about', 'in'] as const;

/** Finds what a stance is about: the clause it takes, else a noun among its arguments. Null where nothing is known of it. */
export function contentOf(
  stance: Match<unknown>,
  predicates: Predicates,
  referents: MentionIndex,
  rules: EventRules,
): StanceContent | null {
  const seen = new Set<number>([stance.predicate.token.index]);
  for (const place of places)
    for (const token of stance.slot(place)) {
      if (isFronted(token, stance)) continue;
      const found = contentAt(token, predicates, referents, rules, seen, 0);
      if (found) return found;
    }
  return null;
}

/** `At the summit in Lima, the minister renewed …`: where and when, and not what about. */
const isFronted = (token: Token, { predicate }: Match<unknown>): boolean =>
  token.is('obl') && predicate.kind === 'verb' && !predicate.passive && token.index < predicate.token.index;

/** What the words at one token are about: an act, the theme of a noun, or what hangs on it. */
function contentAt(
  token: Token,
  predicates: Predicates,
  referents: MentionIndex,
  rules: EventRules,
  seen: Set<number>,
  depth: number,
): StanceContent | null {
  if (seen.has(token.index) || depth > 2) return null;
  seen.add(token.index);
  const inner = measured(token);
  const predicate = predicates.at(inner);
  const act = predicate ? rules.acts.matchesOf(predicate, referents, true)[0] : undefined;
  if (act && predicate) {
    const name = act.rule.makes.theme;
    const theme = rules.themes.find((t) => t.name === name)?.theme ?? null;
    return {
      token: inner,
      theme,
      themeName: name,
      act,
      type: act.rule.makes.type,
      negated: predicate.negation !== null,
    };
  }
  if (predicate && asksOthers(predicate, referents, rules)) return null;
  const own = inner.upos === 'VERB' ? null : themeAt(inner, rules);
  if (own) return { token: inner, ...own, act: null, type: null, negated: false };
  for (const next of below(inner, predicate)) {
    const found = contentAt(next, predicates, referents, rules, seen, depth + 1);
    if (found) return found;
  }
  return null;
}

function below(token: Token, predicate: Predicate | null): readonly Token[] {
  if (!predicate) return [];
  if (predicate.kind === 'verb')
    return [
      ...predicate.complements,
      ...sharedObjects(predicate),
      ...predicate.oblique('in', 'for', 'to', 'with', 'on'),
    ];
  const clauses = token.children('acl').filter((t) => t.xpos === 'VB' || t.children('mark').length > 0);
  return [...predicate.complements, ...token.children('nmod', 'compound'), ...clauses];
}

/** The objects of a verb, also where it shares them with one behind it: access in `to allow and facilitate access`. */
const sharedObjects = ({ token, objects }: Predicate): readonly Token[] =>
  objects.length > 0 ? objects : token.children('conj').flatMap((t) => t.children('obj'));

/** The theme that a noun shows, the more particular first; null where it shows none. */
function themeAt(token: Token, rules: EventRules): { theme: Theme; themeName: string } | null {
  if (isAppeal(token) || isOfClimate(token)) return null;
  const found = rules.themes.find((t) => t.words.holds(token));
  return found ? { theme: found.theme, themeName: found.name } : null;
}

/** `ignored calls from the council to withdraw`: no call that one makes to talk. */
const isAppeal = (token: Token): boolean =>
  token.lemma === 'call' &&
  token
    .children('acl', 'nmod')
    .some((t) => t.is('acl') || ['for', 'from', 'by', 'to'].includes(t.child('case')?.lower ?? ''));

/** `pledged to urge Chad to withdraw`: what others are asked to do is nothing that is pledged. */
const asksOthers = (predicate: Predicate, referents: MentionIndex, rules: EventRules): boolean =>
  predicate.kind === 'verb' &&
  rules.stances.matchesOf(predicate, referents, true).some((m) => m.rule.makes.stance === 'ask');

/** `climate change` is no change that anybody promises. */
const isOfClimate = (token: Token): boolean =>
  token.lemma === 'change' && token.children('compound', 'amod').some((t) => t.lower === 'climate');
