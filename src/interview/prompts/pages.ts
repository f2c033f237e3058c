// biome-ignore lint/suspicious/noControlCharactersInRegex: a style that ends behind the sentence.
const SENTENCE_END = /[.?!][”’"')]*(?:\u001B\[\d+m)*$/u;

/** How many lines come on a page: up to a paragraph that ends in its second half, else up to a sentence that ends near its end, else all that fit. */
function lengthOf(lines: readonly string[]): number {
  const gap = lines.lastIndexOf('');
  if (gap > lines.length / 2) return gap + 1;
  const sentence = lines.findLastIndex((line) => SENTENCE_END.test(line));
  return sentence + 1 >= (2 * lines.length) / 3 ? sentence + 1 : lines.length;
}

/** Lines as pages of at most so many, none of which ends in the middle of a sentence where that can be helped. */
export function splitPages(lines: readonly string[], room: number): readonly (readonly string[])[] {
  const pages: (readonly string[])[] = [];
  let rest = lines;
  while (rest.length > room) {
    const end = lengthOf(rest.slice(0, room));
    pages.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pages, rest];
}
