import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { readAnswers } from '../../src/documents/dossier/answers/read-answers.ts';
import { parseCondition } from '../../src/documents/frameworks/parse-condition.ts';
import { readYaml } from '../../src/documents/yaml/yaml-document.ts';
import { type Facts, NO_FACTS } from '../../src/domain/instrument/facts.ts';
import type { Question } from '../../src/domain/instrument/framework.ts';
import { render } from '../../src/surveys/yaml-form.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import {
  AGREEMENT,
  aCriterion,
  aFramework,
  anAssessment,
  anOpenQuestion,
  aQuestion,
  aScale,
  aStep,
  aText,
  only,
} from '../domain/builders.ts';

const nl = loadTexts('nl');
const when = (text: string) => {
  const parsed = parseCondition(text);
  if (parsed.kind !== 'parsed') throw new Error(text);
  return parsed.condition;
};
function formOf(questions: readonly Question[], texts = nl, facts: Facts = NO_FACTS): string {
  const framework = aFramework([aStep('eerst', []), aStep('dan', questions, { order: 2 })]);
  const assessment = anAssessment([framework], [{}], { facts });
  const [table] = assessment.tables;
  if (table === undefined) throw new Error('no table');
  return render(assessment, table, texts);
}
/** The comment lines of a form, without their marks and breaks. */
const told = (form: string): string =>
  form
    .split('\n')
    .flatMap((line) => /^\s*# ?(.*)$/.exec(line)?.[1]?.trim() ?? [])
    .join(' ');

const LABELS = aScale('eigen', { nooit: 0, soms: 0.25, altijd: 1 });
const labelled = {
  ...LABELS,
  answers: LABELS.answers.map((answer) => ({ ...answer, meaning: answer.label })),
};

describe('a form', () => {
  test('gives every question its number, and its criteria', () => {
    const criteria = [aCriterion('Het staat op papier.'), aCriterion('Iemand kijkt ernaar.')];
    const form = told(formOf([aQuestion('a', { criteria }), aQuestion('b')]));
    expect(form).toContain('2.1  vraag a');
    expect(form).toContain('2.2  vraag b');
    expect(form).toContain(
      'Kies „label volledig” alleen als dit ook klopt; weet u dat niet, kies dan één lager: - Het staat op papier. - Iemand kijkt ernaar.',
    );
  });

  test('asks only what is for this organisation, and says of a condition only what rests on answers', () => {
    const questions = [
      aQuestion('a'),
      aQuestion('b', { when: when('organisation.teams is one') }),
      aQuestion('c', { when: when('organisation.teams is many and a = deels') }),
      aQuestion('d', { when: when('organisation.teams is many') }),
      aQuestion('e', { when: when('b >= deels') }),
    ];
    const form = formOf(questions, nl, { ...NO_FACTS, teams: 'many' });
    expect([...form.matchAll(/^ {2}([a-e]):$/gm)].map((match) => match[1])).toEqual(['a', 'c', 'd']);
    expect(told(form)).toContain('2.3  vraag c hulp Alleen invullen als vraag 2.1 „1 = label deels” is.');
    expect(told(form)).toContain('2.4  vraag d hulp 0 =');
    expect(form).not.toContain('organisation.teams');
  });

  test.each(['null', '1e3', '012', '0x1f', '0o7'])('is read back where a question is called %s', (id) => {
    const { value } = readYaml(formOf([aQuestion(id)]).replace('    answer:', '    answer: 1'));
    const questions = new Map([[id, aQuestion(id)]]);
    expect([...readAnswers(value, questions).responses.keys()]).toEqual([id]);
  });

  test('reads a list of conditions out', () => {
    const counted = aQuestion('c', { when: when('at least 2 of (a = 1, b = 1, not (a = 3))') });
    expect(told(formOf([aQuestion('a'), aQuestion('b'), counted]))).toContain(
      'Alleen invullen als minstens 2 van deze dingen zo zijn: (vraag 2.1 „1” is), (vraag 2.2 „1” is), (het niet zo is dat vraag 2.1 „3” is).',
    );
  });

  describe('of several frameworks', () => {
    const first = aFramework([aStep('eerst', [aQuestion('b')]), aStep('dan', [aQuestion('a')])]);
    const second = aFramework(
      [
        aStep('begin', [aQuestion('a'), aQuestion('c', { when: when('a >= deels') })]),
        aStep('eerst', [aQuestion('d')]),
      ],
      { id: 'ander', title: aText('Ander kader') },
    );
    const formWith = (frameworks: Parameters<typeof anAssessment>[0]): string => {
      const assessment = anAssessment(frameworks, [{}]);
      return told(render(assessment, only(assessment.tables), nl));
    };

    test('points at the number that a question has where it is printed, with its name', () => {
      expect(formWith([first, second])).toContain(
        'Alleen invullen als vraag 2.1 (onderwerp a) „1 = label deels” is of hoger.',
      );
      expect(formWith([second, first])).toContain('Alleen invullen als vraag 1.1 (onderwerp a) „1 =');
      expect(formWith([second])).toContain('Alleen invullen als vraag 1.1 „1 =');
    });

    test('says of every step whose it is', () => {
      const form = formWith([first, second]);
      expect(form).toContain('STAP 1. stap eerst (Afwegingskader)');
      expect(form).toContain('STAP 1. stap begin (Ander kader)');
      expect(formWith([second])).not.toContain('(Ander kader)');
    });
  });

  test('says no label twice', () => {
    const form = formOf([aQuestion('a', { scale: labelled })]);
    expect(form).toContain('#   0 = label nooit\n');
    expect(form).toContain('#   0,25 = label soms\n');
    expect(formOf([aQuestion('a', { scale: labelled })], loadTexts('en'))).toContain(
      '#   0.25 = label soms (en)\n',
    );
  });

  test('tells a condition in numbers and words', () => {
    const questions = [
      aQuestion('a'),
      aQuestion('b', { when: when('a >= deels and not a = volledig') }),
      anOpenQuestion('c', { when: when('a = niet-begonnen or b < grotendeels') }),
    ];
    const form = told(formOf(questions));
    expect(form).toContain(
      'Alleen invullen als vraag 2.1 „1 = label deels” is of hoger en het niet zo is dat vraag 2.1 „3 = label volledig” is.',
    );
    expect(form).toContain(
      'Alleen invullen als vraag 2.1 „0 = label niet-begonnen” is of vraag 2.2 lager is dan „2 = label grotendeels”.',
    );
  });

  test('can be filled in with every number and every name that it shows', () => {
    const options = ['rood', 'blauw'].map((id) => ({ id, label: aText(`Kleur ${id}`) }));
    const questions = [
      aQuestion('schaal', { scale: labelled }),
      aQuestion('mening', { scale: AGREEMENT }),
      anOpenQuestion('keuze', { kind: 'choice', options }),
    ];
    for (const question of questions) {
      const byId = new Map([[question.id, question]]);
      for (const texts of [nl, loadTexts('en')]) {
        const form = formOf([question], texts);
        const shown = [...form.matchAll(/(?:# {3}|: |, )(-?[\d.,]+) = ([^:,\n]+)/g)];
        const read = (written: string) => {
          const document = parseDocument(form);
          // As a person types it: YAML decides whether it is a number or a text.
          document.setIn(['answers', question.id, 'answer'], parse(written));
          const { responses, problems } = readAnswers(document.toJS(), byId);
          expect(problems).toEqual([]);
          return responses.get(question.id)?.state;
        };
        const found = shown.map(([, number = '', name = '']) => {
          const states = [number, name, name.toUpperCase(), `${name}.`].map(read);
          expect(new Set(states.map((state) => JSON.stringify(state))).size, name).toBe(1);
          return JSON.stringify(states[0]);
        });
        expect(new Set(found).size).toBe(
          question.kind === 'scale' ? question.scale.answers.length : options.length,
        );
      }
    }
  });
});
