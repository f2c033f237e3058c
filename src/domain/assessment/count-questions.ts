import type { Framework } from '../instrument/framework.ts';
import type { Response, Table } from './assessment.ts';
import { findVisibility } from './visibility.ts';

/** How many questions are shown, and how many of them are answered. */
export interface QuestionCount {
  readonly shown: number;
  readonly answered: number;
}

/** Whether a question still waits for an answer. */
function isUnanswered(response: Response | undefined): boolean {
  return response === undefined || response.state.kind === 'unanswered';
}

/**
 * Counts the questions of a measurement, each once, however many frameworks and tables it is in: `shown` to at least one table, and
 * `answered` at every table that it is shown to. `isCounted` leaves questions out, such as those of other steps.
 */
export function countQuestions(
  frameworks: readonly Framework[],
  tables: readonly Table[],
  isCounted: (question: string) => boolean = () => true,
): QuestionCount {
  const shown = new Set<string>();
  const open = new Set<string>();
  for (const { responses } of tables) {
    for (const framework of frameworks) {
      for (const question of findVisibility(framework, responses).questions) {
        if (!isCounted(question)) continue;
        shown.add(question);
        if (isUnanswered(responses.get(question))) open.add(question);
      }
    }
  }
  return { shown: shown.size, answered: shown.size - open.size };
}
