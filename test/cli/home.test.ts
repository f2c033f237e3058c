import { mkdirSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/program.ts';
import type { Context } from '../../src/cli/session/context.ts';
import { EXIT } from '../../src/cli/session/exit-code.ts';
import { runInProcess } from './run-in-process.ts';
import { answersText, runAll, standInFolder, writeFiles } from './stand-in-folder.ts';

interface Question {
  readonly type: string;
  readonly name: string;
  readonly message: string;
  readonly default?: string;
  readonly pageSize?: number;
  readonly loop?: boolean;
  readonly choices?: readonly { readonly value: string; readonly name: string }[];
  readonly transformer?: (text: string) => string;
  readonly filter?: (text: string) => string;
  readonly theme?: {
    readonly style: { readonly keysHelpTip: (keys: readonly [string, string][]) => string };
  };
}

const prompt = vi.hoisted(() => vi.fn());
vi.mock('inquirer', () => ({ default: { prompt } }));
afterEach(() => {
  prompt.mockReset();
  vi.restoreAllMocks();
});

/** Types only the name of the program, and answers what is asked: a choice by its words, anything else by what is typed. */
async function start(answers: readonly string[], { isTerminal = true, env = {} } = {}) {
  const asked: Question[] = [];
  const ran: unknown[] = [];
  const left = [...answers];
  prompt.mockImplementation(([question]: [Question]) => {
    asked.push(question);
    const answer = left.shift();
    const chosen = question.choices?.find(({ name }) => name === answer);
    return Promise.resolve({ [question.name]: chosen?.value ?? answer });
  });
  for (const entry of COMMANDS) {
    const run = (args: unknown, options: unknown, { texts }: Context) => {
      ran.push([entry.name, args, options, texts.language]);
      return Promise.resolve(EXIT.done);
    };
    vi.spyOn(entry, 'load').mockResolvedValue({ define: () => {}, run });
  }
  const surroundings = { isTerminal, env: { NO_COLOR: '1', ...env } };
  return { ...(await runInProcess([], surroundings)), asked, ran };
}
const namesIn = (question: Question | undefined) => question?.choices?.map(({ name }) => name);

const WELCOME = `Welkom bij nulmeting.

Hiermee brengt u in beeld hoe ver uw organisatie is met het werken met
ervaringsdeskundigen: mensen die zijn opgeleid om hun eigen ervaring in te
zetten voor anderen.
U beantwoordt vragen, het liefst samen met collega's. Daarna krijgt u een
verslag en een plan.
Alles blijft op deze computer.

`;

test('who stands in no dossier is welcomed, can begin, and may stop', async () => {
  standInFolder();
  const { exit, stdout, stderr, asked, ran } = await start(['Stoppen']);
  expect({ exit, stdout, stderr, ran }).toEqual({ exit: 0, stdout: '', stderr: WELCOME, ran: [] });
  expect(asked).toHaveLength(1);
  const [question] = asked;
  expect(question).toMatchObject({
    type: 'select',
    message: 'Wat wilt u doen?',
    pageSize: 11,
    loop: false,
  });
  expect(namesIn(question)).toEqual(['Beginnen met een nieuwe meting', 'Stoppen']);
  expect(
    question?.theme?.style.keysHelpTip([
      ['↑↓', 'navigate'],
      ['⏎', 'select'],
    ]),
  ).toBe('↑↓ bewegen · Enter = kiezen');
});

test('who begins names a folder; a dossier is made in it and its questions are asked, and the commands are told', async () => {
  standInFolder();
  const { exit, stdout, stderr, asked, ran } = await start(['Beginnen met een nieuwe meting', 'onze opvang']);
  expect([exit, stdout]).toEqual([0, '']);
  expect(asked).toHaveLength(2);
  expect(asked[1]).toMatchObject({
    type: 'input',
    message: 'Hoe moet de map heten waarin alles komt?',
    default: 'mijn-organisatie',
  });
  // What nobody sees is shown as a dot while it is typed, and left out of the name.
  expect(asked[1]?.transformer?.('a\u0007b')).toBe('a·b');
  expect(asked[1]?.filter?.('a\u0007b')).toBe('ab');
  expect(ran).toEqual([
    ['init', ['onze opvang'], {}, 'nl'],
    ['interview', ['onze opvang'], {}, 'nl'],
  ]);
  expect(stderr).toBe(`${WELCOME}Dit doet hetzelfde: nulmeting init "onze opvang"
Dit doet hetzelfde: nulmeting interview "onze opvang"
`);
});

const MENU = [
  'Verder met de vragen',
  'Zien hoe ver we zijn',
  'Het verslag maken (om in uw webbrowser te bekijken)',
  'Het plan van aanpak maken',
  'De teksten schrijven die in verslag en plan nog ontbreken',
  'Opnieuw meten (een nieuwe meting beginnen)',
  'Stoppen',
];

/** Answers the questions of a measurement. */
const fill = (folder: string, date: string): void =>
  writeFiles({
    [`${folder}/metingen/${date}/antwoorden.yaml`]: answersText(
      '{ visie: { answer: deels }, tijd: { answer: deels } }',
    ),
  });

async function makeDossier(folder = 'd'): Promise<void> {
  standInFolder();
  await runAll(`init ${folder} --name "De Brug" --date 2026-03-01 --framework kort.yaml`);
  fill(folder.replaceAll('"', ''), '2026-03-01');
}

test.each([
  ['Verder met de vragen', 'interview', ['.'], {}, 'interview .'],
  ['Zien hoe ver we zijn', 'status', ['.'], {}, 'status .'],
  [MENU[2] ?? '', 'report', ['.'], { format: 'html' }, 'report . --format html'],
  ['Het plan van aanpak maken', 'plan', ['.'], {}, 'plan .'],
  [MENU[4] ?? '', 'interview', ['.'], { texts: true }, 'interview . --texts'],
  [MENU[5] ?? '', 'interview', ['.'], { new: true }, 'interview . --new'],
])('in a dossier „%s” runs %s', async (choice, command, args, options, same) => {
  await makeDossier();
  process.chdir('d');
  const { exit, stdout, stderr, asked, ran } = await start([choice]);
  expect(ran).toEqual([[command, args, options, 'nl']]);
  expect({ exit, stdout, stderr }).toEqual({
    exit: 0,
    stdout: '',
    stderr: `Dit doet hetzelfde: nulmeting ${same}\n`,
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    type: 'select',
    message: 'Wat wilt u doen voor De Brug?',
    pageSize: 11,
    loop: false,
  });
  expect(namesIn(asked[0])).toEqual(MENU);
  expect(asked[0]?.theme?.style.keysHelpTip([['⏎', 'select']])).toBe('Enter = kiezen');
});

test('in a dossier nothing is done for who stops', async () => {
  await makeDossier();
  process.chdir('d');
  const { exit, stdout, stderr, ran } = await start(['Stoppen']);
  expect({ exit, stdout, stderr, ran }).toEqual({ exit: 0, stdout: '', stderr: '', ran: [] });
});

test('below a dossier its folder is named as seen from there', async () => {
  await makeDossier();
  process.chdir('d/metingen');
  expect((await start(['Zien hoe ver we zijn'])).ran).toEqual([['status', ['..'], {}, 'nl']]);
});

test('before the first answer nothing is offered about measuring again', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --date 2026-03-01 --framework kort.yaml');
  process.chdir('d');
  expect(namesIn((await start(['Stoppen'])).asked[0])).toEqual(
    MENU.filter((_, index) => index !== 4 && index !== 5),
  );
});

