import type { Block, Warning } from '../model/document.js';

/** Words or sentences that lost the space between them, by how it shows; none of these forms is an English word or a usual name. */
const seams: readonly RegExp[] = [
  // late.Sri Lanka; but not U.S., e.g. or a host name in small letters
  /(?<![\p{L}@/.])\p{L}*\p{Ll}{2}[.!?][”"’)]?\p{Lu}\p{Ll}+(?![\p{L}]*[@/])/gu,
  // 2024Pakistan
  /\b(?:19|20)\d{2}\p{Lu}\p{Ll}{2,}/gu,
  // SpokespersonThe
  /\b\p{L}*\p{Ll}{3}(?:The|This|That|These|In|On|At|He|She|It|They|We|But|And|For|From|By|With|According|Also|An|As)(?=\s)/gu,
  // securityand
  /\b\p{Ll}{3,}(?:ity|tion|sion|ment|ness|ance|ence|ship|ism)(?:and|the|of|to|in|for|with|on)\b/gu,
  // ofthe, andthe
  /\b(?:of|in|to|and|for|with|by|from|on)the\b(?!-)/gu,
];

/** Places of the story where two words have run together. */
export function gluedWords(text: string, blocks: readonly Block[]): Warning[] {
  const found: Warning[] = [];
  for (const block of blocks) {
    if (block.kind === 'furniture') continue;
    const words = text.slice(block.start, block.end);
    for (const seam of seams)
      for (const match of words.matchAll(seam)) {
        const start = block.start + match.index;
        const end = start + match[0].length;
        if (!/^https?:|^www\./.test(match[0]) && !found.some((w) => w.start < end && start < w.end))
          found.push({
            code: 'glued-words',
            message: `"${match[0]}" looks like two words without their space`,
            start,
            end,
          });
      }
  }
  return found.sort((a, b) => a.start - b.start);
}
