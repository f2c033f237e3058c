import { type Framework, type Question, questionsOf } from '../instrument/framework.ts';
import { findDifference } from '../instrument/question-difference.ts';
import { type LocalText, textInEach } from '../instrument/text.ts';
import { type Problem, type ProblemValues, problem } from './problem.ts';

/** A question that is another one in an earlier framework of the same measurement. */
export interface DifferentQuestion {
  readonly question: string;
  /** The positions of the frameworks: that which has the id first, and that in which it is another question. */
  readonly first: number;
  readonly second: number;
  readonly values: ProblemValues;
}

/** The most characters of a text in a message. */
const MOST_SHOWN = 120;

function abbreviate(text: LocalText): LocalText {
  return textInEach((language) => {
    const whole = text[language];
    return whole.length > MOST_SHOWN ? `${whole.slice(0, MOST_SHOWN)}…` : whole;
  });
}

/**
 * Finds questions that share an id and nothing else: an answer to the one would count for the other, which nobody was asked. Frameworks
 * share a question when what it asks is the same.
 */
export function findDifferentQuestions(frameworks: readonly Framework[]): readonly DifferentQuestion[] {
  const known = new Map<string, { readonly question: Question; readonly index: number }>();
  return frameworks.flatMap((framework, index) =>
    questionsOf(framework).flatMap((question): readonly DifferentQuestion[] => {
      const earlier = known.get(question.id);
      if (earlier === undefined) {
        known.set(question.id, { question, index });
        return [];
      }
      const difference = earlier.index === index ? null : findDifference(earlier.question, question);
      if (difference === null) return [];
      const values = {
        question: question.id,
        first: frameworks[earlier.index]?.id ?? '',
        second: framework.id,
        part: { text: `question-part.${difference.part}` },
        one: { inEach: abbreviate(difference.first) },
        other: { inEach: abbreviate(difference.second) },
      };
      return [{ question: question.id, first: earlier.index, second: index, values }];
    }),
  );
}

/** Reports questions that only share an id, at the place of the framework in its list; null where one could not be read. */
export function checkSharedQuestions(frameworks: readonly (Framework | null)[]): readonly Problem[] {
  const read = frameworks.flatMap((framework, index) => (framework === null ? [] : [{ framework, index }]));
  return findDifferentQuestions(read.map(({ framework }) => framework)).map(({ first, second, values }) =>
    problem('question-differs', `/frameworks/${read[second]?.index}/id`, values, {
      related: `/frameworks/${read[first]?.index}/id`,
    }),
  );
}
