import { parse } from 'yaml';
import type { z } from 'zod';
import type { Rule } from '../../model/rule.js';
import { KnowledgeError, type Source } from '../sources.js';
import { classesSchema, type Pattern, rowSchema } from './row.js';

/** Named lists of words that rules refer to as `$name`; a list may hold other lists. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** A rule of a file: what a person reads, the patterns it matches, and what it makes of a match. */
export interface RuleRow<M> extends Rule {
  readonly match: readonly Pattern[];
  readonly makes: M;
  /** The file it stands in. */
  readonly file: string;
}

/** Reads files whose top is a list of rows. Throws with file, row and field where one is wrong or two rows share a name. */
export function readRows<M>(files: readonly Source[], makes: z.ZodType<M>): RuleRow<M>[] {
  const rows = files.flatMap((file) => listOf(file).map((row, i) => readRow(file, row, i, makes)));
  const names = new Set<string>();
  for (const row of rows) {
    if (names.has(row.name)) throw new KnowledgeError(row.file, row.name, 'two rules have this name');
    names.add(row.name);
  }
  return rows;
}

/** Reads files of named lists of words; a name may stand in one file only. */
export function readClasses(files: readonly Source[]): WordClasses {
  const out: Record<string, readonly string[]> = {};
  for (const file of files) {
    const read = classesSchema.safeParse(parse(file.text));
    if (!read.success) throw new KnowledgeError(file.path, null, explain(read.error));
    for (const [name, words] of Object.entries(read.data)) {
      if (out[name]) throw new KnowledgeError(file.path, name, 'this class stands in two files');
      out[name] = words;
    }
  }
  return out;
}

function listOf(file: Source): unknown[] {
  const content: unknown = parse(file.text);
  if (!Array.isArray(content)) throw new KnowledgeError(file.path, null, 'not a list of rules');
  return content;
}

function readRow<M>(file: Source, raw: unknown, index: number, makes: z.ZodType<M>): RuleRow<M> {
  const name = (raw as { name?: unknown } | null)?.name ?? `row ${index + 1}`;
  const row = rowSchema.safeParse(raw);
  if (!row.success) throw new KnowledgeError(file.path, String(name), explain(row.error));
  for (const pattern of row.data.match)
    if ([pattern.verb, pattern.noun, pattern.adjective].filter(Boolean).length !== 1)
      throw new KnowledgeError(file.path, String(name), 'a pattern has one of verb, noun, adjective');
  const made = makes.safeParse(row.data.makes);
  if (!made.success) throw new KnowledgeError(file.path, String(name), `makes: ${explain(made.error)}`);
  return { ...row.data, makes: made.data, file: file.path };
}

const explain = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
