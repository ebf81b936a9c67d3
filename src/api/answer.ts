import type { Context, TypedResponse } from 'hono';
import type { z } from 'zod';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** Answers with JSON of a schema. The record's types are read-only all the way down, the schema's are not; they agree otherwise. */
export function answer<S extends z.ZodType>(
  c: Context,
  _schema: S,
  value: DeepReadonly<z.infer<S>>,
): Response & TypedResponse<z.infer<S>, 200, 'json'> {
  return c.json(value as object, 200) as unknown as Response & TypedResponse<z.infer<S>, 200, 'json'>;
}
