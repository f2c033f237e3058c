import { hasOrder } from '../../domain/instrument/step.ts';
import type { WordedFramework, WordedReport, WordedStep } from '../../domain/report/worded-report.ts';
import type { Level } from '../../domain/scoring/level.ts';
import type { Stage } from '../../domain/scoring/stage.ts';
import type { Texts } from '../../texts/texts.ts';
import { isUnscored, stageWords } from '../stage-words.ts';
import { answersWords, stepName } from '../wording.ts';

export interface ProfileCellView {
  readonly table: string;
  readonly stage: Stage | null;
  readonly stageWords: string;
}

/** The outcome of each step at each table, side by side. */
export interface ProfilesView {
  /** The names of the tables, in the order of the cells. */
  readonly tables: readonly string[];
  readonly steps: readonly {
    readonly order: number | null;
    readonly title: string;
    readonly cells: readonly ProfileCellView[];
  }[];
  /** The next step of each table, a sentence each. */
  readonly next: readonly string[];
}

/** A question that several frameworks ask. */
export interface TouchingQuestionView {
  readonly label: string;
  readonly answer: string;
  readonly level: Level | null;
  /** The steps in which frameworks have it, a cell for each column. */
  readonly cells: readonly { readonly column: string; readonly text: string }[];
}

/** The questions that several frameworks ask, with the step it counts for in each. */
export interface TouchingView {
  /** The titles of the frameworks; where they are many, one column for all of them. */
  readonly columns: readonly string[];
  readonly questions: readonly TouchingQuestionView[];
}

function tableName(table: string | null, texts: Texts): string {
  return table ?? texts('report.table-unnamed');
}

/** How far a step is at one table. */
function cellWords(
  step: WordedFramework['profiles'][number]['steps'][number] | undefined,
  texts: Texts,
): string {
  if (step === undefined || step.applicable === 0) return texts('stage.nothing');
  return step.stage === null ? texts('stage.none') : stageWords(step.stage, texts);
}

/** Null with one table. */
export function viewProfiles(framework: WordedFramework, texts: Texts): ProfilesView | null {
  const { profiles } = framework;
  if (profiles.length === 0) return null;
  return {
    tables: profiles.map(({ table }) => tableName(table, texts)),
    steps: framework.steps.map((step) => ({
      order: step.order,
      title: step.title,
      cells: profiles.map(({ table, steps }) => {
        const own = steps.find(({ id }) => id === step.id);
        return {
          table: tableName(table, texts),
          stage: own?.stage ?? null,
          stageWords: isUnscored(step) ? texts('stage.unscored') : cellWords(own, texts),
        };
      }),
    })),
    next: profiles.flatMap(({ table, nextStep, allInOrder }) => {
      const step = framework.steps.find(({ id }) => id === nextStep?.id);
      const name = tableName(table, texts);
      if (step !== undefined) return [texts('report.table-next', { table: name, step: step.title })];
      if (allInOrder === null) return [];
      const key = hasOrder(framework) ? 'report.table-next-none' : 'report.table-all-in-order';
      return [texts(key, { table: name })];
    }),
  };
}

function findStep(report: WordedReport, framework: string, step: string): WordedStep | undefined {
  return report.frameworks.find(({ id }) => id === framework)?.steps.find(({ id }) => id === step);
}

/** The most frameworks that have a column each beside those of the question and its answer. */
const MOST_COLUMNS = 3;

/** Null when no question is in more than one framework. */
export function viewTouching(report: WordedReport, texts: Texts): TouchingView | null {
  const { frameworks, shared } = report;
  if (shared.length === 0) return null;
  const titles = frameworks.map(({ title }) => title);
  const columns = titles.length > MOST_COLUMNS ? [texts('report.touching-where')] : titles;
  const questions = shared.map(({ question, label, places }): TouchingQuestionView => {
    const steps = places.map(({ framework, step }) => findStep(report, framework, step));
    const found = steps[0]?.questions.find(({ id }) => id === question);
    const within = frameworks.map(({ id, title }) => {
      const step = steps[places.findIndex(({ framework }) => framework === id)];
      return { title, step: step === undefined ? null : stepName(step) };
    });
    const together = within.flatMap(({ title, step }) => (step === null ? [] : [`${title}: ${step}`]));
    const apart = within.map(({ step }) => step ?? texts('report.none'));
    const cells = columns.length === titles.length ? apart : [together.join('; ')];
    return {
      label,
      answer: found === undefined ? '' : answersWords(found, texts),
      level: found?.level ?? null,
      cells: columns.map((column, index) => ({ column, text: cells[index] ?? '' })),
    };
  });
  return { columns, questions };
}
