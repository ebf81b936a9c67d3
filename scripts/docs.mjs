// Writes the generated reference pages, docs/reference/rules.md and events.md, from the knowledge that the program itself loads.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

setUp();
const { loadKnowledge } = await import('../dist/knowledge/load.js');
const { eventTypes } = await import('../dist/model/finding.js');
const { scoreOf } = await import('../dist/findings/events/scores.js');

const { events, meetings, commitments, deliveries } = loadKnowledge();
const acts = [...events.acts];
const stances = [...events.stances];
const note = 'Generated from `knowledge/` by `npm run docs`; change the rows there.\n';

/** One rule as a person reads it. */
const ruleText = (rule) =>
  [
    `### \`${rule.name}\``,
    rule.reason.trim(),
    ...rule.examples.map((e) => `- finds: ${e.text}`),
    ...rule.counterexamples.map((text) => `- not: ${text}`),
  ]
    .join('\n\n')
    .replaceAll('\n\n- ', '\n- ');

const sections = [
  ['Meetings', meetings.rules],
  ['Commitments', commitments.rules],
  ['Deliveries', deliveries.rules],
  ['Events: acts', acts],
  ['Events: stances towards acts', stances],
];
const rules = sections.map(([title, list]) => `## ${title}\n\n${list.map(ruleText).join('\n\n')}`);

const list = (words) => words.map((w) => `\`${w}\``).join(', ');
const modesOf = (type) => [
  ...new Set([...acts, ...stances].filter((r) => r.makes.type === type && r.makes.mode).map((r) => r.makes.mode)),
];
const types = eventTypes.map((type) => {
  const own = [...acts, ...stances].filter((r) => r.makes.type === type);
  const modes = modesOf(type).map((mode) => `${mode} (${scoreOf(type, mode)})`);
  const rows = own.map((r) => `| \`${r.name}\` | ${r.makes.mode ?? ''} | ${r.makes.cameo} | ${r.reason.trim()} |`);
  const head = `## ${type}\n\nScore ${scoreOf(type, null)}.${modes.length > 0 ? ` Modes: ${modes.join(', ')}.` : ''}`;
  return `${head}\n\n| rule | mode | CAMEO | reason |\n|---|---|---|---|\n${rows.join('\n')}`;
});
const themes = Object.entries(events.themes).map(
  ([name, t]) =>
    `| ${name} | ${t.intend ?? ''} | ${t.ask ?? ''} | ${t.refuse ?? ''} | ${t.threaten ?? ''} | ${t.mode ?? ''} | ${t.threat ?? ''} |`,
);
const eventsPage = [
  `# Events\n\n${note}`,
  'Types, modes and scores are those of PLOVER. A rule of an act says what was done; a rule of a stance (agreeing, asking, refusing, threatening) takes the act it is about from its clause or its nouns, and the theme of that act gives the CAMEO code.',
  ...types,
  `## Themes\n\nCAMEO codes of what is promised, asked for, refused or threatened; the mode of a REQUEST or REJECT; the mode of a THREATEN.\n\n| theme | promised | asked | refused | threatened | mode | threat |\n|---|---|---|---|---|---|---|\n${themes.join('\n')}`,
  `## Sectors\n\n${Object.entries(events.sectors)
    .map(([code, words]) => `- **${code}** ${list(words)}`)
    .join('\n')}`,
  `## Contexts\n\n${Object.entries(events.contexts)
    .map(([name, words]) => `- **${name}** ${list(words)}`)
    .join('\n')}`,
];

const folder = join(root, 'docs/reference');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'rules.md'), `# Rules\n\n${note}\n${rules.join('\n\n')}\n`);
writeFileSync(join(folder, 'events.md'), `${eventsPage.join('\n\n')}\n`);
