/** A hostile file, and what a command must make of it. */
export interface LimitCase {
  readonly name: string;
  /** Files by their path in the dossier `d` or beside it. Made when the case is run: together they are large. */
  readonly files: () => Readonly<Record<string, string | Uint8Array>>;
  /** The command lines that meet the files, and the exit code of each. */
  readonly run: Readonly<Record<string, number>>;
  /** The folder in which the commands are given; that in which the dossier stands when absent. */
  readonly within?: string;
  /** The problems and errors that are to be named, in words that a person reads. */
  readonly says?: readonly string[];
  /** A file without an end, or a large one, for standard input. */
  readonly stdin?: string;
}

const ANSWERS = 'd/metingen/2026-03-01/antwoorden.yaml';
const MEASUREMENT = 'd/metingen/2026-03-01/meting.yaml';
const DONE = 0;
const NO = 1;
const FAILED = 3;

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const answers = (content: string): string => `schema: nulmeting/answers@1\nanswers:\n${content}`;

/** A framework with these questions. */
function framework(questions: string, more = ''): string {
  const head = 'schema: nulmeting/framework@1\nid: groot\nversion: 1.0.0\ntitle: Groot\n';
  return `${head}${more}steps:\n  - id: begin\n    title: Begin\n    questions:\n${questions}`;
}
const question = (id: string, more = ''): string => `      - { id: ${id}, label: A, text: B${more} }\n`;
const choices = (options: number): string => {
  const list = many(options, (index) => `{ id: o${index}, label: O${index} }, `);
  return question('keuze', `, kind: choices, options: [${list}]`);
};

/** Bytes that look random and are the same each time. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state >> 16) & 255;
  });
}
/** The same without what no text has. */
const noisyText = (length: number): string =>
  [...noise(length)].map((byte) => String.fromCharCode(byte % 20 === 0 ? 10 : 32 + (byte % 95))).join('');

function laughs(): string {
  const level = (index: number): string => `a${index}: &a${index} [${many(9, () => `*a${index - 1}, `)}]\n`;
  return `a0: &a0 [x]\n${many(9, (index) => level(index + 1))}`;
}

/** Hostile as YAML: `check` says what is wrong, whatever the file is. */
const TEXTS: Readonly<Record<string, () => string | Uint8Array>> = {
  'keys that are keys of keys': () => '? '.repeat(29),
  'keys in braces that are keys of keys': () => `${'{'.repeat(29)}a${': 1}'.repeat(29)}`,
  'a megabyte of random bytes': () => noise(1_000_000),
  'a megabyte of random text': () => noisyText(999_000),
  'five thousand aliases': () => answers(`  a: &a { answer: deels }\n${many(5000, (n) => `  b${n}: *a\n`)}`),
  'aliases of aliases': laughs,
  'an alias inside what it stands for': () => answers('  a: &a { answer: [*a] }\n'),
  'nested lists': () => '['.repeat(200_000),
  'lists that end and never began': () => ']'.repeat(200_000),
  'lists in lists by dashes': () => '- '.repeat(200_000),
  'brackets that do not match': () => '{a: [}'.repeat(40_000),
  'escapes that are none': () => `a: "${'\\q'.repeat(400_000)}"`,
  'a text that never ends': () => `a: "${'x\n'.repeat(400_000)}`,
  'nothing but line ends': () => `a:${'\n'.repeat(200_000)}`,
  'thirty thousand keys': () => many(30_000, (n) => `k${n}: 1\n`),
  'thirty thousand times the same key': () => 'a: 1\n'.repeat(30_000),
  'twenty thousand tags': () => '!a\n'.repeat(60_000),
  'one line of 900 kilobytes with mistakes': () =>
    `schema: nulmeting/answers@1\nanswers: { ${many(15_000, (n) => `k${n}: {x: 1}, `)} }`,
  'a list of numbers where fields belong': () =>
    `schema: nulmeting/plan@1\nactions: [${'1,'.repeat(100_000)}]`,
  'twenty thousand mistakes': () =>
    `schema: nulmeting/dossier@1\n${many(20_000, (n) => `organisatie${n}: x\n`)}`,
};

