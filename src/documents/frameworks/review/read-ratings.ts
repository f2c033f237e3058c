import { joinPointer } from '../../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../../domain/checking/problem.ts';
import { findSuggestion } from '../../../domain/checking/suggestion.ts';
import { type Framework, questionsOf } from '../../../domain/instrument/framework.ts';
import type { Rating, Ratings } from '../../../domain/review/ratings.ts';
import { asFields, asNumberOrNull, asString, asStringOrNull } from '../../yaml/lenient.ts';

function readRating(entry: unknown): Rating {
  const { relevance, remark } = asFields(entry);
  return { relevance: asNumberOrNull(relevance), remark: asStringOrNull(remark) };
}

/** Reads the form of an expert; never throws. */
export function readRatings(value: unknown): Ratings {
  const { framework, version, hash, expert, ratings, missing } = asFields(value);
  return {
    framework: asString(framework),
    version: asString(version),
    hash: asStringOrNull(hash),
    expert: asString(expert),
    ratings: new Map(Object.entries(asFields(ratings)).map(([id, entry]) => [id, readRating(entry)])),
    missing: new Map(Object.entries(asFields(missing)).map(([id, text]) => [id, asString(text)])),
  };
}

/** Whether a form was made for this content of a framework. */
export function isAbout({ framework: id, version, hash }: Ratings, framework: Framework): boolean {
  return id === framework.id && version === framework.version && (hash ?? framework.hash) === framework.hash;
}

/** Reports ratings of questions, and remarks on steps, that the framework does not have. */
export function checkRatings({ ratings, missing }: Ratings, framework: Framework): readonly Problem[] {
  const questions = questionsOf(framework).map(({ id }) => id);
  const steps = framework.steps.map(({ id }) => id);
  const unknown = (ids: Iterable<string>, known: readonly string[]): readonly string[] =>
    [...ids].filter((id) => !known.includes(id));
  return [
    ...unknown(ratings.keys(), questions).map((written) => {
      const values = { written, framework: framework.id };
      const more = { at: 'key', suggest: () => findSuggestion(written, questions) } as const;
      return problem('question-not-in-framework', joinPointer('/ratings', written), values, more);
    }),
    ...unknown(missing.keys(), steps).map((written) => {
      const values = { written, framework: framework.id };
      const more = { at: 'key', suggest: () => findSuggestion(written, steps) } as const;
      return problem('unknown-step', joinPointer('/missing', written), values, more);
    }),
  ];
}
