import { ANSWERS, BIG, IMPORT, type Obstacle, ROOM } from '../obstacle.ts';

export const obstacles: readonly Obstacle[] = [
  // A file that may not be larger stands for a full disk, wherever these tests run.
  ...[
    ['plan e', 'e/plan.yaml'],
    ['interview d --answers lang.yaml', ANSWERS],
    ['interview d --new --date 2026-09-01', 'd/metingen/2026-09-01/kaders/kort.yaml'],
    ['report d --out v.md', 'v.md'],
    ['report d --format html --out d/v.html', 'd/v.html'],
    ['form d --out f.yaml', 'f.yaml'],
    ['frameworks new ons-kader', 'ons-kader.yaml'],
    ['init nieuw --name X', 'nieuw'],
  ].map(([command = '', path = '']) => ({
    what: `no room: ${command}`,
    given: `${BIG}; $N interview e --answers low.yaml; (cat form.yaml; printf '  tijd: { answer: deels, note: "'; head -c 3000 /dev/zero | tr '\\0' x; echo '" }') > lang.yaml`,
    run: `ulimit -f 1; $N ${command}`,
    exit: 3,
    says: [`${ROOM} ${path} te bewaren. Wat er al stond, staat er nog.`],
  })),
  ...['plan d', 'interview d --answers form.yaml', 'init nieuw --name X'].map((command) => ({
    what: `no room for a single byte: ${command}`,
    given: command === 'plan d' ? IMPORT : 'true',
    run: `ulimit -f 0; $N ${command}`,
    exit: 3,
    says: [ROOM],
  })),
];
