import {
  type Criterion,
  hasLadder,
  highestAnswer,
  type Question,
} from '../../../domain/instrument/framework.ts';
import { questionNumber } from '../../../domain/instrument/step.ts';
import { criterionWords, originWords } from '../../../texts/origin-words.ts';
import type { Texts } from '../../../texts/texts.ts';
import { wrap } from '../../../texts/wrap.ts';
import type { QuestionScreen } from '../../asker.ts';
import type { Style } from '../style.ts';

/**
 * What else must be so for the highest answer of a question, as lines; none without criteria. `wordsOf` puts one into words: where there is
 * room, with who asks it.
 */
export function renderCriteria(
  question: Question,
  width: number,
  texts: Texts,
  style: Style,
  wordsOf: (criterion: Criterion) => string = (criterion) => criterion[texts.language],
): readonly string[] {
  if (question.kind !== 'scale' || question.criteria.length === 0) return [];
  const answer = highestAnswer(question)?.label[texts.language] ?? '';
  return [
    ...wrap(`${texts('interview.criteria', { answer })}:`, width).map((line) => style.strong(line)),
    ...question.criteria.flatMap((criterion) => wrap(`- ${wordsOf(criterion)}`, width, '  ')),
  ];
}

/** The explanation of a question, as lines: its help, the rule of its ladder, what must be so for the highest answer, and where it comes from. */
export function renderHelp(
  { item }: QuestionScreen,
  width: number,
  texts: Texts,
  style: Style,
): readonly string[] {
  const { question, step, framework } = item;
  const { language } = texts;
  const heading = texts('interview.help', { number: questionNumber(step, question.id) });
  const lines = [style.strong(heading)];
  if (question.help[language] !== '') lines.push(...wrap(question.help[language], width));
  if (hasLadder(question))
    lines.push(...wrap(`${texts('interview.ladder')} ${texts('interview.ladder-teams')}`, width));
  const wordsOf = (criterion: Criterion): string => criterionWords(criterion, question, texts);
  lines.push(...renderCriteria(question, width, texts, style, wordsOf));
  const origin = originWords(question, framework, texts);
  if (origin !== null)
    lines.push(...wrap(`${texts('interview.source')}: ${origin}`, width).map((line) => style.faint(line)));
  return lines;
}
