import { hasLadder, highestAnswer, type Question } from '../../../domain/instrument/framework.ts';
import type { Texts } from '../../../texts/texts.ts';
import { wrap } from '../../../texts/wrap.ts';
import type { QuestionScreen } from '../../asker.ts';
import { isLevel, nameQuestion, type ScreenChoice, wordAlsoIn } from '../../choices.ts';
import type { Style } from '../style.ts';
import { renderHeader, renderKeys, renderStates } from './around.ts';
import { renderCriteria, renderHelp } from './help.ts';
import { renderHelpPage } from './help-page.ts';
import { nearestFirst, renderLevel, shorten, widestKey, windowLevels } from './levels.ts';
import { listSaid } from './said.ts';
import type { Screen, ScreenState } from './screen-state.ts';
import { isVotedOn, renderVotes, renderVoting } from './votes.ts';

/** What of a question is on its screen. */
interface Layout {
  /** The levels with their whole sentence, beside the one under the cursor. */
  readonly whole: ReadonlySet<number>;
  readonly aim?: boolean;
  readonly rule?: boolean;
  /** What else must be so for the highest answer, where the cursor is at it. */
  readonly criteria?: boolean;
  /** Room around each level. */
  readonly roomy?: boolean;
  /** Without the empty lines that part answers, states and keys. */
  readonly tight?: boolean;
  /** What was said before, as lines. */
  readonly said: readonly string[];
}

/** What was said before: whole, each on one line, and the first on one line. */
type Said = Readonly<Record<'whole' | 'short' | 'first', readonly string[]>>;

/** The ways to lay out a question, the one that shows the most first. */
function listLayouts(all: ReadonlySet<number>, said: Said, isTeam: boolean): readonly Layout[] {
  const none = new Set<number>();
  return [
    // A group reads from a distance: one thing at a time, with room around it.
    ...(isTeam ? [{ whole: all, said: said.short, roomy: true }] : []),
    { whole: all, said: said.whole, rule: true, aim: true },
    { whole: all, said: said.short, rule: true, aim: true },
    { whole: all, said: said.short, rule: true },
    { whole: all, said: said.short },
    { whole: all, said: said.short, tight: true },
    { whole: none, said: said.short, tight: true },
    { whole: none, said: said.first, tight: true },
  ];
}

/** What else must be so for the level under the cursor, below an empty line; nothing at any level but the highest. */
function criteriaAt(
  question: Question,
  level: ScreenChoice | undefined,
  width: number,
  texts: Texts,
  style: Style,
): readonly string[] {
  if (question.kind !== 'scale' || level === undefined || highestAnswer(question)?.id !== level.id) return [];
  const lines = renderCriteria(question, width, texts, style);
  return lines.length === 0 ? [] : ['', ...lines];
}

/** What was said before, with a mark where a line is cut off. What has just happened is told once, and is never cut off. */
function renderSaid(all: readonly string[], notice: string | null, width: number, style: Style): Said {
  const accent = (lines: readonly string[]): readonly string[] => lines.map((line) => style.accent(line));
  const told = notice === null ? [] : accent(wrap(notice, width));
  const words = notice === null ? all : all.slice(1);
  const rest = accent(words.flatMap((line) => wrap(line, width)));
  const short = rest.length === words.length ? rest : accent(words.map((line) => shorten(line, width)));
  return {
    whole: [...told, ...rest],
    short: [...told, ...short],
    first: told.length > 0 ? told : short.slice(0, 1),
  };
}

