import type { WordedFramework, WordedStep } from '../domain/report/worded-report.ts';
import { levelOf } from '../domain/scoring/level.ts';
import { TOLERANCE } from '../domain/scoring/rounding.ts';
import type { Texts } from '../texts/texts.ts';
import { answersWords, joinList, levelWords, stepLevelWords } from './wording.ts';

/** Begun, and under its target: what its words alone do not tell. */
function isUnderTarget({ score, level, inOrder, target }: WordedStep): boolean {
  return score !== null && !inOrder && level !== 'N' && score < target - TOLERANCE;
}

/** One step, with what there is to say of it. */
export function viewStep(step: WordedStep, framework: WordedFramework, texts: Texts) {
  const remarks: string[] = [];
  if (step.applicable === 0) remarks.push(texts('report.step-nothing'));
  else if (step.score === null) remarks.push(texts('report.step-none'));
  else remarks.push(texts(step.inOrder ? 'report.step-order' : 'report.step-not-order'));
  if (isUnderTarget(step)) remarks.push(texts('report.step-below-target'));
  const blocking = step.questions.filter(
    ({ prerequisite, score }) => prerequisite && score !== null && score <= 50 + TOLERANCE,
  );
  if (blocking.length > 0) {
    const questions = joinList(
      blocking.map(({ label }) => label),
      texts,
    );
    remarks.push(texts('report.step-prerequisite', { questions }));
  }
  const levelAt = (score: number): string => levelWords(levelOf(score, framework.bands) ?? 'N', texts);
  if (step.bounds !== null && step.bounds.high - step.bounds.low > 10) {
    const low = levelAt(step.bounds.low);
    const high = levelAt(step.bounds.high);
    if (low !== high) remarks.push(texts('report.step-bounds', { low, high }));
  }
  if (step.spread?.farApart === true) {
    const { lowest, highest } = step.spread;
    remarks.push(texts('report.step-spread', { low: levelAt(lowest), high: levelAt(highest) }));
  }
  if (!step.comparable) remarks.push(texts('report.step-not-comparable'));
  const rests = framework.steps.find(({ id }) => id === step.restsOn);
  if (rests !== undefined && step.inOrder === false)
    remarks.push(texts('report.rests-on', { step: rests.title }));
  return {
    id: `${framework.id}-${step.id}`,
    heading: texts('interview.step-heading', { step: step.order, title: step.title }),
    order: step.order,
    title: step.title,
    aim: step.aim,
    level: stepLevelWords(step, texts),
    stepLevel: texts('report.step-level', { level: stepLevelWords(step, texts) }),
    css: step.level ?? 'none',
    rests:
      step.score === null
        ? ''
        : texts('report.step-rests', { scored: step.scored, applicable: step.applicable }),
    answered: texts('of', { part: step.scored, whole: step.applicable }),
    inOrder:
      step.applicable === 0
        ? texts('report.not-applicable')
        : texts(step.inOrder ? 'report.yes' : 'report.no'),
    remarks,
    questions: step.questions.map((question) => ({
      label: question.label,
      text: question.text,
      anchor: `${framework.id}-${question.id}`,
      answer: answersWords(question, texts),
      css: question.kind === 'scale' ? (question.level ?? 'open') : 'open',
      withoutEvidence: question.withoutEvidence,
      prerequisite: question.prerequisite,
    })),
  };
}
