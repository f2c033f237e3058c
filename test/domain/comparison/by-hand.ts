import type { Assessment, Response } from '../../../src/domain/assessment/assessment.ts';
import type { ScaleQuestion } from '../../../src/domain/instrument/framework.ts';

/*
 * The comparison of a step once more, written from the specification (docs/scoring.md) and from nothing of src/domain/comparison or
 * src/domain/scoring: for tests, without conditions.
 */

export interface ByHand {
  readonly share: number;
  readonly refused: boolean;
  /** Null where there is no difference to give. */
  readonly outcome: {
    readonly from: number;
    readonly to: number;
    readonly inOrder: readonly [boolean, boolean];
    readonly forward: number;
    readonly equal: number;
    readonly back: number;
    readonly direction: string;
    readonly progress: number | null;
  } | null;
}

/** 0 to 100 of an answer by its place; null without one answer. */
function scoreOf(question: ScaleQuestion, response: Response | undefined): number | null {
  if (response?.state.kind !== 'answered') return null;
  const { answer } = response.state;
  const place = question.scale.answers.findIndex(({ id }) => id === answer);
  const share = (100 * place) / (question.scale.answers.length - 1);
  return question.reversed ? 100 - share : share;
}

const stateOf = (response: Response | undefined): string => response?.state.kind ?? 'unanswered';
const applies = (response: Response | undefined): boolean =>
  !['not-applicable', 'decided-against'].includes(stateOf(response));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

/** The questions of a step that a measurement asks. */
function questionsOf(assessment: Assessment, step: string): readonly ScaleQuestion[] {
  const [framework] = assessment.frameworks;
  const found = framework?.steps.find(({ id }) => id === step);
  const questions = (found?.questions ?? []) as readonly ScaleQuestion[];
  return framework?.asks === 'core' ? questions.filter(({ core }) => core) : questions;
}

/** Those of them that the other measurement was not too short for: core there, or, where it did not have them, here. */
function comparedOf(assessment: Assessment, other: Assessment, step: string): readonly ScaleQuestion[] {
  const [there] = other.frameworks;
  const questions = questionsOf(assessment, step);
  if (there?.asks !== 'core') return questions;
  const all = there.steps.flatMap((one) => one.questions);
  return questions.filter((question) => (all.find(({ id }) => id === question.id) ?? question).core);
}

/** Whether more than a quarter of a step is not applicable or decided against. */
function isMostlyLeft(assessment: Assessment, step: string): boolean {
  const responses = assessment.tables.flatMap((table) =>
    questionsOf(assessment, step).map(({ id }) => table.responses.get(id)),
  );
  return responses.filter((response) => !applies(response)).length / responses.length > 0.25 + 1e-12;
}

/** Whether every prerequisite among the common questions is above 50 at every common table. */
function isEstablished(
  assessment: Assessment,
  questions: readonly ScaleQuestion[],
  tables: readonly (string | null)[],
): boolean {
  return assessment.tables
    .filter(({ id }) => tables.includes(id))
    .every(({ responses }) =>
      questions
        .filter(({ prerequisite }) => prerequisite)
        .every((question) => {
          const response = responses.get(question.id);
          if (!applies(response)) return true;
          // A divided answer of these tests runs over the whole scale, so its low end is 0.
          return (scoreOf(question, response) ?? 0) > 50 + 1e-9;
        }),
    );
}

export function compareByHand(from: Assessment, to: Assessment, step: string, target: number): ByHand {
  const [before, after] = [comparedOf(from, to, step), comparedOf(to, from, step)];
  const same = after.filter((question) =>
    before.some((old) => old.id === question.id && old.reversed === question.reversed),
  );
  const inBoth = after.filter(({ id }) => before.some((old) => old.id === id));
  const tables = to.tables.map(({ id }) => id).filter((id) => from.tables.some((table) => table.id === id));
  const pairs = before.length * from.tables.length + after.length * to.tables.length;
  const share = pairs === 0 ? 1 : (same.length * tables.length) / (pairs - inBoth.length * tables.length);
  const refused = share < 0.8 - 1e-9 || isMostlyLeft(from, step) || isMostlyLeft(to, step);
  const perTable = tables.map((id) => {
    const [then, now] = [from, to].map((one) => one.tables.find((table) => table.id === id)?.responses);
    const asked = same.filter(
      (question) => applies(then?.get(question.id)) || applies(now?.get(question.id)),
    );
    const twice = asked.flatMap((question) => {
      const scores = [then, now].map((responses) => scoreOf(question, responses?.get(question.id)));
      const [earlier = null, later = null] = scores;
      return earlier === null || later === null ? [] : [{ weight: question.weight, earlier, later }];
    });
    const weight = sum(twice.map((one) => one.weight));
    const isEnough =
      twice.length >= Math.ceil(asked.length / 2) &&
      twice.length >= Math.min(2, asked.length) &&
      twice.length > 0 &&
      weight >= 0.5 * sum(asked.map((one) => one.weight)) - 1e-9;
    const weighed = (pick: (one: (typeof twice)[number]) => number): number =>
      sum(twice.map((one) => one.weight * pick(one))) / weight;
    return {
      asked: asked.length,
      scored: isEnough
        ? { from: weighed((one) => one.earlier), to: weighed((one) => one.later), twice }
        : null,
    };
  });
  const applying = perTable.filter(({ asked }) => asked > 0);
  const scored = applying.flatMap((table) => table.scored ?? []);
  const isEnough =
    scored.length > 0 &&
    scored.length >= applying.length / 2 &&
    scored.length >= Math.min(2, applying.length);
  if (refused || !isEnough) return { share, refused, outcome: null };
  const [then, now] = [mean(scored.map((one) => one.from)), mean(scored.map((one) => one.to))];
  const moves = scored.flatMap(({ twice }) => twice.map((one) => one.later - one.earlier));
  const forward = moves.filter((move) => move > 1e-9).length;
  const back = moves.filter((move) => move < -1e-9).length;
  const inOrder = (assessment: Assessment, score: number): boolean =>
    score >= target - 1e-9 && isEstablished(assessment, same, tables);
  const difference = now - then;
  const direction =
    forward + back === 0
      ? 'equal'
      : forward > back && difference > 1e-9
        ? 'forward'
        : back > forward && difference < -1e-9
          ? 'back'
          : 'mixed';
  return {
    share,
    refused,
    outcome: {
      from: then,
      to: now,
      inOrder: [inOrder(from, then), inOrder(to, now)],
      forward,
      equal: moves.length - forward - back,
      back,
      direction,
      progress: target - then <= 1e-9 ? null : difference / (target - then),
    },
  };
}
