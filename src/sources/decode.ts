/** The text of a file's bytes, and how it was told: the byte-order mark, then UTF-16's zero bytes, the page's own word, UTF-8 if it is valid, else windows-1252. */
export function decode(bytes: Uint8Array): string {
  const sure = encodingByMark(bytes) ?? encodingByZeros(bytes) ?? declaredEncoding(bytes);
  if (sure !== null) return textIn(sure, bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return mostlyUtf8(bytes) ? textIn('utf-8', bytes) : textIn('windows-1252', bytes);
  }
}

/** Whether the bytes are no text: zero bytes without the pattern of UTF-16, or many control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  if (encodingByMark(bytes) !== null || encodingByZeros(bytes) !== null) return false;
  const head = bytes.subarray(0, 8192);
  const controls = head.reduce((n, b) => n + (b < 9 || (b > 13 && b < 27) || b === 127 ? 1 : 0), 0);
  return head.includes(0) || controls > head.length / 50;
}

function encodingByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: in Western text every other byte is zero. */
function encodingByZeros(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 512);
  if (head.length < 4) return null;
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const half = head.length / 2;
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.1) return 'utf-16le';
  return zeros[0]! > half * 0.7 && zeros[1]! < half * 0.1 ? 'utf-16be' : null;
}

/** What an HTML page's meta element or an XML declaration says, if it names an encoding that is known. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named =
    /<meta\s[^>]*charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1];
  if (named === undefined) return null;
  try {
    const known = new TextDecoder(named).encoding;
    // A page that can say so in single bytes is not in UTF-16, whatever it says.
    const encoding = known.startsWith('utf-16') ? 'utf-8' : known;
    // A page that claims another encoding but is valid UTF-8 beyond ASCII was converted without its head.
    return encoding === 'utf-8' || !(hasHighBytes(bytes) && isUtf8(bytes)) ? encoding : 'utf-8';
  } catch {
    return null;
  }
}

/** What windows-1252 has where ISO 8859-1 has control characters, from 0x80 on; U+0000 where it has nothing. */
const windows1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** Some releases of Node 20 decode windows-1252 as ISO 8859-1, so its quotation marks and dashes are set right here. */
function textIn(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (c) => {
    const known = windows1252[c.charCodeAt(0) - 0x80]!;
    return known === '\0' ? c : known;
  });
}

const hasHighBytes = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 127);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Damaged UTF-8: more letters beyond ASCII are read than are lost. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = textIn('utf-8', bytes);
  const lost = text.split('\uFFFD').length - 1;
  const read = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return read > 2 * lost;
}
