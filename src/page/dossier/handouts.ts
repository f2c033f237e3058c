import { sizeOfMeasured } from '../../interview/depth-choices.ts';
import { render as renderInvitation } from '../../surveys/invitation.ts';
import { render as renderPaper } from '../../surveys/paper-form.ts';
import type { Texts } from '../../texts/texts.ts';
import type { OpenedMeasurement } from './open-dossier.ts';

/** What can be handed out before people sit down: sheets to prepare with, and the words to invite them with. */
export type HandoutKind = 'paper' | 'invitation';

/** What is handed out, as the command line writes it: a page for paper, and plain text for an invitation. */
export function makeHandout(kind: HandoutKind, { assessment }: OpenedMeasurement, texts: Texts): string {
  return kind === 'paper'
    ? renderPaper(assessment, texts)
    : renderInvitation(assessment, sizeOfMeasured(assessment.frameworks, texts), texts);
}
