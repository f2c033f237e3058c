import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/program.ts';
import type { Context } from '../../src/cli/session/context.ts';
import { EXIT } from '../../src/cli/session/exit-code.ts';
import { NamedError } from '../../src/domain/checking/named-error.ts';
import { dayOf } from '../../src/domain/instrument/calendar-date.ts';
import type { Asker } from '../../src/interview/asker.ts';
import { runInProcess } from './run-in-process.ts';
import { answersText, runAll, standInFolder, writeFiles } from './stand-in-folder.ts';

/** What was asked: a choice among labels, or a text. */
interface Question {
  readonly message: string;
  readonly labels: readonly string[];
  readonly ready: string | undefined;
  readonly about: string;
}

const made = vi.hoisted(() => ({ asker: null as unknown }));
vi.mock('../../src/cli/session/terminal/create-asker.ts', () => ({ createAsker: async () => made.asker }));
afterEach(() => {
  vi.restoreAllMocks();
});

/** Types only the name of the program, and answers what is asked: a choice by its words, anything else by what is typed; then she stops. */
async function start(
  answers: readonly string[],
  { isTerminal = true, env = {}, fails = '', argv = [] as readonly string[] } = {},
) {
  const asked: Question[] = [];
  const ran: unknown[] = [];
  const left = [...answers];
  const asker: Pick<Asker, 'pick' | 'text' | 'pause'> = {
    pick: async (message, options, { ready, about = '' } = {}) => {
      const labelOf = (id: string | undefined) => options.find((option) => option.id === id)?.label;
      asked.push({ message, labels: options.map(({ label }) => label), ready: labelOf(ready), about });
      const answer = left.shift() ?? 'Stoppen';
      return options.find(({ label }) => label === answer)?.id ?? null;
    },
    text: async (message, initial) => {
      asked.push({ message, labels: [], ready: initial, about: '' });
      return left.shift() ?? null;
    },
    pause: async () => {},
  };
  made.asker = asker;
  for (const entry of COMMANDS) {
    const run = (args: unknown, options: unknown, { texts }: Context) => {
      ran.push([entry.name, args, options, texts.language]);
      return entry.name === fails
        ? Promise.reject(new NamedError('open-needs-file'))
        : Promise.resolve(EXIT.done);
    };
    vi.spyOn(entry, 'load').mockResolvedValue({ command: { define: () => {}, run } });
  }
  const surroundings = { isTerminal, env: { NO_COLOR: '1', ...env } };
  return { ...(await runInProcess(argv, surroundings)), asked, ran };
}
const namesIn = (question: Question | undefined) => question?.labels;

test('who stands in no dossier is welcomed, can begin, and may stop', async () => {
  standInFolder();
  const { exit, stdout, stderr, asked, ran } = await start(['Stoppen']);
  expect({ exit, stdout, stderr, ran }).toEqual({ exit: 0, stdout: '', stderr: '', ran: [] });
  expect(asked).toHaveLength(1);
  const [question] = asked;
  expect(question?.message).toBe('Wat wilt u doen?');
  expect(question?.about).toMatch(/^Welkom bij nulmeting\.[\s\S]*Alles blijft op deze computer\.$/);
  expect(namesIn(question)).toEqual(['Beginnen met een nieuwe meting', 'Stoppen']);
});

test('who stands elsewhere is offered the dossiers among her documents, and those alone that lie where she stands', async () => {
  const folder = standInFolder();
  await runAll(
    'init Documenten/d --name "De Brug" --date 2026-03-01 --framework kort.yaml',
    'init hier/e --name "De Haven" --date 2026-03-01 --framework kort.yaml',
  );
  const there = join(folder, 'Documenten', 'd');
  mkdirSync('elders');
  process.chdir('elders');
  const env = { HOME: folder };
  const { asked } = await start([`Verder met ${there}`], { env });
  expect(namesIn(asked[0])).toEqual([
    `Verder met ${there}`,
    'Beginnen voor een andere organisatie',
    'Stoppen',
  ]);
  expect(asked[1]?.message).toBe('Wat wilt u doen voor De Brug?');
  process.chdir('../hier');
  expect(namesIn((await start(['Stoppen'], { env })).asked[0])?.[0]).toBe('Verder met e');
});

