import { loadKnowledge } from '../knowledge/load.js';
import { loadModel, modelVersion } from '../language/load.js';
import type { Explanation } from '../model/explanation.js';
import type { Page } from '../model/page.js';
import type { Report } from '../model/report.js';
import { createReader, type Journey } from '../pipeline.js';
import type { Maker } from '../record/add.js';
import { programVersion } from './version.js';

/** The pipeline with its knowledge and model loaded, and what it is called in the record. */
export interface LoadedReader {
  read(page: Page): Report;
  /** Every stage's result, for explanations. */
  follow(page: Page): Journey;
  explain(journey: Journey): Explanation[];
  readonly maker: Maker;
}

/** Loads knowledge and model; the pipeline itself touches no disk. */
export async function loadReader(): Promise<LoadedReader> {
  const knowledge = loadKnowledge();
  const model = loadModel();
  const { read, explain, follow } = createReader({ knowledge, model });
  const maker = { program: programVersion(), model: modelVersion(), knowledge: knowledge.version };
  return { read, explain, follow, maker };
}