/**
 * The whole screen of a question. Where not everything fits, the level under the cursor keeps its sentence and the names of the others stay;
 * what has no place is read with the explanation, and the key to that says so.
 */
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
  const also = wordAlsoIn(item, texts);
  const said = renderSaid(
    listSaid(screen, choices, texts, state.cursor),
    screen.notice ?? null,
    width,
    style,
  );
  const step = item.step.aim[language];
  const aimLines = screen.opensStep && step !== '' ? wrap(step, width).map((line) => style.faint(line)) : [];
  const criteria = criteriaAt(item.question, levels[state.cursor], width, texts, style);
  const tellsRule = screen.position === 1 && hasLadder(item.question);
  const isTeam = isVotedOn(screen, levels);
  const votes = state.votes ?? [];
  const all = new Set(levels.keys());

  const renderLevels = (whole: ReadonlySet<number>, roomy = false): readonly (readonly string[])[] =>
    levels.map((choice, index) => {
      const isChosen = index === state.cursor;
      const isWhole = isChosen || whole.has(index);
      const counted = isTeam ? renderVotes(votes, index, size.keyWidth + 4) : [];
      const beside = counted.join('').trim();
      const level = renderLevel(choice, isChosen, isWhole, size, style, beside);
      return [...level, ...(isWhole ? counted : []), ...(roomy ? [''] : [])];
    });
  const leftOut = ({ whole, aim = false, criteria: told = false, said: shown }: Layout) => ({
    criteria: criteria.length > 0 && !told,
    aim: aimLines.length > 0 && !aim,
    sentences: levels.some(
      ({ sentence }, index) => sentence !== '' && index !== state.cursor && !whole.has(index),
    ),
    said: shown.join('\n') !== said.whole.join('\n'),
  });
  const compose = (
    layout: Layout,
    answers: readonly string[] = renderLevels(layout.whole, layout.roomy).flat(),
    help: readonly string[] = [],
  ): readonly string[] => {
    const { aim = false, rule = false, tight = false } = layout;
    const isAll = Object.values(leftOut(layout)).every((isLeft) => !isLeft);
    const keys =
      help.length > 0 ? 'interview.keys-less' : isAll ? 'interview.keys-more' : 'interview.keys-all';
    const gap = tight ? [] : [''];
    return [
      ...renderHeader(screen, width, texts, style),
      ...(aim ? aimLines : []),
      '',
      ...wrap(nameQuestion(item, texts), width).map((line) => style.strong(line)),
      ...(also === null ? [] : wrap(also, width)).map((line) => style.faint(line)),
      ...help,
      '',
      ...(rule && tellsRule ? [...wrap(texts('interview.ladder'), width), ''] : []),
      ...answers,
      ...(layout.criteria === true ? criteria : []),
      ...gap,
      ...renderStates(states, state.cursor, levels.length, width, style),
      ...gap,
      ...layout.said,
      ...(isTeam ? renderVoting(votes, levels, width, texts, style) : []),
      ...renderKeys(keys, state, width, texts, style),
    ];
  };
  const fits = (lines: readonly string[]): boolean => lines.length < state.rows;
  const smallest: Layout = { whole: new Set(), said: said.first, tight: true };
  const layouts = listLayouts(all, said, isTeam);
  const found = [...layouts.map((one) => ({ ...one, criteria: true })), ...layouts].find((one) =>
    fits(compose(one)),
  );
  let layout = found ?? smallest;
  for (const index of nearestFirst(levels.length, state.cursor)) {
    const more = { ...layout, whole: new Set([...layout.whole, index]) };
    if (!fits(compose(more))) break;
    layout = more;
  }
  const left = leftOut(layout);

  if (state.helpPage > 0) {
    const help = renderHelp(screen, width, texts, style);
    const reading = left.aim ? [...aimLines, '', ...help] : help;
    const beside = compose(
      { ...layout, whole: all, said: said.whole, rule: false, criteria: false },
      undefined,
      ['', ...reading],
    );
    if (fits(beside)) return { text: beside.join('\n'), helpPages: 1 };
    const sentences = levels.flatMap((choice) => renderLevel(choice, false, true, size, style));
    const more = [...(left.sentences ? ['', ...sentences] : []), ...(left.said ? ['', ...said.whole] : [])];
    return renderHelpPage([...reading, ...more], screen, choices, state, width, texts, style);
  }
  if (found !== undefined) return { text: compose(layout).join('\n'), helpPages: 1 };
  const room = Math.max(3, state.rows - 1 - compose(smallest, []).length);
  const answers = windowLevels(renderLevels(new Set()), state.cursor, room);
  return { text: compose(smallest, answers).join('\n'), helpPages: 1 };
}
