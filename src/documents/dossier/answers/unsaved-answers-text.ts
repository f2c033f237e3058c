import { stringify } from 'yaml';
import type { UnsavedAnswers } from '../../../domain/assessment/unsaved-answers.ts';
import type { AnswersOrigin } from './answers-origin.ts';
import { editResponses } from './edit-answers.ts';

/** The text of a form with answers, to be taken over where they come from; `heading` is its comment. */
export function unsavedAnswersText(
  { organisation, measurement, table }: AnswersOrigin,
  heading: string,
  { responses, roles }: UnsavedAnswers,
): string {
  const people = roles === null ? {} : { present: [...roles.present], absent: [...roles.absent] };
  const content = {
    schema: 'nulmeting/answers@1',
    ...(organisation === null || organisation === '' ? {} : { organisation }),
    measurement,
    ...(table === null && roles === null
      ? {}
      : { table: { ...(table === null ? {} : { id: table }), ...people } }),
    answers: null,
  };
  const yaml = stringify(content, { lineWidth: 110, nullStr: '' });
  return editResponses(`${heading.replace(/^/gm, '# ')}\n${yaml}`, responses, new Map());
}
