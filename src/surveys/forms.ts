import type { Assessment, Table } from '../domain/assessment/assessment.ts';
import type { Texts } from '../texts/texts.ts';
import { render as renderInvitation } from './invitation.ts';
import { render as renderPaper } from './paper-form.ts';
import { render as renderYaml } from './yaml-form.ts';

/** What a form is made from. */
export interface Handout {
  readonly assessment: Assessment;
  readonly table: Table;
  /** How long a group needs for it, in words. */
  readonly duration: string;
}

/** A form that can be handed out. */
export interface Form {
  readonly id: string;
  /** The end of the names of its files, with the dot. */
  readonly extension: string;
  /** Renders the form for one table of a measurement. */
  readonly render: (handout: Handout, texts: Texts) => string;
}

/** Every form; `form --format` and its help read this list. */
export const FORMS: readonly Form[] = [
  {
    id: 'yaml',
    extension: '.yaml',
    render: ({ assessment, table }, texts) => renderYaml(assessment, table, texts),
  },
  { id: 'paper', extension: '.html', render: ({ assessment }, texts) => renderPaper(assessment, texts) },
  {
    id: 'invitation',
    extension: '.txt',
    render: ({ assessment, duration }, texts) => renderInvitation(assessment, duration, texts),
  },
];
