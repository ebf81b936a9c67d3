import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder of shared material beside the repository, or null where it is absent: tests that read it then skip. */
export function sharedFolder(): string | null {
  const folder = resolve(import.meta.dirname, '../../shared');
  return existsSync(folder) ? folder : null;
}
