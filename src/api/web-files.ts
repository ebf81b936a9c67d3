import { readFileSync, statSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import { type Packed, pack } from './packed.js';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export interface WebFiles {
  /** A file packed, by its path below the folder; null where there is none. */
  read(path: string): Promise<Packed | null>;
  /** A file's text, changed as `change` says; the same change, named by `kind`, is made and packed once. */
  text(path: string, kind: string, change: (text: string) => string): Promise<Packed | null>;
}

/** Files below a folder, each read and packed once until it is written anew. */
export function webFiles(folder: string): WebFiles {
  const root = resolve(folder);
  const kept = new Map<string, { readonly written: number; readonly packed: Promise<Packed> }>();

  function packed(file: string, kind: string, change: (bytes: Buffer) => Uint8Array): Promise<Packed> | null {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) return null;
    const known = kept.get(`${file} ${kind}`);
    if (known?.written === stat.mtimeMs) return known.packed;
    const type = types[extname(file)] ?? 'application/octet-stream';
    const fresh = pack(new Uint8Array(change(readFileSync(file))), type);
    kept.set(`${file} ${kind}`, { written: stat.mtimeMs, packed: fresh });
    return fresh;
  }

  return {
    read: async (path) => {
      const file = fileBelow(root, path);
      return file === null ? null : packed(file, '', (bytes) => bytes);
    },
    text: async (path, kind, change) => {
      const file = fileBelow(root, path);
      return file === null ? null : packed(file, kind, (bytes) => Buffer.from(change(bytes.toString())));
    },
  };
}

/** The file that a path of an address names within a folder; null where it names one outside. */
function fileBelow(root: string, path: string): string | null {
  try {
    const file = resolve(root, `.${decodeURIComponent(path)}`);
    return file.startsWith(root + sep) && !file.includes('\0') ? file : null;
  } catch {
    return null;
  }
}
