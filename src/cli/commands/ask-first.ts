import type { Dossier } from '../../files/dossier/dossier.ts';
import type { Asker } from '../../interview/asker.ts';
import { keysTheme } from '../../interview/prompts/keys-theme.ts';
import { showDate } from '../../reports/wording.ts';
import { type Context, inLanguageOf } from '../session/context.ts';
import type { Opened } from '../session/open-assessment.ts';
import type { Unfinished } from './new-measurement.ts';

/** Takes the terminal, and makes what asks in it. */
export async function createAsker({ world, style, texts, takeTerminal }: Context): Promise<Asker> {
  takeTerminal();
  const { createTerminalAsker } = await import('../../interview/prompts/terminal-asker.ts');
  return createTerminalAsker(
    {
      write: (text) => world.out.write(text),
      control: (sequence) => world.stdout.write(sequence),
      size: () => ({ columns: world.stdout.columns || 80, rows: world.stdout.rows || 24 }),
      style,
    },
    texts,
  );
}

const COURSES = ['finish', 'anew', 'stop'] as const;
export type Course = (typeof COURSES)[number];

/** Asks whether to finish the latest measurement, or to begin anew beside it. Esc stops. */
export async function askUnfinished(
  { date, answered, questions }: Unfinished,
  dossier: Dossier,
  outer: Context,
): Promise<Course> {
  const context = await inLanguageOf(outer, dossier.language);
  const { texts } = context;
  const asker = await createAsker(context);
  const options = COURSES.map((id, index) => ({
    id,
    key: String(index + 1),
    label: texts(`interview.unfinished-${id}`),
    sentence: '',
  }));
  const message = texts('interview.unfinished', { date: showDate(date, texts), answered, questions });
  const chosen = await asker.pick(message, options);
  return COURSES.find((course) => course === chosen) ?? 'stop';
}

/** Asks whether a form may replace what is there; the safe answer stands first. The question clears no screen: what is replaced stands above. */
export async function askReplace(message: string, { context }: Opened): Promise<boolean> {
  const { texts, takeTerminal } = context;
  takeTerminal();
  const { default: inquirer } = await import('inquirer');
  const choices = [false, true].map((value) => ({ value, name: texts(`replace.${value ? 'yes' : 'no'}`) }));
  const { replaces } = await inquirer.prompt<{ replaces: boolean }>([
    { type: 'select', name: 'replaces', theme: keysTheme(texts), message, loop: false, choices },
  ]);
  return replaces;
}

/** Asks which table is filled in, where a measurement has several; null for who goes back. */
export async function askTable(asker: Asker, { assessment, context }: Opened): Promise<string | null> {
  const { texts } = context;
  const options = assessment.tables.map(({ id }, index) => ({
    id: id ?? '',
    key: String(index + 1),
    label: id ?? texts('interview.table-unnamed'),
    sentence: '',
  }));
  return asker.pick(texts('interview.which-table'), options);
}
