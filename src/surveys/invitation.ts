import type { Assessment } from '../domain/assessment/assessment.ts';
import { subjectWords } from '../texts/subject-words.ts';
import type { Texts } from '../texts/texts.ts';

/** What a group is invited to, in words. */
export interface InvitedTo {
  /** How many questions it gets. */
  readonly count: string;
  /** How long it needs for them. */
  readonly duration: string;
}

/** An invitation to sit at the table, to be put into a message: what is asked, how long it takes and who sees it. Blanks stand between `[` and `]`. */
export function render(
  { organisation, measurement, frameworks }: Assessment,
  { count, duration }: InvitedTo,
  texts: Texts,
): string {
  const isAgain = measurement.sequence > 1;
  const name = organisation.name;
  const subjects = frameworks.map((framework) => framework.subject?.[texts.language] ?? null);
  const subject = subjectWords(subjects, texts);
  const text = texts('invitation.text', {
    about: texts(isAgain ? 'invitation.about-again' : 'invitation.about', { subject }),
    why: texts(isAgain ? 'invitation.why-again' : 'invitation.why', { name, subject }),
    questions: count,
    duration,
  });
  return `${text}\n`;
}
