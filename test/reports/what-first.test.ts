import { expect, test } from 'vitest';
import type { Framework } from '../../src/domain/instrument/framework.ts';
import { findFirstAction } from '../../src/reports/views/findings-view.ts';
import { viewMeasurement } from '../../src/reports/views/measurement-view.ts';
import { viewPlan } from '../../src/reports/views/plan-view.ts';
import { findNextStep, nextStageLine, viewBegin, viewTurn } from '../../src/reports/views/turn-view.ts';
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
  targetsFor,
  unanswered,
  unknown,
} from '../domain/builders.ts';

/* What report and plan say of what comes first: the step whose turn it is, why, the first action of it, and why the lowest comes later. */

const texts = loadTexts('nl');
const none = answered('niet-begonnen');
const partly = answered('deels');
const largely = answered('grotendeels');
const fully = answered('volledig');

/** Three steps of two questions each: `a1`, `a2`, `b1`, `b2`, `c1` and `c2`. */
function threeSteps(id: string, names: readonly string[]): Framework {
  const action = (name: string) => anAction(`Doe ${name}.`);
  const asked = (name: string) =>
    aQuestion(name, { actions: { 'niet-begonnen': action(name), deels: action(name) } });
  const steps = names.map((name) =>
    aStep(name, [asked(`${name}1`), asked(`${name}2`)], { title: aText(`Stap ${name.toUpperCase()}`) }),
  );
  return aFramework(steps, { id, title: aText(`Kader ${id}`) });
}
const first = threeSteps('een', ['a', 'b', 'c']);
const second = threeSteps('twee', ['d', 'e', 'f']);

/** One answer to both questions of each step, or an answer to each. */
function answersOf(all: Readonly<Record<string, Answers[string] | readonly Answers[string][]>>): Answers {
  return Object.fromEntries(
    Object.entries(all).flatMap(([step, given]) =>
      (Array.isArray(given) ? given : [given, given]).map((one, index) => [`${step}${index + 1}`, one]),
    ),
  );
}

function said(
  all: Parameters<typeof answersOf>[0],
  frameworks: readonly Framework[] = [first],
  targets: Readonly<Record<string, number>> = {},
) {
  const assessment = anAssessment(frameworks, [answersOf(all)], { targets: targetsFor('een', targets) });
  const [document, proposed] = documentsOf(assessment, texts);
  const report = wordDocument(document, texts);
  const measurement = viewMeasurement(report, texts);
  const plan = viewPlan(proposed.plan, report, texts);
  const action = findFirstAction(report, texts);
  const glance = report.frameworks.map((framework) => viewTurn(framework, report, texts, action));
  // Page one and chapter 9 together say it all but how far the step is, which stands in chapter 4, and chapter 9 nothing of what page one says.
  const { where, first: pageOne } = measurement.message;
  for (const [index, lines] of glance.entries()) {
    const framework = report.frameworks[index];
    const next = framework === undefined ? null : findNextStep(framework);
    const stage = next === null ? [] : [nextStageLine(next, texts)];
    const turn = measurement.frameworks[index]?.turn ?? [];
    const told = [where, pageOne ?? '', ...(measurement.frameworks[index]?.lines ?? [])].join(' ');
    expect(
      lines.filter((line) => !told.includes(line) && !turn.includes(line) && !stage.includes(line)),
    ).toEqual([]);
    expect(turn.filter((line) => stage.includes(line))).toEqual([]);
    expect(turn.filter((line) => (pageOne ?? '').includes(line))).toEqual([]);
  }
  // Report and plan say the same, sentence for sentence.
  const prefix = frameworks.length > 1 ? frameworks.map(({ title }) => `${title.nl}: `) : [''];
  const begin = viewBegin(report, texts);
  expect(plan.background.slice(1)).toEqual([
    ...glance.map((lines, index) => prefix[index] + lines.join(' ')),
    ...(begin === null ? [] : [begin]),
  ]);
  return {
    glance,
    intro: measurement.findingsIntro,
    found: measurement.findings[0]?.what,
    planned: proposed.plan.actions[0],
  };
}
const beginsAt = (step: string): string => texts('report.findings-intro-turn', { step: `Stap ${step}` });

test('the first step comes first because the others build on it; a lower one is named with why it comes later', () => {
  const { glance, intro, found, planned } = said({ a: partly, b: largely, c: none });
  expect(glance).toEqual([
    [
      'De stap die nu aan de beurt is: „Stap A”. Die gaat voor, want het is de eerste stap: wat daarna komt, bouwt erop voort.',
      'Hoe ver „Stap A” is: onderweg. Dat is gebaseerd op 2 van de 2 vragen, die alle even hoog uitkomen.',
      'De eerste actie daar: Doe a1.',
      'Het laagst ligt „Stap C”: nog te beginnen. Die komt later, omdat die voortbouwt op de stap die nu aan de beurt is.',
    ],
  ]);
  expect(intro).toBe(beginsAt('A'));
  expect([found, planned?.step]).toEqual(['Doe a1.', 'a']);
});

test('a step in between comes first because those before it are in order, although one of them has more to gain', () => {
  const { glance, intro, planned } = said({ a: [partly, fully], b: partly, c: fully });
  expect(glance[0]?.[0]).toBe(
    'De stap die nu aan de beurt is: „Stap B”. Die gaat voor, want alles daarvoor is op orde, en wat daarna komt, bouwt erop voort.',
  );
  expect([intro, planned?.step]).toEqual([beginsAt('B'), 'b']);
});

