import { relative } from 'node:path';
import type { Response, Table } from '../../../domain/assessment/assessment.ts';
import { findExtent } from '../../../domain/assessment/extent.ts';
import type { NamedTable } from '../../../domain/assessment/named-table.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { findSuggestion } from '../../../domain/checking/suggestion.ts';
import { isAsked } from '../../../domain/instrument/depth.ts';
import type { Question, Step } from '../../../domain/instrument/framework.ts';
import { questionNumber } from '../../../domain/instrument/step.ts';
import { listBegun } from '../../../files/dossier/dossier.ts';
import { type DraftFile, openDraftFile } from '../../../files/dossier/draft-file.ts';
import type { Asker } from '../../../interview/asker.ts';
import { converse, type Outcome } from '../../../interview/converse.ts';
import { listAgenda } from '../../../interview/navigator/agenda.ts';
import { keptToPlain } from '../../../interview/navigator/kept.ts';
import { type Options, optionText } from '../../session/command.ts';
import { type Context, endBack } from '../../session/context.ts';
import { EXIT, type ExitCode } from '../../session/exit-code.ts';
import { measurementOption, type Opened } from '../../session/open-assessment.ts';
import { createAsker } from '../../session/terminal/create-asker.ts';
import { askTable, tablesOfLastTime } from '../ask-first.ts';
import { findDrafted, findEarlierAnswers, keptOf } from './aside.ts';
import { chooseTable, findTable } from './filled-in.ts';
import { createInterviewSaver, type InterviewSaver } from './interview-saving.ts';
import { nameUnnamed } from './name-unnamed.ts';
import { askRoles, introductionWords } from './opening.ts';

/** The question that `--question` or `--step` names. */
function findStartAt(
  options: Options,
  { assessment }: Opened,
  responses: ReadonlyMap<string, Response>,
): string | null {
  const agenda = listAgenda(assessment.frameworks, responses);
  const question = optionText(options, 'question');
  const step = optionText(options, 'step');
  if (question !== null) {
    const isNamed = (at: Step, { id }: Question): boolean =>
      id === question || questionNumber(at, id) === question;
    // A whole number is that of the screen: `question 19 of 46`.
    const place = /^\d+$/.test(question) ? agenda[Number(question) - 1] : undefined;
    const named = agenda.find((item) => isNamed(item.step, item.question)) ?? place;
    if (named !== undefined) return named.question.id;
    const isLeftOut = assessment.frameworks.some((framework) =>
      framework.steps.some((at) => at.questions.some((one) => isNamed(at, one) && !isAsked(framework, one))),
    );
    if (isLeftOut) throw new NamedError('question-not-in-short', { id: question });
    const known = agenda.map((item) => item.question.id);
    throw new NamedError('unknown-question-option', { id: question }, findSuggestion(question, known));
  }
  if (step === null) return null;
  const first = agenda.find((item) => item.step.id === step || item.step.mark === step);
  if (first !== undefined) return first.question.id;
  const known = [...new Set(agenda.map((item) => item.step.id))];
  throw new NamedError(
    'unknown-step-option',
    { id: step, known: known.join(', ') },
    findSuggestion(step, known),
  );
}

/** How many measurements hold answers, the one that was just asked among them. */
function countBegun({ dossier, assessment }: Opened): number {
  const { id } = assessment.measurement;
  return new Set([...listBegun(dossier).map((one) => one.id), id]).size;
}

async function sayOutcome(
  outcome: Outcome,
  table: NamedTable | null,
  path: string,
  asker: Asker,
  options: Options,
  opened: Opened,
): Promise<void> {
  const { texts, plainOption } = opened.context;
  const more = measurementOption(optionText(options, 'measurement'));
  // What makes a report is loaded after the last question, not before the first.
  const { closingWords } = await import('./closing.ts');
  const closing = await closingWords(opened);
  const here = `${table === null ? '' : ` --table ${table.id}`}${more}${plainOption}`;
  const isShort = findExtent(opened.assessment.frameworks) !== null;
  // Who has just looked over her answers is not sent back to that.
  const goOn =
    outcome.open > 0 ? 'interview.next-open' : options['review'] === true ? null : 'interview.next-review';
  const lines = [
    outcome.open === 0 ? texts('interview.finished') : texts('interview.ended-open', { n: outcome.open }),
    ...(closing === '' ? [] : ['', closing]),
    '',
    ...(goOn === null ? [] : [texts(goOn, { path, more: here })]),
    texts('interview.next-report', { path, more }),
    texts('interview.next-plan', { path, more }),
    ...(isShort ? [texts('interview.next-full', { path, more: more + plainOption })] : []),
    ...(countBegun(opened) > 1 ? [texts('interview.next-compare', { path })] : []),
  ];
  await asker.tell(lines.join('\n'));
}

