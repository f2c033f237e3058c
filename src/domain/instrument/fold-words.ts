/**
 * A text as it is compared with what a person wrote: capitals, accents, spaces, a hyphen between letters, quotation marks around it and
 * a full stop at its end make no difference.
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/gu, "'")
    .toLowerCase()
    .replace(/(?<=\p{L})[-‐‑_](?=\p{L})/gu, ' ')
    .replace(/,(?!\d)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[ "'„“”«»]+|[ "'“”«».!…]+$/gu, '');
}