/** Hostile as a framework. */
const FRAMEWORKS: Readonly<Record<string, () => string>> = {
  'one question of 17 options': () => framework(choices(17) + question('b', ', when: keuze = o1')),
  'three conditions on 17 options': () =>
    framework(
      choices(17) +
        many(3, (n) => question(`b${n}`, `, when: "${many(17, (o) => `keuze = o${o} and `)}keuze != o${n}"`)),
    ),
  'conditions on forty questions': () =>
    framework(
      many(40, (n) => question(`q${n}`)) +
        many(20, (n) =>
          question(
            `r${n}`,
            `, when: "${many(39, (q) => `(q${q} = deels or q${q + 1} = volledig) and `)}q${n} = deels and q${n} = volledig"`,
          ),
        ),
    ),
  'ten thousand questions that each wait for the last': () =>
    framework(many(10_000, (n) => question(`q${n}`, n === 0 ? '' : `, when: q${n - 1} = deels`))),
  'ten thousand questions in a circle': () =>
    framework(many(10_000, (n) => question(`q${n}`, `, when: q${(n + 1) % 10_000} = deels`))),
  'one condition of 60 000 comparisons': () =>
    framework(question('a') + question('b', `, when: "${many(60_000, () => 'a = deels or ')}a = deels"`)),
  'one count of 30 000 answers and 30 000 facts': () =>
    framework(
      question('a') +
        question(
          'b',
          `, when: "at least 40000 of (${many(30_000, () => 'a = deels, organisation.sector = ggz, ')}a = deels)"`,
        ),
    ),
  'counts of counts for every organisation': () =>
    framework(
      many(40, (n) => question(`q${n}`, `, when: organisation.teams is ${n % 2 === 0 ? 'one' : 'many'}`)) +
        many(20, (n) =>
          question(
            `r${n}`,
            `, when: "at least 39 of (${many(38, (q) => `at least 2 of (q${q} = deels, q${q + 1} = volledig, organisation.sector is ${q % 2 === 0 ? 'ggz' : 'gemeente'}), `)}organisation.position is platform, q${n} = deels and q${n} = volledig)"`,
          ),
        ),
    ),
  'a condition in 200 000 brackets': () =>
    framework(
      question('a') + question('b', `, when: "${'('.repeat(200_000)}a = deels${')'.repeat(200_000)}"`),
    ),
  'a condition with 200 000 times not': () =>
    framework(question('a') + question('b', `, when: "${'not '.repeat(200_000)}a = deels"`)),
  'a hundred thousand questions': () => framework(many(100_000, (n) => `      - {id: q${n}}\n`)),
  'twenty thousand questions': () => framework(many(20_000, (n) => question(`q${n}`))),
  'a scale of 10 000 answers': () =>
    framework(
      many(5000, (n) => question(`q${n}`)),
      `scale: s\nscales: { s: { answers: [${many(10_000, (n) => `{id: a${n}, value: ${n}, label: L}, `)}] } }\n`,
    ),
  'ten thousand options': () => framework(many(3, () => choices(10_000))),
  'ten thousand phases and steps': () =>
    `schema: nulmeting/framework@1\nid: g\nversion: 1.0.0\ntitle: G\nphases: [${many(8000, (n) => `{id: p${n}, title: P}, `)}]\nsteps: [${many(8000, (n) => `{id: s${n}, phase: q${n}, title: S, questions: []}, `)}]\n`,
  'translations that are missing': () =>
    framework(many(9000, (n) => `      - { id: q${n}, label: {nl: A}, text: {en: B, nl: B} }\n`)),
  'a text that names a long term 200 000 times': () => {
    const words = ['other', 'wijkteam', 'jeugdhulp', 'gemeente', 'ggz', 'vrouwenopvang'];
    const terms = words.map((sector) => `${sector}: ${sector.repeat(100)}`).join(', ');
    return framework(question('a', `, help: "${'{a}'.repeat(200_000)}"`), `terms: { a: { ${terms} } }\n`);
  },
  'ten thousand terms, each in a text': () =>
    framework(
      many(10_000, (n) => question(`q${n}`, `, help: "{t${n}}"`)),
      `terms:\n${many(10_000, (n) => `  t${n}: { other: x, ggz: y }\n`)}`,
    ),
  'a hundred thousand braces, and as many terms that nobody knows': () =>
    framework(
      question('a', `, help: "${'{ } {'.repeat(100_000)}", evidence: "${many(40_000, (n) => `{t${n}}`)}"`),
    ),
  'citations of nothing': () =>
    framework(many(9000, (n) => question(`q${n}`, `, sources: [{ document: d${n}, section: x }]`))),
};

