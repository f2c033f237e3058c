import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { loadMessages } from '#generated/texts.js';
import { PURE_ROOMS } from './pure-rooms.ts';

interface Room {
  /** The rooms that it may import from; of a room inside a room only itself is meant. */
  readonly rooms: readonly string[];
  readonly outside: readonly RegExp[];
  readonly why: string;
}

const inDomain = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `src/domain/${name}`);
const DOMAIN = inDomain(
  'instrument',
  'assessment',
  'scoring',
  'planning',
  'checking',
  'trace',
  'review',
  'writing',
  'report',
  'comparison',
);
const DOCUMENTS = ['yaml', 'diagnostics', 'frameworks', 'bundled', 'dossier', 'archive', 'reports'].map(
  (name) => `src/documents/${name}`,
);
const FILES = ['system', 'programs', 'disk', 'frameworks', 'templates', 'dossier', 'checking'].map(
  (name) => `src/files/${name}`,
);
const DISK = /^node:(fs|path|crypto)$/;

const PROGRAM = [
  ...DOMAIN,
  ...DOCUMENTS,
  ...FILES,
  'src/texts',
  'src/interview/navigator',
  'src/interview',
  'src/interview/prompts',
  'src/interview/plain',
  'src/surveys',
  'src/reports',
  'src/reports/own',
  'src/office',
  'src/office/package',
  'src/office/word',
  'src/office/excel',
  'src/office/template',
  'src/office/pdf',
  'src/server',
];

/** What a page uses: nothing that touches the disk. */
const PAGE = [
  ...DOMAIN,
  ...DOCUMENTS,
  'src/texts',
  'src/interview/navigator',
  'src/interview',
  'src/reports',
  'src/cli/diagnostics',
  'src/page/dossier',
  'src/page/stores',
  'src/page/parts',
  'src/page/view',
];

