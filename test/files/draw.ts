import fc, { type GeneratorValue } from 'fast-check';

/** Draws random values through fast-check. The first or lowest value is the simplest, which makes shrinking work. */
export type Draw = GeneratorValue;

/** True with this probability in percent. */
export const happens = (draw: Draw, percent: number): boolean =>
  draw(fc.integer, { min: 0, max: 99 }) >= 100 - percent;
export const upTo = (draw: Draw, most: number, least = 0): number =>
  draw(fc.integer, { min: least, max: most });
export const oneOf = <T>(draw: Draw, list: readonly T[]): T => {
  const chosen = list[upTo(draw, list.length - 1)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
};
/** A random subset of a list, in its order. */
export const someOf = <T>(draw: Draw, list: readonly T[], percent: number): T[] =>
  list.filter(() => happens(draw, percent));
