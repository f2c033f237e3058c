import { asFields } from '../yaml/lenient.ts';

const FIELDS = ['answer', 'low', 'high', 'reason', 'note', 'evidence'];

/** Whether somebody gave something in the content of an answers file: an answer, a note, evidence or a reason. */
export function holdsAnswers(content: unknown): boolean {
  return Object.values(asFields(asFields(content)['answers'])).some((entry) => {
    const fields = asFields(entry);
    return FIELDS.some((name) => {
      const value = fields[name];
      return (
        value !== undefined && value !== null && String(JSON.stringify(value)).replace(/[\s"]/g, '') !== ''
      );
    });
  });
}