test('a short measurement can be made full from the menu, and then it is not offered any more', async () => {
  await makeDossier();
  await runAll('init k --name "De Kade" --date 2026-03-01 --depth short');
  process.chdir('k');
  const full = 'De meting volledig maken: ook de andere vragen';
  const { asked, ran, stderr } = await start([full]);
  expect(namesIn(asked[0])?.slice(0, 2)).toEqual(['Verder met de vragen', full]);
  expect(ran).toEqual([['interview', ['.'], { depth: 'full' }, 'nl']]);
  expect(stderr).toBe('Dit doet hetzelfde: nulmeting interview . --depth full\n');
  vi.restoreAllMocks();
  await runAll('interview . --depth full');
  expect(namesIn((await start(['Stoppen'])).asked[0])).not.toContain(full);
});

test('from the second measurement on they can be compared, once something is answered in it', async () => {
  await makeDossier();
  await runAll('interview d --new --date 2027-03-01');
  process.chdir('d');
  expect(namesIn((await start(['Stoppen'])).asked[0])).toEqual(MENU);
  fill('.', '2027-03-01');
  const { asked, ran, stderr } = await start(['Zien wat er sinds de eerste meting veranderde']);
  expect(namesIn(asked[0])).toEqual([
    ...MENU.slice(0, 5),
    'Zien wat er sinds de eerste meting veranderde',
    ...MENU.slice(5),
  ]);
  expect(ran).toEqual([['compare', [['.']], { format: 'html' }, 'nl']]);
  expect(stderr).toBe('Dit doet hetzelfde: nulmeting compare . --format html\n');
});

