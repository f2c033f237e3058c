import type { Framework } from './framework.ts';
import { fitTexts, OTHER_SECTOR } from './terms.ts';

/**
 * A framework in the words of a sector; null, and a sector without words of its own, gives the words for every other sector. One that was
 * fitted before is fitted anew from what was written. Its hash stays that of what was written.
 */
export function fitToSector(framework: Framework, sector: string | null): Framework {
  const written = framework.fitted?.from ?? framework;
  const { terms } = written;
  if (Object.keys(terms).length === 0) return written;
  const words = sector ?? OTHER_SECTOR;
  return { ...fitTexts({ ...written, terms: {} }, terms, words), fitted: { sector: words, from: written } };
}

/** A framework in the words in which another one is read. */
export function fitLike(framework: Framework, other: Framework): Framework {
  return other.fitted === null ? framework : fitToSector(framework, other.fitted.sector);
}

/** A framework in the words of every sector that its terms name, and of all others: each way in which it can be read. */
export function fitToEach(framework: Framework): readonly Framework[] {
  const named = Object.values(framework.terms).flatMap((words) => Object.keys(words));
  return [...new Set([OTHER_SECTOR, ...named])].map((sector) => fitToSector(framework, sector));
}
