import { countQuestions, type QuestionCount } from '../../../domain/assessment/count-questions.ts';
import type { WordedFramework, WordedStep } from '../../../domain/report/worded-report.ts';
import { inWordsOf, stepStageWords } from '../../../reports/stage-words.ts';
import { stepName } from '../../../reports/wording.ts';
import { fitTable } from '../../../texts/fit-table.ts';
import { wrap } from '../../../texts/wrap.ts';
import type { Opened } from '../../session/open-assessment.ts';

/** The columns of words: the step, and how far it is. */
const OF_WORDS = [0, 2];

/** How many questions of a step are shown, and how many of them are answered. */
function countStep({ questions }: WordedStep, { assessment }: Opened): QuestionCount {
  const ids = new Set(questions.map(({ id }) => id));
  return countQuestions(assessment.frameworks, assessment.tables, (question) => ids.has(question));
}

function stepRow(step: WordedStep, framework: WordedFramework, opened: Opened): readonly string[] {
  const texts = inWordsOf(framework, opened.context.texts);
  const { shown, answered } = countStep(step, opened);
  const order =
    step.applicable === 0 ? '' : texts(step.inOrder ? 'overview.in-order' : 'overview.not-in-order');
  return [stepName(step), texts('of', { part: answered, whole: shown }), stepStageWords(step, texts), order];
}

/** The steps of a framework under its title, in lines of at most so many characters. */
export function stepLines(framework: WordedFramework, opened: Opened, most: number): readonly string[] {
  const { texts, style } = opened.context;
  const heading = ['overview.step', 'overview.answered', 'overview.level', 'overview.order'] as const;
  const [first = '', ...rows] = fitTable(
    [heading.map((key) => texts(key)), ...framework.steps.map((step) => stepRow(step, framework, opened))],
    most,
    OF_WORDS,
  );
  return [...wrap(framework.title, most), style.faint(first), ...rows];
}
