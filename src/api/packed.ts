import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';

/** A body made ready once to be answered many times: its tag, and its gzip where that is worth it. */
export interface Packed {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer> | null;
  readonly tag: string;
}

/** Smaller bodies fit in a packet or two as they are. */
const worthIt = 4096;
const packable = /^(?:text\/|application\/(?:json|manifest\+json)|image\/svg\+xml)/;

export async function pack(body: Uint8Array<ArrayBuffer>, type: string): Promise<Packed> {
  const gzipped = body.length >= worthIt && packable.test(type) ? await gzipOf(body) : null;
  // Weak, since the same tag stands for both forms.
  const tag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
  return { type, body, gzipped, tag };
}

/** Answers with what was packed, gzipped where the caller takes that. Whoever has it already is told so by `etag()` around this. */
export function answerPacked(c: Context, { type, body, gzipped, tag }: Packed, headers: Record<string, string> = {}) {
  const all = { 'content-type': type, etag: tag, ...headers };
  if (!gzipped) return c.body(body, 200, all);
  const vary = { ...all, vary: 'Accept-Encoding' };
  if (!takesGzip.test(c.req.header('accept-encoding') ?? '')) return c.body(body, 200, vary);
  return c.body(gzipped, 200, { ...vary, 'content-encoding': 'gzip' });
}

const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;

const gzipAsync = promisify(gzip);
const gzipOf = async (body: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await gzipAsync(body, { level: 6 }));
