import { joinPointer } from '../../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../../domain/checking/problem.ts';
import { asFields, asStringOrNull, type Fields } from '../../yaml/lenient.ts';

/** Whose answers a file or a form says that it holds; null where it does not say. */
export interface AnswersOrigin {
  /** The id of the organisation. */
  readonly organisation: string | null;
  readonly measurement: string | null;
  readonly table: string | null;
}

const given = (value: unknown): string | null => {
  const text = asStringOrNull(value);
  return text === null || text.trim() === '' ? null : text;
};

/** Reads from the fields of an answers file whose answers they are. */
export function readOrigin(fields: Fields): AnswersOrigin {
  return {
    organisation: given(fields['organisation']),
    measurement: given(fields['measurement']),
    table: given(asFields(fields['table'])['id']),
  };
}

const POINTERS = {
  organisation: '/organisation',
  measurement: '/measurement',
  table: joinPointer('/table', 'id'),
} as const;

/** Reports where an answers file says that it is of another organisation, measurement or table than the place in which it lies. */
export function checkOrigin(fields: Fields, place: AnswersOrigin): readonly Problem[] {
  const origin = readOrigin(fields);
  return (['organisation', 'measurement', 'table'] as const).flatMap((what) => {
    const written = origin[what];
    const here = place[what];
    if (written === null || written === here || here === '' || (here === null && what !== 'table')) return [];
    const values = { what: { text: `answers-origin.${what}` }, written, here: here ?? '–' };
    return [problem('answers-of-other', POINTERS[what], values)];
  });
}
