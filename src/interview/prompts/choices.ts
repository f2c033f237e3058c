import { answerKeys } from '../../domain/instrument/answer-scale.ts';
import { levelText } from '../../domain/instrument/framework.ts';
import type { Texts } from '../../texts/texts.ts';
import type { QuestionScreen } from '../asker.ts';

/** Something that can be chosen; `key` is what a person types to go to it. */
export interface ScreenChoice {
  readonly key: string;
  readonly kind: 'answer' | 'give' | 'unknown' | 'not-applicable' | 'decided-against' | 'divided';
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
}

/** What can be chosen for a question, in the order in which it stands on the screen. */
export function listChoices({ item }: QuestionScreen, texts: Texts): readonly ScreenChoice[] {
  const { question } = item;
  const { language } = texts;
  const other = (
    key: string,
    kind: 'unknown' | 'not-applicable' | 'decided-against' | 'divided',
  ): ScreenChoice => ({
    key,
    kind,
    id: kind,
    label: texts(`interview.key-${kind}`),
    sentence: '',
  });
  const states = [other('w', 'unknown'), other('n', 'not-applicable')];
  if (question.kind === 'scale') {
    const { answers } = question.scale;
    const keys = answerKeys(question.scale);
    const levels = answers.map(
      (answer, index): ScreenChoice => ({
        key: keys[index] ?? '',
        kind: 'answer',
        id: answer.id,
        label: answer.label[language],
        sentence: levelText(question, answer.id)?.[language] ?? '',
      }),
    );
    return [
      ...levels,
      ...states,
      ...(question.optional ? [other('a', 'decided-against')] : []),
      other('v', 'divided'),
    ];
  }
  const options = question.kind === 'choice' ? question.options : [];
  const give: ScreenChoice = {
    key: '1',
    kind: 'give',
    id: 'give',
    label: texts('interview.keys-open'),
    sentence: '',
  };
  const listed = options.map(
    ({ id, label }, index): ScreenChoice => ({
      key: String(index + 1),
      kind: 'answer',
      id,
      label: label[language],
      sentence: '',
    }),
  );
  return [...(listed.length === 0 ? [give] : listed), ...states];
}
