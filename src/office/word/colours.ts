/** The colours of the page on paper, by the class that the page gives; hexadecimal, as Word writes them. */
export const INK = '1D2B2F';
export const SOFT = '53646A';
export const LINE = 'D5DDDF';
export const ACCENT = '0B5563';
export const AMBER = 'D8A63F';
/** Behind what stands apart. */
export const WASH = 'F3F7F7';

export interface Shade {
  /** Behind words. */
  readonly wash: string;
  /** Of a bar or a line. */
  readonly full: string;
}
const LOWEST: Shade = { wash: 'F8F0E8', full: 'A0560F' };
const LOW: Shade = { wash: 'FAF5E8', full: AMBER };
const NEARLY: Shade = { wash: 'EFF6F4', full: '7FB3A6' };
const HIGH: Shade = { wash: 'E9F4F2', full: '2F8A80' };
const HIGHEST: Shade = { wash: 'E4F0F1', full: ACCENT };

const SHADES: Readonly<Record<string, Shade>> = {
  N: LOWEST,
  P: LOW,
  L: HIGH,
  F: HIGHEST,
  'to-begin': LOWEST,
  'under-way': LOW,
  nearly: NEARLY,
  'in-order': HIGH,
  anchored: HIGHEST,
};

/** The shade of the first class that has one; null when none does. */
export function shadeOf(classes: string): Shade | null {
  const name = classes.split(' ').find((candidate) => Object.hasOwn(SHADES, candidate));
  return name === undefined ? null : (SHADES[name] ?? null);
}
