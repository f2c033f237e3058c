import type { Extent } from '../domain/assessment/extent.ts';
import type { TextKey } from '../texts/texts.ts';
import type { TableStatus } from './commands/status/list-tables.ts';

/** What is known of a dossier where its menu is shown. */
export interface MenuState {
  /** How many measurements hold answers. */
  readonly begun: number;
  /** Whether there is no measurement at all. */
  readonly isEmpty: boolean;
  /** How many questions of the latest measurement are open, and answered; null where it cannot be read. */
  readonly count: { readonly open: number; readonly answered: number } | null;
  /** How many questions a measurement has in which nobody answered yet, in words: of who does nothing, up to the most; empty where it cannot be read. */
  readonly size: string;
  /** How far each table is; none where only one answers. */
  readonly tables: readonly TableStatus[];
  /** What a short measurement leaves out; null where nothing is. */
  readonly extent: Extent | null;
  /** An earlier measurement that was begun and has open questions; null without one. */
  readonly earlier: { readonly id: string; readonly date: string } | null;
  /** Whether a measurement of today is there: a day has one. */
  readonly isToday: boolean;
  readonly hasReport: boolean;
  readonly hasPlan: boolean;
  /** How many files and folders look as if they counted, and do not. */
  readonly uncounted: number;
}

/** Something that can be done from a menu: a command with its options. */
export interface MenuAction {
  readonly id: string;
  readonly text: TextKey;
  readonly command: string;
  readonly options: Readonly<Record<string, string | true>>;
}

const ACTIONS = {
  interview: { text: 'home.go-on', command: 'interview', options: {} },
  earlier: { text: 'home.earlier', command: 'interview', options: {} },
  team: { text: 'home.team', command: 'interview', options: { team: true } },
  correct: { text: 'home.correct', command: 'interview', options: { review: true } },
  full: { text: 'home.full', command: 'interview', options: { depth: 'full' } },
  form: { text: 'home.form', command: 'form', options: {} },
  status: { text: 'home.look', command: 'status', options: {} },
  report: { text: 'home.report', command: 'report', options: { format: 'html' } },
  plan: { text: 'home.plan', command: 'plan', options: {} },
  'plan-page': { text: 'home.plan-page', command: 'plan', options: { format: 'html' } },
  texts: { text: 'home.texts', command: 'interview', options: { texts: true } },
  compare: { text: 'home.compare', command: 'compare', options: { format: 'html' } },
  tables: { text: 'home.tables', command: 'interview', options: { table: true } },
  again: { text: 'home.again', command: 'interview', options: { new: true } },
  details: { text: 'home.details', command: 'details', options: {} },
  browser: { text: 'home.browser', command: 'open', options: {} },
  check: { text: 'home.check', command: 'check', options: {} },
} as const satisfies Readonly<Record<string, Omit<MenuAction, 'id'>>>;
type ActionId = keyof typeof ACTIONS;

/** What can be done in a dossier, always in the same order. */
export function listActions(state: MenuState): readonly MenuAction[] {
  const { begun, isEmpty, count, extent, earlier, isToday, hasPlan, uncounted } = state;
  const isReadable = count !== null;
  const ids: readonly (readonly [boolean, ActionId])[] = [
    [(!isReadable && !isEmpty) || uncounted > 0, 'check'],
    [isReadable && count.open > 0, 'interview'],
    [isReadable && count.open > 0, 'team'],
    [isReadable && count.answered > 0, 'correct'],
    [isReadable && earlier !== null, 'earlier'],
    [isReadable && extent !== null, 'full'],
    [isReadable, 'form'],
    [isReadable, 'status'],
    [isReadable, 'report'],
    [isReadable, 'plan'],
    [isReadable && hasPlan, 'plan-page'],
    [isReadable && begun > 0, 'texts'],
    [isReadable && begun > 1, 'compare'],
    [isEmpty || (isReadable && begun > 0 && !isToday), 'again'],
    [isReadable, 'tables'],
    [isReadable, 'details'],
    [isReadable, 'browser'],
  ];
  return ids.filter(([isOffered]) => isOffered).map(([, id]) => ({ id, ...ACTIONS[id] }));
}

/** The next sensible thing: to answer, then to see what came of it, then to plan what follows. */
export function proposeAction({ isEmpty, count, hasReport, hasPlan }: MenuState): ActionId {
  if (count === null) return isEmpty ? 'again' : 'check';
  if (count.open > 0) return 'interview';
  if (!hasReport) return 'report';
  return hasPlan ? 'plan-page' : 'plan';
}
