import type { TextKey } from '../texts/texts.ts';

/** What is known of a dossier where its menu is shown. */
export interface MenuState {
  /** How many measurements hold answers. */
  readonly begun: number;
  /** How many questions of the latest measurement are open, and answered; null where it cannot be read. */
  readonly count: { readonly open: number; readonly answered: number } | null;
  readonly isShort: boolean;
  readonly hasReport: boolean;
  readonly hasPlan: boolean;
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
  team: { text: 'home.team', command: 'interview', options: { team: true } },
  correct: { text: 'home.correct', command: 'interview', options: { review: true } },
  full: { text: 'home.full', command: 'interview', options: { depth: 'full' } },
  form: { text: 'home.form', command: 'form', options: { format: 'html' } },
  status: { text: 'home.look', command: 'status', options: {} },
  report: { text: 'home.report', command: 'report', options: { format: 'html' } },
  plan: { text: 'home.plan', command: 'plan', options: {} },
  'plan-page': { text: 'home.plan-page', command: 'plan', options: { format: 'html' } },
  texts: { text: 'home.texts', command: 'interview', options: { texts: true } },
  compare: { text: 'home.compare', command: 'compare', options: { format: 'html' } },
  tables: { text: 'home.tables', command: 'interview', options: { table: true } },
  again: { text: 'home.again', command: 'interview', options: { new: true } },
  check: { text: 'home.check', command: 'check', options: {} },
} as const satisfies Readonly<Record<string, Omit<MenuAction, 'id'>>>;
type ActionId = keyof typeof ACTIONS;

/** What can be done in a dossier, always in the same order. */
export function listActions({ begun, count, isShort, hasPlan }: MenuState): readonly MenuAction[] {
  const isReadable = count !== null;
  const ids: readonly (readonly [boolean, ActionId])[] = [
    [!isReadable, 'check'],
    [isReadable && count.open > 0, 'interview'],
    [isReadable && count.open > 0, 'team'],
    [isReadable && count.answered > 0, 'correct'],
    [isReadable && isShort, 'full'],
    [isReadable, 'form'],
    [isReadable, 'status'],
    [isReadable, 'report'],
    [isReadable, 'plan'],
    [isReadable && hasPlan, 'plan-page'],
    [isReadable && begun > 0, 'texts'],
    [isReadable && begun > 1, 'compare'],
    [isReadable && begun > 0, 'again'],
    [isReadable, 'tables'],
  ];
  return ids.filter(([isOffered]) => isOffered).map(([, id]) => ({ id, ...ACTIONS[id] }));
}

/** The next sensible thing: to answer, then to see what came of it, then to plan what follows. */
export function proposeAction({ count, hasReport, hasPlan }: MenuState): ActionId {
  if (count === null) return 'check';
  if (count.open > 0) return 'interview';
  if (!hasReport) return 'report';
  return hasPlan ? 'plan-page' : 'plan';
}
