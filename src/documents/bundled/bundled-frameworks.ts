import { readAsset } from '#generated/assets.js';
import { type FrameworkFacts, frameworks } from '#generated/frameworks.js';
import type { AnswerScale } from '../../domain/instrument/answer-scale.ts';
import type { Framework, Question } from '../../domain/instrument/framework.ts';
import { cached } from './cached.ts';

/** A framework that comes with the program; its content is loaded on demand. */
export interface BundledFramework extends FrameworkFacts {
  readonly load: () => Framework;
  /** The text of its snapshot. */
  readonly loadSnapshot: () => string;
}

/** Gives the questions of a framework that was read from JSON one scale where they have the same: what is found out about it is found once. */
function shareScales(framework: Framework): Framework {
  const scales = new Map<string, AnswerScale>();
  const share = (question: Question): Question => {
    if (question.kind !== 'scale') return question;
    const { scale } = question;
    if (!scales.has(scale.id)) scales.set(scale.id, scale);
    return { ...question, scale: scales.get(scale.id) ?? scale };
  };
  return {
    ...framework,
    steps: framework.steps.map((step) => ({ ...step, questions: step.questions.map(share) })),
  };
}

// Many dossiers use the same framework.
const bundled: readonly BundledFramework[] = frameworks.map((facts) => ({
  ...facts,
  load: cached(() => shareScales(JSON.parse(readAsset(`framework-${facts.id}.json`)) as Framework)),
  loadSnapshot: cached(() => readAsset(`snapshot-${facts.id}.yaml`)),
}));

/** The frameworks that come with the program, the default one first. */
export function listBundledFrameworks(): readonly BundledFramework[] {
  return bundled;
}
