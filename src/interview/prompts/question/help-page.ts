import type { Texts } from '../../../texts/texts.ts';
import { wrap } from '../../../texts/wrap.ts';
import type { QuestionScreen } from '../../asker.ts';
import { isLevel, nameQuestion, type ScreenChoice } from '../../choices.ts';
import { splitPages } from '../pages.ts';
import type { Style } from '../style.ts';
import { wrapItems } from '../wrap-items.ts';
import { renderHeader } from './around.ts';
import { renderLevel, widestKey } from './levels.ts';
import type { Screen, ScreenState } from './screen-state.ts';

/** What there is to read where it does not fit beside the answers: page by page, above the answer under the cursor. */
export function renderHelpPage(
  reading: readonly string[],
  screen: QuestionScreen,
  choices: readonly ScreenChoice[],
  { cursor, helpPage, rows }: ScreenState,
  width: number,
  texts: Texts,
  style: Style,
): Screen {
  const chosen = choices[cursor];
  const size = { width, keyWidth: widestKey(choices.filter(isLevel)) };
  const under = chosen === undefined ? [] : renderLevel(chosen, true, true, size, style);
  const question = wrap(nameQuestion(screen.item, texts), width).map((line) => style.strong(line));
  const header = renderHeader(screen, width, texts, style);
  const place = (page: number, pages: number): readonly string[] => {
    const key = page < pages ? 'interview.keys-on' : 'interview.keys-less';
    return wrapItems(texts(key, { page, pages }), width).map((line) => style.faint(line));
  };
  const around = (about: readonly string[]): number =>
    header.length + about.length + 3 + under.length + place(8, 9).length;
  const about = rows - 1 - around(question) >= 5 ? question : [];
  const pages = splitPages(reading, Math.max(2, rows - 1 - around(about)));
  const page = Math.min(helpPage, pages.length);
  const lines = [
    ...header,
    '',
    ...about,
    ...(about.length > 0 ? [''] : []),
    ...(pages[page - 1] ?? []),
    '',
    ...under,
    ...place(page, pages.length),
  ];
  return { text: lines.join('\n'), helpPages: pages.length };
}
