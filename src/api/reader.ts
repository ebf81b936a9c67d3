import type { Explanation } from '../model/explanation.js';
import type { Page } from '../model/page.js';
import type { Report } from '../model/report.js';
import type { Journey } from '../pipeline.js';
import type { Maker } from '../record/add.js';

/** The pipeline as the API uses it: to read pages that are sent in, and to say how a finding came about. */
export interface PageReader {
  read(page: Page): Report;
  follow(page: Page): Journey;
  explain(journey: Journey): Explanation[];
  readonly maker: Maker;
}