test('who begins names a folder, and no dossier was made: the menu is there again', async () => {
  standInFolder();
  const { exit, stdout, stderr, asked, ran } = await start([
    'Beginnen met een nieuwe meting',
    'onze \u0007opvang',
  ]);
  expect([exit, stdout]).toEqual([0, '']);
  expect(asked.map(({ message }) => message)).toEqual([
    'Wat wilt u doen?',
    'Hoe moet de map heten waarin alles komt?',
    'Wat wilt u doen?',
  ]);
  expect(asked[1]?.ready).toBe('mijn-organisatie');
  // What nobody sees is left out of the name.
  expect(ran).toEqual([['init', ['onze opvang'], {}, 'nl']]);
  expect(stderr).toBe('Dit doet hetzelfde:\n  nulmeting init "onze opvang"\n');
});

test('once the dossier is made its questions are asked, and then its menu is there', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --date 2026-03-01 --framework kort.yaml');
  const { asked, ran } = await start(['Beginnen voor een andere organisatie', 'd']);
  expect(ran).toEqual([
    ['init', ['d'], {}, 'nl'],
    ['interview', ['d'], {}, 'nl'],
  ]);
  expect(asked.at(-1)?.message).toBe('Wat wilt u doen voor De Brug?');
});

test('a folder is found back however it is typed: whole, with a slash behind it, or in the folder of the person', async () => {
  const folder = standInFolder();
  await runAll('init d --name "De Brug" --date 2026-03-01 --framework kort.yaml');
  vi.stubEnv('HOME', folder);
  for (const [typed, given] of [
    [join(folder, 'd'), join(folder, 'd')],
    ['d/', 'd/'],
    ['~/d', join(folder, 'd')],
  ] as const) {
    const { asked, ran } = await start(['Beginnen voor een andere organisatie', typed]);
    expect(ran).toEqual([
      ['init', [given], {}, 'nl'],
      ['interview', [given], {}, 'nl'],
    ]);
    expect(asked.at(-1)?.message).toBe('Wat wilt u doen voor De Brug?');
  }
  vi.unstubAllEnvs();
});

const TEAM = 'Met een groep rond één scherm antwoorden (met handopsteken)';
const MENU = [
  'Antwoorden nalopen of verbeteren',
  'Vragen uitdelen (om te printen of te versturen)',
  'Zien hoe ver we zijn',
  'Het verslag maken (om in uw webbrowser te bekijken)',
  'Het plan van aanpak maken of bijwerken',
  'De teksten schrijven die in verslag en plan nog ontbreken',
  'Opnieuw meten (een nieuwe meting beginnen)',
  'Aan meer tafels antwoorden (een tafel kiezen of toevoegen)',
  'De gegevens van de organisatie aanvullen of veranderen',
  'Verder in de browser',
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
  ['Antwoorden nalopen of verbeteren', 'interview', ['.'], { review: true }, 'interview . --review'],
  ['Zien hoe ver we zijn', 'status', ['.'], {}, 'status .'],
  [MENU[3] ?? '', 'report', ['.'], { format: 'html' }, 'report . --format html'],
  ['Het plan van aanpak maken of bijwerken', 'plan', ['.'], {}, 'plan .'],
  [MENU[5] ?? '', 'interview', ['.'], { texts: true }, 'interview . --texts'],
  [MENU[6] ?? '', 'interview', ['.'], { new: true }, 'interview . --new'],
  [MENU[7] ?? '', 'interview', ['.'], { table: true }, 'interview . --table'],
  [MENU[8] ?? '', 'details', ['.'], {}, 'details .'],
  [MENU[9] ?? '', 'open', ['.'], {}, 'open .'],
])(
  'in a dossier „%s” runs %s, and then the menu is there again',
  async (choice, command, args, options, same) => {
    await makeDossier();
    process.chdir('d');
    const { exit, stdout, stderr, asked, ran } = await start([choice]);
    expect(ran).toEqual([[command, args, options, 'nl']]);
    expect({ exit, stdout, stderr }).toEqual({
      exit: 0,
      stdout: '',
      stderr: `Dit doet hetzelfde:\n  nulmeting ${same}\n`,
    });
    expect(asked.map(({ message }) => message)).toEqual(Array(2).fill('Wat wilt u doen voor De Brug?'));
    expect(namesIn(asked[0])).toEqual(MENU);
    expect(asked[0]).toMatchObject({ about: 'Alle vragen zijn beantwoord.', ready: MENU[3] });
  },
);

