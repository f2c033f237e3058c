import { stringify } from 'yaml';
import type { UnsavedAnswers } from '../../domain/assessment/unsaved-answers.ts';
import { editResponses } from './edit-answers.ts';

/** The text of a form with answers that could not be saved, for a measurement; `heading` is its comment. */
export function unsavedAnswersText(
  measurement: string,
  heading: string,
  { responses, roles }: UnsavedAnswers,
): string {
  const content = {
    schema: 'nulmeting/answers@1',
    measurement,
    ...(roles === null ? {} : { table: { present: [...roles.present], absent: [...roles.absent] } }),
    answers: null,
  };
  const yaml = stringify(content, { lineWidth: 110, nullStr: '' });
  return editResponses(`${heading.replace(/^/gm, '# ')}\n${yaml}`, responses, new Map());
}
