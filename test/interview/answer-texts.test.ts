import { expect, test } from 'vitest';
import type { QuestionScreen } from '../../src/interview/asker.ts';
import { listChoices } from '../../src/interview/choices.ts';
import { renderScreen } from '../../src/interview/prompts/question/screen.ts';
import { PLAIN } from '../../src/interview/prompts/style.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aQuestion } from '../domain/builders.ts';
import { choose, frameworkOf, hold, type } from './scripted-asker.ts';

const framework = frameworkOf([[aQuestion('a')]]);
const messages = (happened: Awaited<ReturnType<typeof hold>>['happened']) =>
  happened.flatMap((one) => (one.kind === 'text' ? [one.message] : []));

test('what Enter does alone is told where nothing stands: a note that stands there stays', async () => {
  const { happened } = await hold(framework, [choose('note'), type('Navragen'), choose('note'), type(null)]);
  expect(messages(happened)).toEqual([
    'Wat wilt u erbij onthouden? Schrijf geen namen op. (Enter = niets)',
    'Wat wilt u erbij onthouden? Schrijf geen namen op.',
  ]);
});

test('what has just happened can be read whole, on the smallest screen too', async () => {
  const texts = loadTexts('nl');
  const notice = texts('interview.others', { n: 1 });
  const { happened } = await hold(framework, []);
  const [seen] = happened.flatMap((one) => (one.kind === 'question' ? [one.screen] : []));
  const screen = { ...(seen as QuestionScreen), notice };
  for (const size of [
    { columns: 80, rows: 24 },
    { columns: 60, rows: 20 },
    { columns: 60, rows: 16 },
  ]) {
    const state = { cursor: 0, helpPage: 0, ...size };
    const { text } = renderScreen(screen, listChoices(screen, texts), state, texts, PLAIN);
    expect(text.replace(/\s+/g, ' ')).toContain(notice);
    expect(text.split('\n').length).toBeLessThan(size.rows);
  }
});