test('what a command cannot do is said, and the menu is there again', async () => {
  await makeDossier();
  process.chdir('d');
  const { exit, stderr, asked } = await start(['Zien hoe ver we zijn'], { fails: 'status' });
  expect(exit).toBe(0);
  expect(stderr).toContain('kan niet geopend worden');
  expect(asked).toHaveLength(2);
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

test('before the first answer the questions are proposed, and nothing is offered that needs answers', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --date 2026-03-01 --framework kort.yaml');
  process.chdir('d');
  const [menu] = (await start(['Stoppen'])).asked;
  expect(namesIn(menu)).toEqual(['Verder met de vragen', TEAM, ...MENU.slice(1, 5), ...MENU.slice(7)]);
  expect(menu).toMatchObject({
    ready: 'Verder met de vragen',
    about: 'Deze meting heeft 2 vragen. Er is nog geen vraag beantwoord.',
  });
});

test('with a plan it can be looked at as a page, and that is proposed once there is a report', async () => {
  await makeDossier();
  process.chdir('d');
  await runAll('plan .');
  // A plan that lies there is no report.
  writeFiles({ 'rapporten/plan-2026-03-01.docx': '', 'rapporten/nulmeting-2025-03-01.html': '' });
  expect((await start(['Stoppen'])).asked[0]?.ready).toBe(MENU[3]);
  vi.restoreAllMocks();
  writeFiles({ 'rapporten/nulmeting-2026-03-01-bestuur.html': '' });
  const { asked, ran } = await start(['Het plan van aanpak bekijken (in uw webbrowser)']);
  expect(asked[0]?.ready).toBe('Het plan van aanpak bekijken (in uw webbrowser)');
  expect(ran).toEqual([['plan', ['.'], { format: 'html' }, 'nl']]);
});

test('with questions that are open a group can answer them around one screen', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --date 2026-03-01 --framework kort.yaml');
  process.chdir('d');
  expect((await start([TEAM])).ran).toEqual([['interview', ['.'], { team: true }, 'nl']]);
});

test('beside a copy that does not count the menu says that it is there, and offers to see which', async () => {
  await makeDossier();
  process.chdir('d');
  writeFiles({ 'metingen/2026-03-01/antwoorden (conflict copy).yaml': answersText('{}') });
  const { asked } = await start(['Stoppen']);
  expect(namesIn(asked[0])?.[0]).toBe('Zien wat er mis is in de bestanden');
  expect(asked[0]?.about).toMatch(
    /^In deze map staat 1 bestand of map die niet meetelt, misschien een kopie\.\n/,
  );
});

test('where the files have mistakes, only what helps with them is offered', async () => {
  await makeDossier();
  process.chdir('d');
  writeFiles({ 'metingen/2026-03-01/antwoorden.yaml': answersText('{ visie: { answer: wat } }') });
  const { asked, ran } = await start(['Zien wat er mis is in de bestanden']);
  expect(namesIn(asked[0])).toEqual(['Zien wat er mis is in de bestanden', 'Stoppen']);
  expect(asked[0]?.about).toBe('In de bestanden van dit dossier staan fouten.');
  expect(ran).toEqual([['check', [['.']], {}, 'nl']]);
});

