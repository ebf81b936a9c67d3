import { explainFindings } from './findings/explain.js';
import { findFindings } from './findings/find-findings.js';
import type { Trace } from './findings/trace.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { analyse } from './language/analyse.js';
import type { LanguageModel } from './language/model.js';
import { findMentions } from './mentions/find-mentions.js';
import { knownNames } from './mentions/names/known-names.js';
import type { Analysis } from './model/analysis.js';
import type { Document } from './model/document.js';
import type { Explanation } from './model/explanation.js';
import type { Findings } from './model/finding.js';
import type { Mentions } from './model/mention.js';
import type { Page } from './model/page.js';
import { composeReport, type Report } from './model/report.js';
import { readPage } from './page/read-page.js';

/** What the pipeline is given: what is known before any page is read. */
export interface Resources {
  readonly knowledge: Knowledge;
  readonly model: LanguageModel;
}

/** Every stage's result for one page; the report is made of them, and explanations look into them. */
export interface Journey {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly mentions: Mentions;
  readonly findings: Findings;
  /** By the finding's id: how it came about. */
  readonly traces: ReadonlyMap<string, Trace>;
}

/** Reads pages. Pure: the same page and resources give the same report, byte for byte. */
export interface Reader {
  read(page: Page): Report;
  follow(page: Page): Journey;
  /** Why each finding was made, from what its own reading left behind. */
  explain(journey: Journey): Explanation[];
}

/** The whole programme: the stages in their order. CLI, API, workers and tests all call it. */
export function createReader({ knowledge, model }: Resources): Reader {
  const names = knownNames(knowledge);
  const follow = (page: Page): Journey => {
    const document = readPage(page);
    const analysis = analyse(document, model, { names });
    const mentions = findMentions(document, analysis, knowledge);
    const { findings, traces } = findFindings({ document, analysis, mentions, knowledge });
    return { document, analysis, mentions, findings, traces };
  };
  return {
    follow,
    read: (page) => composeReport(follow(page)),
    explain: (journey) => explainFindings(journey, knowledge),
  };
}
