import type { Problem } from '../../domain/checking/problem.ts';
import type { AnswerScale } from '../../domain/instrument/answer-scale.ts';

/** The scales that questions can refer to, and the list to which problems are added. */
export interface ReadingContext {
  readonly scales: ReadonlyMap<string, AnswerScale>;
  readonly problems: Problem[];
}
