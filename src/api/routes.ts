import { OpenAPIHono } from '@hono/zod-openapi';
import type { OpenRecord } from '../record/open.js';
import { problemOfValidation } from './problems.js';

/** What the resources are given: the record they ask, and the version they name. */
export interface ApiContext {
  readonly record: OpenRecord;
  readonly version: string;
}

/** An empty set of routes that answers a request which fails its schema by a problem. */
export const routes = () => new OpenAPIHono({ defaultHook: problemOfValidation });
export type Routes = ReturnType<typeof routes>;
