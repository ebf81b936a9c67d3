import type { Presenter } from './presenter.js';

/** One JSON array of reports, indented for people. */
export const jsonPresenter: Presenter = {
  begin: '[',
  report: (report, index) => `${index > 0 ? ',' : ''}\n${JSON.stringify(report, null, 2)}`,
  end: (count) => (count > 0 ? '\n]\n' : ']\n'),
};
