import type { Assessment, Table } from '../domain/assessment/assessment.ts';
import type { Texts } from '../texts/texts.ts';
import { type InvitedTo, render as renderInvitation } from './invitation.ts';
import { render as renderPaper } from './paper-form.ts';
import { render as renderYaml } from './yaml-form.ts';

/** What a form is made from. */
export interface Handout {
  readonly assessment: Assessment;
  readonly table: Table;
  /** The folder of the dossier as it is typed; empty where one stands in it. */
  readonly folder: string;
  /** How many questions a group gets, and how long it needs for them, in words. */
  readonly size: InvitedTo;
}

/** A form that can be handed out. */
export interface Form {
  readonly id: string;
  /** The end of the names of its files, with the dot. */
  readonly extension: string;
  /** Whether it is filled in by one table, and comes back. */
  readonly isOfTable: boolean;
  /** Renders the form for one table of a measurement. */
  readonly render: (handout: Handout, texts: Texts) => string;
}

/** Every form; `form --format` and its help read this list. */
export const FORMS: readonly Form[] = [
  {
    id: 'yaml',
    extension: '.yaml',
    isOfTable: true,
    render: ({ assessment, table, folder }, texts) => renderYaml(assessment, table, texts, folder),
  },
  {
    id: 'paper',
    extension: '.html',
    isOfTable: false,
    render: ({ assessment }, texts) => renderPaper(assessment, texts),
  },
  {
    id: 'invitation',
    extension: '.txt',
    isOfTable: false,
    render: ({ assessment, size }, texts) => renderInvitation(assessment, size, texts),
  },
];
