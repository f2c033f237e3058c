import { relative } from 'node:path';
import type { ReadAnswers } from '../../documents/dossier/read-answers.ts';
import type { Response, Table } from '../../domain/assessment/assessment.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { answersPath, saveResponses, saveTable } from '../../files/dossier/save-answers.ts';
import { estimateMinutes, isOpen, listAgenda } from '../../interview/agenda.ts';
import type { Asker } from '../../interview/asker.ts';
import { converse } from '../../interview/conversation.ts';
import { type CommandModule, type Options, optionText } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { startMeasurement } from '../new-measurement.ts';
import { type Opened, openAssessment } from '../open-assessment.ts';
import { type Form, readForm } from '../read-form.ts';

function readTable(options: Options): string | null {
  const table = optionText(options, 'table');
  if (table === null || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(table)) return table;
  throw new NamedError('bad-table', { table }, true);
}

function findTable({ assessment }: Opened, id: string | null): Table {
  return (
    assessment.tables.find((table) => table.id === id) ?? {
      id,
      present: [],
      absent: [],
      responses: new Map(),
    }
  );
}

/** Takes over what was filled in in a form. */
async function takeOver(read: ReadAnswers, table: string | null, opened: Opened): Promise<ExitCode> {
  const { context, dossier, folder } = opened;
  const { world, texts } = context;
  const existing = findTable(opened, table).responses;
  const filled = [...read.responses].filter(
    ([, { state, note, evidence }]) => state.kind !== 'unanswered' || note !== null || evidence !== null,
  );
  const responses = new Map(
    filled.flatMap(([id, response]): [string, Response][] => {
      const before = existing.get(id);
      // What the form leaves open, stays.
      const merged: Response = {
        state: response.state.kind === 'unanswered' ? (before?.state ?? response.state) : response.state,
        note: response.note ?? before?.note ?? null,
        evidence: response.evidence ?? before?.evidence ?? null,
      };
      return JSON.stringify(merged) === JSON.stringify(before) ? [] : [[id, merged]];
    }),
  );
  const target = answersPath(folder, table);
  const heading = texts('file.answers');
  await saveResponses(dossier.root, target, responses, heading, existing);
  if (read.present.length + read.absent.length > 0) await saveTable(dossier.root, target, read, heading);
  if (responses.size === 0) context.say(texts('interview.imported-nothing'));
  else
    context.say(
      texts('interview.imported', { n: responses.size, path: relative(world.cwd, target) || target }),
    );
  return EXIT.done;
}

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
    if (agenda.some((item) => item.question.id === question)) return question;
    const suggestion =
      findSuggestion(
        question,
        agenda.map((item) => item.question.id),
      ) ?? '';
    throw new NamedError('unknown-question-option', { id: question, suggestion }, true);
  }
  if (step === null) return null;
  const first = agenda.find((item) => item.step.id === step || String(item.step.order) === step);
  if (first !== undefined) return first.question.id;
  const known = [...new Set(agenda.map((item) => item.step.id))];
  throw new NamedError(
    'unknown-step-option',
    { id: step, known: known.join(', '), suggestion: findSuggestion(step, known) ?? '' },
    true,
  );
}

/** Who is at the table: roles to tick, and what is not on the list. */
async function askTable(
  table: Table,
  path: string,
  asker: Asker,
  { context, dossier }: Opened,
): Promise<void> {
  const { texts } = context;
  const roles = [...new Set([...dossier.organisation.roles, ...table.present, ...table.absent])];
  const options = roles.map((role) => ({ id: role, label: role }));
  const chosen = await asker.pickMany(texts('interview.ask-present'), options, table.present);
  const other = (await asker.text(texts('interview.ask-other-role'), '')) ?? '';
  const present = [
    ...chosen,
    ...other
      .split(',')
      .map((role) => role.trim())
      .filter((role) => role !== ''),
  ];
  const absent = roles.filter((role) => !present.includes(role));
  await saveTable(dossier.root, path, { present, absent }, texts('file.answers'));
}

