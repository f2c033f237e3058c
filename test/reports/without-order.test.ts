import { expect, test } from 'vitest';
import { compareAcross } from '../../src/domain/comparison/compare-across.ts';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import type { Framework } from '../../src/domain/instrument/framework.ts';
import { questionNumber, stepMark } from '../../src/domain/instrument/step.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { viewAcross } from '../../src/reports/views/comparison/across-view.ts';
import { viewOverTime } from '../../src/reports/views/comparison/over-time-view.ts';
import { viewMeasurement } from '../../src/reports/views/measurement-view.ts';
import { viewPlan } from '../../src/reports/views/plan-view.ts';
import { wordDocument } from '../../src/reports/words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import {
  type Answers,
  aFramework,
  anAction,
  anAssessment,
  answered,
  aQuestion,
  aStep,
  aText,
  unanswered,
  unknown,
  withoutOrder,
} from '../domain/builders.ts';

/* A framework of which the steps have no order: no step is next, none rests on another, and what comes first is what counts most. */

const texts = loadTexts('nl');
const english = loadTexts('en');
const none = answered('niet-begonnen');
const partly = answered('deels');
const largely = answered('grotendeels');
const fully = answered('volledig');

/** Three steps of two questions each: `a1`, `a2`, `b1`, `b2`, `c1` and `c2`; `more` is what some of these have of their own. */
function threeSteps(id: string, more: Readonly<Record<string, object>> = {}): Framework {
  const asked = (name: string) =>
    aQuestion(name, {
      actions: { 'niet-begonnen': anAction(`Doe ${name}.`), deels: anAction(`Doe ${name}.`) },
      ...more[name],
    });
  const steps = ['a', 'b', 'c'].map((name) =>
    aStep(name, [asked(`${name}1`), asked(`${name}2`)], { title: aText(`Stap ${name.toUpperCase()}`) }),
  );
  return aFramework(steps, { id, title: aText(`Kader ${id}`) });
}
const unordered = withoutOrder(threeSteps('los'));

const uneven: Answers = { a1: fully, a2: fully, b1: partly, b2: largely, c1: none, c2: partly };

function report(answers: Answers, frameworks: readonly Framework[] = [unordered], words = texts) {
  const [document, plan] = documentsOf(anAssessment(frameworks, [answers]), words);
  const worded = wordDocument(document, words);
  return {
    worded,
    measurement: viewMeasurement(worded, words),
    plan: viewPlan(plan.plan, wordDocument(plan, words), words),
  };
}

