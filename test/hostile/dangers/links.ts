import { ANSWERS, type Danger, SNAPSHOT } from '../danger.ts';

const check = (path: string) => ({ run: 'check d', exit: 1, says: [`${path}:1:1`, '[link-in-dossier]'] });

/** Links at which something would be written, with a command that would. */
const FOR_WRITING: readonly (readonly [string, string, string])[] = [
  ['d/plan.yaml', '../OUTSIDE/new.yaml', 'plan d'],
  ['d/rapporten', '../OUTSIDE', 'report d --format html --out d/rapporten/x.html'],
  ['d/rapporten', '../leeg', 'report d --format html --out d/rapporten/diep/x.html'],
  ['d/.nulmeting', '../OUTSIDE', 'plan d'],
  ['d/.nulmeting/lock', '../../OUTSIDE/lock', 'plan d'],
  ['d/metingen/2026-09-02', '../../OUTSIDE', 'interview d --new --date 2026-09-02'],
  ['d/metingen/2026-09-02/kaders', '../../../OUTSIDE', 'interview d --new --date 2026-09-02'],
  [
    'd/metingen/2026-09-02/antwoorden.yaml',
    '../../../OUTSIDE/nieuw.yaml',
    'interview d --new --date 2026-09-02',
  ],
  [
    'd/metingen/m/antwoorden-tafel.yaml',
    '../../../OUTSIDE/nieuw.yaml',
    'interview d --table tafel --answers form.yaml',
  ],
  ['d/kaders', '../leeg', 'init d2 --name X --framework f.yaml'],
];

const forWriting = FOR_WRITING.map(
  ([path, target, run]): Danger => ({
    danger: `${path} is a link, for: ${run}`,
    files: {
      'form.yaml': 'schema: nulmeting/answers@1\nanswers:\n  visie: { answer: nee }\n',
      'leeg/.keep': '',
      // A link at the lock stands in a folder of the program's own.
      ...(path === 'd/.nulmeting/lock' ? { 'd/.nulmeting/x': '' } : {}),
    },
    links: { [path]: target },
    runs:
      path === 'd/kaders'
        ? [check(path)]
        : [{ run, exit: 3, says: [path.replace(/\/lock$/, ''), 'symbolische link'] }, check(path)],
  }),
);

/** Links at which something would be read that belongs to another. */
const FOR_READING: readonly (readonly [string, string])[] = [
  [ANSWERS, '../../../OUTSIDE/antwoorden.yaml'],
  ['d/dossier.yaml', '../OUTSIDE/plan.yaml'],
  ['d/metingen/m/meting.yaml', '../../../OUTSIDE/plan.yaml'],
  [SNAPSHOT, '../../../../OUTSIDE/plan.yaml'],
  ['d/metingen/m/kaders', '../../../OUTSIDE'],
];

const forReading = FOR_READING.map(
  ([path, target]): Danger => ({
    danger: `${path} is a link to a file of another`,
    files: { 'OUTSIDE/kort.yaml': 'GEHEIM-ADRES\n' },
    links: { [path]: target },
    runs: [
      { run: 'report d', exit: 3, says: ['symbolische link'], never: ['GEHEIM-ADRES', 'van een ander'] },
      // Other files whose rules need this one cannot be checked: then the exit code is 3.
      { run: 'check d', says: check(path).says, never: ['GEHEIM-ADRES', 'van een ander'] },
    ],
  }),
);

export const dangers = [
  ...forWriting,
  ...forReading,
  {
    danger: 'links that go round',
    links: { 'd/rond.yaml': '.', 'd/nog-rond.yaml': '.', 'd/zelf.yaml': 'zelf.yaml' },
    runs: [check('d/rond.yaml')],
  },
  {
    danger: 'a link inside the dossier is read, and not written through',
    files: {
      'd/bijlage/antwoorden.yaml': 'schema: nulmeting/answers@1\nanswers:\n  visie: { answer: nee }\n',
    },
    links: { [ANSWERS]: '../../bijlage/antwoorden.yaml' },
    runs: [{ run: 'report d', exit: 0 }, check(ANSWERS)],
  },
  {
    danger: 'a folder that is itself reached through a link is a dossier like any other',
    links: { snel: 'd' },
    runs: [
      { run: 'plan snel', exit: 0 },
      { run: 'report snel --format html --out snel/rapporten/x.html', exit: 0 },
      { run: 'check snel', exit: 0 },
    ],
  },
  {
    danger: 'what the program noted about its files is no list',
    files: { 'd/.nulmeting/written.json': 'null', 'd/kaders/fingerprints.json': '[1, null]' },
    runs: [
      { run: 'plan d', exit: 0 },
      { run: 'plan d', exit: 0 },
    ],
  },
] satisfies readonly Danger[];
