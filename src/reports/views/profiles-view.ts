import { hasOrder } from '../../domain/instrument/step.ts';
import type { WordedFramework } from '../../domain/report/worded-report.ts';
import type { Stage } from '../../domain/scoring/stage.ts';
import type { Texts } from '../../texts/texts.ts';
import { isUnscored, stageWords } from '../stage-words.ts';

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
  /** The next step at each table; empty where the steps have no order. */
  readonly next: readonly { readonly table: string; readonly step: string }[];
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
    next: hasOrder(framework)
      ? profiles.map(({ table, nextStep }) => ({
          table: tableName(table, texts),
          step:
            framework.steps.find(({ id }) => id === nextStep?.id)?.title ?? texts('report.table-next-none'),
        }))
      : [],
  };
}
