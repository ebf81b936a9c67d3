import type { Block, Warning } from '../model/document.js';

/** The seams of words or sentences that lost the space between them; none of these is found inside an English word or a usual name. */
const seams: readonly RegExp[] = [
  // late.Sri Lanka; but not U.S. or e.g.
  /\p{Ll}{2}[.!?][”"’)]?\p{Lu}\p{Ll}/gu,
  // 2024Pakistan
  /\b(?:19|20)\d{2}\p{Lu}\p{Ll}{2}/gu,
  // SpokespersonThe
  /\p{Ll}{3}(?:The|This|That|These|He|She|It|They|We|But|And|For|From|By|With|According|Also|In(?=\sthe))(?=\s)/gu,
  // securityand
  /\p{Ll}(?:ity|tion|sion|ment|ness|ance|ence|ship|ism)(?:and|the|of|to|in|for|with|on)\b/gu,
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
        const { from, to } = wordAround(words, match.index, match.index + match[0].length);
        const glued = words.slice(from, to);
        if (isAddress(glued) || found.some((w) => w.start < block.start + to && block.start + from < w.end)) continue;
        const message = `"${glued}" looks like two words without their space`;
        found.push({ code: 'glued-words', message, start: block.start + from, end: block.start + to });
      }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The seam and the words on its two sides, up to the next white space. */
function wordAround(text: string, start: number, end: number): { from: number; to: number } {
  let [from, to] = [start, end];
  while (from > 0 && /\S/.test(text[from - 1]!)) from--;
  while (to < text.length && /\S/.test(text[to]!)) to++;
  const glued = text.slice(from, to);
  return {
    from: from + /^[^\p{L}\p{N}]*/u.exec(glued)![0].length,
    to: to - /[^\p{L}\p{N}]*$/u.exec(glued)![0].length,
  };
}

/** Web and mail addresses and names of files run words together by right. */
const isAddress = (glued: string): boolean => /[@/\\]|^www\.|\.(?:com|org|net|gov|int|html?|pdf)\b/i.test(glued);
