import { type Danger, FRAMEWORK, MEASUREMENT, measurementText } from '../danger.ts';

const named = (id: string): string => JSON.stringify(id).replaceAll('\u2028', '\\u2028');

/** Texts that are no id, or not the name of a file on every system. */
const NO_IDS: readonly string[] = [
  ...['.', '..', '/', '\\', '../x', '../../../../OUTSIDE/owned', '..\\..\\x', '/etc/passwd', 'C:x', '~'],
  ...['con', 'nul', 'aux', 'prn', 'com1', 'lpt9', 'con.txt', 'kort.', 'kort ', ' kort', 'kort:stroom'],
  ...['Kort', 'KORT', 'k\u0000rt', 'k\nrt', 'k\u202Ert', 'кort', 'k%2e%2e', '__proto__', '', 'a--b', '-a'],
  ...['a'.repeat(300), 'a"><svg onload=alert(1)>', "a' onmouseover='x"],
];

/** The framework has the id, the measurement lists another: the file stands where the measurement says. */
const inSnapshot = NO_IDS.map((id): Danger => {
  const snapshot = FRAMEWORK.replace('id: kort', `id: ${named(id)}`);
  return {
    danger: `a snapshot with the id ${named(id.slice(0, 30))} and a fitting hash`,
    files: { 'd/metingen/m/kaders/kort.yaml': snapshot, [MEASUREMENT]: measurementText('kort') },
    runs: [
      {
        run: 'interview d --new --date 2026-09-02',
        exit: 3,
        says: ['metingen/m/kaders/kort.yaml:2:'],
      },
      { run: 'check d', exit: 1, says: ['kort.yaml:2:'] },
      { run: 'report d --format html', exit: 3, never: ['<svg onload', 'onmouseover'] },
    ],
  };
});

/** The measurement lists the id too, and a file stands where an unchecked id could have been looked for. */
const inMeasurement = NO_IDS.map((id): Danger => {
  const snapshot = FRAMEWORK.replace('id: kort', `id: ${named(id)}`);
  return {
    danger: `a measurement that lists the framework ${named(id.slice(0, 30))}`,
    files: {
      'd/metingen/m/kaders/.yaml': snapshot,
      [MEASUREMENT]: measurementText(named(id), 'd/metingen/m/kaders/.yaml'),
    },
    runs: [
      { run: 'check d', exit: 1, says: ['metingen/m/meting.yaml:6:'] },
      {
        run: 'interview d --new --date 2026-09-02',
        exit: 3,
        says: ['metingen/m/meting.yaml:6:'],
      },
    ],
  };
});

/** An own framework is asked again in the next measurement. */
const inOwn = NO_IDS.map(
  (id): Danger => ({
    danger: `an own framework with the id ${named(id.slice(0, 30))}`,
    files: { 'd/kaders/kort.yaml': FRAMEWORK.replace('id: kort', `id: ${named(id)}`) },
    runs: [
      { run: 'interview d --new --date 2026-09-02', exit: 3 },
      { run: 'check d', exit: 1, says: ['kaders/kort.yaml:2:'] },
      { run: 'init nieuw --name X --framework d/kaders/kort.yaml', exit: 3 },
    ],
  }),
);

/** Ids that an object of the language has as well are ids like any other. */
const ofObjects = ['constructor', 'tostring', 'valueof', 'hasownproperty'].map((id): Danger => {
  const path = `d/metingen/m/kaders/${id}.yaml`;
  const framework = FRAMEWORK.replace('id: kort', `id: ${id}`)
    .replaceAll('visie', id)
    .replaceAll('begin', id);
  return {
    danger: `the honest id ${id}`,
    files: {
      [path]: framework,
      [MEASUREMENT]: measurementText(id, path),
      'd/metingen/m/antwoorden.yaml': `schema: nulmeting/answers@1\nanswers:\n  ${id}: { answer: ja }\n  tijd: { answer: nee }\n`,
      'form.yaml': `schema: nulmeting/answers@1\nanswers:\n  ${id}: { answer: deels, note: Nieuw }\n`,
    },
    runs: [
      { run: 'status d', exit: 0 },
      { run: 'report d', exit: 0, says: ['Kort kader'] },
      { run: 'interview d --replace --answers form.yaml', exit: 0 },
      { run: 'form d', exit: 0, says: ['Nieuw'] },
      { run: 'plan d', exit: 0 },
      { run: 'interview d --new --date 2026-09-02', exit: 0 },
    ],
  };
});

export const dangers = [
  ...inSnapshot,
  ...inMeasurement,
  ...inOwn,
  ...ofObjects,
  {
    danger: 'a snapshot of another framework than the measurement lists',
    files: { 'd/metingen/m/kaders/kort.yaml': FRAMEWORK.replace('id: kort', 'id: valente-afwegingskader') },
    runs: [
      { run: 'check d', exit: 1, says: ['metingen/m/kaders/kort.yaml:2:5', '[frozen-of-other]'] },
      { run: 'report d', exit: 3, says: ['[frozen-of-other]'] },
    ],
  },
  {
    danger: 'a measurement that lists a framework twice',
    files: {
      [MEASUREMENT]: `${measurementText('kort')}  - id: kort\n    version: 1.0.0\n    hash: HASH(d/metingen/m/kaders/kort.yaml)\n`,
    },
    runs: [
      { run: 'check d', exit: 1, says: ['metingen/m/meting.yaml:9:', '[repeated-id]'] },
      { run: 'report d', exit: 3, says: ['[repeated-id]'] },
    ],
  },
  {
    danger: 'the folder of a measurement whose name is no id',
    files: {
      [MEASUREMENT]: null,
      'd/metingen/m/antwoorden.yaml': null,
      'd/metingen/m/kaders/kort.yaml': null,
      'd/metingen/Meting 1!/meting.yaml': measurementText('kort', 'd/metingen/Meting 1!/kaders/kort.yaml'),
      'd/metingen/Meting 1!/kaders/kort.yaml': FRAMEWORK,
    },
    runs: [
      { run: 'check d', exit: 1, says: ['Meting 1!/meting.yaml:2:', '[not-an-id]'] },
      { run: 'report d', exit: 3, says: ['Meting 1!'] },
    ],
  },
  {
    danger: 'a form of a measurement that leads out',
    files: {
      'form.yaml':
        'schema: nulmeting/answers@1\nmeasurement: ../../OUTSIDE\nanswers:\n  visie: { answer: nee }\n',
    },
    runs: [
      { run: 'interview d --answers form.yaml', exit: 2, says: ['../../OUTSIDE'] },
      { run: 'check form.yaml', exit: 0 },
      { run: 'interview d --measurement ../../OUTSIDE --answers form.yaml', exit: 2 },
      { run: 'interview d --table ../../OUTSIDE/x --answers form.yaml', exit: 2 },
      { run: 'interview d --table . --answers form.yaml', exit: 2 },
      { run: 'frameworks new ../x', exit: 2 },
      { run: 'frameworks new nul', exit: 2 },
    ],
  },
] satisfies readonly Danger[];
