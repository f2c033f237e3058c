import { type Danger, FRAMEWORK, SNAPSHOT } from '../danger.ts';

const replaced = (from: string, to: string): string => {
  if (!FRAMEWORK.includes(from)) throw new Error(`not in the framework: ${from}`);
  return FRAMEWORK.replace(from, to);
};
const SCALE = FRAMEWORK.slice(FRAMEWORK.indexOf('    answers:'), FRAMEWORK.indexOf('documents:'));
const answers = (...values: readonly string[]): string =>
  replaced(
    SCALE,
    `    answers: [${values.map((value, at) => `{ id: a${at}, value: ${value}, label: L${at} }`).join(', ')}]\n`,
  );
const TIME = '{ id: tijd,';

/** Frameworks with which nothing can be computed, each with the code that says so. The hash beside them fits. */
const SHAPES: readonly (readonly [string, string, string])[] = [
  ['equal scale values', answers('1', '1', '1'), 'scale-not-ascending'],
  ['descending scale values', answers('2', '1', '0'), 'scale-not-ascending'],
  ['a scale of one answer', answers('1'), 'too-few'],
  ['an empty scale', replaced(SCALE, '    answers: []\n'), 'too-few'],
  ['a scale without answers', replaced(SCALE, '    title: Leeg\n'), 'missing-field'],
  ['a value that is no number', answers('x', 'y'), 'wrong-type'],
  ['a value that is not finite', answers('.nan', '.inf'), 'wrong-type'],
  ['a value that is too large', answers('0', '1e999'), 'wrong-type'],
  ['a repeated answer', replaced('id: deels', 'id: nee'), 'repeated-id'],
  ['an answer that is a state', replaced('id: deels', 'id: nvt'), 'reserved-answer'],
  ['a scale that is not there', replaced('scale: ja-nee', 'scale: weg'), 'unknown-scale'],
  ['a negative weight', replaced(TIME, '{ weight: -1, id: tijd,'), 'too-low'],
  ['a weight that is not finite', replaced(TIME, '{ weight: .inf, id: tijd,'), 'wrong-type'],
  ['a weight that is too high', replaced(TIME, '{ weight: 1e300, id: tijd,'), 'too-high'],
  ['an importance that is no number', replaced(TIME, '{ importance: .nan, id: tijd,'), 'wrong-type'],
  [
    'bands that descend',
    replaced('scale: ja-nee\n', 'scale: ja-nee\nbands: { P: 85, L: 50, F: 15 }\n'),
    'bands-not-ascending',
  ],
  [
    'bands that are equal',
    replaced('scale: ja-nee\n', 'scale: ja-nee\nbands: { P: 50, L: 50, F: 50 }\n'),
    'bands-not-ascending',
  ],
  [
    'bands that are no numbers',
    replaced('scale: ja-nee\n', 'scale: ja-nee\nbands: { P: .nan, L: x, F: 200 }\n'),
    'wrong-type',
  ],
  ['a repeated question', replaced(TIME, '{ id: visie,'), 'repeated-id'],
  ['a question that is no id', replaced(TIME, '{ id: "../x",'), 'not-an-id'],
  ['a question without an id', replaced(TIME, '{'), 'missing-field'],
  ['a step that is no id', replaced('id: begin', 'id: "a b"'), 'not-an-id'],
  ['an unknown kind of question', replaced('kind: text', 'kind: script'), 'not-in-list'],
  [
    'a repeated option',
    replaced('kind: text,', 'kind: choice, options: [{ id: a, label: A }, { id: a, label: B }],'),
    'repeated-id',
  ],
  ['a condition that is none', replaced(TIME, '{ when: "visie ==== ja", id: tijd,'), 'condition-syntax'],
  [
    'steps that are no list',
    `${FRAMEWORK.slice(0, FRAMEWORK.indexOf('steps:'))}steps: { a: 1 }\n`,
    'wrong-type',
  ],
  [
    'a question of the bank that is not in it',
    replaced(TIME, '{ use: weg, id: tijd,'),
    'unknown-bank-question',
  ],
  ['another kind of file', replaced('nulmeting/framework@1', 'nulmeting/plan@1'), 'other-schema'],
];

export const dangers: readonly Danger[] = SHAPES.map(([what, text, code]) => ({
  danger: `a snapshot with ${what}`,
  files: { [SNAPSHOT]: text },
  runs: [
    { run: 'check d', exit: 1, says: ['metingen/m/kaders/kort.yaml:', `[${code}]`] },
    { run: 'status d', exit: 3, says: [`[${code}]`], never: ['NaN'] },
    { run: 'report d', exit: 3, says: [`[${code}]`], never: ['NaN'] },
  ],
}));
