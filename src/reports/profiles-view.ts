import type { WordedFramework, WordedReport, WordedStep } from '../domain/report/worded-report.ts';
import type { Texts } from '../texts/texts.ts';
import { answersWords, stepLevelWords } from './wording.ts';

function tableName(table: string | null, texts: Texts): string {
  return table ?? texts('report.table-unnamed');
}

/** How far each step is at each table, side by side; null with one table. */
export function viewProfiles(framework: WordedFramework, texts: Texts) {
  const { profiles } = framework;
  if (profiles.length === 0) return null;
  return {
    tables: profiles.map(({ table }) => tableName(table, texts)),
    steps: framework.steps.map((step) => ({
      order: step.order,
      title: step.title,
      cells: profiles.map(({ table, steps }) => {
        const own = steps.find(({ id }) => id === step.id);
        const level = own === undefined ? texts('level.nothing') : stepLevelWords(own, texts);
        return { table: tableName(table, texts), level, css: own?.level ?? 'none' };
      }),
    })),
    next: profiles.map(({ table, nextStep }) => {
      const step = framework.steps.find(({ id }) => id === nextStep?.id);
      const name = tableName(table, texts);
      return step === undefined
        ? texts('report.table-next-none', { table: name })
        : texts('report.table-next', { table: name, step: step.title });
    }),
  };
}

function findStep(report: WordedReport, framework: string, step: string): WordedStep | undefined {
  return report.frameworks.find(({ id }) => id === framework)?.steps.find(({ id }) => id === step);
}

/** Where the frameworks touch: each shared question, its answer, and the step it counts for in each; null with one framework. */
export function viewTouching(report: WordedReport, texts: Texts) {
  if (report.shared.length === 0) return null;
  return {
    frameworks: report.frameworks.map(({ title }) => title),
    questions: report.shared.map(({ question, label, places }) => {
      const steps = places.map(({ framework, step }) => findStep(report, framework, step));
      const found = steps[0]?.questions.find(({ id }) => id === question);
      return {
        label,
        answer: found === undefined ? '' : answersWords(found, texts),
        css: found?.level ?? 'open',
        steps: report.frameworks.map(({ id, title }) => {
          const index = places.findIndex(({ framework }) => framework === id);
          const step = steps[index];
          return {
            framework: title,
            step: step === undefined ? texts('report.none') : `${step.order}. ${step.title}`,
          };
        }),
      };
    }),
  };
}
