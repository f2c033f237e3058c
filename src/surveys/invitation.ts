import type { Assessment } from '../domain/assessment/assessment.ts';
import { listAsked } from '../domain/assessment/extent.ts';
import type { Texts } from '../texts/texts.ts';

/** An invitation to sit at the table, to be put into a message: what is asked, how long it takes and who sees it. Blanks stand between `[` and `]`. */
export function render(
  { organisation, frameworks, measurement }: Assessment,
  duration: string,
  texts: Texts,
): string {
  const isAgain = measurement.sequence > 1;
  const name = organisation.name;
  const text = texts('invitation.text', {
    about: texts(isAgain ? 'invitation.about-again' : 'invitation.about'),
    why: texts(isAgain ? 'invitation.why-again' : 'invitation.why', { name }),
    questions: texts('invitation.questions', { n: listAsked(frameworks).size }),
    duration,
  });
  return `${text}\n`;
}