test('a short measurement can be made full from the menu, and then it is not offered any more', async () => {
  await makeDossier();
  await runAll('init k --name "De Kade" --date 2026-03-01 --depth short');
  process.chdir('k');
  const full = 'De meting volledig maken: ook de andere vragen';
  const unsure = await start([full]);
  expect(unsure.asked[1]).toMatchObject({
    message: expect.stringMatching(
      /^U krijgt dan hoogstens \d+ vragen, in plaats van \d+\. Wat u hebt ingevuld, blijft/,
    ),
    ready: 'Nee, kort laten',
  });
  expect([unsure.ran, unsure.stderr]).toEqual([[], '']);
  vi.restoreAllMocks();
  const { asked, ran, stderr } = await start([full, 'Ja, volledig maken']);
  expect(namesIn(asked[0])?.slice(0, 3)).toEqual(['Verder met de vragen', TEAM, full]);
  expect(ran).toEqual([['interview', ['.'], { depth: 'full' }, 'nl']]);
  expect(stderr).toBe('Dit doet hetzelfde:\n  nulmeting interview . --depth full\n');
  vi.restoreAllMocks();
  await runAll('interview . --depth full');
  expect(namesIn((await start(['Stoppen'])).asked[0])).not.toContain(full);
});

test('from the second measurement on they can be compared, once something is answered in it', async () => {
  await makeDossier();
  await runAll('interview d --new --date 2027-03-01');
  process.chdir('d');
  const compare = 'Zien wat er sinds de eerste meting veranderde';
  expect(namesIn((await start(['Stoppen'])).asked[0])).not.toContain(compare);
  fill('.', '2027-03-01');
  const { asked, ran, stderr } = await start([compare]);
  expect(namesIn(asked[0])).toEqual([...MENU.slice(0, 6), compare, ...MENU.slice(6)]);
  expect(ran).toEqual([['compare', [['.']], { format: 'html' }, 'nl']]);
  expect(stderr).toBe('Dit doet hetzelfde:\n  nulmeting compare . --format html\n');
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
  expect(stderr).toBe('Dit doet hetzelfde:\n  nulmeting status "onze brug"\n');
});

test('above many dossiers all are offered: the list can be gone through', async () => {
  standInFolder();
  for (const index of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
    const name = `map-${String(index).padStart(2, '0')}`;
    mkdirSync(name);
    writeFiles({ [`${name}/dossier.yaml`]: 'schema: nulmeting/dossier@1\n' });
  }
  expect(namesIn((await start(['Stoppen'])).asked[0])).toHaveLength(13);
});

