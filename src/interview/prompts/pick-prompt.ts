import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  useState,
} from '@inquirer/core';
import { wrap, wrapLines } from '../../texts/wrap.ts';
import type { PickOption } from '../asker.ts';
import { windowLevels } from './question/levels.ts';
import type { Style } from './style.ts';
import { isEscapeKey, NOTHING_TYPED, namedOption, readKey, strayWord } from './typed-key.ts';
import { type ReadingPlace, useReading } from './use-reading.ts';
import { type Canvas, useScreen } from './use-screen.ts';
import { wrapItems } from './wrap-items.ts';

export interface PickConfig {
  /** Told above the message. */
  readonly about: string;
  readonly message: string;
  readonly options: readonly PickOption[];
  /** The options that are chosen at first: at most one under the cursor, or any number that are ticked. */
  readonly ready: readonly string[];
  /** Whether several can be ticked. */
  readonly isMany: boolean;
  /** The line that tells which keys do what. */
  readonly keys: string;
  /** What tells, before the keys, how to read on where what is told takes several pages. */
  readonly readOn: (place: ReadingPlace) => string;
  /** What is said to Enter while nothing is chosen. */
  readonly chooseFirst: string;
  /** What is said once Enter after what was typed ticked an option, or unticked it. */
  readonly tickedNow: (label: string, isTicked: boolean) => string;
  /** What is said of a word that is typed and is none of the keys: with the option that it names, null for none; and what is said to Enter then. */
  readonly stray: (word: string, named: string | null, isRefused: boolean) => string;
  readonly canvas: Canvas;
  readonly style: Style;
}

interface Shown {
  readonly cursor: number;
  readonly ticked: ReadonlySet<string>;
  readonly isMany: boolean;
  readonly width: number;
  readonly style: Style;
}

/** An option as lines: its number, its name with what it means here, and what must be known of it below that. */
function renderOption(
  { id, key, label, sentence, facts = '' }: PickOption,
  index: number,
  keyWidth: number,
  { cursor, ticked, isMany, width, style }: Shown,
): readonly string[] {
  const isChosen = index === cursor;
  const tick = isMany ? (ticked.has(id) ? '[x] ' : '[ ] ') : '';
  const head = `${isChosen ? '❯' : ' '} ${key.padEnd(keyWidth)}  ${tick}`;
  const [first = '', ...rest] = wrap(sentence === '' ? label : `${label}: ${sentence}`, width - head.length);
  const indent = ' '.repeat(head.length);
  return [
    isChosen ? style.accent(head + first) : head + first,
    ...rest.map((text) => indent + text),
    ...(facts === '' ? [] : wrap(facts, width - head.length).map((text) => indent + style.faint(text))),
  ];
}

/** The fewest lines in which options are shown while there is something to read above them. */
const LEAST_OPTIONS = 6;

/** One of a few answers, or several; Esc goes back and gives null. */
export const pickPrompt = createPrompt<readonly string[] | null, PickConfig>((config, done) => {
  const { about, message, options, ready, isMany, keys, readOn, stray, canvas, style } = config;
  // Without one nothing is chosen until the person does: Enter alone says nothing.
  const [cursor, setCursor] = useState(isMany ? 0 : options.findIndex(({ id }) => ready.includes(id)));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(isMany ? ready : []));
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [hint, setHint] = useState('');
  const [isDone, setDone] = useState(false);
  const { columns, rows } = useScreen(canvas);
  const end = (ids: readonly string[] | null): void => {
    setDone(true);
    done(ids);
  };
  const chosen = options[cursor];
  const confirm = (): void => {
    if (isMany) end(options.filter(({ id }) => ticked.has(id)).map(({ id }) => id));
    else if (chosen !== undefined) end([chosen.id]);
    else setHint(config.chooseFirst);
  };
  const tick = (option: PickOption | undefined, isSaid = false): void => {
    if (!isMany || option === undefined) return;
    const now = new Set(ticked);
    if (!now.delete(option.id)) now.add(option.id);
    setTicked(now);
    if (isSaid) setHint(config.tickedNow(option.label, now.has(option.id)));
  };
  /** Where an arrow goes; null for another key. */
  const goTo = (key: KeypressEvent): number | null => {
    if (isUpKey(key)) return cursor <= 0 ? options.length - 1 : cursor - 1;
    return isDownKey(key) ? (cursor + 1) % options.length : null;
  };
  const width = Math.max(20, columns - 1);
  const keyWidth = Math.max(1, ...options.map(({ key }) => key.length));
  const shown = { cursor, ticked, isMany, width, style };
  const rendered = options.map((option, index) => renderOption(option, index, keyWidth, shown));
  const below = (place: ReadingPlace): readonly string[] => {
    const word = strayWord(typed);
    const named = namedOption(typed, options);
    const isRefused = typed.refused !== '';
    const said = word === '' ? hint : stray(word, named?.label ?? null, isRefused);
    const all = place.pages > 1 ? `${readOn(place)} · ${keys}` : keys;
    // As long as a word is typed, keys are letters of it.
    const works = word === '' || isRefused ? wrapItems(all, width) : [];
    return [
      ...(said === '' ? [] : wrapItems(said, width).map((text) => style.accent(text))),
      ...works.map((text) => style.faint(text)),
    ];
  };
  const asked = wrap(message, width).map((text) => style.strong(text));
  // A long message is read like what is told above it; a short one stays.
  const isRead = asked.length > rows / 3;
  const stays = isRead ? [] : asked;
  const told = [
    ...(about === '' ? [] : wrapLines(about, columns).split('\n')),
    ...(about === '' || !isRead ? [] : ['']),
    ...(isRead ? asked : []),
  ];
  const roomFor = (place: ReadingPlace): number => rows - 1 - stays.length - 3 - below(place).length;
  const height = rendered.flat().length;
  const whole = roomFor({ page: 1, pages: 1 }) - height;
  const reading = useReading(told, whole, roomFor({ page: 8, pages: 9 }) - Math.min(height, LEAST_OPTIONS));
  /** What a key does that chooses nothing. Enter after what was typed takes that: among several that is a tick, and no end. */
  const press = (key: KeypressEvent, character: string): void => {
    if (isEnterKey(key)) {
      if (isMany && typed.known > 0) tick(chosen, true);
      else confirm();
    } else if (isEscapeKey(key) || key.name === 'left') end(null);
    else if (reading.turn(key, character)) return;
    else if (key.name === 'space') tick(chosen);
    else setCursor(goTo(key) ?? cursor);
  };
  useKeypress((key, line) => {
    line.clearLine(0);
    const character = (key as { sequence?: string }).sequence ?? '';
    const acts = (one: string): boolean => one === '?' || (isMany && one === ' ');
    const read = readKey(typed, key, { options, acts });
    setTyped(read.typed);
    setHint('');
    // Who typed a word chose nothing: what stood ready does not any more.
    if (read.typed.refused !== '' && !isMany) setCursor(-1);
    if (read.index !== null) {
      setCursor(read.index);
      if (isEnterKey(key)) tick(options[read.index], true);
    } else if (!read.isTaken) press(key, character);
  });
  if (isDone) return '';
  const { lines: read, place } = reading;
  const top = read.length === 0 || stays.length === 0 || read.at(-1) === '' ? read : [...read, ''];
  const room = Math.max(3, roomFor(place) + 1 - top.length);
  const shownOptions = height <= room ? rendered.flat() : windowLevels(rendered, cursor, room);
  return canvas.spell([...top, ...stays, '', ...shownOptions, '', ...below(place)].join('\n'));
});
