import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** The text of one file of `knowledge/`, by its path below it: `actors/states.yaml`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Something in `knowledge/` that a person has to mend. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  constructor(
    readonly path: string,
    /** The entry as the file names it, or null where the whole file is at fault. */
    readonly entry: string | null,
    readonly fault: string,
  ) {
    super(`knowledge/${path}${entry === null ? '' : `, ${entry}`}: ${fault}`);
  }
}

/**
 * One YAML file as the schema wants it. Throws a {@link KnowledgeError} that names file, entry and fault: a missing file, bad
 * YAML, an entry twice, or a value that the schema refuses.
 */
export function readYaml<S extends z.ZodType>(sources: readonly Source[], path: string, schema: S): z.output<S> {
  const source = sources.find((s) => s.path === path);
  if (!source) throw new KnowledgeError(path, null, 'the file is missing');
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  if (error) throw new KnowledgeError(path, `line ${lines.linePos(error.pos[0]).line}`, error.message);
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const [entry = null, ...field] = issue.path.map(String);
  throw new KnowledgeError(path, entry, `${field.length > 0 ? `${field.join('.')}: ` : ''}${issue.message}`);
}
