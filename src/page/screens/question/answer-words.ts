import type { ResponseState } from '../../../domain/assessment/assessment.ts';
import type { Question } from '../../../domain/instrument/framework.ts';
import { nameAnswers } from '../../../domain/instrument/written/written-answer.ts';
import { showGiven } from '../../../texts/show-given.ts';
import type { Texts } from '../../../texts/texts.ts';

/** A state in words: the label of an answer, or what was given. */
export function stateWords(question: Question, state: ResponseState, texts: Texts): string {
  const { language } = texts;
  const label = (id: string): string =>
    nameAnswers(question).find((answer) => answer.id === id)?.label[language] ?? id;
  switch (state.kind) {
    case 'answered':
      return label(state.answer);
    case 'given':
      return [state.value]
        .flat()
        .map((value) => showGiven(typeof value === 'number' ? value : label(value), texts))
        .join(', ');
    case 'divided':
      return texts('state.divided-range', { low: label(state.low), high: label(state.high) });
    case 'unanswered':
      return texts('page.mark-open');
    default:
      return 'reason' in state
        ? `${texts(`state.${state.kind}`)} (${state.reason})`
        : texts(`state.${state.kind}`);
  }
}