test('there is no next step, nothing rests on anything, and the lowest step is still named', () => {
  const { worded } = report(uneven);
  expect(worded.frameworks[0]).toMatchObject({ nextStep: null, allInOrder: null, weakestStep: 'c' });
  expect(worded.frameworks[0]?.steps.map(({ order, restsOn }) => [order, restsOn])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  const ordered = report(uneven, [threeSteps('los')]).worded.frameworks[0];
  expect(ordered).toMatchObject({ nextStep: { id: 'b' }, weakestStep: 'c' });
});

test('the report says by what is decided what comes first, and what that is', () => {
  const { measurement } = report(uneven);
  expect(measurement.message).toMatchObject({
    where:
      'Van de 3 stappen is er 1 op orde. Het verst is „Stap A”: op orde en geborgd. Het laagst ligt „Stap C”: onderweg.',
    first:
      'De stappen hebben geen volgorde. Wat wij het eerst doen, hangt af van wat het zwaarst telt. De eerste actie: Doe c1.',
  });
  expect(measurement.frameworks[0]?.turn).toEqual([]);
  expect(measurement.frameworks[0]?.steps.map(({ heading }) => heading)).toEqual([
    'Stap A',
    'Stap B',
    'Stap C',
  ]);
  expect(measurement.annex[0]?.steps.map(({ title }) => title)).toEqual(['Stap A', 'Stap B', 'Stap C']);
});

test('what is missing of a precondition comes first, and then what counts most, whatever the place of its step', () => {
  const framework = withoutOrder(
    threeSteps('los', { b2: { importance: 5 }, c2: { prerequisite: true }, a2: { importance: 1 } }),
  );
  const { worded, plan } = report(
    { a1: partly, a2: partly, b1: partly, b2: partly, c1: largely, c2: partly },
    [framework],
  );
  expect(worded.findings.map(({ question }) => question)).toEqual(['c2', 'b2', 'a1', 'b1', 'a2']);
  expect(plan.background.join(' ')).toContain('De eerste actie: Doe c2.');
  expect(plan.nextLater).toEqual([]);
});

test('a missing precondition is said to be so for its own step, and not for what comes after it', () => {
  const missing = (framework: Framework) =>
    report({ ...uneven, c2: none }, [framework]).measurement.message.obstacles;
  const framework = threeSteps('los', { c2: { prerequisite: true } });
  expect(missing(withoutOrder(framework))).toBe(
    'Deze voorwaarde ontbreekt: „onderwerp c2”. Zonder die voorwaarde is haar stap niet op orde.',
  );
  expect(missing(framework)).toContain('wat erna komt');
});

test('when all is in order that is said, with what can still change it', () => {
  const all: Answers = { a1: fully, a2: fully, b1: fully, b2: fully, c1: fully, c2: fully };
  const { message, frameworks } = report(all).measurement;
  expect(message).toMatchObject({
    where: 'Alle 3 stappen zijn op orde.',
    first: 'Het gaat er nu om het zo te houden.',
  });
  // Where every step is as far, none is the lowest.
  expect(frameworks[0]?.turn).toEqual([]);
  const open = report({ ...all, b2: unknown(), b1: largely, a2: unanswered(), c1: largely, c2: largely });
  expect(open.worded.frameworks[0]?.allInOrder).toBeNull();
  const framework = withoutOrder(
    aFramework(
      [
        aStep(
          'a',
          [1, 2, 3].map((n) => aQuestion(`a${n}`)),
        ),
      ],
      { id: 'los' },
    ),
  );
  const unsure = report({ a1: fully, a2: largely, a3: unknown() }, [framework]).measurement;
  expect(unsure.findOutFirst).toBe(
    'Het eerst uit te zoeken, want het kan veranderen of alles op orde is: onderwerp a3.',
  );
});

test('beside a framework with an order, the plan begins at the step whose turn it is', () => {
  const ordered = aFramework([aStep('d', [aQuestion('d1'), aQuestion('d2')])], { id: 'vast' });
  const { measurement, worded } = report({ ...uneven, d1: none, d2: none }, [unordered, ordered]);
  expect(measurement.frameworks[0]?.turn).toContain(
    'De stappen hebben geen volgorde. Wat wij het eerst doen, hangt af van wat het zwaarst telt.',
  );
  expect(measurement.findingsIntro).toContain(
    'Het plan begint bij de stap „stap d” van Afwegingskader. Wat bij de andere kaders aandacht vraagt, komt daarna.',
  );
  expect(worded.findings[0]?.step).toBe('d');
});

test('no table has a next step', () => {
  const all: Answers = { a1: fully, a2: fully, b1: fully, b2: fully, c1: fully, c2: fully };
  const [document] = documentsOf(anAssessment([unordered], [all, uneven]), texts);
  const view = viewMeasurement(wordDocument(document, texts), texts);
  expect(view.spreads[0]?.profiles.next).toEqual([]);
});

test('a comparison says nothing of a next step', () => {
  const all: Answers = { a1: fully, a2: fully, b1: fully, b2: fully, c1: fully, c2: fully };
  const [from, to] = [uneven, all].map((answers) => anAssessment([unordered], [answers]));
  if (from === undefined || to === undefined) throw new Error('two measurements');
  const options = { language: 'nl', program: '0', showsRefused: false } as const;
  const [before, after] = [scoreMeasurement(from), scoreMeasurement(to)];
  const overTime = compareOverTime([before, after], before, after, options);
  expect(overTime.frameworks[0]?.next).toBeNull();
  expect(viewOverTime(overTime, texts).glances[0]?.message.join(' ')).not.toMatch(/aan de beurt/);
  const across = compareAcross([from, to], { ...options, anonymous: false, own: null });
  expect(across.frameworks[0]).toMatchObject({ isOrdered: false, nextSteps: [] });
  const view = viewAcross(across, texts);
  expect(view.frameworks[0]?.lines.join(' ')).not.toMatch(/stop(t|pen) bij/);
  expect(view.frameworks[0]?.columns[2]).toBe('Stap C');
});

test('a version with an order and one without say nothing of a next step together', () => {
  const ordered = anAssessment([{ ...threeSteps('los'), version: '1.1.0', hash: 'def' }], [uneven]);
  const [before, after] = [scoreMeasurement(ordered), scoreMeasurement(anAssessment([unordered], [uneven]))];
  const options = { language: 'nl', program: '0', showsRefused: false } as const;
  expect(compareOverTime([before, after], before, after, options).frameworks[0]?.next).toBeNull();
});

test('a step without a weight is not said to stand outside the order', () => {
  const weightless = withoutOrder(threeSteps('los', { a1: { weight: 0 }, a2: { weight: 0 } }));
  const { measurement } = report(uneven, [weightless], english);
  expect(measurement.frameworks[0]?.steps[0]?.remarks).toContain(
    'The questions of this step do not count (their weight is 0). So it gives no result.',
  );
});

test('a question of such a framework is called by the letter of its step', () => {
  const step = unordered.steps[2];
  expect(step && questionNumber(step, 'c2')).toBe('C.2');
  expect([0, 25, 26, 27, 51, 52].map((place) => stepMark(place, false))).toEqual([
    'A',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
  ]);
  expect(stepMark(26, true)).toBe('27');
});
