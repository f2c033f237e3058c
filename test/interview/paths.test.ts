import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTexts } from '../../src/texts/texts.ts';
import { isWindows, makeFolder } from './pty-dossier.ts';
import { KEY, startProgram } from './pty-session.ts';

/*
 * The files screens/path-*.txt are what a person sees on the main path through the built program: from nothing to the closing. After a change
 * that is meant: RENEW=1 npx vitest run test/interview/paths.test.ts, and read the difference.
 */

const CASES = (['nl', 'en'] as const).flatMap((language) => [
  { language, columns: 80, rows: 24 },
  { language, columns: 60, rows: 20 },
]);
const LOCALES = { nl: 'nl_NL.UTF-8', en: 'en_GB.UTF-8' } as const;
const HOME = '\u001B[H';
const CLEARED = '\u001B[2J';
const DATE = /\d{4}-\d{2}-\d{2}/g;
/** The words of a text; the dots between keys are not at the end of a line. */
const toWords = (text: string): string => text.replace(/[\s·]+/g, ' ').trim();

/** Walks the path and writes down each screen. */
async function walk({ language, columns, rows }: (typeof CASES)[number]): Promise<string> {
  const texts = loadTexts(language);
  const session = await startProgram([], {
    cwd: makeFolder(),
    columns,
    rows,
    env: { LANG: LOCALES[language] },
  });
  const parts: string[] = [];
  const ends = {
    pick: texts('interview.keys-pick'),
    tick: texts('interview.keys-tick'),
    text: texts('interview.keys-text'),
    list: texts('interview.keys-list'),
    question: texts('interview.keys-more').replace(/^[^·]*·/, ''),
    'menu next': texts('home.pause'),
    'question next': texts('home.pause-questions'),
    'page next': texts('interview.keys-tell', { page: '#', pages: '#' }),
  };
  /** Whether a screen ends with the keys of a kind; those of a question also with an explanation on it. */
  const isOf = (screen: string, kind: keyof typeof ends): boolean =>
    toWords(kind === 'page next' ? screen.replace(/\d+/g, '#') : screen).endsWith(toWords(ends[kind]));
  let before = '';
  /** Presses keys and waits for the next screen, of one of some kinds: one that is drawn on an empty screen, or that shows something. */
  const press = async (
    keys: string,
    kinds: readonly (keyof typeof ends)[],
    shows: ((screen: string) => boolean) | null = null,
  ): Promise<string> => {
    const since = session.written().length;
    session.type(keys);
    const isNext = shows ?? (() => session.written().slice(since).includes(CLEARED));
    before = await session.waitFor((seen) => isNext(seen) && kinds.some((kind) => isOf(seen, kind)));
    return before;
  };
  const keep = (name: string, screen: string): void => {
    parts.push(`===== ${name}`, screen.replace(DATE, 'YYYY-MM-DD'));
  };
  const see = async (...[name, keys, kind, shows]: readonly [string, string, keyof typeof ends, string?]) => {
    const isShown = shows === undefined ? null : (screen: string): boolean => screen.includes(shows);
    keep(name, await press(keys, [kind], isShown));
  };
  /** What is told ends with a pause, on the screen that was there. */
  const seeTold = async (name: string, keys: string, kind: 'menu next' | 'question next'): Promise<void> =>
    keep(name, await press(keys, [kind], () => true));

  await see('menu', '', 'pick');
  await see('folder', KEY.enter, 'text');
  await see('init: name', KEY.enter, 'text');
  await see('init: sector', `De Brug${KEY.enter}`, 'pick');
  await see('init: teams', `1${KEY.enter}`, 'pick');
  await see('init: position', `1${KEY.enter}`, 'pick');
  await see('init: headcount', `1${KEY.enter}`, 'text');
  await see('init: aim', `60${KEY.enter}`, 'pick');
  await see('init: proposal', KEY.enter, 'pick');
  await see('init: depth', KEY.enter, 'pick');
  await seeTold('init: made', KEY.enter, 'question next');
  await see('who is at the table', KEY.enter, 'tick');
  const readOn = toWords(texts('interview.keys-read', { page: '#', pages: '#' }));
  const isMore = (): boolean => toWords(before.replace(/\d+/g, '#')).includes(readOn);
  for (let page = 2; isMore(); page += 1) {
    const last: string = before;
    keep(`who is at the table, page ${page}`, await press('?', ['tick'], (seen) => seen !== last));
  }
  await see('another role', ` ${KEY.enter}`, 'text');
  await see('first question', KEY.enter, 'question');
  const less = toWords(texts('interview.keys-less')).slice(0, 7);
  for (let page = 1, isLast = false; !isLast; page += 1) {
    const last: string = before;
    const screen = await press('?', ['question'], (seen) => seen !== last);
    keep(`help, page ${page}`, screen);
    isLast = toWords(screen).includes(less);
  }
  await see('chosen', '?2', 'question', '❯ 2');
  await see('note', 't', 'text');
  await see('noted', `Alleen team Zuid${KEY.enter}`, 'question');
  await see('second question', KEY.enter, 'question');
  await see('list', 'l', 'list');
  await see('list, searched', '2.1', 'list', ': 2.1');
  await see('found', KEY.enter, 'question');
  await press(`w${KEY.enter}`, ['question']);
  await see('undone', 'u', 'question');
  await press(`w${KEY.enter}`, ['question']);
  await press('l', ['list']);
  await see('review', HOME + KEY.enter, 'list');
  // An answer that is there stays, and in the list the cursor stands on going on.
  while (!before.includes(texts('interview.review-complete')))
    await press(before.includes('❯') ? KEY.enter : `1${KEY.enter}`, ['question', 'list']);
  keep('review, all answered', before);
  for (let page = 1; page === 1 || isOf(before, 'page next'); page += 1) {
    const last: string = before;
    const screen = await press(KEY.enter, ['page next', 'menu next'], (seen) => seen !== last);
    keep(`closing, page ${page}`, screen);
  }
  await see('menu, all answered', KEY.enter, 'pick');
  session.type(KEY.escape);
  await session.ended;
  return `${parts.join('\n')}\n`;
}

describe.skipIf(isWindows)('what a person sees on the main path', () => {
  test.each(CASES)('in $language, at $columns columns and $rows rows', async (size) => {
    const text = await walk(size);
    const path = `test/interview/screens/path-${size.language}-${size.columns}x${size.rows}.txt`;
    if (process.env['RENEW'] === '1') writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });
});
