import type { Presenter } from './presenter.js';

/** One report a line: the public format, for other programs. */
export const jsonlPresenter: Presenter = {
  begin: '',
  report: (report) => `${JSON.stringify(report)}\n`,
  end: () => '',
};
