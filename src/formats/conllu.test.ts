import { describe, expect, it } from 'vitest';
import { commentOf, parseConllu, textOf } from './conllu.js';

const file = `# sent_id = one
# text = They can't go.
1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_
`;

describe('parseConllu', () => {
  const sentences = parseConllu(file);
  it('reads words, contractions and comments, and leaves empty nodes out', () => {
    expect(sentences.map((s) => s.words.length)).toEqual([5, 1]);
    expect(sentences[0]!.fusions).toEqual([{ first: 1, end: 3, form: "can't", misc: '_' }]);
    expect(commentOf(sentences[0]!, 'sent_id')).toBe('one');
  });
  it('gives the text back with the span of each word', () => {
    const { text, spans } = textOf(sentences);
    expect(text).toBe("They can't go. Yes");
    expect(spans[0]!.map((s) => text.slice(s.start, s.end))).toEqual(['They', 'ca', "n't", 'go', '.']);
    expect(spans[0]!.map((s) => s.fused)).toEqual([false, false, true, false, false]);
  });
  it('says which line is broken', () => expect(() => parseConllu('# x\nrubbish\n')).toThrow(/line 2/));
});