const withAnswer = (entry: string): string => answers(`  visie: ${entry}\n`);
const LONG_NOTES: Readonly<Record<string, string>> = {
  'a hundred thousand line breaks': '\\n'.repeat(100_000),
  'a hundred thousand lines that begin with a blank': '\\n '.repeat(100_000),
  'three hundred thousand blanks': ' '.repeat(300_000),
  'a hundred thousand separators of lines': '\\u2028'.repeat(100_000),
  'half a megabyte of marks': '*_`[<'.repeat(60_000),
  'three hundred thousand digits': '1'.repeat(300_000),
  'a word of half a megabyte': 'x'.repeat(500_000),
};
const SHOWN = { 'status d': DONE, 'report d': DONE, 'report d --format html': DONE, 'form d': DONE };

/** The measurement with another list of frameworks. */
const measurement = (frameworks: string): string =>
  `schema: nulmeting/measurement@1\nid: 2026-03-01\ndate: 2026-03-01\nmode: consensus\nframeworks:\n${frameworks}`;
const HASH = `sha256:${'0'.repeat(64)}`;
const folders = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `d/metingen/m${index}/meting.yaml`,
      measurement(`  - { id: kort, version: 1.0.0, hash: "${HASH}" }\n`).replace('2026-03-01', `m${index}`),
    ]),
  );

