import { ANSWERS, IMPORT, type Obstacle } from '../obstacle.ts';

export const obstacles: readonly Obstacle[] = [
  // A folder in place of a file.
  { what: 'a folder as a framework', run: '$N frameworks show ./d', exit: 2, says: ['d is een map.'] },
  { what: 'a folder as a form', run: '$N interview d --answers d', exit: 2, says: ['d is een map.'] },
  { what: 'a folder as a report', run: '$N report --from d', exit: 2, says: ['d is een map.'] },
  {
    what: 'a folder on stdin',
    run: '$N check - < d',
    exit: 1,
    says: ['Aan dit bestand is niet te zien wat het is.'],
  },
  { what: 'a folder as --out', run: '$N report d --out d', exit: 2, says: ['d is een map.'] },
  {
    what: 'a folder named dossier.yaml',
    given: 'rm d/dossier.yaml; mkdir d/dossier.yaml',
    run: '$N status d',
    exit: 3,
    says: ['d/dossier.yaml is een map. Op die plek hoort een bestand.'],
  },
  ...['status d', 'report d', 'check d', 'interview d --answers form.yaml'].map((command) => ({
    what: 'a folder in place of the answers',
    given: `rm ${ANSWERS}; mkdir ${ANSWERS}`,
    run: `$N ${command}`,
    exit: 3,
    says: [`${ANSWERS} is een map. Op die plek hoort een bestand.`],
  })),
  {
    what: 'a folder in place of the plan',
    given: `${IMPORT}; mkdir d/plan.yaml`,
    run: '$N plan d',
    exit: 3,
    says: ['d/plan.yaml is een map. Op die plek hoort een bestand.'],
  },
  // A file in place of a folder.
  {
    what: 'a file as a new dossier',
    run: '$N init kort.yaml --name X',
    exit: 3,
    says: ['kort.yaml is een bestand. Op die plek hoort een map.'],
  },
  {
    what: 'a file above --out',
    run: '$N report d --out kort.yaml/x/verslag.md',
    exit: 3,
    says: ['kort.yaml is een bestand.'],
  },
  {
    what: 'a file in place of the reports',
    given: 'echo > d/rapporten',
    run: '$N report d --format html --out d/rapporten/v.html',
    exit: 3,
    says: ['d/rapporten is een bestand. Op die plek hoort een map.'],
  },
  {
    what: 'a file in place of the measurements',
    given: 'rm -r d/metingen; echo > d/metingen',
    run: '$N status d',
    exit: 3,
    says: ['d/metingen is een bestand. Op die plek hoort een map.'],
  },
  {
    what: 'a file in place of what the program keeps',
    given: `${IMPORT}; rm -r d/.nulmeting; echo > d/.nulmeting`,
    run: '$N plan d',
    exit: 3,
    says: ['d/.nulmeting is een bestand. Op die plek hoort een map.'],
  },
  // Names.
  {
    what: 'a name that is too long',
    run: `$N report d --out ${'x'.repeat(256)}`,
    exit: 2,
    says: ['is te lang voor deze schijf.'],
  },
  {
    what: 'a name that is just not too long',
    run: `$N report d --out ${'x'.repeat(255)}`,
    exit: 0,
    says: [],
    made: ['x'.repeat(255)],
  },
  {
    what: 'a path that is too long',
    run: `$N init ${'mapje/'.repeat(900)}x --name X`,
    exit: 2,
    says: ['is te lang voor deze schijf.'],
  },
  {
    what: 'an input with a name that is too long',
    run: `$N check ${'x'.repeat(300)}`,
    exit: 2,
    says: ['is te lang voor deze schijf.'],
  },
];
