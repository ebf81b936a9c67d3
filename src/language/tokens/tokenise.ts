import {
  abbreviations,
  contractions,
  joinedPrefixes,
  onlyBeforeFigures,
  onlyWithinSentences,
  titleAbbreviations,
  units,
} from './lists.js';

/** Tokens of a stretch of text by rising offsets: syntactic words in the sense of Universal Dependencies. */
export interface Tokens {
  readonly start: number[];
  readonly end: number[];
  /** True where a token is the second part of a word written as one: `n't`, `'s`. */
  readonly fused: boolean[];
}

const letter = '[\\p{L}\\p{M}]';
const pattern = (source: string) => new RegExp(source, 'uy');

const address =
  /(?:(?:https?|ftp):\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’]|(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[a-z0-9][\w-]*\.)+(?:com|org|net|gov|edu|int|info|mil|co\.uk|eu|ru|de|fr|tv|io)(?:\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’])?(?![\w-])/iuy;
const tag = pattern('[@#][\\p{L}\\p{N}_]{2,}');
const emoticon = pattern("(?:[:;=8]['’]?-?[)(DPp/\\\\|\\]\\[*]+(?![\\p{L}\\p{N}])|\\^_+\\^|<3(?![\\p{N}]))");
const telephone = pattern('\\+?\\d{1,4}(?:-\\d{3,4}){1,3}(?![\\p{N}\\p{L}-])');
const date = pattern('\\d{1,4}/\\d{1,2}(?:/\\d{2,4})?(?![\\p{N}\\p{L}/])');
const figure = pattern('\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.:]\\d+)*|\\.\\d+');
const dotted = pattern(`(?:${letter}\\.){2,}(?:${letter}(?!${letter}|\\p{N}))?|Ph\\.D\\.?|M\\.Sc\\.?`);
const word = pattern(`[\\p{L}\\p{M}\\p{N}_]+(?:['’\`]${letter}+)*`);
const repeated = pattern(
  '\\.{2,}[?!]*|…+\\.?|[?!]+|-{2,}|–{2,}|—{2,}|={2,}|\\*{2,}|_{2,}|~{2,}|\\+{2,}|<{2,}|>{2,}|#{2,}',
);
const clitic = /(?:n['’`]t|['’`](?:s|m|d|re|ll|ve))$/iu;

/**
 * Parts a stretch of text into words and marks.
 *
 * @param text the whole text; offsets are UTF-16 units in it
 */
export function tokenise(text: string, from = 0, to = text.length): Tokens {
  const tokens: Tokens = { start: [], end: [], fused: [] };
  const push = (start: number, end: number, fused = false) => {
    tokens.start.push(start);
    tokens.end.push(end);
    tokens.fused.push(fused);
  };
  const match = (expression: RegExp, at: number): number => {
    expression.lastIndex = at;
    const end = expression.test(text) ? expression.lastIndex : -1;
    return end <= to ? end : -1;
  };
  let at = from;
  while (at < to) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    at = next(text, at, to, match, push);
  }
  return tokens;
}

type Match = (expression: RegExp, at: number) => number;
type Push = (start: number, end: number, fused?: boolean) => void;

/** Pushes the token or tokens that begin at `at`; returns where the next begins. */
function next(text: string, at: number, to: number, match: Match, push: Push): number {
  for (const whole of [address, emoticon, telephone, date]) {
    if (whole !== address && glued(text, at)) continue;
    const end = match(whole, at);
    if (end > at) {
      push(at, end);
      return end;
    }
  }
  const hash = match(tag, at);
  if (hash > at && !/^#\d+$/.test(text.slice(at, hash))) {
    push(at, hash);
    return hash;
  }
  const dots = match(dotted, at);
  if (dots > at) {
    push(at, dots);
    return dots;
  }
  const number = match(figure, at);
  if (number > at) return numberToken(text, at, number, match, push);
  const end = match(word, at);
  if (end > at) return wordTokens(text, at, end, to, match, push);
  return markToken(text, at, to, match, push);
}

/** Whether a letter or digit stands right before: patterns of whole words do not begin there. */
function glued(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!);
}

function numberToken(text: string, at: number, end: number, match: Match, push: Push): number {
  const rest = match(word, end);
  if (rest > end && !isSpace(text.charCodeAt(end))) {
    const suffix = text.slice(end, rest).toLowerCase();
    if (!units.has(suffix)) end = rest;
  } else if (text[end] === '.' && startsLine(text, at) && isSpace(text.charCodeAt(end + 1))) end++;
  push(at, end);
  return end;
}

/** Whether only white space stands between the start of the line and `at`: there `1.` is a list's number. */
function startsLine(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && text[i] !== '\n' && isSpace(text.charCodeAt(i))) i--;
  return i < 0 || text[i] === '\n';
}

function wordTokens(text: string, at: number, end: number, to: number, match: Match, push: Push): number {
  const joined = hyphenated(text, at, end, match);
  if (joined > end) end = joined;
  else if (keepsStop(text, at, end, to)) {
    push(at, end + 1);
    return end + 1;
  } else if (text[end] === '&' && /^\p{Lu}+$/u.test(text.slice(at, end))) {
    const rest = match(word, end + 1);
    if (rest > 0 && /^\p{Lu}+$/u.test(text.slice(end + 1, rest))) end = rest;
  }
  const second = clitic.exec(text.slice(at, end));
  const cut = second && second.index > 0 ? second.index : contractions.get(text.slice(at, end).toLowerCase());
  if (cut) {
    push(at, at + cut);
    push(at + cut, end, true);
  } else push(at, end);
  // the bare possessive of a plural: `states'`
  if (!cut && /['’]/.test(text[end] ?? '') && /s$/i.test(text.slice(at, end)) && possessive(text, at, end)) {
    push(end, end + 1, true);
    return end + 1;
  }
  return end;
}

/** A quotation mark after a plural is a possessive unless a quotation was opened before it and not closed. */
function possessive(text: string, at: number, end: number): boolean {
  if (/[\p{L}\p{N}]/u.test(text[end + 1] ?? '')) return false;
  const mark = text[end]!;
  const open = mark === '’' ? '‘' : "'";
  const before = text.slice(Math.max(0, at - 200), at);
  const opened = new RegExp(`(?:^|[\\s(\\[“"])${open}(?=\\S)`, 'g');
  const opens = [...before.matchAll(opened)].length;
  return opens === 0 && /^\s+[\p{L}\p{N}]/u.test(text.slice(end + 1, end + 4));
}

/** End of a hyphenated word that stays one (`non-binding`, `e-mail`); `end` itself where the hyphen parts. */
function hyphenated(text: string, at: number, end: number, match: Match): number {
  if (text[end] !== '-' || !joinedPrefixes.has(text.slice(at, end).toLowerCase())) return end;
  const rest = match(word, end + 1);
  return rest > end + 1 && /\p{L}/u.test(text[end + 1]!) ? rest : end;
}

/** Whether the stop after a word belongs to it: an abbreviation or an initial. */
function keepsStop(text: string, at: number, end: number, to: number): boolean {
  if (text[end] !== '.' || text[end + 1] === '.') return false;
  const form = text.slice(at, end);
  const lower = form.toLowerCase();
  const after = text.slice(end + 1, Math.min(to, end + 4));
  if (/^\p{Lu}$/u.test(form)) return form !== 'I' || /^ ?\p{Lu}/u.test(after);
  if (!titleAbbreviations.has(lower) && !abbreviations.has(lower)) return false;
  if (after.length > 0 && /^[\p{L}\p{N}]/u.test(after)) return false;
  if (onlyBeforeFigures.has(lower) && !/^\s*[#\d]/u.test(after))
    return onlyWithinSentences.has(lower) && /^\s*[\p{Ll},]/u.test(after);
  if (onlyWithinSentences.has(lower)) return /^\s*[\p{Ll},\d]/u.test(after);
  if (titleAbbreviations.has(lower)) return /^\p{Lu}/u.test(form) || lower === 'vs';
  return true;
}

function markToken(text: string, at: number, to: number, match: Match, push: Push): number {
  const run = match(repeated, at);
  if (run > at) {
    push(at, run);
    return run;
  }
  // '90s, 'em, ’tis
  const short = /^['’](?:\d\d(?:s|th)?(?![\p{L}\p{N}])|(?:em|til|tis|twas|cause|n)(?![\p{L}\p{N}]))/iu.exec(
    text.slice(at, at + 8),
  );
  if (short && !glued(text, at)) {
    push(at, at + short[0].length);
    return at + short[0].length;
  }
  if (/^(?:''|’’|‘‘|``)/.test(text.slice(at, at + 2))) {
    push(at, at + 2);
    return at + 2;
  }
  const separate = /^['’`](?:s|m|d|re|ll|ve)(?![\p{L}\p{N}])/iu.exec(text.slice(at, at + 4));
  if (separate && at > 0 && !isSpace(text.charCodeAt(at - 1))) {
    push(at, at + separate[0].length, true);
    return at + separate[0].length;
  }
  const point = text.codePointAt(at)!;
  let end = at + (point > 0xffff ? 2 : 1);
  // marks that combine with what stands before: variation selectors, joiners, skin tones
  while (end < to) {
    const follows = text.codePointAt(end)!;
    const joins =
      follows === 0x200d || (follows >= 0xfe00 && follows <= 0xfe0f) || (follows >= 0x1f3fb && follows <= 0x1f3ff);
    if (!joins) break;
    end += follows > 0xffff ? 2 : 1;
    if (follows === 0x200d && end < to && !isSpace(text.charCodeAt(end)))
      end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  end = Math.min(end, to);
  push(at, end);
  return end;
}

/** White space and control characters: nothing a token is made of. */
export function isSpace(unit: number): boolean {
  return (
    unit <= 0x20 ||
    (unit >= 0x7f && unit <= 0xa0) ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