/** Every hostile file that takes time or memory. */
export const LIMIT_CASES: readonly LimitCase[] = [
  ...Object.entries(TEXTS).map(([name, text]) => ({
    name,
    files: () => ({ 'groot.yaml': text(), [ANSWERS]: text() }),
    run: { 'check groot.yaml': NO, 'status d': FAILED },
  })),
  ...Object.entries(FRAMEWORKS).map(([name, text]) => ({
    name,
    files: () => ({ 'd/kaders/groot.yaml': text() }),
    within: 'd',
    run: { 'check kaders/groot.yaml': NO, 'frameworks list': DONE },
  })),
  ...Object.entries(LONG_NOTES).map(([name, note]) => ({
    name: `a note: ${name}`,
    files: () => ({ [ANSWERS]: withAnswer(`{ answer: deels, note: "${note}" }`) }),
    run: { ...SHOWN, 'check d': DONE },
  })),
  {
    name: 'answers to fifteen thousand questions that are not there',
    files: () => ({ [ANSWERS]: answers(many(15_000, (n) => `  visje${n}: { answer: deels }\n`)) }),
    run: { 'check d': NO, 'status d': FAILED, 'report d': FAILED },
    says: ['en nog 14900 andere'],
  },
  {
    name: 'sixty thousand roles',
    files: () => ({
      [ANSWERS]: `${withAnswer('{ answer: deels }')}table: { present: [${'a,'.repeat(60_000)}] }\n`,
    }),
    run: SHOWN,
  },
  {
    name: 'a thousand frameworks in one measurement',
    files: () => ({
      [MEASUREMENT]: measurement(many(1000, () => `  - { id: kort, version: 1.0.0, hash: "${HASH}" }\n`)),
    }),
    run: { 'check d': NO, 'status d': FAILED },
    says: ['hoogstens 50'],
  },
  {
    name: 'a snapshot of three thousand questions',
    files: () => ({
      'd/metingen/2026-03-01/kaders/groot.yaml': framework(
        many(3000, (n) => question(`q${n}`, ', sources: [{ document: b, section: s }]')),
        'scale: s\nscales: { s: { answers: [{ id: nee, value: 0, label: N }, { id: ja, value: 1, label: J }] } }\ndocuments: { b: { title: B, publisher: B, year: 2020 } }\n',
      ),
      [MEASUREMENT]: measurement(`  - { id: groot, version: 1.0.0, hash: "${HASH}" }\n`),
      [ANSWERS]: answers(''),
      'form.yaml': answers(many(3000, (n) => `  q${n}: { answer: ja, note: "N${n}" }\n`)),
    }),
    run: { 'status d': DONE, 'form d': DONE, 'interview d --answers form.yaml': DONE },
  },
  {
    name: 'five thousand tables',
    files: () =>
      Object.fromEntries(
        Array.from({ length: 5000 }, (_, n) => [`d/metingen/2026-03-01/antwoorden-t${n}.yaml`, answers('')]),
      ),
    run: { 'status d': FAILED, 'report d': FAILED },
    says: ['hoogstens 200'],
  },
  {
    name: 'five thousand measurements',
    files: () => folders(5000),
    run: { 'status d': FAILED, 'report d': FAILED, 'form d': FAILED },
    says: ['hoogstens 200'],
  },
  {
    name: 'a file of 10 MB',
    files: () => ({ [ANSWERS]: 'x'.repeat(10_000_000) }),
    run: { 'check d': FAILED, 'status d': FAILED, 'report d': FAILED },
    says: ['hoogstens 4 MB'],
  },
  {
    name: 'a report of 200 MB',
    files: () => ({ 'verslag.json': Buffer.alloc(200_000_000, ' ') }),
    run: { 'report --from verslag.json': FAILED },
    says: ['hoogstens 4 MB'],
  },
  {
    name: 'a report that is a million lists in each other',
    files: () => ({ 'verslag.json': '['.repeat(1_000_000) + ']'.repeat(1_000_000) }),
    run: { 'report --from verslag.json': FAILED },
  },
  {
    name: 'a report with seven hundred thousand mistakes',
    files: () => ({
      'verslag.json': `{"schema":"nulmeting/report@1","findings":[${many(70_000, () => '{},')}{}]}`,
    }),
    run: { 'report --from verslag.json': FAILED },
  },
  {
    name: 'a report of a million numbers',
    files: () => ({ 'verslag.json': `[${'1,'.repeat(1_000_000)}1]` }),
    run: { 'report --from verslag.json': FAILED },
  },
  {
    name: 'a plan of forty thousand empty actions',
    files: () => ({
      [ANSWERS]: withAnswer('{ answer: deels }'),
      'd/plan.yaml': `schema: nulmeting/plan@1\nactions:\n${'- {}\n'.repeat(40_000)}`,
    }),
    run: { 'check d': NO, 'plan d': FAILED },
  },
  {
    name: 'a name of half a megabyte',
    files: () => ({ [ANSWERS]: answers(`  ? ${'a'.repeat(500_000)}\n  : { answer: deels }\n`) }),
    run: { 'check d': NO, 'status d': FAILED },
  },
  {
    name: 'a plan of six thousand actions',
    files: () => ({
      'd/plan.yaml': `schema: nulmeting/plan@1\nmeasurement: 2026-03-01\nactions:\n${many(6000, (n) => `  - { id: a${n}, what: Iets, kind: own }\n`)}`,
    }),
    run: { 'check d': DONE, 'plan d': DONE },
  },
  {
    name: 'a form without an end',
    files: () => ({}),
    stdin: '/dev/zero',
    run: { 'interview d --answers -': FAILED, 'check -': FAILED, 'report --from -': FAILED },
    says: ['hoogstens 4 MB'],
  },
  {
    name: 'a report that is a device without an end',
    files: () => ({}),
    run: { 'report --from /dev/zero': FAILED, 'interview d --answers /dev/zero': FAILED },
    says: ['hoogstens 4 MB'],
  },
];
