import type { Report } from '../model/report.js';

/** Writes reports out one by one, so that a reader of the output sees each as it is made. */
export interface Presenter {
  /** What comes before all reports. */
  readonly begin: string;
  /** One report; `index` counts from 0. */
  report(report: Report, index: number): string;
  /** What comes after all reports; `count` says how many there were. */
  end(count: number): string;
}
