import { describe, expect, test } from 'vitest';
import { checkFramework } from '../../../../src/domain/checking/check-framework.ts';
import type { DecisionBranch, Question } from '../../../../src/domain/instrument/framework.ts';
import {
  aBranch,
  aCompleteQuestion,
  aFramework,
  anOpenQuestion,
  aRule,
  aStep,
  aText,
  when,
} from '../../builders.ts';

const check = (
  questions: readonly Question[],
  branches: readonly DecisionBranch[] = [],
  fromBank: ReadonlySet<string> = new Set(),
) => {
  const framework = aFramework([aStep('visie', questions)], { decisionRules: [aRule('wie', branches)] });
  return checkFramework(framework, fromBank).map(({ code, pointer }) => [code, pointer]);
};
const visie = aCompleteQuestion('visie');
const asks = (id: string, written: string, more: Partial<ReturnType<typeof aCompleteQuestion>> = {}) =>
  aCompleteQuestion(id, { when: when(written), ...more });

describe('a question', () => {
  test.each([
    ['visie = deels and visie = volledig', false],
    ['visie > volledig', false],
    ['visie >= 4', false],
    ['not (visie >= niet-begonnen)', false],
    ['visie = deels or visie = volledig', true],
    ['not (visie = volledig)', true],
    ['organisation.teams is one', true],
    ['organisation.teams is not one', true],
    ['organisation.sector is ggz and organisation.sector is gemeente', false],
    ['organisation.sector is ggz and organisation.position is municipality', true],
    ['organisation.teams is one and visie > volledig', false],
    ['organisation.teams is one or visie > volledig', true],
    ['not (organisation.teams is one or organisation.teams is not one)', false],
    ['at least 2 of (visie = deels, visie = volledig, organisation.teams is one)', true],
    ['at least 2 of (visie = deels, visie = grotendeels, visie = volledig)', false],
    ['not at least 1 of (visie >= niet-begonnen, organisation.teams is one)', false],
    [
      'at least 2 of (organisation.teams is one, organisation.teams is some, organisation.teams is many)',
      false,
    ],
  ])('with the condition "%s" can be shown: %s', (written, isShown) => {
    const expected = isShown ? [] : [['question-never-shown', '/steps/0/questions/1/when']];
    expect(check([visie, asks('tijd', written)])).toEqual(expected);
  });

  test('is not shown for the answer to a question that is hidden then', () => {
    const tijd = asks('tijd', 'visie >= grotendeels');
    expect(check([visie, tijd, asks('geld', 'tijd = deels and visie = deels')])).toEqual([
      ['question-never-shown', '/steps/0/questions/2/when'],
    ]);
  });

  test('is not shown after one that is for other organisations', () => {
    const tijd = asks('tijd', 'organisation.teams is one');
    expect(check([visie, tijd, asks('geld', 'tijd >= deels and organisation.teams is not one')])).toEqual([
      ['question-never-shown', '/steps/0/questions/2/when'],
    ]);
    expect(check([visie, tijd, asks('geld', 'tijd >= deels and organisation.sector is ggz')])).toEqual([]);
  });

  test('that depends on one that is never shown is not reported as well', () => {
    expect(check([visie, asks('tijd', 'visie > volledig'), asks('geld', 'tijd = deels')])).toEqual([
      ['question-never-shown', '/steps/0/questions/1/when'],
    ]);
  });

  test('with an invalid condition is not checked', () => {
    expect(check([visie, asks('tijd', 'visie = helemaal'), asks('geld', 'tijd = deels')])).toEqual([
      ['condition-on-unknown-answer', '/steps/0/questions/1/when'],
    ]);
  });

  test('is not checked when the answers cannot be listed', () => {
    const plaats = anOpenQuestion('plaats');
    expect(check([visie, plaats, asks('tijd', 'plaats = hier and plaats = daar')])).toEqual([]);
  });

  test.each([
    ['bedden > 5 and bedden < 5', 1],
    ['bedden > 5 and bedden < 6', 0],
    ['bedden > 10', 1],
    ['bedden >= 10', 0],
    ['bedden < 0', 1],
    ['bedden != 3', 0],
    ['bedden < 4 and bedden > 3 and bedden != 3.2', 0],
  ])('is checked where it hangs on numbers from 0 to 10: %s has %d problems', (written, problems) => {
    const bedden = anOpenQuestion('bedden', { kind: 'number', range: { minimum: 0, maximum: 10 } });
    expect(check([visie, bedden, asks('tijd', written)]).map(([code]) => code)).toEqual(
      Array(problems).fill('question-never-shown'),
    );
  });

  test('is checked with any number of dependencies when the first answers decide', () => {
    const many = Array.from({ length: 30 }, (_, index) => aCompleteQuestion(`q${index}`));
    const all = many.map(({ id }) => `${id} = deels`).join(' and ');
    expect(check([...many, asks('tijd', all)])).toEqual([]);
    expect(check([...many, asks('tijd', `${all} and q0 = volledig`)])).toEqual([
      ['question-never-shown', '/steps/0/questions/30/when'],
    ]);
  });

  test('is not checked when it depends on too many questions', () => {
    const impossibleWith = (count: number) => {
      const many = Array.from({ length: count }, (_, index) => aCompleteQuestion(`q${index}`));
      const any = many.map(({ id }) => `${id} = deels`).join(' or ');
      return check([...many, asks('tijd', `(${any}) and not (${any})`)]);
    };
    expect(impossibleWith(5)).toEqual([['question-never-shown', '/steps/0/questions/5/when']]);
    expect(impossibleWith(40)).toEqual([['question-never-shown', '/steps/0/questions/40/when']]);
    expect(impossibleWith(41)).toEqual([]);
  });

  test('with too many sets of answers to try is not reported as never shown', () => {
    const impossibleAfter = (count: number) => {
      const free = Array.from({ length: count }, (_, index) => aCompleteQuestion(`vrij-${index}`));
      const any = free.map(({ id }) => `(${id} = deels or ${id} != deels)`);
      const never = [...any, 'visie = deels', 'visie = volledig'].join(' and ');
      return check([...free, visie, asks('tijd', never)]);
    };
    expect(impossibleAfter(10)).toEqual([['question-never-shown', '/steps/0/questions/11/when']]);
    expect(impossibleAfter(18)).toEqual([]);
  });

  test('from the bank is reported where it is used', () => {
    expect(check([visie, asks('tijd', 'visie > volledig')], [], new Set(['/steps/0/questions/1']))).toEqual([
      ['question-never-shown', '/steps/0/questions/1/use'],
    ]);
  });

  test('can depend on several options chosen together', () => {
    const options = ['een', 'twee', 'drie'].map((id) => ({ id, label: aText(id) }));
    const choices = anOpenQuestion('keuze', { kind: 'choices', options });
    const choice = anOpenQuestion('keuze', { kind: 'choice', options });
    const tijd = asks('tijd', 'keuze = een and keuze = twee');
    expect(check([choices, tijd])).toEqual([]);
    expect(check([choice, tijd])).toEqual([['question-never-shown', '/steps/0/questions/1/when']]);
  });
});

