import type { Assessment } from '../assessment/assessment.ts';
import { hiddenByFacts } from '../assessment/settled-conditions.ts';
import { isAsked } from '../instrument/depth.ts';
import { type Framework, isScaleQuestion, questionsOf } from '../instrument/framework.ts';
import { TOLERANCE } from '../scoring/rounding.ts';

/** The smallest share of the questions of either, 0 to 1, with which an organisation stands beside the others. */
const MIN_SHARED = 2 / 3;

/** The ids of the scored questions that an organisation is asked, whatever it answers. */
function askedOf(framework: Framework): ReadonlySet<string> {
  const hidden = hiddenByFacts(framework);
  const asked = questionsOf(framework).filter(
    (question) => isScaleQuestion(question) && isAsked(framework, question) && !hidden.has(question.id),
  );
  return new Set(asked.map(({ id }) => id));
}

/** The questions in both sets ÷ those in either, 0 to 1; 1 for two empty ones. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const either = new Set([...one, ...other]).size;
  return either === 0 ? 1 : [...one].filter((id) => other.has(id)).length / either;
}

/**
 * Which of the organisations that were asked one framework stand side by side: those that were asked at least two thirds of what the
 * `own` one was, or else of what at least half of them were. One that was asked quite other questions would leave too few for the rest.
 * All of them, where fewer than two would be left.
 */
export function findAlike(frameworks: readonly Framework[], own: Framework | null): readonly boolean[] {
  const asked = frameworks.map(askedOf);
  const count = (id: string): number => asked.filter((one) => one.has(id)).length;
  const usual = new Set(asked.flatMap((one) => [...one]).filter((id) => 2 * count(id) >= asked.length));
  const reference = own === null ? usual : askedOf(own);
  const alike = asked.map((one) => shareOf(one, reference) >= MIN_SHARED - TOLERANCE);
  return alike.filter((isAlike) => isAlike).length < 2 ? alike.map(() => true) : alike;
}

/**
 * The same measurements, in which a question counts only where every organisation with which it stands side by side was asked it: what the
 * facts of one hide is left out for all. `own` is the id of the organisation that is compared with the rest, or null.
 */
export function fitToShared(assessments: readonly Assessment[], own: string | null): readonly Assessment[] {
  const hashes = new Set(assessments.flatMap(({ frameworks }) => frameworks.map(({ hash }) => hash)));
  const fitted = new Map<Framework, Framework>();
  for (const hash of hashes) {
    const used = assessments.flatMap(({ organisation, frameworks }) =>
      frameworks.filter((one) => one.hash === hash).map((framework) => ({ framework, organisation })),
    );
    const ofOwn = used.find(({ organisation }) => organisation.id === own)?.framework ?? null;
    const all = used.map(({ framework }) => framework);
    const alike = findAlike(all, ofOwn);
    const beside = all.filter((_, index) => alike[index]);
    const leftOut = [...new Set(beside.flatMap((framework) => [...hiddenByFacts(framework)]))];
    for (const framework of beside) fitted.set(framework, { ...framework, leftOut });
  }
  return assessments.map((assessment) => ({
    ...assessment,
    frameworks: assessment.frameworks.map((framework) => fitted.get(framework) ?? framework),
  }));
}
