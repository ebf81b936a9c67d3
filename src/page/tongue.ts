/** The commonest words of English: every twentieth word of any page of English prose is among them, and far more. */
const commonest = new Set(
  'the of and to in a that is was for on with as by at from it an be are has have had not this which will its their said'.split(
    ' ',
  ),
);

/** Whether the words read as English. Too few words to tell count as English; so does a page of names. */
export function readsAsEnglish(text: string): boolean {
  const words =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < 20)
    return !/\p{L}/u.test(text) || (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > text.length / 3;
  return words.filter((word) => commonest.has(word)).length / words.length >= 0.15;
}
