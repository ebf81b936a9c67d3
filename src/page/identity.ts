import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Header } from '../model/document.js';

/** The document's id: 128 bits of SHA-256 over its text and its header's values, in hexadecimal. Where it was read from has no part in it. */
export function identityOf(text: string, header: Header, language: string): string {
  const values = [header.title, header.byline, header.published, header.publishedTime, header.outlet, header.dateline];
  const content = JSON.stringify([text, language, ...values.map((v) => v?.value ?? null)]);
  return bytesToHex(sha256(utf8ToBytes(content))).slice(0, 32);
}
