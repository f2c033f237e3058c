import {
  actionAt,
  type Framework,
  isScaleQuestion,
  questionsOf,
  type ScaleQuestion,
} from '../../instrument/framework.ts';
import type { Language } from '../../instrument/text.ts';
import { findFindings } from '../../planning/find-findings.ts';
import type { Finding } from '../../planning/finding.ts';
import type { ScoredFramework } from '../framework-pair.ts';

/** A question at which at least two organisations are below the target. */
export interface SharedTopic {
  readonly question: string;
  readonly label: string;
  readonly n: number;
  /** At how many of them it is a prerequisite that is not met. */
  readonly blocking: number;
  /** The next action of the answer that most of them gave, where at least two gave it. */
  readonly action: { readonly what: string; readonly n: number } | null;
}

/** As many as people can take in, and can take up together. */
const MOST_TOPICS = 10;

/** The answer of a question that is found most, with how often; of equals the first on the scale. */
function mostCommon({ scale }: ScaleQuestion, found: readonly string[]) {
  const counted = scale.answers.map(({ id }) => ({
    answer: id,
    n: found.filter((one) => one === id).length,
  }));
  return counted.toSorted((a, b) => b.n - a.n)[0] ?? null;
}

/**
 * What at least two organisations have to work at, with the action that they have in common: those at which most miss a prerequisite
 * first, then the most common; equals in the order of the framework; at most ten. An organisation counts once for a question.
 */
export function findSharedTopics(
  framework: Framework,
  scored: readonly (ScoredFramework | null)[],
  language: Language,
): readonly SharedTopic[] {
  const findings = scored.flatMap((one) =>
    one === null
      ? []
      : findFindings([one.score], [one.framework]).filter(
          ({ kind }) => kind === 'blocker' || kind === 'improvement',
        ),
  );
  const topics = questionsOf(framework).flatMap((question): readonly SharedTopic[] => {
    const own = findings.filter((finding) => finding.question === question.id);
    if (own.length < 2 || !isScaleQuestion(question)) return [];
    const answers = own.flatMap(({ proposal }: Finding) =>
      proposal.kind === 'action' ? [proposal.answer] : [],
    );
    const common = mostCommon(question, answers);
    const what = common === null ? null : (actionAt(question, common.answer)?.what[language] ?? null);
    return [
      {
        question: question.id,
        label: question.label[language],
        n: own.length,
        blocking: own.filter(({ kind }) => kind === 'blocker').length,
        action: common === null || common.n < 2 || what === null ? null : { what, n: common.n },
      },
    ];
  });
  return topics.toSorted((a, b) => b.blocking - a.blocking || b.n - a.n).slice(0, MOST_TOPICS);
}
