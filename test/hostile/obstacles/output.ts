import { IMPORT, type Obstacle } from '../obstacle.ts';

export const obstacles: readonly Obstacle[] = [
  // Output that goes nowhere.
  ...[
    'report d',
    'status d',
    'check d',
    'form d',
    'frameworks',
    '--help',
    '--version',
    'compare d e',
    'report d --format json',
  ].map((command) => ({
    what: `stdout that is full: ${command}`,
    given: 'cp -r d e; sed -i "s/: de-brug/: e/" e/dossier.yaml e/metingen/*/meting.yaml',
    run: `$N ${command} > /dev/full`,
    exit: 3,
    says: ['De uitvoer kon niet worden geschreven (ENOSPC).'],
  })),
  ...['report d', '--help', '--version', 'frameworks'].map((command) => ({
    what: `stdout that nobody reads: ${command}`,
    run: `($N ${command}; echo "exit $?" >&2) | true`,
    exit: 0,
    says: ['exit 0'],
  })),
  { what: 'stdout that is closed', run: '$N report d >&-', exit: 0, says: [] },
  {
    what: 'stderr that is full',
    given: IMPORT,
    run: '$N plan d 2> /dev/full',
    exit: 0,
    says: [],
    made: ['d/.nulmeting/written.json', 'd/plan.yaml'],
  },
  { what: 'stderr that is full, at an error', run: '$N status nergens 2> /dev/full', exit: 2, says: [] },
  { what: 'stdout and stderr that are full', run: '$N report d > /dev/full 2>&1', exit: 3, says: [] },
  { what: 'all streams closed', run: '$N report d <&- >&- 2>&-', exit: 0, says: [] },
  // A working folder that is gone.
  ...[
    'status',
    'report',
    'init x --name X',
    'frameworks',
    'frameworks new ons',
    'check .',
    'form',
    'plan',
    'compare a b',
  ].map((command) => ({
    what: `a working folder that was removed: ${command}`,
    run: `mkdir weg; cd weg; rmdir ../weg; $N ${command}`,
    exit: 3,
    says: ['De map waarin u staat, bestaat niet meer.'],
  })),
  {
    what: 'a working folder that was removed: --help',
    run: 'mkdir weg; cd weg; rmdir ../weg; $N --help',
    exit: 0,
    says: ['nulmeting'],
  },
  {
    what: 'a working folder that was removed: --version',
    run: 'mkdir weg; cd weg; rmdir ../weg; $N --version',
    exit: 0,
    says: ['.'],
  },
];
