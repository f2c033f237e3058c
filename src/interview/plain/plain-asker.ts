import { makeVisible, removeUnseen } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { wrapLines } from '../../texts/wrap.ts';
import type { Asker, ListChoice, ListScreen, PickOption } from '../asker.ts';
import { findCursor, isLevel, listChoices, readOption } from '../choices.ts';
import { createBallot, isVotedOn } from '../prompts/question/votes.ts';
import { commandLines, helpLines, questionLines } from './question-lines.ts';
import { isBack, optionLine, readOptions } from './read-option.ts';
import { readTyped } from './read-typed.ts';
import { readVotes, votingLines } from './voting.ts';

/** A terminal on which lines are written and read, and nothing that stands there changes. */
export interface PlainTerminal {
  readonly write: (text: string) => void;
  readonly columns: () => number;
  /** The next line that is typed; as `text` also the lines that were pasted with it. Throws inquirer's `ExitPromptError` at Ctrl-C and at the end. */
  readonly readLine: (kind: 'line' | 'text') => Promise<string>;
}

/** An action of a list with the letter that its name begins with: the numbers are those of the questions. */
const toLettered = ({ id, label }: ListScreen['actions'][number]): PickOption => ({
  id,
  key: label.slice(0, 1).toLowerCase(),
  label,
  sentence: '',
});

/** The row or the action that is meant by what is typed in a list, or the rows that it may mean. */
function findInList(
  typed: string,
  { actions, find }: ListScreen,
): ListChoice | ReturnType<ListScreen['find']> {
  const rows = find('').flatMap((group) => group.rows);
  const row = rows.find(({ number, id }) => number === typed || id === typed);
  if (row !== undefined) return { kind: 'row', id: row.id };
  const action = readOption(typed, actions.map(toLettered));
  return action === undefined ? find(typed) : { kind: 'action', id: action.id };
}

/** What a text becomes by what is typed: it stays, it is emptied, or null for who goes back. */
function readText(typed: string, initial: string): string | null {
  const only = typed.trim();
  if (only === '<') return null;
  if (only === '') return initial;
  return only === '-' ? '' : typed;
}

/** Puts the questions line by line, for who has them read aloud and for a terminal that cannot do more: what was written stays as it is. */
export function createPlainAsker({ write, columns, readLine }: PlainTerminal, texts: Texts): Asker {
  const tell = (...lines: readonly string[]): void =>
    lines.forEach((line) => {
      write(`${wrapLines(makeVisible(line), columns())}\n`);
    });
  const hear = async (kind: 'line' | 'text' = 'line'): Promise<string> => {
    write('> ');
    const typed = removeUnseen(await readLine(kind));
    return kind === 'line' ? typed.trim() : typed;
  };
  const refuse = (typed: string): void => {
    if (typed !== '') tell(texts('plain.unknown', { typed }));
  };
  const standing = (option: { readonly label: string } | undefined): readonly string[] =>
    option === undefined ? [] : [texts('plain.enter', { answer: option.label })];

  const ballot = createBallot();

  return {
    question: async (screen) => {
      const choices = listChoices(screen, texts);
      const levels = choices.filter(isLevel);
      let votes = ballot.at(screen.item.question.id);
      const voting = (): readonly string[] =>
        isVotedOn(screen, levels) ? votingLines(votes, levels, texts) : [];
      const standingChoice = choices[findCursor(screen, choices)];
      const hint = [...standing(standingChoice), texts('plain.choose')];
      tell('', ...questionLines(screen, choices, texts), ...voting(), ...hint);
      for (;;) {
        const typed = await hear();
        const counted = isVotedOn(screen, levels) ? readVotes(typed, levels, votes) : null;
        if (counted !== null) {
          votes = counted;
          ballot.keep(votes);
          tell(...voting());
          continue;
        }
        const read = readTyped(typed, choices, standingChoice, (screen.earlier ?? null) !== null, texts);
        if (read.kind === 'choice') return read.choice;
        if (read.kind === 'repeat') tell(...questionLines(screen, choices, texts), ...voting(), ...hint);
        else if (read.kind === 'help') tell(...helpLines(screen, texts), '', ...commandLines(screen, texts));
        else {
          refuse(typed);
          tell(texts('plain.choose'));
        }
      }
    },
    text: async (message, initial, { check = () => null, onTyped = () => {}, isDraft = false } = {}) => {
      tell('', message);
      if (initial !== '') tell(texts('plain.stands', { text: initial }));
      if (isDraft) tell(texts('interview.draft-again'));
      tell(texts(initial === '' ? 'plain.keys-text-empty' : 'plain.keys-text'));
      for (;;) {
        const text = readText(await hear('text'), initial);
        if (text === null) return null;
        if (text !== initial) onTyped(text);
        const wrong = check(text);
        if (wrong === null) return text;
        tell(wrong);
      }
    },
    pick: async (message, options, { ready, about = '', isNeeded = false } = {}) => {
      const keys = texts(isNeeded ? 'plain.keys-pick-needed' : 'plain.keys-pick');
      const standingOption = options.find(({ id }) => id === ready);
      if (about !== '') tell('', about);
      tell('', message, ...options.map(optionLine), ...standing(standingOption), keys);
      for (;;) {
        const typed = await hear();
        if (isBack(typed, texts)) return null;
        const option = typed === '' ? standingOption : readOption(typed, options);
        if (option !== undefined) return option.id;
        refuse(typed);
        tell(keys);
      }
    },
    pickMany: async (message, given, chosen, { about = '' } = {}) => {
      const options = given.map(
        ({ id, label }, index): PickOption => ({
          id,
          key: String(index + 1),
          label,
          sentence: chosen.includes(id) ? texts('plain.ticked') : '',
        }),
      );
      if (about !== '') tell('', about);
      tell('', message, ...options.map(optionLine), texts('plain.keys-tick'));
      for (;;) {
        const typed = await hear();
        if (isBack(typed, texts)) return null;
        if (typed === '') return chosen;
        if (typed === '-') return [];
        const read = readOptions(typed, options);
        if (read.kind === 'options') return options.map(({ id }) => id).filter((id) => read.ids.has(id));
        refuse(read.typed);
        tell(texts('plain.keys-tick'));
      }
    },
    list: async (screen) => {
      const tellRows = (groups: ReturnType<ListScreen['find']>): void => {
        for (const { heading, rows } of groups) {
          tell('', heading);
          for (const { number, label, remark } of rows)
            tell(remark === '' ? `${number} ${label}` : `${number} ${label} (${remark})`);
        }
      };
      tell('', screen.title, ...screen.told);
      tellRows(screen.find(''));
      tell('', ...screen.actions.map(toLettered).map(optionLine));
      for (;;) {
        tell(texts('plain.keys-list'));
        const typed = await hear();
        if (isBack(typed, texts)) return null;
        if (typed === '') continue;
        const found = findInList(typed, screen);
        if ('kind' in found) return found;
        const [only, ...others] = found.flatMap(({ rows }) => rows);
        if (only === undefined) tell(texts('plain.nothing-found', { typed }));
        else if (others.length === 0) return { kind: 'row', id: only.id };
        else tellRows(found);
      }
    },
    say: (text) => tell(text),
    tell: async (text) => tell(text),
    pause: async (message) => {
      tell(message);
      await hear();
    },
  };
}
