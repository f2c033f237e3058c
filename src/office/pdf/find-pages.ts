import { type PdfObjects, readPdfObjects } from './pdf-objects.ts';

/** The numbers of the objects of the pages below one of the tree, the first page first. */
function pagesBelow(objects: PdfObjects, number: string, seen: Set<string>): readonly string[] {
  if (seen.has(number)) return [];
  seen.add(number);
  const text = objects.find(number)?.text ?? '';
  const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1];
  if (kids === undefined) return /\/Type \/Page\b/.test(text) ? [number] : [];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(objects, kid ?? '', seen));
}

/** A name as it was written: `#` and two digits stand for a byte of it. */
function readName(written: string): string {
  try {
    return decodeURIComponent(written.replaceAll('%', '%25').replace(/#([0-9A-Fa-f]{2})/g, '%$1'));
  } catch {
    return written;
  }
}

/**
 * The page, from 1, of every place in a PDF that something links to, by its name. Null when the PDF is not one that browsers write, so that
 * this cannot be known.
 */
export function findPages(bytes: Uint8Array): ReadonlyMap<string, number> | null {
  const objects = readPdfObjects(bytes);
  if (objects === null) return null;
  const catalogue = objects.find(objects.root)?.text ?? '';
  const tree = /\/Pages (\d+) 0 R/.exec(catalogue)?.[1];
  const places = /\/Dests (\d+) 0 R/.exec(catalogue)?.[1];
  if (tree === undefined || places === undefined) return null;
  const order = new Map(pagesBelow(objects, tree, new Set()).map((page, index) => [page, index + 1]));
  const found = new Map<string, number>();
  const text = objects.find(places)?.text ?? '';
  for (const [, name = '', page = ''] of text.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R \/XYZ/g)) {
    const number = order.get(page);
    if (number === undefined) return null;
    found.set(readName(name), number);
  }
  return found;
}
