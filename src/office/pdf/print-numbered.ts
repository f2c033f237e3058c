import { listContents, numberContents } from './contents.ts';
import { findPages } from './find-pages.ts';

/**
 * Prints a page of HTML, which needs nothing from outside itself, as a PDF.
 * @throws NamedError when there is nothing that prints, or it did not
 */
export type PrintPage = (page: string) => Promise<Uint8Array>;

/** Numbers take room: those of a first time are only there to take it. */
const SOME_PAGE = 10;
/** The first time gives the numbers, the second has them; a third is for a page that changed by that. */
const TIMES = 3;

/**
 * Prints a page with the number of the page behind every line of its contents. Where the numbers cannot be found, or do not settle, it is
 * printed without: a number that is wrong is worse than none.
 */
export async function printNumbered(page: string, printPage: PrintPage): Promise<Uint8Array> {
  const ids = listContents(page);
  let numbers: readonly number[] = ids.map(() => SOME_PAGE);
  for (let time = 0; time < TIMES && ids.length > 0; time += 1) {
    const shown = new Map(ids.map((id, index) => [id, numbers[index] ?? SOME_PAGE]));
    const printed = await printPage(numberContents(page, (id) => shown.get(id) ?? SOME_PAGE));
    const pages = findPages(printed);
    const found = ids.flatMap((id) => pages?.get(id) ?? []);
    if (found.length !== ids.length) break;
    if (found.every((number, index) => number === numbers[index])) return printed;
    numbers = found;
  }
  return printPage(page);
}
