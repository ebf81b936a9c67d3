import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ZodError } from 'zod';
import { Problem } from './types.js';

/** An answer that is no success, in the form of RFC 9457. */
export function problem(c: Context, status: ContentfulStatusCode, title: string, detail: string): Response {
  const body: Problem = { type: 'about:blank', title, status, detail };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

/** What is said where a handler throws: the reason where it is the caller's doing, else only that it is ours. */
export function problemOfError(error: Error, c: Context): Response {
  if (error instanceof HTTPException) return problem(c, error.status, 'Request refused', error.message);
  if (error instanceof RangeError) return problem(c, 400, 'Not understood', error.message);
  process.stderr.write(`rapporteur: ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}\n`);
  return problem(c, 500, 'Something went wrong here', 'The server could not answer; its log says why.');
}

/** Tells which part of a request is wrong and how. */
export function problemOfValidation(result: { success: boolean; error?: ZodError }, c: Context): Response | undefined {
  if (result.success) return undefined;
  const detail = result
    .error!.issues.map((issue) => `${issue.path.join('.') || 'request'}: ${issue.message}`)
    .join('; ');
  return problem(c, 400, 'Not understood', detail);
}

/** How a problem stands in the OpenAPI description. */
export const problemResponses = {
  400: { description: 'The request is not understood', content: { 'application/problem+json': { schema: Problem } } },
};
export const notFoundResponse = {
  404: { description: 'The record has no such thing', content: { 'application/problem+json': { schema: Problem } } },
};
