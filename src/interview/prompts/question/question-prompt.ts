import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  useState,
} from '@inquirer/core';
import type { Texts } from '../../../texts/texts.ts';
import type { Choice, QuestionScreen } from '../../asker.ts';
import { chosenOf, findCursor, listChoices } from '../../choices.ts';
import { type Chosen, NO_DRAFT } from '../../navigator/conversation.ts';
import type { Style } from '../style.ts';
import { isEscapeKey, NOTHING_TYPED, namedOption, readKey, strayWord } from '../typed-key.ts';
import { type Canvas, useScreen } from '../use-screen.ts';
import { renderScreen } from './screen.ts';
import type { Screen } from './screen-state.ts';
import { castVote, type Votes } from './votes.ts';

export interface QuestionConfig {
  readonly screen: QuestionScreen;
  readonly texts: Texts;
  readonly style: Style;
  readonly canvas: Canvas;
  /** What a group voted here before it wrote a note, or looked elsewhere. */
  readonly votes: Votes;
  readonly onVote: (votes: Votes) => void;
}

/** What a key does that is about something else than the answer. */
const ELSEWHERE: Readonly<Record<string, Exclude<Choice, Chosen>['kind']>> = {
  t: 'note',
  o: 'evidence',
  e: 'earlier',
  b: 'back',
  left: 'back',
  escape: 'back',
  s: 'skip',
  right: 'skip',
  l: 'list',
  u: 'undo',
  q: 'stop',
};

/** One question on the screen; ends with what the person chose. */
export const questionPrompt = createPrompt<Choice, QuestionConfig>((config, done) => {
  const { screen, texts, style, canvas } = config;
  const choices = listChoices(screen, texts);
  const [cursor, setCursor] = useState(findCursor(screen, choices));
  const [helpPage, setHelpPage] = useState(0);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [isHinted, setHinted] = useState(false);
  const [isDone, setDone] = useState(false);
  const [votes, setVotes] = useState(config.votes);
  const size = useScreen(canvas);

  const end = (choice: Choice): void => {
    setDone(true);
    done(choice);
  };
  const screenAt = (page: number): Screen =>
    renderScreen(
      screen,
      choices,
      {
        cursor,
        helpPage: page,
        isHinted,
        stray: strayWord(typed),
        named: namedOption(typed, choices)?.label ?? null,
        votes,
        ...size,
      },
      texts,
      style,
    );
  const readOn = (by: 1 | -1): void => {
    // A screen that grew since may hold the explanation on fewer pages.
    const { helpPages } = screenAt(Math.max(1, helpPage));
    setHelpPage(
      by === -1 ? Math.max(0, Math.min(helpPage, helpPages) - 1) : (helpPage + 1) % (helpPages + 1),
    );
  };
  /** Turns a page of the explanation; false when the key is about something else. */
  const turn = ({ name }: KeypressEvent, character: string): boolean => {
    if (character === '?' || character === 'h' || name === 'pagedown') readOn(1);
    else if (name === 'pageup') readOn(-1);
    else return false;
    return true;
  };
  /** Something else than the answer; what is under the cursor stays where it is then a draft. */
  const goElsewhere = (kind: Exclude<Choice, Chosen>['kind']): void => {
    if (kind === 'earlier' && (screen.earlier ?? null) === null) return;
    const chosen = choices[cursor];
    const isMoved = chosen !== undefined && cursor !== findCursor({ ...screen, draft: NO_DRAFT }, choices);
    if (kind === 'note' || kind === 'evidence') end(isMoved ? { kind, chosen: chosenOf(chosen) } : { kind });
    else end({ kind });
  };
  /** A vote for the level under the cursor, or one back; true when the key was one of these. */
  const vote = (character: string): boolean => {
    const isVote = screen.isTeam === true && (character === '+' || character === '-');
    if (isVote && choices[cursor]?.kind === 'answer') {
      const now = castVote(votes, cursor, character === '+' ? 1 : -1);
      setVotes(now);
      config.onVote(now);
    }
    return isVote;
  };
  /** Arrows that move over the choices; true when the key was one of them. */
  const move = (key: KeypressEvent): boolean => {
    if (isUpKey(key)) setCursor(cursor <= 0 ? choices.length - 1 : cursor - 1);
    else if (isDownKey(key)) setCursor((cursor + 1) % choices.length);
    else return false;
    return true;
  };
  /** Characters that do something else than choosing. */
  const acts = (character: string): boolean => {
    if (character === 'e') return (screen.earlier ?? null) !== null;
    return ['?', 'h'].includes(character) || ELSEWHERE[character.toLowerCase()] !== undefined;
  };

  /** What a key does that chooses nothing. */
  const press = (key: KeypressEvent, character: string): void => {
    const chosen = choices[cursor];
    const elsewhere = ELSEWHERE[isEscapeKey(key) ? 'escape' : (key.name ?? '')];
    if (isEnterKey(key)) {
      if (chosen === undefined) setHinted(true);
      else end(chosenOf(chosen));
    } else if (!turn(key, character) && !key.ctrl && !move(key) && elsewhere !== undefined)
      goElsewhere(elsewhere);
  };

  useKeypress((key, line) => {
    line.clearLine(0);
    const character = (key as { sequence?: string }).sequence ?? '';
    // A hand that is counted is not the begin of a number below zero.
    if (strayWord(typed) === '' && vote(character)) {
      setTyped(NOTHING_TYPED);
      setHinted(false);
      return;
    }
    const read = readKey(typed, key, { options: choices, acts });
    setTyped(read.typed);
    const isRefused = read.typed.refused !== '';
    setHinted(isRefused);
    // Who typed a word chose nothing: what stood ready does not any more.
    if (isRefused) setCursor(-1);
    if (read.index !== null) setCursor(read.index);
    else if (!read.isTaken) press(key, character);
  });
  return isDone ? '' : canvas.spell(screenAt(helpPage).text);
});
