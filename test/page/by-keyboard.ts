import { expect } from 'vitest';
import type { Move } from './moves.ts';

/** A browser as somebody works in it who has a keyboard alone: each key by its name. */
export interface Driven {
  readonly evaluate: <Value>(expression: string) => Promise<Value>;
  readonly keyboard: {
    readonly press: (key: string) => Promise<void>;
    readonly type: (text: string) => Promise<void>;
  };
}

/** The id of what has the focus. */
export const focused = (page: Driven): Promise<string> =>
  page.evaluate<string>("document.activeElement?.id ?? ''");

/** Whether something is on the screen. */
export const isShown = (page: Driven, selector: string): Promise<boolean> =>
  page.evaluate<boolean>(`document.querySelector(${JSON.stringify(selector)}) !== null`);

/** Waits until something is on the screen. */
export const waitUntilShown = (page: Driven, selector: string): Promise<void> =>
  expect.poll(() => isShown(page, selector), { timeout: 60_000, interval: 15 }).toBe(true);

/** The words of the heading. */
export const headingOf = (page: Driven): Promise<string> =>
  page.evaluate<string>("document.querySelector('h1')?.textContent ?? ''");

/**
 * Goes to an element as a person does who has a keyboard alone, forwards or back. In Firefox the focus goes on from the last element to the
 * bar of the browser; keys of a test still reach the page then, and Enter presses nothing there.
 */
export async function tabTo(
  page: Driven,
  id: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    const at = await focused(page);
    if (typeof id === 'string' ? at === id : id.test(at)) {
      if (await page.evaluate<boolean>('document.hasFocus()')) return;
      throw new Error(`the focus is not in the page, at ${at}`);
    }
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${String(id)}`);
}

/** Presses a button by keyboard, and waits for the screen that follows. */
export async function press(page: Driven, id: string, next: string): Promise<void> {
  await tabTo(page, id);
  await page.keyboard.press('Enter');
  await waitUntilShown(page, next);
}

/** Chooses one of a group of radio buttons by keyboard; `group` is how their ids begin. */
export async function choose(page: Driven, group: string, id: string): Promise<void> {
  await tabTo(page, new RegExp(`^${group}`));
  if (!(await page.evaluate<boolean>('document.activeElement.checked'))) await page.keyboard.press('Space');
  for (let step = 0; step < 40 && (await focused(page)) !== id; step += 1)
    await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(id);
}

/** Says at a new table that a practitioner and an expert by experience sit at it, and goes to the questions. */
export async function tickTable(page: Driven): Promise<void> {
  await waitUntilShown(page, '#other-role');
  await tabTo(page, 'role-hulpverlener');
  await page.keyboard.press('Space');
  await tabTo(page, 'role-ervaringsdeskundige');
  await page.keyboard.press('Space');
  await tabTo(page, 'other-role');
  await page.keyboard.press('Enter');
  await waitUntilShown(page, '#question');
}

async function nameOrganisation(page: Driven, name: string): Promise<void> {
  await press(page, 'begin', '#name');
  await tabTo(page, 'name');
  await page.keyboard.type(name);
  await tabTo(page, 'sector');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'headcount');
  await page.keyboard.press('Enter');
  await waitUntilShown(page, 'input[name=aim]');
}

/** Begins a dossier by keyboard: an organisation with a name, the first thing that can be asked, the short version. */
export async function beginByKeyboard(page: Driven, name: string): Promise<void> {
  await nameOrganisation(page, name);
  await tabTo(page, /^aim-/);
  await page.keyboard.press('Space');
  await waitUntilShown(page, '#depth-short');
  await page.keyboard.press('Enter');
  await tickTable(page);
}

/** Begins a dossier by keyboard with a framework of one's own choice. */
export async function beginWith(page: Driven, name: string, framework: string, depth: string): Promise<void> {
  await nameOrganisation(page, name);
  await choose(page, 'aim-', 'aim-other');
  const id = await page.evaluate<string>(
    `document.querySelector('input[name=framework][value="${framework}"]')?.id ?? ''`,
  );
  await choose(page, 'framework-', id);
  await choose(page, 'depth-', `depth-${depth}`);
  await page.keyboard.press('Enter');
  await tickTable(page);
}

/** Confirms an answer by keyboard: the one at this place, from 0, of those on the screen. */
export async function answerByKeyboard(page: Driven, place: number, note = ''): Promise<void> {
  const before = await headingOf(page);
  await tabTo(page, /^answer-/);
  const isChosen = await page.evaluate<boolean>('document.activeElement.checked');
  if (!isChosen) await page.keyboard.press('Space');
  for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown');
  if (note !== '') {
    await tabTo(page, 'note');
    await page.keyboard.type(note);
  }
  await tabTo(page, 'confirm');
  await page.keyboard.press('Enter');
  await expect.poll(() => headingOf(page), { timeout: 60_000 }).not.toBe(before);
}

/** Chooses in a list by keyboard. */
async function select(page: Driven, id: string, value: string): Promise<void> {
  await tabTo(page, id);
  const chosen = (): Promise<string> => page.evaluate<string>('document.activeElement.value');
  for (let step = 0; step < 20 && (await chosen()) !== value; step += 1)
    await page.keyboard.press('ArrowDown');
  expect(await chosen()).toBe(value);
}

/** Makes one move of a session at the question on the screen. */
export async function makeMove(page: Driven, { item, response, isLast }: Move): Promise<void> {
  const { state, note, evidence } = response;
  const before = await headingOf(page);
  expect(before).toContain(item.question.text.nl);
  const chosen = state.kind === 'answered' ? state.answer : state.kind === 'given' ? String(state.value) : '';
  await choose(page, 'answer-', `answer-${chosen === '' ? state.kind : chosen}`);
  if (state.kind === 'not-applicable') {
    if (item.question.notApplicableReasons.length > 0) await choose(page, 'reason-', 'reason-own');
    await tabTo(page, 'reason');
    await page.keyboard.type(state.reason);
  }
  if (state.kind === 'divided') {
    await select(page, 'low', state.low);
    await select(page, 'high', state.high);
  }
  for (const [id, text] of [['note', note] as const, ['evidence', evidence] as const]) {
    if (text === null) continue;
    await tabTo(page, id);
    await page.keyboard.type(text);
  }
  await tabTo(page, 'confirm');
  await page.keyboard.press('Enter');
  if (isLast) await waitUntilShown(page, '#show-report');
  else await expect.poll(() => headingOf(page), { timeout: 60_000, interval: 15 }).not.toBe(before);
}
