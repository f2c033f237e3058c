import { ACTION_STATUSES } from '../../domain/planning/action-status.ts';
import { FINDING_KINDS } from '../../domain/planning/finding.ts';
import type { Texts } from '../../texts/texts.ts';
import { type ColumnOf, makeSheet, type Sheet, sheetText } from './sheet.ts';

/** A word that stands in a column, and what is meant by it. */
export interface Word {
  /** The heading of the column. */
  readonly column: string;
  readonly word: string;
  readonly meaning: string;
}

interface Entry {
  readonly sheet: string;
  readonly word: string;
  readonly meaning: string;
}

const COLUMNS: readonly ColumnOf<Entry>[] = [
  { id: 'sheet', kind: 'name', valueOf: ({ sheet }) => sheet },
  { id: 'word', kind: 'name', valueOf: ({ word }) => word },
  { id: 'meaning', kind: 'text', valueOf: ({ meaning }) => meaning },
];

function listWords(
  column: string,
  keys: readonly (readonly [word: string, meaning: string])[],
  texts: Texts,
): readonly Word[] {
  return keys.map(([word, meaning]) => ({
    column: sheetText(`column.${column}`, texts),
    word: texts.find(word) ?? word,
    meaning: sheetText(`says.${meaning}`, texts),
  }));
}

const STATES = ['unknown', 'not-applicable', 'decided-against', 'divided', 'unanswered', 'not-begun'];

/** What stands in the place of an answer. */
export function stateWords(texts: Texts): readonly Word[] {
  return listWords(
    'answer',
    STATES.map((state) => [`state.${state}`, state]),
    texts,
  );
}

/** How it is with an action, and which kinds there are. */
export function actionWords(texts: Texts): readonly Word[] {
  return [
    ...listWords(
      'status',
      ACTION_STATUSES.map((status) => [`status.${status}`, status]),
      texts,
    ),
    ...listWords(
      'kind',
      [...FINDING_KINDS, 'own'].map((kind) => [`kind.${kind}`, kind]),
      texts,
    ),
  ];
}

/** Which way it went. */
export function directionWords(texts: Texts): readonly Word[] {
  return listWords(
    'direction',
    ['forward', 'equal', 'back', 'mixed'].map((direction) => [`compare.change-${direction}`, direction]),
    texts,
  );
}

/** What every column of these sheets, and the words in them, mean. */
export function codebookOf(sheets: readonly Sheet[], words: readonly Word[], texts: Texts): Sheet {
  const columns = sheets.flatMap(({ name, columns: all }) =>
    all.map(({ heading, meaning }): Entry => ({ sheet: name, word: heading, meaning })),
  );
  const entries = words.map(({ column, word, meaning }): Entry => ({ sheet: column, word, meaning }));
  return makeSheet('codebook', COLUMNS, [...columns, ...entries], texts);
}
