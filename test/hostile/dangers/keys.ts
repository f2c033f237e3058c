import { ANSWERS, type Danger, FRAMEWORK, MEASUREMENT, measurementText, SNAPSHOT } from '../danger.ts';

const answersWith = (lines: string): string => `schema: nulmeting/answers@1\nanswers:\n${lines}\n`;

/** Texts that once were looked up as the program's own. */
const NAMES = [
  '@constructor',
  '@cli.bug',
  '@__proto__',
  '@type.nothing',
  '@toString',
  '@hasOwnProperty',
  '@',
];

const asAnswer = NAMES.map((name): Danger => {
  const written = JSON.stringify(name);
  return {
    danger: `${name} as an answer, a note and a role`,
    files: {
      [ANSWERS]: answersWith(
        `  visie: { answer: ${written}, note: ${written}, reason: ${written} }\n  aantal: { answer: ${written} }\n  ${written}: { answer: ja }`,
      ),
    },
    runs: [
      { run: 'check d', exit: 1, says: [`„${name}”`, '[unknown-answer]', '[unknown-question]'] },
      { run: 'check d --format json', exit: 1, says: [`„${name}”`] },
      { run: 'check d --format sarif', exit: 1, says: [`„${name}”`] },
      { run: 'report d', exit: 3, says: [`„${name}”`] },
    ],
  };
});

const asField = NAMES.map((name): Danger => {
  const written = JSON.stringify(name);
  return {
    danger: `${name} in every field of a framework, a measurement and a dossier`,
    files: {
      'd/kaders/eigen.yaml': FRAMEWORK.replace('id: kort', `id: ${written}`)
        .replace('version: 1.0.0', `version: ${written}`)
        .replace('scale: ja-nee', `scale: ${written}`)
        .replace('kind: number', `kind: ${written}`)
        .replace('{ id: tijd,', `{ when: ${written}, weight: ${written}, id: tijd,`)
        .replace('value: 1,', `value: ${written},`),
      [MEASUREMENT]: measurementText('kort')
        .replace('date: 2026-03-01', `date: ${written}`)
        .replace('mode: consensus', `mode: ${written}`),
      'd/dossier.yaml': `schema: ${written}\norganisation: { id: ${written}, name: ${written}, headcount: ${written} }\nlanguage: ${written}\ntargets: { ${written}: { ${written}: ${written} } }\n`,
      'd/plan.yaml': `schema: nulmeting/plan@1\nactions: [{ id: ${written}, what: ${written}, status: ${written}, ${written}: 1 }]\n`,
    },
    runs: [
      { run: 'check d', exit: 1, says: [`„${name}”`] },
      { run: 'check d --lang en', exit: 1, says: [`“${name}”`] },
    ],
  };
});

/** Files whose value goes round, by path. */
const ROUND: Readonly<Record<string, string>> = {
  [ANSWERS]: 'schema: nulmeting/answers@1\nanswers: &a\n  visie: *a\n',
  [MEASUREMENT]:
    'schema: nulmeting/measurement@1\nid: m\ndate: 2026-03-01\nmode: consensus\nframeworks: &a [*a]\n',
  [SNAPSHOT]: `${FRAMEWORK}  - &a [*a]\n`,
  'd/dossier.yaml': 'schema: nulmeting/dossier@1\norganisation: &a { id: x, name: X, roles: [*a] }\n',
  'd/plan.yaml': 'schema: nulmeting/plan@1\nactions: &a\n  <<: *a\n',
  'd/kaders/kort.yaml': `${FRAMEWORK}phases: &a [{ id: x, title: *a }]\n`,
};

const round = Object.entries(ROUND).map(
  ([path, text]): Danger => ({
    danger: `a value in ${path} that holds itself`,
    files: { [path]: text },
    runs: [{ run: 'check d', exit: 1, says: [`${path}:`, '[yaml-bad-alias]'] }],
  }),
);

/** Values that are an object of another kind, or have the fields of one. */
const ODD = [
  '{ toString: x }',
  '{ toString: { a: 1 }, valueOf: 1, toJSON: 1 }',
  '!!set { a, b }',
  '!!omap [a: 1]',
  '!!binary aGVsbG8=',
  '!!timestamp 2026-01-01',
  '!!timestamp 9999999-99-99',
  '[[[]]]',
  '[{ toString: x }]',
  '.nan',
  '-.inf',
  '{ length: 3 }',
  '{ __proto__: { answer: ja } }',
  '!!js/function "function () {}"',
  '!<tag:yaml.org,2002:js/undefined> ""',
];

const odd = ODD.map(
  (value): Danger => ({
    danger: `${value} in place of a text, a number or a list`,
    files: {
      [ANSWERS]: answersWith(
        ['visie', 'tijd', 'waarom', 'aantal']
          .map(
            (id) =>
              `  ${id}: { answer: ${value}, low: ${value}, high: ${value}, reason: ${value}, note: ${value} }`,
          )
          .join('\n'),
      ),
      'd/kaders/eigen.yaml': `schema: nulmeting/framework@1\nid: ${value}\nversion: ${value}\ntitle: ${value}\nbands: ${value}\nscales: ${value}\nphases: ${value}\nsteps: ${value}\ndecisionRules: ${value}\n`,
      'd/kaders/meer.yaml': FRAMEWORK.replace(
        '{ id: tijd,',
        `{ when: ${value}, weight: ${value}, levels: ${value}, actions: ${value}, criteria: ${value}, id: tijd,`,
      ),
      'd/plan.yaml': `schema: nulmeting/plan@1\nactions: [${value}]\nlater: ${value}\n`,
      'd/dossier.yaml': `schema: nulmeting/dossier@1\norganisation: { id: x, name: X, roles: ${value} }\ntargets: { kort: { begin: ${value} }, weg: ${value} }\n`,
      'form.yaml': answersWith(`  visie: ${value}\n  tijd: { answer: ${value} }`),
      'report.json': `{ "schema": "nulmeting/report@1", "kind": { "toString": 1 }, "frameworks": [{ "id": { "toString": 1 } }] }`,
    },
    runs: [
      { run: 'check d', exit: 1 },
      { run: 'interview d --answers form.yaml', exit: 3 },
      { run: 'report --from report.json', exit: 3 },
      { run: 'init nieuw --name X --framework d/kaders/eigen.yaml', exit: 3 },
    ],
  }),
);

export const dangers = [
  ...asAnswer,
  ...asField,
  ...round,
  ...odd,
  {
    danger: 'fields with the names of what every object has',
    files: {
      [ANSWERS]: answersWith(
        ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']
          .map((name) => `  ${name}: { answer: ja, ${name}: { polluted: true } }`)
          .join('\n'),
      ),
      'd/dossier.yaml':
        'schema: nulmeting/dossier@1\n__proto__: { language: en }\norganisation: { __proto__: { id: x }, constructor: 1, name: X }\ntargets: { __proto__: { begin: 5 }, constructor: { begin: 5 }, kort: { constructor: 5, __proto__: 5 } }\n',
      'd/kaders/eigen.yaml': `${FRAMEWORK}__proto__: { steps: [] }\nconstructor: 1\n`.replace(
        '{ id: tijd,',
        '{ levels: { __proto__: x, constructor: y }, actions: { __proto__: { what: x }, constructor: { what: y } }, id: tijd,',
      ),
    },
    runs: [
      {
        run: 'check d',
        exit: 1,
        says: [
          'antwoorden.yaml:3:3',
          'antwoorden.yaml:4:3',
          'dossier.yaml:2:1',
          '[unknown-field]',
          '[unknown-question]',
        ],
      },
    ],
  },
] satisfies readonly Danger[];
