import { join, relative } from 'node:path';
import { PLAN_FILE } from '../../../documents/dossier/folder/names.ts';
import {
  type ActionBlank,
  type ActionFill,
  fillActions,
  type PlacedFill,
} from '../../../domain/planning/fill-actions.ts';
import { fillPlan } from '../../../files/dossier/plan-file.ts';
import { beginOf } from '../../../interview/written-words.ts';
import { actionKey } from '../../../office/word/tags.ts';
import type { Texts } from '../../../texts/texts.ts';
import { sayWaiting } from '../../session/context.ts';
import type { Opened } from '../../session/open-assessment.ts';
import type { OfferedTexts } from './read-offered.ts';

/** The headings of the columns of a plan in which people fill in something. */
const COLUMNS = { who: 'plan.column-who', when: 'plan.column-when', done: 'plan.column-done' } as const;

const labelOf = ({ action: { label, what } }: PlacedFill): string => beginOf(label.trim() || what, 80);

/** What was filled in and was not taken over, a line each, with where to write it. */
function leftLines({ kept, noSuchDay, gone }: ActionFill, path: string, texts: Texts): readonly string[] {
  const about = ({ blank, words }: { readonly blank: ActionBlank; readonly words: string }) => ({
    field: texts(COLUMNS[blank]),
    words: beginOf(words, 120),
    path,
  });
  const placed = (one: PlacedFill) => ({ ...about(one), label: labelOf(one), id: one.action.id });
  return [
    ...kept.map((one) => texts('filled.kept', { ...placed(one), now: beginOf(one.now, 120) })),
    ...noSuchDay.map((one) => texts('filled.no-such-day', placed(one))),
    ...gone.map((one) => texts('filled.gone', { ...about(one), id: one.action })),
  ];
}

/** What was taken over, under how much it is; nothing without any. */
function takenLines(added: readonly PlacedFill[], path: string, texts: Texts): readonly string[] {
  if (added.length === 0) return [];
  const lines = added.map((one) => {
    const values = { label: labelOf(one), field: texts(COLUMNS[one.blank]), words: beginOf(one.words, 120) };
    return `  ${texts('filled.line', values)}`;
  });
  return [[texts('filled.taken', { n: added.length, path }), ...lines].join('\n')];
}

/**
 * Takes over what a plan in Word says of its actions, where `plan.yaml` is still open, and says of the rest where it can be written.
 * Returns whether there was anything to say.
 */
export async function takeOverActions(
  { actions, unplaced }: OfferedTexts,
  { context, dossier: { root } }: Opened,
): Promise<boolean> {
  const { say, texts, world } = context;
  const show = (file: string): string => relative(world.cwd, file) || '.';
  const path = show(join(root, PLAN_FILE));
  const lines = unplaced.map((words) => texts('filled.unplaced', { words: beginOf(words, 120), path }));
  if (actions.length > 0) {
    const fill = await fillPlan(root, (plan) => fillActions(plan, actions, actionKey), sayWaiting(context));
    if (fill === null) lines.push(texts('filled.no-plan', { n: actions.length, path: show(root) }));
    else lines.push(...takenLines(fill.added, path, texts), ...leftLines(fill, path, texts));
  }
  for (const line of lines) say(line);
  return lines.length > 0;
}
