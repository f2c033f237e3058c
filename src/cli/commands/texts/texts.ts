import { NamedError } from '../../../domain/checking/named-error.ts';
import { showPath } from '../../../files/system/show-path.ts';
import { listWriting } from '../../../texts/blanks.ts';
import { type Options, optionText } from '../../session/command.ts';
import type { Context } from '../../session/context.ts';
import { EXIT, type ExitCode } from '../../session/exit-code.ts';
import { openAssessment } from '../../session/open-assessment.ts';
import { openTexts } from '../../session/open-texts.ts';
import { askReplace } from '../ask-first.ts';
import { readOffered } from './read-offered.ts';
import { takeOverActions } from './take-over-actions.ts';
import { takeOverTexts } from './take-over-texts.ts';
import { textsInTerminal } from './texts-in-terminal.ts';

/**
 * Asks for what people write in report and plan, or takes it over from a file, with what they filled in for actions.
 * @throws NamedError `texts-not-written` where nobody can be asked
 */
export async function interviewForTexts(
  folder: string | null,
  options: Options,
  outer: Context,
): Promise<ExitCode> {
  const measurement = optionText(options, 'measurement');
  const opened = await openAssessment(folder, measurement, outer);
  const { context } = opened;
  const kept = await openTexts(opened);
  const answers = optionText(options, 'answers');
  if (answers !== null) {
    const offered = await readOffered(answers, opened);
    const taken = await takeOverTexts(kept, offered, opened, {
      named: measurement,
      replaces: options['replace'] === true,
      ask: context.isInteractive() && answers !== '-' ? askReplace : null,
    });
    const hasSaid = taken !== null && (await takeOverActions(offered, opened));
    if (taken === 0 && !hasSaid) context.say(context.texts('written.taken-nothing'));
    return EXIT.done;
  }
  if (context.isInteractive()) return textsInTerminal(kept, measurement, opened);
  const items = listWriting(kept, opened.assessment.measurement.id);
  const open = items.filter((item) => item.kept.kind === 'open');
  if (open.length === 0) {
    context.say(context.texts('written.all-written'));
    return EXIT.done;
  }
  throw new NamedError('texts-not-written', {
    path: showPath(opened.dossier.root),
    n: open.length,
    open: open.map(({ blank }) => blank.id).join(', '),
  });
}
