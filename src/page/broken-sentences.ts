import type { Block, Warning } from '../model/document.js';

// A dash at the end is speech that was interrupted, as transcripts print it; an address or a bracket may end a paragraph too,
// and so may the "and" before the last member of a list.
const stop = /(?:[.!?:;…—–-][”"’'»)\]*]*|[)\]]|(?:https?:|www\.|@)\S+|[;,] (?:and|or))$/;

/** Sentences that a paragraph break or an editing slip has cut, judged by their words alone. */
export function brokenSentences(text: string, blocks: readonly Block[]): Warning[] {
  const running = blocks.filter((b) => b.kind === 'paragraph' || b.kind === 'heading' || b.kind === 'list-item');
  return [...cutByBreak(text, running), ...slips(text, running)].sort((a, b) => a.start - b.start);
}

function cutByBreak(text: string, blocks: readonly Block[]): Warning[] {
  return blocks.flatMap((block, index): Warning[] => {
    const words = text.slice(block.start, block.end);
    if (block.kind !== 'paragraph' || stop.test(words) || words.split(/\s+/).length < 8) return [];
    const next = blocks[index + 1];
    if (next?.kind === 'list-item') return [];
    const goesOn = next !== undefined && next.kind === 'paragraph' && /^\p{Ll}/u.test(text.slice(next.start, next.end));
    if (!goesOn && words.split(/\s+/).length < 20 && !endsOpen.test(words)) return [];
    const message = goesOn ? 'a paragraph break cuts this sentence in two' : 'this paragraph ends without a stop';
    return [
      {
        code: 'broken-sentence',
        message,
        start: lastWords(words, block.start),
        end: goesOn ? firstWords(text, next) : block.end,
      },
    ];
  });
}

/** A word that nothing ends with. */
const endsOpen = /\s(?:the|an?|and|or|of|in|to|for|with|by|from|at|on|that|which|their|its|as)$/;

/** Offset of the last few words of a block, so that the warning shows its place. */
function lastWords(words: string, start: number): number {
  return start + words.length - /(?:\S+\s*){1,4}$/.exec(words)![0].length;
}

function firstWords(text: string, block: Block): number {
  return block.start + /^(?:\S+\s*){1,4}/.exec(text.slice(block.start, block.end))![0].trimEnd().length;
}

/** A sentence ends where no sentence can end, or says "that" and then has no verb. */
function slips(text: string, blocks: readonly Block[]): Warning[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading'
      ? []
      : sentencesOf(text, block).flatMap(({ start, end }): Warning[] => {
          const sentence = text.slice(start, end);
          if (endsInFragment.test(sentence))
            return [
              {
                code: 'broken-sentence',
                message: 'this sentence ends before its noun',
                start: lastWords(sentence, start),
                end,
              },
            ];
          if (clauseWithoutVerb(sentence))
            return [
              {
                code: 'broken-sentence',
                message: 'what follows "that" has no verb: words seem to be missing',
                start,
                end,
              },
            ];
          return [];
        }),
  );
}

/** Rough sentences: a stop, a space and a capital. An abbreviation splits one in two, which the tests below can bear. */
function sentencesOf(text: string, block: Block): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  for (const match of text
    .slice(block.start, block.end)
    .matchAll(
      /\S[\s\S]*?(?:(?<!\b(?:\p{Lu}|Mr|Ms|Mrs|Dr|St|No|Gen|Sen|Rep|Gov))[.!?]+[”"’')\]]*(?=\s+[“"‘'(]?\p{Lu}|\s*$)|$)/gu,
    ))
    sentences.push({ start: block.start + match.index, end: block.start + match.index + match[0].length });
  return sentences;
}

/**
 * "… since the last Pakistan-US.": after an article and an ordering word a pair of names needs its noun ("dialogue");
 * or an article, a possessive or a conjunction comes last.
 */
const endsInFragment =
  /\b(?:the|a|an|its|their|our|his|her)\s+(?:last|next|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|previous|latest|inaugural|upcoming|annual|recent)\s+(?:\p{Lu}[\p{L}.]*[-–]){1,3}\p{Lu}[\p{L}.]*\.$|[\p{Ll},]\s(?:the|and|or|an|its|their|our|my|your|every|because|whose|nor)\.$/u;

const reports =
  /\b(?:said|says|stated|states|added|adds|noted|notes|announced|declared|stressed|emphasi[sz]ed|underlined|underscored|reported|affirmed|reaffirmed|agreed|explained|claimed|observed|recalled|reiterated)\s+that\s+/;
const functionWords = new Set(
  'a an the and or but nor of in on at to for from with without by as into onto over under between among amid through during before after since until against about around across along beyond within toward towards upon per via both either neither such other another some any all each every this that these those its their his her our your my more most less least very also too not no only even well as than so so-called including regarding concerning alongside further'.split(
    ' ',
  ),
);
/** Endings that make nouns, adjectives and participles, not finite verbs. */
const nominal =
  /(?:tion|sion|ment|ness|ship|ism|ist|ity|ance|ence|ing|al|ive|ous|ic|ary|ory|able|ible|ful|less|ateral|ly|cy|ian|ese|ish|-\p{L}+)$/u;

/** Whether the clause after "… stated that" has no word that could be a finite verb. Any doubtful word counts as one. */
function clauseWithoutVerb(sentence: string): boolean {
  const match = reports.exec(sentence);
  if (!match || /[“"]/.test(sentence)) return false;
  const clause = sentence.slice(match.index + match[0].length);
  const words = clause.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  return (
    words.length >= 8 && words.every((word) => /^\p{Lu}/u.test(word) || functionWords.has(word) || nominal.test(word))
  );
}
