import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createGunzip, gunzip } from 'node:zlib';
import { decode, isBinary } from './decode.js';
import { type Form, formOfContent, formOfName } from './form.js';
import { failure, pageOfLine, pagesOfJson, type Sourced } from './records.js';

const unzip = promisify(gunzip);

/** Where standard input comes from; a test may put any stream in its place. */
export interface SourceSurroundings {
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/**
 * Yields the pages of files, folders (recursively, in order of name) and standard input (`-`), one after another.
 * Files are text, HTML, JSON and JSON lines, gzipped or not. What cannot be read is yielded as a failure with a
 * message that names it; nothing is thrown, so one bad file never loses the rest.
 */
export async function* readSources(
  paths: readonly string[],
  { stdin }: SourceSurroundings = { stdin: process.stdin },
): AsyncGenerator<Sourced> {
  for (const path of paths) {
    try {
      if (path === '-') yield* pagesOf(Buffer.concat(await chunksOf(stdin)), '-', null);
      else yield* pagesAt(path);
    } catch (error) {
      yield failure(path, reasonOf(error));
    }
  }
}

async function* pagesAt(path: string): AsyncGenerator<Sourced> {
  const found = await stat(path);
  if (found.isDirectory()) yield* pagesIn(path);
  else if (!found.isFile()) yield failure(path, 'is neither a file nor a folder');
  else if (formOfName(path) === 'jsonl') yield* linesAt(path);
  else yield* pagesOf(await readFile(path), path, formOfName(path));
}

/** The pages of a folder: files whose names tell a form that can be read; others in it are passed over. */
async function* pagesIn(folder: string): AsyncGenerator<Sourced> {
  let any = false;
  for await (const path of filesIn(folder)) {
    any = true;
    try {
      yield* pagesAt(path);
    } catch (error) {
      yield failure(path, reasonOf(error));
    }
  }
  if (!any) yield failure(folder, 'the folder holds no page (.txt, .html, .json, .jsonl, or these with .gz)');
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || /^readme\b/i.test(entry.name)) continue; // what tells of a folder is no page of it
    if (entry.isDirectory()) yield* filesIn(path);
    else if (formOfName(entry.name) !== null) yield path;
  }
}

async function* pagesOf(raw: Uint8Array, source: string, named: Form | null): AsyncGenerator<Sourced> {
  const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? await unzip(raw) : raw;
  if (isBinary(bytes)) {
    yield failure(source, 'is a binary file, not a page');
    return;
  }
  const text = decode(bytes);
  const form = named ?? formOfContent(text);
  if (form === 'json') yield* pagesOfJson(text, source);
  else if (form === 'jsonl') yield* linesOf(text.split('\n'), source);
  else yield { page: { source, url: null, form, content: text, hints: {} } };
}

/** JSON lines are read as they come, so that a file larger than memory can be read. */
async function* linesAt(path: string): AsyncGenerator<Sourced> {
  const raw = createReadStream(path);
  const bytes = path.toLowerCase().endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  // An error of the file itself must reach the reader of the unzipped stream.
  raw.on('error', (error) => bytes.destroy(error));
  yield* linesOf(splitLines(bytes), path);
}

async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

async function* linesOf(lines: AsyncIterable<string> | Iterable<string>, source: string): AsyncGenerator<Sourced> {
  let number = 0;
  for await (const line of lines) {
    number++;
    const bare = line.replace(/^\uFEFF/, '').trim();
    if (bare !== '') yield pageOfLine(bare, `${source}#${number}`);
  }
  if (number === 0) yield failure(source, 'is empty');
}

async function chunksOf(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return chunks;
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'may not be read (permission denied)',
    EPERM: 'may not be read (permission denied)',
    EISDIR: 'is a folder',
    ENOTDIR: 'there is no such file or folder',
    ELOOP: 'is a link that leads back to itself',
    Z_DATA_ERROR: 'is damaged: it cannot be unzipped',
    Z_BUF_ERROR: 'is damaged: it ends too early to be unzipped',
  };
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
