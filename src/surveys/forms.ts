import type { Assessment, Table } from '../domain/assessment/assessment.ts';
import type { Texts } from '../texts/texts.ts';
import { render } from './yaml-form.ts';

/** A form that can be handed out. */
export interface Form {
  readonly id: string;
  /** The end of the names of its files, with the dot. */
  readonly extension: string;
  /** Renders the form for one table of a measurement. */
  readonly render: (assessment: Assessment, table: Table, texts: Texts) => string;
}

/** Every form; `form --format` and its help read this list. */
export const FORMS: readonly Form[] = [{ id: 'yaml', extension: '.yaml', render }];
