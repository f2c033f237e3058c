import { hasLadder } from '../../../domain/instrument/framework.ts';
import { findHeading } from '../../../domain/instrument/step.ts';
import { joinList } from '../../../texts/join-list.ts';
import type { Texts } from '../../../texts/texts.ts';
import { wrap } from '../../../texts/wrap.ts';
import type { QuestionScreen } from '../../asker.ts';
import type { ScreenChoice } from '../../choices.ts';
import type { Style } from '../style.ts';
import { wrapItems } from '../wrap-items.ts';
import { renderHelp } from './help.ts';
import { type Depth, onOneLine, renderLevel, shorten, widestKey, windowLevels } from './levels.ts';
import { renderSaid } from './said.ts';
import { renderVotes, renderVoting, type Votes } from './votes.ts';

export interface ScreenState {
  /** The index of the choice under the cursor, −1 for none. */
  readonly cursor: number;
  /** 0 without explanation; else the page of it that is shown, from 1. */
  readonly helpPage: number;
  readonly columns: number;
  readonly rows: number;
  /** Enter was pressed while nothing was chosen: what is expected is said. */
  readonly isHinted?: boolean;
  /** What a group voted, where one answers together. */
  readonly votes?: Votes;
}

/** The screen of a question. */
export interface Screen {
  readonly text: string;
  /** How many pages the explanation takes: 1 where it fits beside the answers. */
  readonly helpPages: number;
}

function renderHeader(screen: QuestionScreen, width: number, texts: Texts, style: Style): readonly string[] {
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
function renderStates(
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

const isLevel = ({ kind }: ScreenChoice): boolean => kind === 'answer' || kind === 'give';

/** The explanation where it does not fit beside the answers: page by page, above the answer under the cursor. */
function renderHelpPage(
  screen: QuestionScreen,
  choices: readonly ScreenChoice[],
  { cursor, helpPage, rows }: ScreenState,
  width: number,
  texts: Texts,
  style: Style,
): Screen {
  const levels = choices.filter(isLevel);
  const chosen = choices[cursor];
  const size = { width, keyWidth: widestKey(levels) };
  const under = chosen === undefined ? [] : renderLevel(chosen, true, 'whole', size, style);
  const question = wrap(screen.item.question.text[texts.language], width).map((line) => style.strong(line));
  const help = renderHelp(screen, width, texts, style);
  const place = (page: number, pages: number): readonly string[] => {
    const key = page < pages ? 'interview.keys-on' : 'interview.keys-less';
    return wrapItems(texts(key, { page, pages }), width).map((line) => style.faint(line));
  };
  const around = (about: readonly string[]): number =>
    renderHeader(screen, width, texts, style).length + about.length + 3 + under.length + place(8, 9).length;
  const about = rows - 1 - around(question) >= 5 ? question : [];
  const room = Math.max(2, rows - 1 - around(about));
  const helpPages = Math.max(1, Math.ceil(help.length / room));
  const page = Math.min(helpPage, helpPages);
  const lines = [
    ...renderHeader(screen, width, texts, style),
    '',
    ...about,
    ...(about.length > 0 ? [''] : []),
    ...help.slice((page - 1) * room, page * room),
    '',
    ...under,
    ...place(page, helpPages),
  ];
  return { text: lines.join('\n'), helpPages };
}

/** The whole screen of a question. Where it does not fit, the level under the cursor keeps its sentence, and the answers around it stay. */
export function renderScreen(
  screen: QuestionScreen,
  choices: readonly ScreenChoice[],
  state: ScreenState,
  texts: Texts,
  style: Style,
): Screen {
  const width = Math.min(100, Math.max(30, state.columns - 1));
  const { item } = screen;
  const { language } = texts;
  const levels = choices.filter(isLevel);
  const states = choices.slice(levels.length);
  const size = { width, keyWidth: widestKey(levels) };
  const others = joinList(
    item.alsoIn.map(({ title }) => title[language]),
    texts,
  );
  const also = others === '' ? [] : [texts('interview.shared', { framework: others })];
  const said = renderSaid(screen, choices, width, texts, style);
  const help = state.helpPage > 0 ? ['', ...renderHelp(screen, width, texts, style)] : [];
  // The explanation has the rule too.
  const tellsRule = screen.position === 1 && state.helpPage === 0 && hasLadder(item.question);
  const keys = texts(state.helpPage > 0 ? 'interview.keys-less' : 'interview.keys-more');
  const isTeam = screen.isTeam === true && levels.every(({ kind }) => kind === 'answer');
  const votes = state.votes ?? [];
  const renderLevels = (depth: Depth, isRoomy = false): readonly (readonly string[])[] =>
    levels.map((choice, index) => {
      const isChosen = index === state.cursor;
      const level = renderLevel(choice, isChosen, isChosen ? 'whole' : depth, size, style);
      const counted = isTeam ? renderVotes(votes, index, size.keyWidth + 4) : [];
      return [...level, ...counted, ...(isRoomy ? [''] : [])];
    });
  const compose = (
    answers: readonly string[],
    { aim = false, rule = tellsRule, tight = false, most = said.length } = {},
  ): readonly string[] => [
    ...renderHeader(screen, width, texts, style),
    ...(aim ? wrap(item.step.aim[language], width).map((line) => style.faint(line)) : []),
    '',
    ...wrap(item.question.text[language], width).map((line) => style.strong(line)),
    ...also.flatMap((line) => wrap(line, width)).map((line) => style.faint(line)),
    ...help,
    '',
    ...(rule ? [...wrap(texts('interview.ladder'), width), ''] : []),
    ...answers,
    ...(tight ? [] : ['']),
    ...renderStates(states, state.cursor, levels.length, width, style),
    ...(tight ? [] : ['']),
    ...said.slice(0, most),
    ...(isTeam ? renderVoting(votes, levels, width, texts, style) : []),
    ...wrap(texts(state.isHinted === true ? 'interview.choose-first' : 'interview.keys-choose'), width).map(
      state.isHinted === true ? style.accent : style.faint,
    ),
    ...wrapItems(keys, width).map((line) => style.faint(line)),
  ];
  const tellsAim = screen.opensStep && item.step.aim[language] !== '';
  // A group reads from a distance: one thing at a time, with room around it.
  const roomy = isTeam ? [compose(renderLevels('whole', true).flat(), { rule: false })] : [];
  const attempts = [
    ...roomy,
    compose(renderLevels('whole').flat(), { aim: tellsAim }),
    compose(renderLevels('whole').flat()),
    ...(tellsRule ? [compose(renderLevels('whole').flat(), { rule: false })] : []),
    compose(renderLevels('line').flat(), { rule: false }),
    compose(renderLevels('label').flat(), { rule: false }),
    compose(renderLevels('label').flat(), { rule: false, tight: true }),
    compose(renderLevels('label').flat(), { rule: false, tight: true, most: 1 }),
  ];
  // With an explanation on it the screen is not made smaller than that: then it gets pages.
  const fitting = attempts
    .slice(0, state.helpPage > 0 ? 4 + roomy.length : attempts.length)
    .find((lines) => lines.length < state.rows);
  if (fitting !== undefined) return { text: fitting.join('\n'), helpPages: 1 };
  if (state.helpPage > 0) return renderHelpPage(screen, choices, state, width, texts, style);
  const small = { tight: true, rule: false, most: 1 };
  const room = Math.max(3, state.rows - 1 - compose([], small).length);
  const answers = windowLevels(renderLevels('label'), state.cursor, room);
  return { text: compose(answers, small).join('\n'), helpPages: 1 };
}
