import { expect, test } from 'vitest';
import { compareAcross } from '../../src/domain/comparison/compare-across.ts';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import { fitToSector } from '../../src/domain/instrument/fit-to-sector.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { viewAcross } from '../../src/reports/views/comparison/across-view.ts';
import { viewOverTime } from '../../src/reports/views/comparison/over-time-view.ts';
import { viewMeasurement } from '../../src/reports/views/measurement-view.ts';
import { wordDocument } from '../../src/reports/words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import {
  type Answers,
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aStep,
  aText,
} from '../domain/builders.ts';

/* A framework with its own words for how far a step is: the program's words for that are nowhere said of it. */

const texts = loadTexts('nl');
const own = aFramework(
  ['a', 'b'].map((id) => aStep(id, [aQuestion(`${id}1`), aQuestion(`${id}2`)])),
  {
    id: 'eigen',
    title: aText('Eigen kader'),
    stageWords: {
      'to-begin': aText('kiem'),
      'in-order': aText('plant'),
      anchored: aText('boom van {cliënten}'),
    },
    terms: { cliënten: { other: aText('mensen'), ggz: aText('cliënten') } },
  },
);
const usual = aFramework([aStep('c', [aQuestion('c1')])], { id: 'gewoon', title: aText('Gewoon kader') });
const answers = (a: string, b: string): Answers => ({
  a1: answered(a),
  a2: answered(a),
  b1: answered(b),
  b2: answered(b),
  c1: answered('volledig'),
});
const fitted = fitToSector(own, 'ggz');
const measured = (a: string, b: string, frameworks = [fitted]) =>
  anAssessment(frameworks, [answers(a, b)], { facts: { sector: 'ggz', teams: null, position: null } });

test('its words stand wherever a step is told, in the words of the sector', () => {
  const [document] = documentsOf(measured('volledig', 'niet-begonnen'), texts);
  const view = viewMeasurement(wordDocument(document, texts), texts);
  const [framework] = view.frameworks;
  expect(framework?.steps.map(({ stageWords, stageSentence }) => [stageWords, stageSentence])).toEqual([
    ['boom van cliënten', 'Boom van cliënten'],
    ['kiem', 'Kiem'],
  ]);
  expect(framework?.chart.rows.map(({ words }) => words)).toEqual(['boom van cliënten', 'kiem']);
  expect(view.message.where).toMatch(/Het laagst ligt „[^”]+”: kiem\./);
  expect(view.stageTables).toHaveLength(1);
  expect(view.stageTables[0]?.stages.map(({ words }) => words)).toEqual([
    'kiem',
    'onderweg',
    'bijna op orde',
    'plant',
    'boom van cliënten',
  ]);
  expect(view.stageTables[0]?.stages.at(-1)?.meaning).toBe(texts('report.how-stage-anchored-own'));
});

test('beside a framework with the usual words, each is explained in its own', () => {
  const [document] = documentsOf(measured('volledig', 'deels', [fitted, usual]), texts);
  const view = viewMeasurement(wordDocument(document, texts), texts);
  expect(view.stageTables.map(({ frameworks, stages }) => [frameworks, stages.at(-1)?.words])).toEqual([
    ['Eigen kader', 'boom van cliënten'],
    ['Gewoon kader', 'op orde en geborgd'],
  ]);
  expect(view.frameworks.map(({ steps }) => steps[0]?.stageWords)).toEqual([
    'boom van cliënten',
    'op orde en geborgd',
  ]);
});

test('a comparison over time and one across organisations say a step in its words', () => {
  const [from, to] = [measured('niet-begonnen', 'grotendeels'), measured('volledig', 'grotendeels')];
  const options = { language: 'nl', program: '0', showsRefused: false } as const;
  const [before, after] = [scoreMeasurement(from), scoreMeasurement(to)];
  const overTime = viewOverTime(compareOverTime([before, after], before, after, options), texts);
  expect(overTime.frameworks[0]?.steps.map((step) => [step.from, step.to])).toEqual([
    ['kiem', 'boom van cliënten'],
    ['plant', 'plant'],
  ]);
  const across = viewAcross(compareAcross([from, to], { ...options, anonymous: false, own: null }), texts);
  expect(across.frameworks[0]?.rows.flatMap(({ cells }) => cells.map(({ words }) => words))).toEqual([
    'kiem',
    'plant',
    'boom van cliënten',
    'plant',
  ]);
});
