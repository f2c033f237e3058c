import type { WordedAnswer } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { answerWords } from '../../wording.ts';

/** What one table answered, in full; what a person left empty is null. */
export interface AnswerView {
  /** Null when there is one table. */
  readonly table: string | null;
  readonly words: string;
  /** The sentence of the answer on its scale; null for an answer outside a scale. */
  readonly sentence: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  /** The evidence, or that there is none where the answer asks for it. */
  readonly evidence: string | null;
}

/** The same in the annex, where nothing stands that a chapter told whole. */
export interface AnnexAnswerView extends AnswerView {
  /** Which of it stands in a chapter. */
  readonly elsewhere: readonly { readonly at: string; readonly words: string }[];
}

/** What one table answered, in full. */
export function viewAnswer(answer: WordedAnswer, texts: Texts): AnswerView {
  return {
    table: answer.table,
    words: answerWords(answer, texts),
    sentence: answer.sentence,
    reason: answer.reason,
    note: answer.note,
    evidence: answer.evidence ?? (answer.withoutEvidence ? texts('report.evidence-none') : null),
  };
}

/** What the chapters before the annex told whole. */
export interface Told {
  readonly quoted: ReadonlyMap<string, number>;
  readonly reasons: ReadonlySet<string>;
}

/** The same without what a chapter told whole, and where that is. */
export function viewAnnexAnswer(
  question: string,
  answer: WordedAnswer,
  { quoted, reasons }: Told,
  texts: Texts,
): AnnexAnswerView {
  const view = viewAnswer(answer, texts);
  const key = `${question} ${answer.table ?? ''}`;
  const inFinding = (['note', 'evidence'] as const).flatMap((kind) => {
    const number = quoted.get(`${key} ${kind}`);
    return number === undefined
      ? []
      : [{ kind, at: `f-${number}`, words: texts(`report.quoted-${kind}`, { number }) }];
  });
  const isTold = (kind: 'note' | 'evidence'): boolean => inFinding.some((one) => one.kind === kind);
  const isReasonTold = reasons.has(key);
  return {
    ...view,
    note: isTold('note') ? null : view.note,
    evidence: isTold('evidence') ? null : view.evidence,
    reason: isReasonTold ? null : view.reason,
    elsewhere: [
      ...(isReasonTold ? [{ at: 'h8', words: texts('report.quoted-reason') }] : []),
      ...inFinding.map(({ at, words }) => ({ at, words })),
    ],
  };
}
