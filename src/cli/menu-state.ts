import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PLAN_FILE, REPORTS_FOLDER } from '../documents/dossier/folder/names.ts';
import { countQuestions } from '../domain/assessment/count-questions.ts';
import { findExtent } from '../domain/assessment/extent.ts';
import { dayOf } from '../domain/instrument/calendar-date.ts';
import { type Dossier, listBegun } from '../files/dossier/dossier.ts';
import { readAssessment } from '../files/dossier/read-assessment.ts';
import { sizeOfMeasured } from '../interview/depth-choices.ts';
import { listTables, tableStatusLines } from './commands/status/list-tables.ts';
import type { MenuState } from './menu.ts';
import type { Context } from './session/context.ts';

/** Whether a report on the latest measurement that was begun lies in its folder: a plan that lies there is none. */
function hasReport(dossier: Dossier): boolean {
  const latest = listBegun(dossier).at(-1);
  const folder = join(dossier.root, REPORTS_FOLDER);
  if (latest === undefined || !existsSync(folder)) return false;
  return readdirSync(folder).some((name) => name.startsWith(`nulmeting-${latest.id}`));
}

/** The latest measurement before the one that is filled in that was begun and has open questions; null without one, or when it cannot be read. */
async function findEarlier(
  dossier: Dossier,
  filled: string,
  { texts }: Context,
): Promise<MenuState['earlier']> {
  const before = listBegun(dossier).filter(({ id }) => id !== filled);
  for (const { id, document } of before.reverse()) {
    try {
      const { assessment } = await readAssessment(dossier, id, texts.language);
      const { shown, answered } = countQuestions(assessment.frameworks, assessment.tables);
      if (answered < shown) return { id, date: String(document.fields['date'] ?? id) };
    } catch {
      // What is wrong with it is told by the commands that read it.
    }
  }
  return null;
}

/** Finds out what a menu of a dossier depends on. */
export async function findMenuState(dossier: Dossier, context: Context): Promise<MenuState> {
  const date = dayOf(new Date());
  const facts = {
    begun: listBegun(dossier).length,
    isEmpty: dossier.measurements.length + dossier.elsewhere.length === 0,
    isToday: dossier.measurements.some(({ id }) => id === date),
    hasReport: hasReport(dossier),
    hasPlan: existsSync(join(dossier.root, PLAN_FILE)),
    uncounted: dossier.remarks.length,
  };
  try {
    const { assessment } = await readAssessment(dossier, null, context.texts.language, { isFilled: true });
    const { shown, answered } = countQuestions(assessment.frameworks, assessment.tables);
    return {
      ...facts,
      count: { open: shown - answered, answered },
      size: sizeOfMeasured(assessment.frameworks, context.texts).count,
      tables: listTables(assessment),
      extent: findExtent(assessment.frameworks),
      earlier: await findEarlier(dossier, assessment.measurement.id, context),
    };
  } catch {
    return { ...facts, count: null, size: '', tables: [], extent: null, earlier: null };
  }
}

/** How far a dossier is, in a line; with tables each on a line of its own. */
function progressWords({ isEmpty, count, size, tables, isToday }: MenuState, { texts }: Context): string {
  if (count === null) return texts(isEmpty ? 'home.state-empty' : 'home.state-mistakes');
  const { open, answered } = count;
  if (open === 0)
    return [texts('home.state-complete'), ...(isToday ? [texts('home.again-tomorrow')] : [])].join(' ');
  const questions = open + answered;
  if (tables.length > 0) return tableStatusLines(tables, { questions, answered }, texts).join('\n');
  return answered === 0
    ? texts('home.state-new', { count: size })
    : texts('home.state-open', { n: open, questions });
}

/** What is to be known of a dossier before something is done with it: what does not count, and how far it is. */
export function stateWords(state: MenuState, context: Context): string {
  const { uncounted } = state;
  const words = uncounted === 0 ? [] : [context.texts('home.state-uncounted', { n: uncounted })];
  return [...words, progressWords(state, context)].join('\n');
}
