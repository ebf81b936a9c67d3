import type { Ticker } from '../model/document.js';
import { type Draft, isProse, type Line } from './draft.js';

const symbol = String.raw`(?<symbol>[A-Z][A-Za-z0-9&./-]*(?: (?:[A-Z][A-Za-z0-9&/-]*|\d{2,3}(?=[ :])|\([A-Z\d]+\)))*)`;
const figure = String.raw`\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const price = String.raw`:?\s+(?:Rs\.?|US\$|[$€£¥])?\s?(?<price>${figure})`;
const sign = '[+\\-−–▲▼△▽↑↓🔺🔻]';
const word =
  '(?:(?<word>[Ii]ncreased|[Dd]ecreased|[Uu]nchanged|INCREASED|DECREASED|UNCHANGED|[Uu]p|[Dd]own|UP|DOWN|[Gg]ained|[Ll]ost)(?: [Bb]y| BY)?\\s*)?';
const percent = String.raw`\(?\s*(?<percentSign>${sign}*)\s*(?<percent>${figure})\s?%\s*\)?`;
const change = String.raw`(?<change>${figure})(?![\d.,]*\d|\s?%)`;

/** Symbol, price, and a movement in points, in per cent or in both: `AIRLINK 75.40 Decreased By ▼ -0.03 (-0.04%)`. */
const moving = new RegExp(
  `(?<![\\w.,-])${symbol}${price}\\s*(?:${word}(?<sign>(?:${sign}\\s*)*)${change}\\s*(?:${percent})?|${word.replace('<word>', '<word2>')}${percent.replaceAll('ercent', 'ercent2')})`,
  'gu',
);

/** Symbol and price alone, believed only beside others: `USD/PKR 281.05`. */
const still = new RegExp(`(?<![\\w.,-])${symbol}${price}(?=\\s*(?:$|\\||•|·| {2,}))`, 'gu');

/** The market tickers of one line, in order. Offsets count from the start of `line`; percentages and changes are signed. */
export function tickersOf(line: string): Ticker[] {
  const found = [...line.matchAll(moving)].flatMap((match) => readMoving(match) ?? []);
  const quiet = [...line.matchAll(still)].filter(
    (m) => !found.some((t) => t.start < m.index + m[0].length && m.index < t.end),
  );
  if (found.length > 0) for (const match of quiet) found.push(ticker(match, null, null));
  return found.sort((a, b) => a.start - b.start);
}

function readMoving(match: RegExpExecArray | RegExpMatchArray): Ticker | null {
  const parts = match.groups!;
  const direction = parts.word ?? parts.word2 ?? '';
  const marks = `${parts.sign ?? ''}${parts.percentSign ?? ''}${parts.percent2Sign ?? ''}`;
  const share = parts.percent ?? parts.percent2;
  // A bare number after a price is no movement, and a hyphen may join a range ("July 18-25"): an arrow, a word or a signed percentage must say it.
  if (direction === '' && !/[▲▼△▽↑↓🔺🔻]/u.test(marks) && (marks === '' || share === undefined)) return null;
  const down = /decreased|down|lost/i.test(direction) || /[-−–▼▽↓🔻]/u.test(marks);
  const signed = (figure: string | undefined): number | null =>
    figure === undefined ? null : (down ? -1 : 1) * number(figure);
  return ticker(match, signed(parts.change), signed(share));
}

function ticker(match: RegExpExecArray | RegExpMatchArray, change: number | null, percent: number | null): Ticker {
  const lead = /^(?:(?:MARKETS?|LATEST|LIVE|BREAKING|STOCKS?)\b:?\s*)*/.exec(match[0])![0].length;
  const start = match.index! + lead;
  const raw = match[0].slice(lead);
  const name = match.groups!.symbol!.slice(lead).trim() || match.groups!.symbol!;
  return {
    symbol: name,
    price: number(match.groups!.price!),
    change,
    percent,
    start,
    end: start + raw.trimEnd().length,
  };
}

const number = (figure: string): number => Number(figure.replaceAll(',', ''));

/** Reads the tickers of the page's strips. A strip that has run into other words is split, so that those keep a role of their own. */
export function findTickers(draft: Draft): Draft {
  const tickers: Ticker[] = [];
  const lines = draft.lines.flatMap((line): Line[] => {
    const found = line.text.length > 600 || !/\d/.test(line.text) ? [] : tickersOf(line.text);
    const last = found.at(-1);
    if (last === undefined || (isProse(line) && found[0]!.start > 40)) return [line];
    tickers.push(...found.map((t) => ({ ...t, start: line.start + t.start, end: line.start + t.end })));
    const rest = /^[\s|•·–—-]*/u.exec(line.text.slice(last.end))![0].length + last.end;
    if (line.text.length - rest < 25 || line.text.slice(rest).split(/\s+/).length < 5)
      return [{ ...line, kind: 'furniture' }];
    const strip = line.text.slice(0, rest).trimEnd();
    return [
      { ...line, text: strip, end: line.start + strip.length, kind: 'furniture' },
      { ...line, text: line.text.slice(rest), start: line.start + rest, gap: false },
    ];
  });
  return { ...draft, lines, tickers };
}
