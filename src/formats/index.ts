import { jsonPresenter } from './json.js';
import { jsonlPresenter } from './jsonl.js';
import type { FormatName } from './names.js';
import type { Presenter } from './presenter.js';
import type { Layout } from './text/layout.js';
import { textPresenter } from './text/report.js';

/** The presenter of a format; the layout matters to text only. */
export function presenterOf(format: FormatName, layout: Layout): Presenter {
  return { text: () => textPresenter(layout), json: () => jsonPresenter, jsonl: () => jsonlPresenter }[format]();
}
