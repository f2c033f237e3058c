import { relative } from 'node:path';
import { questionsById } from '../../../documents/dossier/answers/questions-by-id.ts';
import { pathOf } from '../../../documents/dossier/folder/change-answers.ts';
import type { Response } from '../../../domain/assessment/assessment.ts';
import type { Replacement } from '../../../domain/assessment/merge-form.ts';
import { type NamedTable, readTableName } from '../../../domain/assessment/named-table.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { isId } from '../../../domain/instrument/id.ts';
import { removeUnseen } from '../../../domain/instrument/visible-text.ts';
import { type FormOutcome, saveForm } from '../../../files/dossier/answers/save-form.ts';
import { listAgenda } from '../../../interview/navigator/agenda.ts';
import { toTermId } from '../../../texts/vocabulary.ts';
import { sayWaiting } from '../../session/context.ts';
import type { Opened } from '../../session/open-assessment.ts';
import { chooseTable } from '../interview/filled-in.ts';
import { answersFile } from '../interview/interview-saving.ts';
import { sayUnnamed } from '../interview/name-unnamed.ts';
import { sayNewMeasurement } from '../new-measurement.ts';
import type { Form } from './read-form.ts';
import { replacementWords } from './replacement-words.ts';

/** How a form is taken over. */
export interface TakingOver {
  /** The table that is named with it, or null. */
  readonly table: NamedTable | null;
  /** Whether the measurement is named with it: then a form of another one is taken over too. */
  readonly isNamed: boolean;
  /** Whether it may replace what is there. */
  readonly replaces: boolean;
  /** Asks whether this may be replaced; null when nobody can be asked. */
  readonly ask: ((question: string, opened: Opened) => Promise<boolean>) | null;
}

/**
 * A form of another organisation, measurement or table would put answers where they do not belong.
 * @throws NamedError `form-of-other-organisation`, `form-of-other`, `form-of-other-table`, `bad-table`
 */
function refuseOther(
  { origin }: Form,
  { assessment, dossier }: Opened,
  { table, isNamed }: TakingOver,
): void {
  const { id } = assessment.measurement;
  const own = dossier.organisation;
  if (origin.organisation !== null && origin.organisation !== own.id)
    throw new NamedError('form-of-other-organisation', {
      organisation: origin.organisation,
      own: own.id,
      name: own.name,
    });
  if (origin.measurement !== null && origin.measurement !== id && !isNamed)
    throw new NamedError('form-of-other', { id, other: origin.measurement });
  if (origin.table !== null && !isId(origin.table))
    throw new NamedError('bad-table', { table: origin.table });
  if (origin.table !== null && table !== null && origin.table !== table.id)
    throw new NamedError('form-of-other-table', { table: table.id, other: origin.table });
}

/** Whether a person lets a form replace what is there; throws where nobody can be asked. */
async function mayReplace(
  replaced: readonly Replacement[],
  { ask }: TakingOver,
  opened: Opened,
): Promise<boolean> {
  const { context, assessment } = opened;
  const { texts, say } = context;
  const changes = replacementWords(replaced, questionsById(assessment.frameworks), texts);
  say(`${texts('replace.would', { n: replaced.length })}\n${changes}`);
  if (ask === null) throw new NamedError('form-would-replace', { n: replaced.length });
  return ask(texts('replace.ask', { n: replaced.length }), opened);
}

/** Says which answers of a form are kept and do not count, because their question is not asked now. */
function sayHidden(
  changed: readonly string[],
  responses: ReadonlyMap<string, Response>,
  { context: { texts, say }, assessment: { frameworks } }: Opened,
): void {
  const asked = new Set(listAgenda(frameworks, responses).map(({ question }) => question.id));
  const hidden = changed.filter((id) => !asked.has(id));
  if (hidden.length === 0) return;
  const questions = questionsById(frameworks);
  const lines = hidden.map((id) => `\n  - ${questions.get(id)?.label[texts.language] ?? id}`);
  say(texts('interview.imported-hidden', { n: hidden.length }) + lines.join(''));
}

/** Says how many answers of a form were new, and how many notes or evidence without an answer. */
function sayImported(
  { changed, responses }: Pick<Extract<FormOutcome, { kind: 'saved' }>, 'changed' | 'responses'>,
  path: string,
  { context: { texts, say } }: Opened,
): void {
  const notes = changed.filter((id) => responses.get(id)?.state.kind === 'unanswered').length;
  const answers = changed.length - notes;
  if (answers > 0) say(texts('interview.imported', { n: answers, path }));
  if (notes > 0) say(texts('interview.imported-notes', { n: notes, path }));
}

/** Takes over what was filled in in a form, at its table, after showing what that would replace; says how much of it was new. */
export async function takeOverForm(form: Form, opened: Opened, options: TakingOver): Promise<void> {
  const { context, assessment, named } = opened;
  const { world, texts, say } = context;
  refuseOther(form, opened, options);
  const inForm = form.origin.table === null ? null : readTableName(form.origin.table);
  const table = chooseTable(opened, options.table ?? inForm);
  const isKnown = assessment.tables.some(
    ({ id, responses }) => id === (table?.id ?? null) && responses.size > 0,
  );
  const file = answersFile(table, isKnown, opened);
  const save = (agreed: readonly Replacement[] | 'all') =>
    saveForm(
      file,
      {
        form,
        questions: questionsById(assessment.frameworks),
        roleId: (role) => toTermId('role', removeUnseen(role)),
        measurement: assessment.measurement.id,
        agreed,
        heading: texts('file.replaced'),
      },
      sayWaiting(context),
    );
  let outcome = await save(options.replaces ? 'all' : []);
  while (outcome.kind === 'would-replace') {
    if (!(await mayReplace(outcome.replaced, options, opened))) {
      say(texts('replace.not-done'));
      return;
    }
    outcome = await save(outcome.replaced);
  }
  const show = (path: string): string => relative(world.cwd, path) || path;
  if (opened.making !== null && outcome.isWritten) sayNewMeasurement(opened);
  const { changed, responses } = outcome;
  if (table !== null && !named.includes(table.id) && outcome.isBegun)
    say(texts('interview.table-added', { table: table.name }));
  if (!outcome.isWritten) say(texts('interview.imported-nothing'));
  else if (changed.length === 0) say(texts('interview.imported-roles', { path: show(pathOf(file)) }));
  else sayImported(outcome, show(pathOf(file)), opened);
  sayHidden(changed, responses, opened);
  if (outcome.kept !== null) say(texts('replace.kept', { path: show(outcome.kept) }));
  sayUnnamed(table, opened);
}
