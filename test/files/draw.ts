import fc, { type GeneratorValue } from 'fast-check';

/** Draws by chance, as fast-check does it. What is drawn first or lowest is the simplest, so that what fails can be made smaller. */
export type Draw = GeneratorValue;

/** True so many times in a hundred. */
export const happens = (draw: Draw, percent: number): boolean =>
  draw(fc.integer, { min: 0, max: 99 }) >= 100 - percent;
export const upTo = (draw: Draw, most: number, least = 0): number =>
  draw(fc.integer, { min: least, max: most });
export const oneOf = <T>(draw: Draw, list: readonly T[]): T => {
  const chosen = list[upTo(draw, list.length - 1)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
};
/** Some of a list, in its order. */
export const someOf = <T>(draw: Draw, list: readonly T[], percent: number): T[] =>
  list.filter(() => happens(draw, percent));
