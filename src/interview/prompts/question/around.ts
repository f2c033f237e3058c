import { findHeading } from '../../../domain/instrument/step.ts';
import type { Texts } from '../../../texts/texts.ts';
import { wrap } from '../../../texts/wrap.ts';
import type { QuestionScreen } from '../../asker.ts';
import type { ScreenChoice } from '../../choices.ts';
import type { Style } from '../style.ts';
import { wrapItems } from '../wrap-items.ts';
import { onOneLine, shorten } from './levels.ts';
import type { ScreenState } from './screen-state.ts';

/** Where a person is: step, question and table. */
export function renderHeader(
  screen: QuestionScreen,
  width: number,
  texts: Texts,
  style: Style,
): readonly string[] {
  const { item, position, total } = screen;
  const { order } = item.step;
  const steps = item.framework.steps.length;
  const place = order === null ? '' : `${texts('interview.step-of', { step: order, steps })} · `;
  const left = place + onOneLine(item.step.title[texts.language]);
  const count = texts('interview.question-of', { question: position, questions: total });
  const right =
    (screen.table ?? null) === null
      ? count
      : `${texts('interview.table-now', { table: screen.table ?? '' })} · ${count}`;
  const space = width - left.length - right.length;
  const heading = findHeading(item.step, item.question)?.[texts.language];
  const group =
    heading === undefined ? [] : wrap(onOneLine(heading), width).map((line) => style.strong(line));
  return space >= 2
    ? [style.faint(left + ' '.repeat(space) + right), ...group]
    : [style.faint(left), style.faint(right), ...group];
}

/** The states on a line of their own: `w weet niet · n niet van toepassing`. */
export function renderStates(
  choices: readonly ScreenChoice[],
  cursor: number,
  offset: number,
  width: number,
  style: Style,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  choices.forEach((choice, index) => {
    const isChosen = cursor === offset + index;
    const text = `${isChosen ? '❯' : ' '} ${choice.key}  ${shorten(choice.label, width - 8)}   `;
    if (length > 0 && length + text.length > width) {
      lines.push(line);
      line = '';
      length = 0;
    }
    line += isChosen ? style.accent(style.strong(text)) : text;
    length += text.length;
  });
  return [...lines, line];
}

/** How an answer is chosen, that one is to be chosen first, or that what was typed is none; and what the other keys do. */
export function renderKeys(
  keys: 'interview.keys-more' | 'interview.keys-all' | 'interview.keys-less',
  { isHinted = false, stray = '', named = null }: Pick<ScreenState, 'isHinted' | 'stray' | 'named'>,
  width: number,
  texts: Texts,
  style: Style,
): readonly string[] {
  const said = isHinted ? 'interview.choose-first' : 'interview.keys-choose';
  const typed =
    named === null
      ? texts(isHinted ? 'interview.stray-question' : 'interview.stray', { word: stray })
      : texts('interview.stray-named', { word: stray, label: named });
  const choosing = stray === '' ? wrap(texts(said), width) : wrapItems(typed, width);
  return [
    ...choosing.map(isHinted || stray !== '' ? style.accent : style.faint),
    ...wrapItems(texts(keys), width).map((line) => style.faint(line)),
  ];
}