/** Who may import whom; the picture stands in docs/architecture.md. */
const ROOMS: Readonly<Record<string, Room>> = {
  'src/domain/instrument': {
    rooms: [],
    outside: [],
    why: 'What is asked stands on nothing: it is the same whoever answers, and whatever is made of it.',
  },
  'src/domain/assessment': {
    rooms: inDomain('instrument'),
    outside: [],
    why: 'What was answered knows the questions, and no score.',
  },
  'src/domain/scoring': {
    rooms: inDomain('instrument', 'assessment'),
    outside: [],
    why: 'A score follows from questions and answers alone, never from what is done with it.',
  },
  'src/domain/planning': {
    rooms: inDomain('instrument', 'assessment', 'scoring'),
    outside: [],
    why: 'What asks for attention follows from the score; a report cites it and decides nothing again.',
  },
  'src/domain/checking': {
    rooms: inDomain('instrument', 'assessment', 'scoring'),
    outside: [],
    why: 'A question set is checked before anybody answers it: no plan or report is needed for that.',
  },
  'src/domain/trace': {
    rooms: inDomain('instrument', 'assessment', 'scoring', 'checking'),
    outside: [],
    why: 'Where questions come from is known before anybody answers them.',
  },
  'src/domain/review': {
    rooms: inDomain('instrument'),
    outside: [],
    why: 'What experts say of questions rests on the questions alone.',
  },
  'src/domain/writing': {
    rooms: inDomain('instrument', 'assessment'),
    outside: [],
    why: 'What a person writes stands beside what was measured, and follows from nothing.',
  },
  'src/domain/report': {
    rooms: inDomain('instrument', 'assessment', 'scoring', 'planning', 'writing'),
    outside: [],
    why: 'A report gathers what was scored and found; it computes nothing.',
  },
  'src/domain/comparison': {
    rooms: inDomain('instrument', 'assessment', 'scoring', 'planning', 'writing', 'report'),
    outside: [],
    why: 'A comparison holds scored measurements against each other, so it comes last.',
  },
  'src/zip': {
    rooms: [],
    outside: [/^fflate$/],
    why: 'A zip file is unpacked no further than is allowed, whatever it holds.',
  },
  'src/texts': {
    rooms: DOMAIN,
    outside: [/^#generated\/(texts|blanks)/],
    why: 'Texts are looked up; they know the subject only by its names.',
  },
  'src/documents/yaml': {
    rooms: DOMAIN,
    outside: [/^yaml$/],
    why: 'Reading and editing YAML text knows places and bytes, and no kind of file.',
  },
  'src/documents/diagnostics': {
    rooms: [...DOMAIN, 'src/documents/yaml'],
    outside: [/^#generated\/(validators|assets)\.js$/],
    why: 'A problem gets its place from the YAML in which it stands.',
  },
  'src/documents/frameworks': {
    rooms: [...DOMAIN, 'src/documents/yaml', 'src/documents/diagnostics'],
    outside: [/^yaml$/, /^@noble\/hashes\/(sha2|utils)\.js$/, /^#generated\/assets\.js$/],
    why: 'From text to a framework, wherever the text comes from.',
  },
  'src/documents/bundled': {
    rooms: [...DOMAIN, 'src/documents/yaml', 'src/documents/diagnostics', 'src/documents/frameworks'],
    outside: [/^#generated\/(frameworks|assets)\.js$/],
    why: 'The frameworks that come with the program are the same in a terminal and in a page.',
  },
  'src/documents/dossier': {
    rooms: [
      ...DOMAIN,
      'src/texts',
      'src/documents/yaml',
      'src/documents/diagnostics',
      'src/documents/frameworks',
      'src/documents/bundled',
    ],
    outside: [/^yaml$/, /^#generated\/assets\.js$/],
    why: 'The files of a dossier as text are read with the frameworks that it asked, wherever those came from; what a sector is called stands in the texts.',
  },
  'src/documents/archive': {
    rooms: [...DOMAIN, 'src/zip', 'src/documents/dossier'],
    outside: [/^fflate$/],
    why: 'A dossier as one file is its own files, and knows nothing of what they say.',
  },
  'src/documents/reports': {
    rooms: [
      ...DOMAIN,
      'src/texts',
      'src/documents/yaml',
      'src/documents/diagnostics',
      'src/documents/frameworks',
    ],
    outside: [],
    why: 'A report that was written carries its frameworks along, and no dossier.',
  },
  'src/files/system': {
    rooms: DOMAIN,
    outside: [DISK],
    why: 'What the system does and refuses is the same for every file.',
  },
  'src/files/programs': {
    rooms: [...DOMAIN, 'src/files/system'],
    outside: [DISK, /^node:(child_process|os|url)$/],
    why: 'Other programs of this computer are started in one place, and get a file of their own.',
  },
  'src/files/disk': {
    rooms: [...DOMAIN, ...DOCUMENTS, 'src/files/system'],
    outside: [DISK],
    why: 'Locks, paths and bytes hold no rule of content.',
  },
  'src/files/frameworks': {
    rooms: [...DOMAIN, ...DOCUMENTS, 'src/files/system', 'src/files/disk'],
    outside: [DISK, /^#generated\/assets\.js$/],
    why: 'Where frameworks stand: with the program, in a dossier, beside a measurement.',
  },
  'src/files/templates': {
    rooms: [...DOMAIN, 'src/files/system', 'src/files/disk'],
    outside: [DISK, /^#generated\/assets\.js$/],
    why: 'Templates are read and begun as bytes and texts; what is in them is for who fills them.',
  },
  'src/files/dossier': {
    rooms: [...DOMAIN, ...DOCUMENTS, 'src/files/system', 'src/files/disk', 'src/files/frameworks'],
    outside: [DISK],
    why: 'A dossier is files of an organisation with the frameworks that it asks.',
  },
  'src/files/checking': {
    rooms: [
      ...DOMAIN,
      ...DOCUMENTS,
      'src/texts',
      'src/files/system',
      'src/files/disk',
      'src/files/frameworks',
      'src/files/dossier',
    ],
    outside: [DISK],
    why: 'Checking a file looks at what stands around it, so it comes last; what a role is called stands in the texts.',
  },
  'src/interview/navigator': {
    rooms: DOMAIN,
    outside: [],
    why: 'Where a person is in the questions and what a command makes of that needs no word and no screen.',
  },
  'src/interview/prompts': {
    rooms: [...DOMAIN, 'src/texts', 'src/interview/navigator', 'src/interview'],
    outside: [/^node:events$/, /^inquirer$/, /^@inquirer\/core$/, /^fast-string-width$/],
    why: 'Only what draws in a terminal knows a terminal.',
  },
  'src/interview/plain': {
    rooms: [...DOMAIN, 'src/texts', 'src/interview/navigator', 'src/interview', 'src/interview/prompts'],
    outside: [],
    why: 'The same conversation line by line: where lines come from is for the caller.',
  },
  'src/interview': {
    rooms: [...DOMAIN, 'src/texts', 'src/interview/navigator'],
    outside: [],
    why: 'The conversation is the same in a terminal and in a page.',
  },
  'src/surveys': {
    rooms: [...DOMAIN, 'src/texts'],
    outside: [/^yaml$/],
    why: 'A form is text made from an assessment; where it goes is for the caller.',
  },
  'src/reports/own': {
    rooms: [...DOMAIN, 'src/texts', 'src/reports', 'src/documents/diagnostics'],
    outside: [
      /^handlebars\/dist\/cjs\/handlebars\/compiler\/base\.js$/,
      /^#generated\/(templates-html|assets)\.js$/,
    ],
    why: "Templates of the organisation's own are files with mistakes to show; only their parser comes from a package, and nothing is made into code.",
  },
  'src/reports': {
    rooms: [...DOMAIN, 'src/texts', 'src/reports/own'],
    outside: [/^handlebars\/runtime\.js$/, /^#generated\/(templates-[a-z]+|relations)\.js$/],
    why: 'Every format shows one report and computes nothing again.',
  },
  'src/office/package': {
    rooms: [],
    outside: [/^fflate$/, /^@xmldom\/xmldom$/],
    why: 'The parts of a file of an office and how they hang together, whatever is in them.',
  },
  'src/office/word': {
    rooms: ['src/zip', 'src/office/package'],
    outside: [/^docx$/, /^domhandler$/, /^fflate$/, /^htmlparser2$/, /^@xmldom\/xmldom$/],
    why: 'From elements of a page to parts of a document and back, whatever they are about.',
  },
  'src/office/excel': {
    rooms: [],
    outside: [/^hucre\/xlsx$/, /^fflate$/],
    why: 'From rows to a workbook, whatever they are about; the package is known in one file.',
  },
  'src/office/template': {
    rooms: [...DOMAIN, 'src/zip', 'src/reports', 'src/office/package', 'src/office/word'],
    outside: [/^fflate$/, /^@xmldom\/xmldom$/],
    why: 'A document is put into a file of somebody else: read with suspicion, and loaded only then.',
  },
  'src/office/pdf': {
    rooms: [],
    outside: [],
    why: 'From a page to the same page on paper; what prints it is given.',
  },
  'src/office': {
    rooms: [
      ...DOMAIN,
      'src/texts',
      'src/reports',
      'src/office/word',
      'src/office/excel',
      'src/office/template',
      'src/office/pdf',
    ],
    outside: [/^docx$/, /^domhandler$/],
    why: 'A document for an office shows what the page shows, and is loaded only when it is asked for.',
  },
  'src/server': {
    rooms: [...DOMAIN, ...DOCUMENTS, ...FILES],
    outside: [DISK, /^node:(http|net)$/],
    why: 'A page on this computer is let at one dossier, by the same functions as the command line.',
  },
  'src/page/dossier': {
    rooms: [...DOMAIN, ...DOCUMENTS, 'src/texts', 'src/reports', 'src/interview', 'src/surveys'],
    outside: [],
    why: 'What a page makes of the files of a dossier needs no screen, and is held against the command line.',
  },
  'src/page/stores': {
    rooms: [...DOMAIN, ...DOCUMENTS, 'src/interview/navigator'],
    outside: [],
    why: 'Where a dossier is kept is the same whatever is on the screen.',
  },
  'src/page/parts': {
    rooms: ['src/documents/bundled'],
    outside: [/^fflate$/],
    why: 'What is packed in the page is unpacked when it is asked for, whatever it is.',
  },
  'src/page/view': {
    rooms: [],
    outside: [],
    why: 'What makes an element knows no subject: a text is text.',
  },
  'src/page/screens/question': {
    rooms: [...PAGE, 'src/page'],
    outside: [],
    why: 'A question is shown as the navigator gives it; it knows no other screen.',
  },
  'src/page/screens/begin': {
    rooms: [...PAGE, 'src/page', 'src/page/screens'],
    outside: [],
    why: 'A dossier is begun or opened before anything else is asked.',
  },
  'src/page/screens/writing': {
    rooms: [...PAGE, 'src/page', 'src/page/screens/question'],
    outside: [],
    why: 'The texts of report and plan are written apart from what is asked.',
  },
  'src/page/screens': {
    rooms: [
      ...PAGE,
      'src/page',
      'src/page/screens/question',
      'src/page/screens/begin',
      'src/page/screens/writing',
    ],
    outside: [],
    why: 'A screen shows what the navigator says and gives it commands; it has no rule of its own.',
  },
  'src/page': {
    rooms: [
      ...PAGE,
      'src/page/screens',
      'src/page/screens/question',
      'src/page/screens/begin',
      'src/page/screens/writing',
    ],
    outside: [],
    why: 'The page puts the screens together; nothing that touches the disk is in it.',
  },
  'src/cli/diagnostics': {
    rooms: [...DOMAIN, ...DOCUMENTS, 'src/texts'],
    outside: [],
    why: 'Showing what is wrong in a file needs no terminal and no command.',
  },
  'src/cli/session': {
    rooms: [...PROGRAM, 'src/cli/diagnostics'],
    outside: [/^node:(fs|path)$/, /^chalk$/, /^commander$/],
    why: 'What every command is given knows no command.',
  },
  'src/cli/completion': {
    rooms: [...DOMAIN, ...DOCUMENTS, ...FILES],
    outside: [/^node:(path|os)$/, /^#generated\/assets\.js$/],
    why: 'What can stand at the cursor is found without loading a command.',
  },
  'src/cli/commands': {
    rooms: [...PROGRAM, 'src/cli/diagnostics', 'src/cli/session', 'src/cli/completion'],
    outside: [/^node:(fs|path)$/, /^#generated\/assets\.js$/],
    why: 'A command is loaded when it is asked for, and knows no list of commands.',
  },
  'src/cli': {
    rooms: [...PROGRAM, 'src/cli/diagnostics', 'src/cli/session', 'src/cli/completion', 'src/cli/commands'],
    outside: [/^node:(fs|path)$/, /^commander$/],
    why: 'The list of commands puts the rooms together; nothing depends on it but the launcher.',
  },
  bin: {
    rooms: ['bin', 'src/cli'],
    outside: [],
    why: 'The launcher starts the commands.',
  },
};
const SMALLER_FIRST = Object.keys(ROOMS).sort((a, b) => b.length - a.length);

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.c?ts$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

const roomOf = (path: string): string | undefined =>
  SMALLER_FIRST.find((room) => path.startsWith(`${room}/`));
const files = [...listFiles('src'), ...listFiles('bin')].map((path) => path.replaceAll('\\', '/'));
const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?<!['\w.-])(?:from|import)\s*\(?\s*'([^'\n]+)'/g)].map((match) => match[1] ?? '');

function findBroken(path: string, text: string): readonly string[] {
  const room = roomOf(path) ?? '';
  const rule = ROOMS[room];
  if (rule === undefined) return [`${path} stands in no room`];
  return importsOf(text).flatMap((target) => {
    if (!target.startsWith('.')) {
      return rule.outside.some((allowed) => allowed.test(target))
        ? []
        : [`${path} imports ${target}: ${rule.why}`];
    }
    const file = relative('.', join(dirname(path), target)).replaceAll('\\', '/');
    if (file === 'package.json') return room === 'src/cli/session' ? [] : [`${path} imports ${file}`];
    const other = roomOf(file);
    return other !== undefined && (other === room || rule.rooms.includes(other))
      ? []
      : [`${path} imports ${file}: ${rule.why}`];
  });
}

test('every file stands in a room, and imports only from the rooms and packages its room may', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((path) => findBroken(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test('the check itself notices a wrong import', () => {
  expect(findBroken('src/domain/report/x.ts', "import { readFileSync } from 'node:fs';")).toHaveLength(1);
  expect(findBroken('src/files/disk/x.ts', "import { render } from '../../reports/html.ts';")).toHaveLength(
    1,
  );
  expect(findBroken('src/reports/x.ts', "await import('../files/dossier.ts')")).toHaveLength(1);
});

/** A way from a file back to itself through what it imports, types and what is loaded later included; null when there is none. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const target of graph.get(file) ?? []) {
      const circle = walk(target, [...way, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

test('no file imports itself by a detour', () => {
  const targetsOf = (path: string): readonly string[] =>
    importsOf(readFileSync(path, 'utf8'))
      .filter((target) => target.startsWith('.'))
      .map((target) => relative('.', join(dirname(path), target)).replaceAll('\\', '/'));
  expect(findCircle(new Map(files.map((path) => [path, targetsOf(path)])))).toBeNull();
  expect(findCircle(new Map(Object.entries({ a: ['b'], b: ['c', 'd'], c: [], d: ['b'] })))).toEqual([
    'b',
    'd',
    'b',
  ]);
});

/** What makes the same input give another output, by any road; what only Node or a browser has, tsconfig.pure.json refuses as well. */
const IMPURE =
  /\b(Date\s*\.\s*now|new\s+Date\b|Date\s*\(|Math\s*\.\s*random|globalThis|process|Buffer|console|performance|crypto|require|getBuiltinModule|eval|Intl\s*\.\s*DateTimeFormat)\b/;

/** The code of a file, without its comments and texts. */
const codeOf = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\$]|\$(?!\{))*`/g, "''");

test('the pure rooms read no clock, no chance and no process, by whatever road', () => {
  const pure = files.filter(
    (path) =>
      /^src\/(domain|documents|texts|interview|surveys|reports)\//.test(path) &&
      !path.startsWith('src/interview/prompts/'),
  );
  expect(pure.length).toBeGreaterThan(100);
  expect(pure.filter((path) => IMPURE.test(codeOf(readFileSync(path, 'utf8'))))).toEqual([]);
  const roads = [
    "process.getBuiltinModule('node:fs')",
    'globalThis.crypto.randomUUID()',
    'performance.now()',
    'new Date()',
    'Date.now()',
    'Math.random()',
  ];
  expect(roads.filter((road) => !IMPURE.test(codeOf(road)))).toEqual([]);
});

test('the program is left in one way only: process.exit stands nowhere', () => {
  expect(files.filter((path) => /process\.exit\(/.test(readFileSync(path, 'utf8')))).toEqual([]);
});

test('no file is longer than 250 lines, and the launcher is under 15', () => {
  const lines = (path: string): number => readFileSync(path, 'utf8').trimEnd().split('\n').length;
  expect(files.filter((path) => lines(path) > 250)).toEqual([]);
  expect(lines('bin/nulmeting.ts')).toBeLessThan(15);
});

test('no room holds more than some fifteen files: then it has rooms inside', () => {
  const sizes = new Map<string, number>();
  for (const path of files) sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1);
  expect([...sizes].filter(([, size]) => size > 16)).toEqual([]);
});

test('the manual names every room, in the order in which they stand on each other', () => {
  const manual = readFileSync('docs/architecture.md', 'utf8');
  const inner = (room: string): readonly string[] =>
    Object.keys(ROOMS)
      .filter((name) => name.startsWith(`src/${room}/`))
      .map((name) => name.slice(`src/${room}/`.length));
  const rooms = new Set(Object.keys(ROOMS).map((name) => name.split('/')[1] ?? name));
  for (const room of rooms) {
    const row = manual
      .split('\n')
      .find((line) => line.startsWith(`| \`${room === 'bin' ? '' : 'src/'}${room}/\``));
    expect(row, room).toBeDefined();
    const places = inner(room).map((name) => row?.indexOf(`\`${name}/\``) ?? -1);
    expect(
      places.every((place) => place > 0),
      `${room}: ${inner(room).join(', ')}`,
    ).toBe(true);
    expect(places, room).toEqual(places.toSorted((a, b) => a - b));
  }
});

test('no folder or file is named after nothing in particular', () => {
  const vague = /(^|[/-])(utils?|helpers?|common|lib|core|services?|manager)([/.-]|$)/;
  expect(files.filter((path) => vague.test(path))).toEqual([]);
});

test('a text for people stands in texts/, not in the code', () => {
  const inCode = /(?:say|print|write)\((?:'|`)[^'`$]*[a-z]{3,} [a-z]{2,}/;
  expect(files.filter((path) => inCode.test(readFileSync(path, 'utf8')))).toEqual([]);
});

test('every text is used: by its name, or by a name that is put together', () => {
  const sources = [
    ...files,
    ...listFiles('scripts'),
    ...readdirSync('templates').map((name) => `templates/${name}`),
  ]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const whole = new Set(
    [...sources.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)*)['"`]/g)].map((match) => match[1]),
  );
  const puzzles = [...sources.matchAll(/[`](@?[a-z][\w-]*\.[^`\s]*\$\{[^`\n]*)[`]/g)].map(
    ([, puzzle = '']) =>
      new RegExp(
        `^${puzzle
          .replace(/^@/, '')
          .split(/\$\{[^}]*\}/)
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('.+')}$`,
      ),
  );
  const unused = Object.keys(loadMessages('nl')).filter(
    (key) => !whole.has(key) && !puzzles.some((puzzle) => puzzle.test(key)),
  );
  expect(unused).toEqual([]);
});

test('tests that share a process replace no module, and stand in no other folder', () => {
  const reaching = /vi\.(?:mock|doMock|stub\w+)\(|process\.chdir|stand-in-folder|useFakeTimers/;
  const found = PURE_ROOMS.flatMap((room) => listFiles(`test/${room}`)).filter((path) =>
    reaching.test(readFileSync(path, 'utf8')),
  );
  expect(found).toEqual([]);
});
