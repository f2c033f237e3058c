import { ANSWERS, BIG, IMPORT, MEASUREMENT, type Obstacle } from '../obstacle.ts';

export const obstacles: readonly Obstacle[] = [
  // What may not be read or written.
  {
    what: 'a folder that may not be written',
    given: `chmod 555 ${MEASUREMENT}`,
    run: IMPORT,
    exit: 3,
    says: [`U hebt geen toegang tot ${ANSWERS}.`],
  },
  {
    what: 'a dossier that may not be written',
    given: `${IMPORT}; rm -r d/.nulmeting; chmod 555 d`,
    run: 'LC_ALL=C $N plan d',
    exit: 3,
    says: ['U hebt geen toegang tot d. Er is niets aan veranderd.'],
  },
  {
    what: 'a place for a new dossier that may not be written',
    given: 'mkdir dicht; chmod 555 dicht',
    run: '$N init dicht/nieuw --name X',
    exit: 3,
    says: ['U hebt geen toegang tot dicht/nieuw'],
  },
  {
    what: 'a file that may not be read',
    given: `chmod 000 ${ANSWERS}`,
    run: '$N status d',
    exit: 3,
    says: [`U hebt geen toegang tot ${ANSWERS}.`],
  },
  {
    what: 'a file that may not be read, among those to check',
    given: `chmod 000 ${ANSWERS}`,
    run: '$N check d',
    exit: 3,
    says: [`U hebt geen toegang tot ${ANSWERS}.`],
  },
  {
    what: 'a form that may not be read',
    given: 'chmod 000 form.yaml',
    run: IMPORT,
    exit: 3,
    says: ['U hebt geen toegang tot form.yaml.'],
  },
  {
    what: 'a folder that may not be entered',
    given: 'mkdir dicht; cp form.yaml dicht; chmod 000 dicht',
    run: '$N interview d --answers dicht/form.yaml',
    exit: 3,
    says: ['U hebt geen toegang tot dicht/form.yaml.'],
  },
  // Read-only files.
  {
    what: 'answers that are read-only',
    given: `chmod 444 ${ANSWERS}`,
    run: IMPORT,
    exit: 3,
    says: [`${ANSWERS} is alleen-lezen.`, `chmod u+w ${ANSWERS}`],
  },
  {
    what: 'a plan that is read-only',
    given: `${BIG}; $N interview e --answers low.yaml; $N plan e; sed 's/niet-begonnen/deels/' low.yaml > high.yaml; $N interview e --answers high.yaml --replace; chmod 444 e/plan.yaml`,
    run: '$N plan e',
    exit: 3,
    says: ['e/plan.yaml is alleen-lezen.'],
  },
  {
    what: 'a plan that is read-only and up to date',
    given: `${IMPORT}; $N plan d; chmod 444 d/plan.yaml`,
    run: '$N plan d',
    exit: 0,
    says: [],
  },
  {
    what: 'a report that is read-only',
    given: `$N report d --out d/v.md; $N interview d --answers form.yaml; chmod 444 d/v.md`,
    run: '$N report d --out d/v.md',
    exit: 0,
    says: ['d/v.md is alleen-lezen', 'd/v-2.md'],
    made: ['d/v-2.md'],
  },
  {
    what: 'a report elsewhere that is read-only',
    given: `echo van mij > v.md; chmod 444 v.md`,
    run: '$N report d --out v.md',
    exit: 0,
    says: ['v.md is alleen-lezen', 'v-2.md'],
    made: ['v-2.md'],
  },
];
