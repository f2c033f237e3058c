import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../src/documents/frameworks/read-framework.ts';
import { fitToSector } from '../../src/domain/instrument/fit-to-sector.ts';
import { questionsOf } from '../../src/domain/instrument/framework.ts';
import { render } from '../../src/surveys/yaml-form.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import {
  anAssessment,
  anOpenQuestion,
  aQuestion,
  aText,
  notApplicable,
  present,
} from '../domain/builders.ts';
import { choose, frameworkOf, hold, pick, type } from './scripted-asker.ts';

/* Reasons for "not applicable" that a framework has ready: offered beside one's own words, and kept as the text that was chosen. */

const texts = loadTexts('nl');
const notApplicableReasons = [aText('Wij hebben geen nachtopvang.'), aText('Wij zijn pas begonnen.')];
const framework = frameworkOf([
  [
    aQuestion('a', { notApplicableReasons, optional: true }),
    anOpenQuestion('b', { notApplicableReasons }),
    aQuestion('c'),
  ],
]);
const picks = (held: Awaited<ReturnType<typeof hold>>) =>
  held.happened.flatMap((one) => (one.kind === 'pick' ? [one.answers] : []));

test('a ready-made reason is picked, and its text is what is kept', async () => {
  const held = await hold(framework, [
    choose('not-applicable'),
    pick('Wij zijn pas begonnen.'),
    choose('not-applicable'),
    pick('Wij hebben geen nachtopvang.'),
  ]);
  expect(picks(held)[0]).toEqual(['Wij hebben geen nachtopvang.', 'Wij zijn pas begonnen.', '']);
  expect(held.saved.map(([id, { state }]) => [id, state])).toEqual([
    ['a', { kind: 'not-applicable', reason: 'Wij zijn pas begonnen.' }],
    ['b', { kind: 'not-applicable', reason: 'Wij hebben geen nachtopvang.' }],
  ]);
});

test('own words stay possible, and start from the reason that stood there', async () => {
  const held = await hold(framework, [choose('not-applicable'), pick(''), type('Dat doet een ander.')], {
    answers: { a: notApplicable('Dat doen wij niet.') },
    startAt: 'a',
  });
  expect(held.happened).toContainEqual({
    kind: 'text',
    message: 'Waarom is deze vraag niet van toepassing?',
    initial: 'Dat doen wij niet.',
  });
  expect(held.saved[0]?.[1].state).toEqual({ kind: 'not-applicable', reason: 'Dat doet een ander.' });
});

test('going back changes nothing; without ready-made reasons, and for what was decided against, one writes', async () => {
  const back = await hold(framework, [choose('not-applicable'), pick(null)], { startAt: 'a' });
  expect(back.saved).toEqual([]);
  const written = await hold(framework, [choose('not-applicable'), type('Om een reden.')], { startAt: 'c' });
  expect(picks(written)).toEqual([]);
  const decided = await hold(framework, [choose('decided-against'), type('Om geld.')], { startAt: 'a' });
  expect(picks(decided)).toEqual([]);
});

test('a form shows them at the question', () => {
  const form = render(
    anAssessment([framework], [{}]),
    present(anAssessment([framework], [{}]).tables[0]),
    texts,
  );
  expect(form.match(/Wij hebben geen nachtopvang\./g)).toHaveLength(2);
  expect(form).toContain(texts('form.reasons'));
});

test('a form says once what every question has ready', () => {
  const same = frameworkOf([
    [aQuestion('a', { notApplicableReasons }), aQuestion('b', { notApplicableReasons })],
  ]);
  const assessment = anAssessment([same], [{}]);
  const form = render(assessment, present(assessment.tables[0]), texts);
  expect(form.match(/Wij hebben geen nachtopvang\./g)).toHaveLength(1);
  expect(form.indexOf('Wij hebben geen nachtopvang.')).toBeLessThan(form.indexOf('answers:'));
});

test('a question has its own, else those of the framework, in the words of the sector', async () => {
  const question = (id: string, more = ''): string =>
    `{ id: ${id}, label: ${id}, text: "Is er ${id}?", basis: project, actions: { niet-begonnen: { what: Begin. }, deels: niet-begonnen }${more} }`;
  const { framework: read, diagnostics } = await readFramework(
    'kader.yaml',
    `schema: nulmeting/framework@1
id: kader
version: 1.0.0
title: Kader
not-applicable-reasons: ["Wij hebben geen {clients}."]
steps:
  - id: een
    title: Een
    questions:
      - ${question('a')}
      - ${question('b', ', not-applicable-reasons: [Dat doet een ander.]')}
      - use: visie-vastgesteld
`,
    loadLibrary(),
  );
  expect(diagnostics).toEqual([]);
  const reasons = questionsOf(fitToSector(read, 'gemeente')).map((one) =>
    one.notApplicableReasons.map(({ nl }) => nl),
  );
  expect(reasons).toEqual([
    ['Wij hebben geen inwoners.'],
    ['Dat doet een ander.'],
    ['Wij hebben geen inwoners.'],
  ]);
});
