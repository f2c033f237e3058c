/** A number as the Dutch and the English write it, `-1`, `+2`, `0,25` or `0.25`; null for another text, and for what could mean two numbers, as `1.500`. */
export function readNumber(text: string): number | null {
  const written = text.trim();
  if (/^[-+]?[1-9]\d{0,2}([.,]\d{3})+$/.test(written) || !/^[-+]?\d+([.,]\d+)?$/.test(written)) return null;
  return Number(written.replace(',', '.'));
}
