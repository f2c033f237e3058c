import { describe, expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { fitToDepth } from '../../src/domain/instrument/depth.ts';
import { listDepthChoices } from '../../src/interview/depth-choices.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { render } from '../../src/surveys/yaml-form.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { anAssessment, answeredWithoutEvidence as answered, aQuestion, present } from '../domain/builders.ts';
import { answer, frameworkOf, hold, type } from './scripted-asker.ts';

const core = (id: string) => aQuestion(id, { core: true });
const whole = frameworkOf([
  [core('a'), aQuestion('b')],
  [aQuestion('c'), core('d')],
]);
const short = fitToDepth(whole, 'short');

describe('a short conversation', () => {
  test('asks the core questions alone, and looks for no evidence', async () => {
    const held = await hold(short, [answer('volledig'), answer('volledig')], { depth: 'short' });
    expect(held.asked).toEqual(['a', 'd']);
    expect(held.saved).toEqual([
      ['a', answered('volledig')],
      ['d', answered('volledig')],
    ]);
    expect(held.outcome).toMatchObject({ kind: 'finished', open: 0 });
  });

  test('made full goes on at the first question that was left out, and asks for evidence again', async () => {
    const answers = { a: answered('volledig'), d: answered('volledig') };
    const held = await hold(
      whole,
      [answer('volledig'), type('Visiestuk'), answer('deels'), answer('deels')],
      {
        answers,
      },
    );
    expect(held.asked).toEqual(['b', 'c', 'd']);
    expect(held.saved[1]).toEqual(['b', { ...answered('volledig'), evidence: 'Visiestuk' }]);
  });

  test('counts the questions that it asks, and no others', () => {
    expect(listAgenda([short], new Map()).map(({ question }) => question.id)).toEqual(['a', 'd']);
    expect(listAgenda([whole], new Map())).toHaveLength(4);
  });

  test('asks what one of two frameworks asks, and counts it in the other only where that asks it too', () => {
    const other = fitToDepth(frameworkOf([[aQuestion('a'), core('b')]], 'ander'), 'short');
    const agenda = listAgenda([short, other], new Map());
    expect(agenda.map(({ question, alsoIn }) => [question.id, alsoIn.length])).toEqual([
      ['a', 0],
      ['d', 0],
      ['b', 0],
    ]);
  });
});

test('a form of a short measurement has its questions by the numbers that they always have, and says so', () => {
  const texts = loadTexts('nl');
  const formOf = (framework: typeof whole): string => {
    const assessment = anAssessment([framework], [{}]);
    return render(assessment, present(assessment.tables[0]), texts);
  };
  const numbers = (form: string) => [...form.matchAll(/^ {2}# (\d\.\d) /gm)].map(([, number]) => number);
  expect(numbers(formOf(whole))).toEqual(['1.1', '1.2', '2.1', '2.2']);
  expect(numbers(formOf(short))).toEqual(['1.1', '2.2']);
  expect(formOf(short)).toContain('Dit is de korte versie, met hoogstens 2 van de 4 vragen.');
  expect(formOf(whole)).not.toContain('korte versie');
});

test('the short version of each bundled framework takes under twenty minutes, and tells how many questions that is', () => {
  for (const { load } of listBundledFrameworks()) {
    const framework = load();
    const [kort, volledig] = listDepthChoices([framework], loadTexts('nl'));
    const questions = listAgenda([fitToDepth(framework, 'short')], new Map()).length;
    expect(kort?.facts).toMatch(
      new RegExp(`^${questions}(?: tot \\d+)? vragen, .*: minder dan (?:15|20) minuten\\.`),
    );
    // One that is done in an hour and a half needs no second meeting.
    expect(volledig?.facts).toMatch(
      /^\d+(?: tot \d+)? vragen, 3 tot 5 minuten per vraag .* (?:uur, in .* bijeenkomsten|minuten)\.$/,
    );
  }
});
