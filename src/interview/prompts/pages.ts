/** Lines as pages of at most so many; a page ends after a paragraph where one ends in its second half. */
export function splitPages(lines: readonly string[], room: number): readonly (readonly string[])[] {
  const pages: (readonly string[])[] = [];
  let rest = lines;
  while (rest.length > room) {
    const gap = rest.slice(0, room).lastIndexOf('');
    const end = gap > room / 2 ? gap + 1 : room;
    pages.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pages, rest];
}
