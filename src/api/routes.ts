import { OpenAPIHono } from '@hono/zod-openapi';
import type { OpenRecord } from '../record/open.js';
import { problemOfValidation } from './problems.js';
import type { PageReader } from './reader.js';

/** What the resources are given: the record they ask, and the version they name. */
export interface ApiContext {
  readonly record: OpenRecord;
  readonly version: string;
  /** Loads the pipeline when it is first needed; absent where the server only shows the record. */
  readonly reader?: (() => Promise<PageReader>) | undefined;
}

/** An empty set of routes that answers a request which fails its schema by a problem. */
export const routes = () => new OpenAPIHono({ defaultHook: problemOfValidation });
export type Routes = ReturnType<typeof routes>;