test('above dossiers each can be opened, also when its name has a space in it, and another can be begun', async () => {
  await makeDossier('"onze brug"');
  await runAll('init a --name "De Haven" --date 2026-03-01 --framework kort.yaml');
  const { asked, ran, stderr } = await start(['Verder met onze brug', 'Zien hoe ver we zijn']);
  expect(namesIn(asked[0])).toEqual([
    'Verder met a',
    'Verder met onze brug',
    'Beginnen voor een andere organisatie',
    'Stoppen',
  ]);
  expect(asked[1]?.message).toBe('Wat wilt u doen voor De Brug?');
  expect(ran).toEqual([['status', ['onze brug'], {}, 'nl']]);
  expect(stderr).toBe(`${WELCOME}Dit doet hetzelfde: nulmeting status "onze brug"\n`);
});

test('above many dossiers the first nine are offered: more do not fit on a screen with the other choices', async () => {
  standInFolder();
  for (const index of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
    const name = `map-${String(index).padStart(2, '0')}`;
    mkdirSync(name);
    writeFiles({ [`${name}/dossier.yaml`]: 'schema: nulmeting/dossier@1\n' });
  }
  const names = namesIn((await start(['Stoppen'])).asked[0]);
  expect(names).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((index) => `Verder met map-0${index}`),
    'Beginnen voor een andere organisatie',
    'Stoppen',
  ]);
});

test('a dossier speaks its own language, unless another was chosen', async () => {
  standInFolder();
  await runAll('init d --name "The Bridge" --date 2026-03-01 --framework kort.yaml --lang en');
  fill('d', '2026-03-01');
  process.chdir('d');
  const { asked, ran, stderr } = await start(['Go on with the questions']);
  expect(asked[0]?.message).toBe('What would you like to do for The Bridge?');
  expect(namesIn(asked[0])).toHaveLength(7);
  expect(ran).toEqual([['interview', ['.'], {}, 'en']]);
  expect(stderr).toBe('This does the same: nulmeting interview .\n');
  const dutch = await start(['Stoppen'], { env: { NULMETING_LANG: 'nl' } });
  expect(namesIn(dutch.asked[0])).toEqual(MENU);
});

test('where nobody sits at a terminal nothing is asked', async () => {
  await makeDossier();
  process.chdir('d');
  const { exit, stdout, asked, ran } = await start([], { isTerminal: false });
  expect([exit, stdout.split('\n')[0], asked, ran]).toEqual([
    0,
    'Gebruik: nulmeting [opdracht] [opties]',
    [],
    [],
  ]);
});
