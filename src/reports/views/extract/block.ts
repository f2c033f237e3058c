import type { Stage } from '../../../domain/scoring/stage.ts';
import type { BlankView } from '../blank-view.ts';
import type { FindingView } from '../findings-view.ts';
import type { QuestionView, StepView } from '../step-view.ts';

/** A step with how far it is, in words. */
export interface StageRow {
  readonly title: string;
  /** Null without an outcome, and in a row for a whole framework. */
  readonly stage: Stage | null;
  readonly words: string;
}

/** A step with its questions and answers; an extract has no annex to which they lead. */
export type ToldStep = Omit<StepView, 'id' | 'isTold' | 'questions'> & {
  readonly questions: readonly Omit<QuestionView, 'anchor'>[];
};

/** A part of a chapter: exactly one of its fields is not null. */
export interface Block {
  readonly paragraph: { readonly lead: string | null; readonly text: string } | null;
  readonly list: readonly string[] | null;
  /** How far each step is, as a table; `head` is what its rows are. */
  readonly stages: { readonly head: string; readonly rows: readonly StageRow[] } | null;
  readonly step: ToldStep | null;
  readonly finding: FindingView | null;
  /** What people write. */
  readonly blanks: readonly BlankView[] | null;
}

const EMPTY: Block = { paragraph: null, list: null, stages: null, step: null, finding: null, blanks: null };

/** A block of one kind. */
export function block(part: Partial<Block>): Block {
  return { ...EMPTY, ...part };
}

/** A paragraph, after some words that stand out; none of a text that is not there. */
export function paragraph(text: string | null, lead: string | null = null): readonly Block[] {
  return text === null || text === '' ? [] : [block({ paragraph: { lead, text } })];
}

/** A list; none without items. */
export function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [block({ list: items })];
}