describe('a branch of a decision rule', () => {
  test('that facts keep apart from the others can be chosen', () => {
    const branches = [
      aBranch('een', 'organisation.teams is one and visie >= deels'),
      aBranch('meer', 'organisation.teams is not one and visie >= deels'),
    ];
    expect(check([visie], branches)).toEqual([]);
  });

  test('that never holds without another, in any organisation, is reported', () => {
    const branches = [
      aBranch('een', 'organisation.teams is one and visie >= deels'),
      aBranch('alle', 'visie >= deels or organisation.teams is many'),
    ];
    expect(check([visie], branches)).toEqual([['branch-never-chosen', '/decisionRules/0/branches/0/when']]);
  });

  test('is chosen when it alone holds; one that never does is reported', () => {
    const branches = [
      aBranch('hoog', 'visie >= grotendeels'),
      aBranch('laag', 'visie <= deels'),
      aBranch('hoogst', 'visie = volledig'),
    ];
    expect(check([visie], branches)).toEqual([['branch-never-chosen', '/decisionRules/0/branches/2/when']]);
    expect(check([visie], branches.slice(0, 2))).toEqual([]);
  });

  test('is not checked when another branch is invalid', () => {
    const branches = [aBranch('een', 'visie > volledig'), aBranch('twee', 'wie = deels')];
    expect(check([visie], branches)).toEqual([['condition-on-unknown', '/decisionRules/0/branches/1/when']]);
  });
});

describe('the search has a budget', () => {
  const keuze = (options: number) =>
    anOpenQuestion('keuze', {
      kind: 'choices',
      options: Array.from({ length: options }, (_, index) => ({
        id: `o${index}`,
        label: aText(`optie ${index}`),
      })),
    });

  test('options that no condition compares cost nothing, however many there are', () => {
    expect(check([keuze(400), asks('tijd', 'keuze = o1 and keuze != o1')])).toEqual([
      ['question-never-shown', '/steps/0/questions/1/when'],
    ]);
    expect(check([keuze(400), asks('tijd', 'keuze = o1 and keuze = o399')])).toEqual([]);
  });

  test('nothing is said of a question of which eleven options are compared', () => {
    const all = Array.from({ length: 11 }, (_, index) => `keuze = o${index}`).join(' and ');
    expect(check([keuze(11), asks('tijd', `${all} and keuze != o1`)])).toEqual([]);
  });

  test('nothing is said of the questions after those that used it up', () => {
    const many = Array.from({ length: 30 }, (_, index) => aCompleteQuestion(`q${index}`));
    const chain = many.map(({ id }) => `(${id} = deels or ${id} = volledig)`).join(' and ');
    const costly = asks('duur', `${chain} and q29 = deels and q29 = volledig`);
    const never = 'visie = deels and visie = volledig';
    const codes = (questions: readonly Question[]): unknown => check(questions).map(([code]) => code);
    expect(codes([visie, ...many, asks('eerst', never), costly])).toEqual(['question-never-shown']);
    expect(codes([visie, ...many, costly, asks('daarna', never)])).toEqual([]);
  });
});
