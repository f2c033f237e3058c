import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The same Word document in which what is open is filled in as Word does it, by the tag of the blank; undefined leaves it open. */
export function fillInWord(bytes: Uint8Array, wordsOf: (tag: string) => string | undefined): Uint8Array {
  const files = unzipSync(bytes);
  // A template can give another name to the part with the text.
  const name = Object.keys(files).find((one) => /^word\/(?:document|brief)\.xml$/.test(one)) ?? '';
  const xml = strFromU8(files[name] ?? new Uint8Array());
  const filled = xml.replace(
    /<w:tag w:val="([^"]*)"\/><w:showingPlcHdr\/>(.*?)<w:t( [^>]*)?>[^<]*<\/w:t>/g,
    (open, tag: string, between: string) => {
      const words = wordsOf(tag);
      return words === undefined ? open : `<w:tag w:val="${tag}"/>${between}<w:t>${words}</w:t>`;
    },
  );
  return zipSync({ ...files, [name]: strToU8(filled) });
}