test('a dossier speaks its own language, unless another was chosen', async () => {
  standInFolder();
  await runAll('init d --name "The Bridge" --date 2026-03-01 --framework kort.yaml --lang en');
  fill('d', '2026-03-01');
  process.chdir('d');
  const { asked, ran, stderr } = await start(['See how far we are', 'Stop']);
  expect(asked[0]?.message).toBe('What would you like to do for The Bridge?');
  expect(namesIn(asked[0])).toHaveLength(MENU.length);
  expect(ran).toEqual([['status', ['.'], {}, 'en']]);
  expect(stderr).toBe('This does the same:\n  nulmeting status .\n');
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

const LEAVES = 'Bladen met de vragen, om u thuis voor te bereiden (om te printen)';
const INVITATION = 'Een uitnodiging voor het gesprek (tekst voor in een e-mail)';
const FORM = 'Een formulier om in te vullen en weer in te lezen';

test.each([
  [LEAVES, 'paper', 'rapporten/voorbereiding.html'],
  [INVITATION, 'invitation', 'rapporten/uitnodiging.txt'],
  [FORM, 'yaml', 'rapporten/formulier.yaml'],
])('of what can be handed out „%s” is written in the dossier', async (choice, format, out) => {
  await makeDossier();
  process.chdir('d');
  const { asked, ran, stderr } = await start([MENU[1] ?? '', choice]);
  expect(namesIn(asked[1])).toEqual([LEAVES, INVITATION, FORM]);
  expect(ran).toEqual([['form', ['.'], { format, out }, 'nl']]);
  expect(stderr).toBe(`Dit doet hetzelfde:\n  nulmeting form . --format ${format} --out ${out}\n`);
});

/** Two tables of which each answered one question. */
async function makeTables(): Promise<void> {
  standInFolder();
  await runAll('init d --name "De Brug" --date 2026-03-01 --framework kort.yaml');
  writeFiles({
    'noord.yaml': answersText('{ visie: { answer: deels }, tijd: { answer: deels } }'),
    'zuid.yaml': answersText('{ visie: { answer: deels } }'),
  });
  await runAll(
    'interview d --table noord --answers noord.yaml',
    'interview d --table zuid --answers zuid.yaml',
  );
}

test('where more tables answer, the menu says how far each is, and a form is for one of them', async () => {
  await makeTables();
  const { asked, ran } = await start(['Verder met d', MENU[1] ?? '', FORM, 'zuid']);
  expect(asked[1]?.about.split('\n')).toEqual([
    'Ingevuld aan elke tafel die de vraag krijgt: 1 van de 2 vragen.',
    '  noord: 2 van de 2 vragen ingevuld',
    '  zuid: 1 van de 2 vragen ingevuld',
  ]);
  expect(namesIn(asked[3])).toEqual(['noord', 'zuid']);
  expect(ran).toEqual([
    ['form', ['d'], { format: 'yaml', table: 'zuid', out: 'd/rapporten/formulier-zuid.yaml' }, 'nl'],
  ]);
});

test('the command that does the same keeps how the program was started, and stands on a line of its own however long it is', async () => {
  const folder = `map-${'x'.repeat(90)}`;
  await makeDossier(folder);
  const { stderr } = await start([`Go on with ${folder}`, 'See how far we are'], {
    argv: ['--lang', 'en', '--plain'],
  });
  expect(stderr).toBe(`This does the same:\n  nulmeting status ${folder} --plain --lang en\n`);
});

test('beside an empty newer measurement one can go on with an earlier one that has open questions', async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --date 2026-03-01 --framework kort.yaml');
  writeFiles({ 'd/metingen/2026-03-01/antwoorden.yaml': answersText('{ visie: { answer: deels } }') });
  await runAll('interview d --new --date 2026-10-01');
  process.chdir('d');
  const { ran } = await start(['Verder met de vragen van de meting van 1 maart 2026']);
  expect(ran).toEqual([['interview', ['.'], { measurement: '2026-03-01' }, 'nl']]);
});

test('on the day of a measurement no other can be begun, and that is said', async () => {
  standInFolder();
  await runAll(`init d --name "De Brug" --framework kort.yaml`);
  fill('d', dayOf(new Date()));
  process.chdir('d');
  const [menu] = (await start(['Stoppen'])).asked;
  expect(namesIn(menu)).not.toContain(MENU[6]);
  expect(menu?.about).toBe(
    'Alle vragen zijn beantwoord. Vandaag is er al gemeten; een nieuwe meting beginnen kan vanaf morgen.',
  );
});

test('the folder of a dossier in the place of a command opens its menu; any other word is refused', async () => {
  await makeDossier();
  const { asked, exit } = await start(['Stoppen'], { argv: ['d'] });
  expect(asked[0]?.message).toBe('Wat wilt u doen voor De Brug?');
  expect(exit).toBe(EXIT.done);
  for (const [argv, isTerminal] of [
    [['d'], false],
    [['d', 'd'], true],
    [['elders'], true],
  ] as const) {
    const refused = await start([], { argv, isTerminal });
    expect(refused.exit).toBe(EXIT.usage);
    expect(refused.asked).toEqual([]);
  }
});

test('who goes back from what she chose in the menu is there at once; what was said is read first', async () => {
  await makeTables();
  process.chdir('d');
  const happened: string[] = [];
  const walkBack = async (...choices: readonly string[]): Promise<void> => {
    const left = [...choices];
    made.asker = {
      pick: async (message, options) => {
        happened.push(message);
        const wanted = left.shift();
        return options.find(({ label }) => label === wanted)?.id ?? null;
      },
      pickMany: async (message) => {
        happened.push(message.replace(/ \(.*/, ''));
        return null;
      },
      say: () => {},
      tell: async () => {},
      pause: async () => {
        happened.push('pause');
      },
    } satisfies Partial<Asker>;
    await runInProcess([], { isTerminal: true, env: { NO_COLOR: '1' } });
  };
  const menu = 'Wat wilt u doen voor De Brug?';
  await walkBack('Aan meer tafels antwoorden (een tafel kiezen of toevoegen)');
  expect(happened.splice(0)).toEqual([menu, 'Voor welke tafel vult u in?', menu]);
  await walkBack('Verder met de vragen', 'zuid');
  expect(happened.splice(0)).toEqual([
    ...[menu, 'Voor welke tafel vult u in?', 'Wie zitten er aan tafel?'],
    menu,
  ]);
  await walkBack('Zien hoe ver we zijn');
  expect(happened.splice(0)).toEqual([menu, 'pause', menu]);
});

test('in a dossier whose measurements were thrown away a new one can be begun', async () => {
  await makeDossier();
  rmSync('d/metingen', { recursive: true });
  process.chdir('d');
  const { asked, ran } = await start([MENU[6] ?? '']);
  expect(namesIn(asked[0])).toEqual([MENU[6], 'Stoppen']);
  expect(asked[0]?.about).toBe('In dit dossier staat nog geen meting.');
  expect(ran).toEqual([['interview', ['.'], { new: true }, 'nl']]);
  vi.restoreAllMocks();
  await runAll('interview . --new --date 2026-05-01');
  expect(existsSync('metingen/2026-05-01/meting.yaml')).toBe(true);
});

/** Someone who chooses what is proposed, writes nothing, and stops at the first question. */
const passive: Partial<Asker> = {
  question: async () => ({ kind: 'stop' }),
  text: async (_message, initial) => initial,
  pickMany: async () => [],
  list: async () => ({ kind: 'action', id: 'close' }),
  say: () => {},
  tell: async () => {},
  pause: async () => {},
};

describe.each([
  ['finished', makeDossier],
  ['with tables', makeTables],
  [
    'short and without answers',
    async () => {
      standInFolder();
      await runAll('init d --name "De Brug" --date 2026-03-01 --depth short');
    },
  ],
])('in a dossier that is %s', (_, make) => {
  test('everything in the menu leads somewhere', async () => {
    await make();
    await runAll('interview d --new --date 2026-10-01');
    if (_ === 'finished') await runAll('plan d --measurement 2026-03-01');
    process.chdir('d');
    const items = [...(namesIn((await start(['Stoppen'])).asked[0]) ?? [])];
    vi.restoreAllMocks();
    const handouts = [LEAVES, INVITATION, FORM];
    for (const item of items.filter((label) => label !== 'Stoppen')) {
      const ways = item === MENU[1] ? handouts.map((one) => [item, one]) : [[item]];
      for (const way of ways) {
        const ends = await walk(way);
        expect(ends, way.join(' > ')).toEqual([EXIT.done]);
      }
    }
  });
});

/** Chooses these in the menu and lets the command do what it does; gives how each ended. Of the page that is served only that it is asked for. */
async function walk(choices: readonly string[]): Promise<readonly unknown[]> {
  const ends: unknown[] = [];
  const left = [...choices];
  let isInCommand = false;
  made.asker = {
    ...passive,
    pick: async (_message, options, { ready } = {}) => {
      if (isInCommand) return options.find(({ id }) => id === 'stop')?.id ?? ready ?? null;
      const sure = options.find(({ label }) => label === 'Ja, volledig maken' || label === 'zuid');
      const wanted = left.shift();
      return (wanted === undefined ? sure : options.find(({ label }) => label === wanted))?.id ?? null;
    },
  } satisfies Partial<Asker>;
  for (const entry of COMMANDS) {
    const { load } = entry;
    vi.spyOn(entry, 'load').mockImplementation(async () => {
      const { command } = await load();
      const run: typeof command.run = async (args, options, context) => {
        isInCommand = true;
        try {
          const end = entry.name === 'open' ? EXIT.done : await command.run(args, options, context);
          ends.push(end);
          return end;
        } catch (error) {
          ends.push(error);
          throw error;
        } finally {
          isInCommand = false;
        }
      };
      return { command: { ...command, run } };
    });
  }
  await runInProcess([], { isTerminal: true, env: { NO_COLOR: '1' } });
  vi.restoreAllMocks();
  return ends;
}