/** Asks who is at the table, where that is not known, and then the questions; null when the person stops before the first. */
async function holdInterview(
  options: Options,
  table: Table,
  asker: Asker,
  saver: InterviewSaver,
  drafts: DraftFile,
  opened: Opened,
): Promise<Outcome | null> {
  const { context, assessment } = opened;
  const { texts } = context;
  const kept = keptOf(drafts);
  const named = findStartAt(options, opened, table.responses);
  const introduction = introductionWords(listAgenda(assessment.frameworks, table.responses), table, opened);
  if (table.present.length > 0) asker.say(`\n${introduction}\n`);
  else {
    const roles = await askRoles(table, introduction, asker, opened);
    if (roles === null || (await saver.saveRoles(roles)) === 'stop') return null;
  }
  const outcome = await converse({
    frameworks: assessment.frameworks,
    responses: table.responses,
    asker,
    texts,
    depth: assessment.measurement.depth,
    startAt: named ?? findDrafted(kept),
    save: saver.saveResponse,
    received: saver.received,
    keep: (now) => drafts.keep(now.drafts.size + now.later.size === 0 ? null : keptToPlain(now)),
    ...kept,
    table: table.name,
    otherTables: assessment.tables
      .filter(({ id }) => id !== table.id)
      .map(({ name, responses }) => ({ name: name ?? texts('interview.table-unnamed'), responses })),
    earlier: await findEarlierAnswers(table, opened),
    notice: drafts.others > 0 ? texts('interview.others', { n: drafts.others }) : null,
    isTeam: options['team'] === true,
    beginsWithReview: options['review'] === true,
  });
  await saver.finish();
  return outcome;
}

/** The table that is asked: the one that is named, the one without a name, or the one that the person chooses; undefined for who goes back. */
async function chooseSeat(
  named: NamedTable | null,
  isAsked: boolean,
  asker: Asker,
  opened: Opened,
): Promise<NamedTable | null | undefined> {
  const hasNames = opened.named.length > 0 || tablesOfLastTime(opened).length > 0;
  return named !== null || !(hasNames || isAsked) ? chooseTable(opened, named) : askTable(asker, opened);
}

/** What of a command line holds when one goes on. */
function optionsToGoOn(options: Options, { plainOption }: Context): string {
  const team = options['team'] === true ? ' --team' : '';
  return measurementOption(optionText(options, 'measurement')) + team + plainOption;
}

/** Says that nothing was kept of a new measurement without answers, or where to go on, at the same table. */
function sayStopped(
  saver: InterviewSaver,
  table: NamedTable | null,
  path: string,
  asker: Asker,
  options: Options,
  context: Context,
): void {
  const { texts, plainOption: plain } = context;
  const more = optionsToGoOn(options, context);
  if (!saver.isMade()) asker.say(texts('interview.nothing-made', { path, plain }));
  else if (table === null) asker.say(texts('interview.stopped', { path, more }));
  // By its name: a new table of which nothing was saved stands nowhere yet, and by its id it would get that as its name.
  else asker.say(texts('interview.stopped-table', { path, table: table.name, more }));
}

/**
 * Asks the questions in a terminal and saves each answer as it is given, for one table. What cannot be saved is put in a file beside it.
 * @throws NamedError `unknown-question-option`, `question-not-in-short`, `unknown-step-option`, `answers-gone`, `answers-empty`, `dossier-gone`
 */
export async function interviewInTerminal(
  options: Options,
  named: NamedTable | null,
  found: Opened,
): Promise<ExitCode> {
  const { context, dossier } = found;
  const { world, texts } = context;
  const asker = await createAsker(context);
  const chosen = await chooseSeat(named, options['table'] === true, asker, found);
  const seat = chosen === undefined ? null : await nameUnnamed({ opened: found, table: chosen }, asker);
  const changesDepth = optionText(options, 'depth') !== null;
  if (seat === null) return changesDepth ? EXIT.done : endBack(context);
  const { opened } = seat;
  const { assessment } = opened;
  const table = findTable(opened, seat.table);
  const shown = relative(world.cwd, dossier.root) || '.';
  if (listAgenda(assessment.frameworks, table.responses).length === 0) {
    asker.say(texts('interview.nothing-to-ask'));
    return EXIT.done;
  }
  const saver = createInterviewSaver(table, asker, opened);
  const drafts = openDraftFile(
    dossier.root,
    assessment.measurement.id,
    seat.table?.id ?? null,
    world.events.pid,
  );
  context.takeTerminal(() => {
    drafts.close();
    saver.rescue(null);
  });
  try {
    const outcome = await holdInterview(options, table, asker, saver, drafts, opened);
    if (saver.rescue(null)) return EXIT.failed;
    if (outcome?.kind === 'finished' && saver.isMade())
      await sayOutcome(outcome, seat.table, shown, asker, options, opened);
    else if (outcome !== null) sayStopped(saver, seat.table, shown, asker, options, context);
    else if (seat.opened === found && !changesDepth) return endBack(context);
    return EXIT.done;
  } catch (error) {
    const isRescued = saver.rescue(error);
    const isInterrupted = (error as Error | null)?.name === 'ExitPromptError';
    if (isInterrupted && !isRescued) sayStopped(saver, seat.table, shown, asker, options, context);
    throw error;
  } finally {
    drafts.close();
  }
}
