import { type Facts, sectorOfWords } from './facts.ts';
import { type Framework, fitToFacts } from './framework.ts';
import { fitTexts, OTHER_SECTOR } from './terms.ts';

/**
 * A framework in the words of a sector; null, and a sector without words of its own, gives the words for every other sector. One that was
 * fitted before gets other words from what was written. Its hash stays that of what was written.
 */
export function fitToSector(framework: Framework, sector: string | null): Framework {
  const written = framework.fitted?.from ?? framework;
  const { terms, title, summary, subject, stageWords, phases, steps, decisionRules } = written;
  if (Object.keys(terms).length === 0) return framework;
  const words = sector ?? OTHER_SECTOR;
  return {
    ...framework,
    ...fitTexts({ title, summary, subject, stageWords, phases, steps, decisionRules }, terms, words),
    terms: {},
    fitted: { sector: words, from: written },
  };
}

/** A framework as an organisation with these facts is asked it, in the words of its sector. */
export function fitToOrganisation(framework: Framework, facts: Facts): Framework {
  return fitToSector(fitToFacts(framework, facts), sectorOfWords(facts));
}

/** A framework in the words in which another one is read. */
export function fitLike(framework: Framework, { fitted }: Framework): Framework {
  return fitted === null ? framework : fitToSector(framework, fitted.sector);
}

/** A framework in the words of every sector that its terms name, and of all others: each way in which it can be read. */
export function fitToEach(framework: Framework): readonly Framework[] {
  const named = Object.values(framework.terms).flatMap((words) => Object.keys(words));
  return [...new Set([OTHER_SECTOR, ...named])].map((sector) => fitToSector(framework, sector));
}
