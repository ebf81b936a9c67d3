/** How a file's content is to be read. */
export type Form = 'text' | 'html' | 'json' | 'jsonl';

const byEnding: Readonly<Record<string, Form>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

/** The form that a file's name tells (`.gz` aside), or null for a name that tells none. */
export function formOfName(name: string): Form | null {
  const ending = /\.([a-z]+)$/i.exec(name.replace(/\.gz$/i, ''))?.[1]?.toLowerCase();
  return (ending !== undefined && byEnding[ending]) || null;
}

/** The form that the content itself tells, for standard input and names without a known ending. */
export function formOfContent(text: string): Form {
  const start = text.slice(0, 2000).trimStart();
  if (start.startsWith('{'))
    return /^\{.*\}\s*[\r\n]+\s*\{/.test(text.trimStart()) || isJsonLine(start, text) ? 'jsonl' : 'json';
  if (/^\[\s*\{/.test(start)) return 'json';
  return /^(?:<!doctype|<html|<\?xml|<!--)|<(?:p|div|br|body|head|article|h[1-6]|ul|ol|table|span)\b[^>]*>/i.test(start)
    ? 'html'
    : 'text';
}

/** Whether the first line is a whole object by itself. */
function isJsonLine(start: string, text: string): boolean {
  const line = text.trimStart().split(/\r?\n/, 1)[0]!;
  if (!start.startsWith('{') || !line.trimEnd().endsWith('}')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
