import type { Texts } from '../../texts/texts.ts';
import { wrap } from '../../texts/wrap.ts';
import type { QuestionScreen } from '../asker.ts';
import type { ScreenChoice } from './choices.ts';

/** How words are made to stand out; plain functions, so that nothing here knows of colours. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly accent: (text: string) => string;
}

export interface ScreenState {
  /** The index of the choice under the cursor, −1 for none. */
  readonly cursor: number;
  readonly showHelp: boolean;
  readonly columns: number;
  readonly rows: number;
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

function shorten(text: string, most: number): string {
  const line = onOneLine(text);
  return line.length <= most ? line : `${line.slice(0, Math.max(1, most - 1))}…`;
}

/** The keys and what they do, broken only between them. */
function wrapItems(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const item of text.split(' · ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 3 + item.length <= width)
      lines[lines.length - 1] = `${last} · ${item}`;
    else lines.push(item);
  }
  return lines;
}

function renderHeader(screen: QuestionScreen, width: number, texts: Texts, style: Style): readonly string[] {
  const { item, position, total } = screen;
  const steps = item.framework.steps.length;
  const left = `${texts('interview.step-of', { step: item.step.order, steps })} · ${onOneLine(item.step.title[texts.language])}`;
  const right = texts('interview.question-of', { question: position, questions: total });
  const space = width - left.length - right.length;
  return space >= 2
    ? [style.faint(left + ' '.repeat(space) + right)]
    : [style.faint(left), style.faint(right)];
}

function renderSaid(
  screen: QuestionScreen,
  choices: readonly ScreenChoice[],
  width: number,
  texts: Texts,
  style: Style,
): readonly string[] {
  const { state, note, evidence } = screen.response;
  const { question } = screen.item;
  const label = (id: string): string => {
    const option = question.kind === 'scale' ? undefined : question.options.find((one) => one.id === id);
    return choices.find((choice) => choice.id === id)?.label ?? option?.label[texts.language] ?? id;
  };
  const lines: string[] = [];
  if (state.kind === 'answered') lines.push(texts('interview.now', { answer: label(state.answer) }));
  else if (state.kind === 'given') {
    const answer = [state.value].flat().map(String).map(label).join(', ');
    lines.push(texts('interview.now', { answer: onOneLine(answer) }));
  } else if (state.kind === 'divided') {
    const range = texts('state.divided-range', { low: label(state.low), high: label(state.high) });
    lines.push(texts('interview.now', { answer: range }));
  } else if (state.kind !== 'unanswered')
    lines.push(texts('interview.now', { answer: texts(`state.${state.kind}`) }));
  if ('reason' in state) lines.push(texts('interview.reason-now', { reason: onOneLine(state.reason) }));
  if (note !== null) lines.push(texts('interview.note-now', { note: onOneLine(note) }));
  if (evidence !== null) lines.push(texts('interview.evidence-now', { evidence: onOneLine(evidence) }));
  return lines.map((line) => style.accent(shorten(line, width)));
}

function renderHelp({ item }: QuestionScreen, width: number, texts: Texts, style: Style): readonly string[] {
  const { question } = item;
  const { language } = texts;
  const lines = [style.strong(texts('interview.help')), ...wrap(question.help[language], width)];
  if (question.kind === 'scale' && question.criteria.length > 0) {
    lines.push(...wrap(`${texts('interview.criteria')}:`, width).map((line) => style.strong(line)));
    for (const criterion of question.criteria) lines.push(...wrap(`- ${criterion[language]}`, width, '  '));
  }
  const documents = item.framework.documents;
  const sources = question.sources.map(({ document, section }) => {
    const found = documents.find(({ id }) => id === document);
    return found === undefined ? `${document}, ${section}` : `${found.publisher} ${found.year}, ${section}`;
  });
  if (sources.length > 0)
    lines.push(
      ...wrap(`${texts('interview.source')}: ${sources.join('; ')}`, width).map((line) => style.faint(line)),
    );
  return lines;
}

/** How much of a level's sentence is shown: all of it, what fits on its line, or nothing. */
type Depth = 'whole' | 'line' | 'label';

function renderLevel(
  choice: ScreenChoice,
  isChosen: boolean,
  depth: Depth,
  width: number,
  style: Style,
): readonly string[] {
  const head = `${isChosen ? '❯' : ' '} ${choice.key}  `;
  const label = choice.label.charAt(0).toUpperCase() + choice.label.slice(1);
  const sentence = depth === 'label' || choice.sentence === '' ? '' : `: ${choice.sentence}`;
  const room = width - head.length;
  const [first = '', ...rest] =
    depth === 'line' ? [shorten(label + sentence, room)] : wrap(label + sentence, room);
  const name = style.strong(first.slice(0, label.length));
  const start = isChosen ? style.accent(head + name) : head + name;
  const quiet = isChosen ? (text: string): string => text : style.faint;
  return [
    start + quiet(first.slice(label.length)),
    ...rest.map((line) => ' '.repeat(head.length) + quiet(line)),
  ];
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

/** The whole screen of a question, as lines. Where it does not fit, only the level under the cursor keeps its sentence. */
export function renderScreen(
  screen: QuestionScreen,
  choices: readonly ScreenChoice[],
  state: ScreenState,
  texts: Texts,
  style: Style,
): string {
  const width = Math.min(100, Math.max(30, state.columns - 1));
  const { item } = screen;
  const { language } = texts;
  const levels = choices.filter(({ kind }) => kind === 'answer' || kind === 'give');
  const states = choices.slice(levels.length);
  const also = item.alsoIn.map((framework) =>
    texts('interview.shared', { framework: framework.title[language] }),
  );
  const said = renderSaid(screen, choices, width, texts, style);
  const help = state.showHelp ? ['', ...renderHelp(screen, width, texts, style)] : [];
  const keys = texts(state.showHelp ? 'interview.keys-less' : 'interview.keys-more');
  const compose = (depth: Depth, chosen: Depth, aim: boolean, told: readonly string[]): readonly string[] => [
    ...renderHeader(screen, width, texts, style),
    ...(aim ? wrap(item.step.aim[language], width).map((line) => style.faint(line)) : []),
    '',
    ...wrap(item.question.text[language], width).map((line) => style.strong(line)),
    ...also.flatMap((line) => wrap(line, width)).map((line) => style.faint(line)),
    ...told,
    '',
    ...levels.flatMap((choice, index) => {
      const isChosen = index === state.cursor;
      return renderLevel(choice, isChosen, isChosen ? chosen : depth, width, style);
    }),
    '',
    ...renderStates(states, state.cursor, levels.length, width, style),
    '',
    ...said,
    ...wrap(texts('interview.keys-choose'), width).map((line) => style.faint(line)),
    ...wrapItems(keys, width).map((line) => style.faint(line)),
  ];
  const fits = (lines: readonly string[]): boolean => lines.length < state.rows;
  const tellsAim = screen.opensStep && item.step.aim[language] !== '';
  const attempts = [
    compose('whole', 'whole', tellsAim, help),
    compose('whole', 'whole', false, help),
    compose('line', 'whole', false, help),
    compose('label', 'whole', false, help),
  ];
  const fitting = attempts.find(fits);
  if (fitting !== undefined) return fitting.join('\n');
  if (!state.showHelp) return compose('label', 'whole', false, []).join('\n');
  // The question and what can be answered come first; the explanation gets the room that is left.
  const bare = compose('label', 'label', false, []);
  const room = Math.max(2, state.rows - 1 - bare.length);
  return compose('label', 'label', false, help.length > room ? [...help.slice(0, room - 1), '…'] : help).join(
    '\n',
  );
}
