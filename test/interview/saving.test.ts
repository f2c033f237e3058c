import { describe, expect, test } from 'vitest';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import { isAllSaved, type UnsavedAnswers } from '../../src/domain/assessment/unsaved-answers.ts';
import { converse } from '../../src/interview/converse.ts';
import { createSaver } from '../../src/interview/saving.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { answeredWithoutEvidence as answered, aQuestion } from '../domain/builders.ts';
import {
  answer,
  choose,
  createScriptedAsker,
  frameworkOf,
  type Happening,
  pick,
  type,
} from './scripted-asker.ts';

const abc = frameworkOf([[aQuestion('a'), aQuestion('b'), aQuestion('c')]]);
const texts = loadTexts('nl');

type Script = Parameters<typeof createScriptedAsker>[0];

/** Holds an interview in which the saves with these numbers, from 1, fail; `tried` is what each save was given. */
async function interview(script: Script, failing: readonly number[]) {
  const happened: Happening[] = [];
  const tried: string[] = [];
  const { asker } = createScriptedAsker(script, (happening) => happened.push(happening));
  const save = async ({ responses, known }: UnsavedAnswers): Promise<string | null> => {
    tried.push([...responses.keys()].map((id) => `${id}<${known.get(id)?.state.kind}`).join(' '));
    return failing.includes(tried.length) ? 'De schijf is vol.' : null;
  };
  const saver = createSaver({ asker, texts, responses: new Map(), save });
  const outcome = await converse({
    frameworks: [abc],
    responses: new Map(),
    asker,
    texts,
    startAt: null,
    depth: 'full',
    save: saver.saveResponse,
  });
  await saver.finish();
  const asked = happened.flatMap((one) =>
    one.kind === 'question' ? [one.id] : one.kind === 'pick' ? [one.answers.join('/')] : [],
  );
  return { saver, outcome, tried, asked: asked.join(' '), happened };
}
const NEW = 'unanswered';

describe('an answer that cannot be saved', () => {
  test('is told with the reason, and saved when the person tries again', async () => {
    const { tried, asked, saver, happened } = await interview(
      [answer('deels'), pick('again'), choose('stop')],
      [1],
    );
    expect(tried).toEqual([`a<${NEW}`, `a<${NEW}`]);
    expect(asked).toBe('a again/later/stop b');
    expect(happened.find(({ kind }) => kind === 'pick')).toMatchObject({
      message: expect.stringMatching(/^De schijf is vol\.\n\nUw antwoord is nog niet bewaard/) as unknown,
    });
    expect(isAllSaved(saver.unsaved())).toBe(true);
  });

  test('is not dropped by going back from the question what to do', async () => {
    const { tried, asked } = await interview([answer('deels'), pick(null), pick('again')], [1, 2]);
    expect(tried).toHaveLength(3);
    expect(asked).toBe('a again/later/stop again/later/stop b');
  });

  test('is saved together with the next when the person goes on, each against what the file held', async () => {
    const script = [answer('deels'), pick('later'), answer('volledig'), type('')];
    const { tried, saver, outcome } = await interview(script, [1]);
    expect(tried).toEqual([`a<${NEW}`, `a<${NEW} b<${NEW}`]);
    expect(isAllSaved(saver.unsaved())).toBe(true);
    expect(outcome.responses.get('a')).toEqual(answered('deels'));
  });

  test('and is changed before it is saved, is saved once, as it became', async () => {
    const script = [answer('deels'), pick('later'), choose('back'), answer('grotendeels')];
    const { tried, saver } = await interview(script, [1]);
    expect(tried).toEqual([`a<${NEW}`, `a<${NEW}`]);
    expect(saver.everything().responses.get('a')).toEqual(answered('grotendeels'));
  });

  test('is tried once more at the end, where going on is no choice any more', async () => {
    const { tried, asked, saver } = await interview(
      [answer('deels'), pick('later'), choose('stop'), pick('again')],
      [1, 2],
    );
    expect(tried).toHaveLength(3);
    expect(asked).toBe('a again/later/stop b again/stop');
    expect(isAllSaved(saver.unsaved())).toBe(true);
  });

  test('stays in memory when the person stops, with all before it that is not saved', async () => {
    const script = [answer('deels'), pick('later'), answer('grotendeels'), pick('stop')];
    const { tried, asked, saver, outcome } = await interview(script, [1, 2, 3, 4]);
    expect(tried).toHaveLength(2);
    expect(asked).toBe('a again/later/stop b again/later/stop');
    expect(outcome).toMatchObject({ kind: 'stopped', open: 1 });
    expect([...saver.unsaved().responses]).toEqual([
      ['a', answered('deels')],
      ['b', answered('grotendeels')],
    ]);
  });

  test('counts as in memory also when saving ends the conversation with an error', async () => {
    const { asker } = createScriptedAsker([], () => {});
    const lost = new Error('gone');
    const responses = new Map([['z', answered('volledig')]]);
    const saver = createSaver({ asker, texts, responses, save: () => Promise.reject(lost) });
    await expect(saver.saveResponse('a', answered('deels'), UNANSWERED)).rejects.toBe(lost);
    expect([...saver.unsaved().responses.keys()]).toEqual(['a']);
    expect([...saver.everything().responses.keys()]).toEqual(['z', 'a']);
  });
});

test('the roles at the table are held in the same way', async () => {
  const { asker } = createScriptedAsker([pick('later')], () => {});
  const tried: UnsavedAnswers[] = [];
  const save = async (unsaved: UnsavedAnswers): Promise<string | null> => {
    tried.push(unsaved);
    return tried.length === 1 ? 'Bezig.' : null;
  };
  const saver = createSaver({ asker, texts, responses: new Map(), save });
  const roles = { present: ['bestuur'], absent: [] };
  expect(await saver.saveRoles(roles)).toBe('later');
  expect(await saver.saveResponse('a', answered('deels'), UNANSWERED)).toBe('saved');
  expect(tried[1]).toMatchObject({ roles });
  expect([...(tried[1]?.responses.keys() ?? [])]).toEqual(['a']);
  expect(isAllSaved(saver.unsaved())).toBe(true);
});
