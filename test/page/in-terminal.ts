import { dirname } from 'node:path';
import { listChoices } from '../../src/interview/choices.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { atQuestion } from '../interview/pty-dossier.ts';
import { KEY, type PtySession, startProgram } from '../interview/pty-session.ts';
import type { Move } from './moves.ts';

const texts = loadTexts('nl');

/** Types a text at a prompt, and waits until it stands there. */
async function typeText(session: PtySession, prompt: string, text: string): Promise<void> {
  await session.waitFor(prompt);
  if (text !== '') session.type(text);
  await session.waitFor(`> ${text}`.trimEnd());
  session.type(KEY.enter);
}

/** What stands in a text that the terminal may break over lines: its first words. */
const beginOf = (text: string): string => text.split(' ').slice(0, 4).join(' ');

/** Makes one move of a session at the question on the screen. A note comes after the answer: the person goes back for it. */
async function makeMove(
  session: PtySession,
  { item, response, position }: Move,
  depth: string,
): Promise<void> {
  const { question } = item;
  const { state, note, evidence } = response;
  const keyOf = (id: string): string =>
    listChoices({ item }, texts).find((choice) => choice.id === id)?.key ?? '';
  await atQuestion(session, position);
  const chosen =
    state.kind === 'answered' ? state.answer : state.kind === 'given' ? String(state.value) : state.kind;
  session.type(keyOf(chosen) + KEY.enter);
  if (state.kind === 'not-applicable') {
    const ready = question.notApplicableReasons.length;
    if (ready > 0) {
      await session.waitFor(beginOf(texts('interview.own-reason')));
      session.type(String(ready + 1) + KEY.enter);
    }
    await typeText(session, beginOf(texts('interview.ask-reason-not-applicable')), state.reason);
  }
  if (state.kind === 'divided') {
    await session.waitFor(beginOf(texts('interview.ask-low')));
    session.type(keyOf(state.low) + KEY.enter);
    await session.waitFor(beginOf(texts('interview.ask-high')));
    session.type(keyOf(state.high) + KEY.enter);
  }
  const isHighest =
    question.kind === 'scale' &&
    state.kind === 'answered' &&
    state.answer === question.scale.answers.at(-1)?.id;
  if (isHighest && depth === 'full')
    await typeText(session, beginOf(texts('interview.ask-evidence')), evidence ?? '');
  if (note === null) return;
  await atQuestion(session, position + 1);
  session.type('b');
  await atQuestion(session, position);
  session.type('t');
  await typeText(session, beginOf(texts('interview.ask-note')), note);
  await atQuestion(session, position);
  session.type('s');
}

/** Plays a session in a terminal, by the keys that a person presses, with the built program. */
export async function playInTerminal(root: string, moves: readonly Move[], depth: string): Promise<void> {
  const session = await startProgram(['interview', root], { cwd: dirname(root), columns: 120, rows: 60 });
  await session.waitFor('Enter = klaar');
  session.type(`${KEY.down}${KEY.down} ${KEY.down} `);
  await session.waitFor(/\[x\] hulpverlener\n❯ 4 +\[x\] ervaringsdeskundige/);
  session.type(KEY.enter);
  await session.waitFor('Nog een andere rol aan tafel?');
  session.type(KEY.enter);
  for (const move of moves) await makeMove(session, move, depth);
  // Past the last question everything is looked over.
  await session.waitFor(texts('interview.review'));
  await session.waitFor(texts('interview.close'));
  if (!session.screen().includes(`❯ ${texts('interview.close')}`)) session.type(KEY.down);
  await session.waitFor(`❯ ${texts('interview.close')}`);
  session.type(KEY.enter);
  const { exitCode } = await session.ended;
  if (exitCode !== 0) throw new Error(session.screen());
}
