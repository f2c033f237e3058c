import { fitToEach } from '../instrument/fit-to-sector.ts';
import type { Bands, Framework, Question } from '../instrument/framework.ts';
import { isRespelt } from '../instrument/id.ts';
import { OTHER_SECTOR } from '../instrument/terms.ts';
import { checkAnswerList } from './check-answer-list.ts';
import { checkCitations } from './check-citations.ts';
import { checkConditions } from './check-conditions.ts';
import { checkQuality } from './check-quality.ts';
import { checkRepeated, placeIds } from './check-repeated.ts';
import { checkReach } from './conditions/check-reach.ts';
import { checkShortVersion } from './conditions/check-short-version.ts';
import { checkUntil } from './conditions/check-until.ts';
import { listNames } from './list-names.ts';
import { idPointer, type PlacedQuestion, placeQuestions } from './placed-question.ts';
import { inSector, type Problem, problem } from './problem.ts';
import { checkGroups } from './questions/check-groups.ts';
import { findSuggestion } from './suggestion.ts';
import { checkWording } from './wording/check-wording.ts';

function checkIds(framework: Framework, placed: readonly PlacedQuestion[]): readonly Problem[] {
  return [
    placeIds(framework.phases, '/phases'),
    placeIds(framework.steps, '/steps'),
    placed.map((one) => ({ id: one.question.id, pointer: idPointer(one) })),
    placeIds(framework.decisionRules, '/decisionRules'),
  ].flatMap(checkRepeated);
}

/** Reports ids of steps and questions that people type as the name of a field, and that would be another one then. */
function checkRespelt(framework: Framework, placed: readonly PlacedQuestion[]): readonly Problem[] {
  const ids = [
    ...placeIds(framework.steps, '/steps'),
    ...placed.map((one) => ({ id: one.question.id, pointer: idPointer(one) })),
  ];
  return ids.flatMap(({ id, pointer }) =>
    isRespelt(id) ? [problem('id-read-otherwise', pointer, { written: id })] : [],
  );
}

function checkPhases(framework: Framework): readonly Problem[] {
  const known = new Set(framework.phases.map(({ id }) => id));
  return framework.steps.flatMap(({ phase }, index) => {
    if (phase === null || known.has(phase)) return [];
    const values = { written: phase, known: listNames(known) };
    const suggest = (): string | null => findSuggestion(phase, known);
    return [problem('unknown-phase', `/steps/${index}/phase`, values, { suggest })];
  });
}

/** Reports bands that do not ascend, or that leave no score for the highest level. */
function checkBands({ P, L, F }: Bands): readonly Problem[] {
  if (!(P < L && L < F)) return [problem('bands-not-ascending', '/bands', { P, L, F })];
  return F < 100 ? [] : [problem('level-unreachable', '/bands/F', { F })];
}

/**
 * Checks what the program relies on when it computes with a framework, as far as a schema cannot express it: ids, options and bands. Also
 * for a framework that was measured with: see `SHAPE_CODES`.
 */
export function checkFrameworkShape(
  framework: Framework,
  fromBank: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  const placed = placeQuestions(framework, fromBank);
  const options = placed.flatMap(({ question, pointer }) =>
    question.kind === 'scale' ? [] : checkAnswerList(question.options, `${pointer}/options`),
  );
  return [...checkIds(framework, placed), ...options, ...checkBands(framework.bands)];
}

/**
 * Checks what people read, in the words of every sector: the words of one can make a sentence too long, or two answers alike. A problem
 * that is there in some sectors only says in which.
 */
function checkReadings(framework: Framework, fromBank: ReadonlySet<string>): readonly Problem[] {
  const found = new Map<string, Problem>();
  // A question in which the words of a sector change nothing is the same one, and reads the same.
  const seen = new Set<Question>();
  for (const reading of fitToEach(framework)) {
    const placed = placeQuestions(reading, fromBank);
    const unseen = placed.filter(({ question }) => !seen.has(question));
    for (const { question } of unseen) seen.add(question);
    const sector = reading.fitted?.sector ?? OTHER_SECTOR;
    for (const one of [...checkQuality(reading, placed), ...checkWording(unseen)]) {
      const key = `${one.code} ${one.pointer}`;
      if (!found.has(key)) found.set(key, sector === OTHER_SECTOR ? one : inSector(one, sector));
    }
  }
  return [...found.values()];
}

/**
 * Checks the rules for a framework that a schema cannot express, and returns every problem. `fromBank` holds the pointers to the questions
 * that come from the question bank.
 */
export function checkFramework(
  framework: Framework,
  fromBank: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  const placed = placeQuestions(framework, fromBank);
  const written = checkConditions(framework, placed);
  const conditions = [...written, ...checkReach(framework, placed, written)];
  return [
    ...checkIds(framework, placed),
    ...checkRespelt(framework, placed),
    ...checkPhases(framework),
    ...checkGroups(framework),
    ...conditions,
    ...checkUntil(placed, conditions),
    ...checkShortVersion(framework, placed, conditions),
    ...checkCitations(framework, placed),
    ...checkReadings(framework, fromBank),
    ...checkBands(framework.bands),
  ];
}