async function hold(options: Options, tableId: string | null, opened: Opened): Promise<ExitCode> {
  const { context, dossier, assessment, folder } = opened;
  const { world, texts, style } = context;
  // A terminal that is closed cannot be set back to normal; trying to would end the program with an error.
  world.stdin.prependOnceListener('end', () => {
    world.stdin.setRawMode = () => world.stdin;
  });
  const { createTerminalAsker } = await import('../../interview/prompts/terminal-asker.ts');
  const asker = createTerminalAsker(
    {
      write: (text) => world.stdout.write(text),
      size: () => ({ columns: world.stdout.columns || 80, rows: world.stdout.rows || 24 }),
      style,
    },
    texts,
  );
  const table = findTable(opened, tableId);
  const path = answersPath(folder, tableId);
  const shown = relative(world.cwd, dossier.root) || '.';
  const agenda = listAgenda(assessment.frameworks, table.responses);
  if (agenda.length === 0) {
    asker.say(texts('interview.nothing-to-ask'));
    return EXIT.done;
  }
  const startAt = findStartAt(options, opened, table.responses);
  const open = agenda.filter(({ question }) => isOpen(table.responses, question.id)).length;
  const steps = new Set(agenda.map(({ step }) => step)).size;
  const questions = agenda.length;
  const intro =
    open === questions
      ? texts('interview.intro-new', { questions, steps, minutes: estimateMinutes(questions) })
      : texts('interview.intro-resume', { open, questions });
  asker.say(
    `\n${style.strong(texts(assessment.measurement.sequence > 1 ? 'interview.intro-again' : 'interview.intro', { name: assessment.organisation.name }))}\n\n${intro}`,
  );
  asker.say(`${texts('interview.intro-safe')}\n${texts('interview.intro-evidence')}\n`);
  if (table.present.length === 0) await askTable(table, path, asker, opened);
  const outcome = await converse({
    frameworks: assessment.frameworks,
    responses: table.responses,
    asker,
    texts,
    startAt,
    save: (question, response, before) =>
      saveResponses(
        dossier.root,
        path,
        new Map([[question, response]]),
        texts('file.answers'),
        new Map([[question, before]]),
      ),
  }).catch((error: unknown) => {
    if ((error as Error | null)?.name === 'ExitPromptError')
      asker.say(texts('interview.stopped', { path: shown }));
    throw error;
  });
  if (outcome.kind === 'stopped') asker.say(texts('interview.stopped', { path: shown }));
  else {
    asker.say(texts('interview.finished'));
    if (outcome.open > 0) asker.say(texts('interview.finished-open', { n: outcome.open }));
    asker.say(
      `\n${texts('interview.next-report', { path: shown })}\n${texts('interview.next-plan', { path: shown })}`,
    );
    if (dossier.measurements.length > 1) asker.say(texts('interview.next-compare', { path: shown }));
  }
  return EXIT.done;
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .option('--stap, --step <id>', texts('cli.option-step'))
      .option('--vraag, --question <id>', texts('cli.option-question'))
      .option('--tafel, --table <id>', texts('cli.option-table'))
      .option('--antwoorden, --answers <file>', texts('cli.option-answers'))
      .option('--meting, --measurement <id>', texts('cli.option-measurement'))
      .option('--nieuw, --new', texts('cli.option-new'))
      .option('--datum, --date <date>', texts('cli.option-date'))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting interview\n  nulmeting interview --new\n  nulmeting interview --step borging\n  nulmeting interview --answers formulier.yaml`,
      );
  },

  async run([folder], options, outer) {
    const table = readTable(options);
    const answers = optionText(options, 'answers');
    const root = folder as string | null;
    let form: Form | null = null;
    const started =
      options['new'] === true
        ? await startMeasurement(root, options, outer, async (frameworks, context) => {
            if (answers !== null) form = await readForm(answers, frameworks, context);
          })
        : null;
    if (started !== null && answers === null && !outer.isInteractive()) return EXIT.done;
    if (answers === null && !outer.isInteractive()) throw new NamedError('no-terminal', {}, true);
    const opened = await openAssessment(root, started ?? optionText(options, 'measurement'), outer);
    if (answers === null) return hold(options, table, opened);
    form ??= await readForm(answers, opened.assessment.frameworks, opened.context);
    const { id } = opened.assessment.measurement;
    // A form of another measurement would put old answers over new ones. Said in so many words, it may.
    if (
      form.measurement !== null &&
      form.measurement !== id &&
      started === null &&
      options['measurement'] !== id
    )
      throw new NamedError('form-of-other', { id, other: form.measurement }, true);
    return takeOver(form, table, opened);
  },
};
