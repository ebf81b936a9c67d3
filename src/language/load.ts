import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LanguageModel, makeModel } from './model.js';

/** The model that comes with the program. */
export const defaultModelPath = fileURLToPath(new URL('../../models/en/model.bin', import.meta.url));

/** Reads a model from disk (Node only). Throws where the file is absent or no model. */
export function loadModel(path: string = defaultModelPath): LanguageModel {
  const bytes = readFileSync(path);
  return makeModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}

/** Twelve hexadecimal digits that change with the weights: what the record calls the model that made a report. */
export function modelVersion(path: string = defaultModelPath): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12);
}
