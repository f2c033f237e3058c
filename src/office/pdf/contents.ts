/** The contents of a page, and in these a link to a place in it. */
const CONTENTS = /<nav\b[^>]*>[\s\S]*?<\/nav>/g;
const LINK = /<a href="#([^"]+)">([\s\S]*?)<\/a>/g;

/** The places that the contents of a page point to, by their ids; empty when it has none. */
export function listContents(page: string): readonly string[] {
  return [...page.matchAll(CONTENTS)].flatMap(([contents]) =>
    [...contents.matchAll(LINK)].flatMap(([, id]) => (id === undefined ? [] : [id])),
  );
}

/** The page with a number behind every line of its contents; how that looks stands with the style of the page. */
export function numberContents(page: string, numberOf: (id: string) => number): string {
  return page.replace(CONTENTS, (contents) =>
    contents
      .replace('<nav', '<nav class="paged"')
      .replace(
        LINK,
        (_, id: string, words: string) =>
          `<a href="#${id}"><span>${words}</span> <span class="dots"></span> <span>${numberOf(id)}</span></a>`,
      ),
  );
}
