import { expect, test } from 'vitest';
import type { QuestionOverTime } from '../../src/domain/comparison/comparison.ts';
import { viewChanges } from '../../src/reports/views/comparison/question-changes-view.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aFramework, answered, aStep } from '../domain/builders.ts';
import { measured, overTime, pointsQuestion } from '../domain/comparison/comparison-builders.ts';

const texts = loadTexts('nl');

/** A question whose answer went forward, with a note at the later measurement. */
function changeWith(note: string | null): QuestionOverTime {
  const framework = aFramework([aStep('begin', [pointsQuestion('visie')])]);
  const later = { visie: { ...answered('punt-80'), note, evidence: null } };
  const [question] = overTime(
    measured(framework, { visie: answered('punt-20') }),
    measured(framework, later),
  ).questions;
  if (question === undefined) throw new Error('no question');
  return question;
}

test('an answer that changed is unexplained as long as nobody wrote why; blanks say nothing', () => {
  const viewOf = (note: string | null) => viewChanges([changeWith(note)], [], texts).forward[0];
  expect(viewOf(null)?.unexplained).toBe(true);
  expect(viewOf(' \n ')?.unexplained).toBe(true);
  expect(viewOf(' \n ')?.written.map(({ text }) => text.trim())).not.toContain('');
  expect(viewOf('Besproken in maart.')?.unexplained).toBe(false);
});

test('what is told at a framework before is not told again, but named', () => {
  const question = changeWith('Besproken in maart.');
  const again = viewChanges([question, { ...question, id: 'uren', label: 'Uren' }], [question], texts);
  expect(again.forward.map(({ label }) => label)).toEqual(['Uren']);
  expect(again.again).toEqual({
    forward: `Ook hier telt „${question.label}” mee. Wat daar veranderde, staat hierboven bij een ander kader.`,
    back: null,
    other: null,
  });
  // Of a question that went another way there, this is told.
  const other = viewChanges([question], [{ ...question, change: 'back' }], texts);
  expect([other.forward.length, other.again.forward]).toEqual([1, null]);
});

test('what is the same for several questions is told once, with the name of each; what was written is not', () => {
  const later = { ...changeWith(null), change: 'not-comparable', why: 'not-scored', from: null } as const;
  const named = (label: string, more: Partial<QuestionOverTime> = {}): QuestionOverTime => ({
    ...later,
    id: label,
    label,
    ...more,
  });
  const written = {
    ...changeWith('Besproken in maart.'),
    change: 'not-comparable',
    why: 'not-scored',
  } as const;
  const { other } = viewChanges(
    [named('Uren'), named('Geld', { from: later.to }), named('Loon', { reworded: true }), written],
    [],
    texts,
  );
  expect(other.map(({ label, from }) => [label, from])).toEqual([
    ['Hetzelfde bij 2 vragen', 'niet gevraagd'],
    ['Geld', 'label punt-80'],
    [written.label, 'label punt-20'],
  ]);
  expect(other.map(({ alike }) => alike)).toEqual([
    [
      { label: 'Uren', isReworded: false },
      { label: 'Loon', isReworded: true },
    ],
    [],
    [],
  ]);
});
