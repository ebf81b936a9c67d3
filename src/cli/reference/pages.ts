import type { Knowledge } from '../../knowledge/knowledge.js';
import { actorsPage } from './actors.js';
import { commandsPage } from './commands.js';
import { eventsPage } from './events.js';
import { rulesPage } from './rules.js';

/** The reference pages made of knowledge, rules and commands, by path below the repository. `npm run docs` writes them; a test compares. */
export function referencePages(knowledge: Knowledge): Readonly<Record<string, string>> {
  return {
    'docs/reference/rules.md': rulesPage(knowledge),
    'docs/reference/events.md': eventsPage(knowledge),
    'docs/reference/actors.md': actorsPage(knowledge),
    'docs/reference/cli.md': commandsPage(),
  };
}