test('the last step is next because those before it are in order', () => {
  const { glance, planned } = said({ a: fully, b: fully, c: none });
  expect(glance[0]?.[0]).toBe(
    'De stap die nu aan de beurt is: „Stap C”. Die is aan de beurt, want alle stappen daarvoor zijn op orde.',
  );
  expect(glance[0]?.some((line) => line.startsWith('Het laagst'))).toBe(false);
  expect(planned?.step).toBe('c');
});

test('a step that is not settled is said to be able to become another, right after why it is next', () => {
  const { glance } = said({ a: [partly, unknown()], b: fully, c: fully });
  const open = said({ a: [largely, unknown()], b: partly, c: fully });
  expect(glance[0]?.[0]).toContain('„Stap A”');
  expect(open.glance[0]?.[1]).toBe(texts('report.glance-next-open-action'));
  expect([open.found, open.planned?.step]).toEqual([
    'Zoek uit hoe het staat met „onderwerp a2”, en leg dat vast.',
    'a',
  ]);
});

test('a step without a score is next too, and begins with finding out', () => {
  const { glance, found, planned } = said({ a: [unknown(), unknown()], b: none, c: partly });
  expect(glance[0]).toEqual([
    'De stap die nu aan de beurt is: „Stap A”. Die gaat voor, want het is de eerste stap: wat daarna komt, bouwt erop voort.',
    texts('report.glance-next-open-action'),
    'Over „Stap A” is nog te weinig bekend om te zeggen hoe ver wij zijn. Daar begint het met uitzoeken.',
    'De eerste actie daar: Zoek 2 dingen uit en leg ze vast: onderwerp a1 en onderwerp a2.',
    'Het laagst ligt „Stap B”: nog te beginnen. Die komt later, omdat die voortbouwt op de stap die nu aan de beurt is.',
  ]);
  expect([found, planned?.step]).toEqual([
    'Zoek 2 dingen uit en leg ze vast: onderwerp a1 en onderwerp a2.',
    'a',
  ]);
});

test('a next step of which nothing was answered has no action, and none is said to be its first', () => {
  const { glance, intro, planned } = said({ a: [unanswered(), unanswered()], b: none, c: partly });
  expect(glance[0]?.some((line) => line.startsWith('De eerste actie'))).toBe(false);
  expect([intro, planned?.step]).toEqual([texts('report.findings-intro'), 'b']);
});

test('where all is in order nothing comes first, and the lowest is told without a reason', () => {
  const { glance, intro } = said({ a: [partly, fully], b: fully, c: fully });
  expect(glance[0]).toEqual([
    'Alle 3 stappen zijn op orde.',
    'Er is geen volgende stap meer; het gaat er nu om het zo te houden.',
    'Was één gegeven antwoord een trede lager, dan was misschien niet elke stap op orde. Kijk daarom deze nog eens na: onderwerp a1 en onderwerp a2.',
    'Het laagst ligt „Stap A”: op orde.',
  ]);
  expect(intro).toBe(texts('report.findings-intro'));
});

test('steps that are equally low are named together; nothing where the next step is one of them', () => {
  const tied = said({ a: partly, b: none, c: none });
  expect(tied.glance[0]?.at(-1)).toBe(
    'Het laagst liggen „Stap B” en „Stap C”, even laag. Die komen later, omdat zij voortbouwen op de stap die nu aan de beurt is.',
  );
  const same = said({ a: none, b: none, c: none });
  expect(same.glance[0]?.some((line) => line.startsWith('Het laagst'))).toBe(false);
  expect(same.planned?.step).toBe('a');
});

test('a lower step that reached its own target does not come first for that reason', () => {
  const { glance } = said({ a: partly, b: largely, c: fully }, [first], { a: 30, b: 90 });
  expect(glance[0]?.at(-1)).toMatch(
    /^Het laagst ligt „Stap A”: .* Die komt niet eerst, want het doel is daar gehaald\.$/,
  );
});

test('of two frameworks the plan begins at the step of the first, which is said once', () => {
  const { glance, intro, planned } = said({ a: fully, b: partly, c: fully, d: none, e: none, f: none }, [
    first,
    second,
  ]);
  expect(glance[0]).toContain('De eerste actie daar: Doe b1.');
  expect(glance.flat().filter((line) => line.startsWith('De eerste actie'))).toHaveLength(1);
  expect([intro, planned?.step]).toEqual([
    'Het plan begint bij de stap „Stap B” van Kader een. Wat bij de andere kaders aandacht vraagt, komt daarna. Dit vraagt aandacht, in deze volgorde. Wat uitgezocht of besproken moet worden, staat vooraan bij zijn stap.',
    'b',
  ]);
});

test('where all of the first framework is in order, it begins at the step of the second', () => {
  const { glance, intro, planned } = said(
    { a: [partly, fully], b: fully, c: fully, d: fully, e: partly, f: none },
    [first, second],
  );
  expect(glance[1]).toContain('De eerste actie daar: Doe e1.');
  expect([intro, planned?.step]).toEqual([beginsAt('E'), 'e']);
});
