/** Elements whose start and end break the line. Everything else is inline and leaves nothing behind. */
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|br|caption|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>/gi;

/** What a reader never sees: comments, and the content of scripts and styles. */
const UNSEEN = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The plain text of an HTML fragment, as the hand-tagged names count it.
 *
 * FROZEN: offsets in `test/names/*.json` point into what this function returns, so no byte of its output may change. It is
 * deliberately independent of the pipeline's own reading of pages.
 *
 * The steps, in order: drop comments, scripts and styles; turn runs of white space into one space, as HTML does; turn block
 * tags into line breaks; drop all other tags; decode numeric entities and the named ones of {@link NAMED} (others stay as they
 * are); turn no-break spaces into spaces; trim the lines; keep at most one empty line between two lines; trim the whole.
 *
 * @param html a fragment such as a press release's body
 * @returns text with `\n` line breaks; paragraphs are separated by one empty line
 */
export function plainText(html: string): string {
  const broken = html
    .replace(UNSEEN, ' ')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(BLOCK, '\n')
    .replace(/<\/?[a-zA-Z][^>]*>/g, '');
  return decoded(broken)
    .replace(/\u00a0/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Character references decoded once, so that `&amp;lt;` gives `&lt;`. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|([a-zA-Z]+));/g, (reference, decimal, hex, name) => {
    if (name) return NAMED[name] ?? reference;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
}
