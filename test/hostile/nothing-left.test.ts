import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { atQuestion, isWindows } from '../interview/pty-dossier.ts';
import { endAll, KEY, type PtySession } from '../interview/pty-session.ts';
import { makeSandbox, type Sandbox } from './sandbox.ts';

/*
 * What a person removes is gone, what the program writes is what the manual says, and nothing reaches for the network. All of it is looked
 * for in a sandbox that holds every folder in which a program can leave something.
 */

const DATE = '2026-01-01';
const ANSWERS = `work/d/metingen/${DATE}/antwoorden.yaml`;

function createDossier(sandbox: Sandbox, name = 'd'): void {
  const { status, said } = sandbox.run(['init', name, '--name', `De ${name}`, '--date', DATE]);
  expect(status, said).toBe(0);
}

/** Begins the interview and comes to the first question. */
async function startInterview(sandbox: Sandbox): Promise<PtySession> {
  const session = await sandbox.start(['interview', 'd', '--question', 'huidige-inzet']);
  await session.waitFor('Enter = klaar');
  session.type(KEY.enter);
  await session.waitFor('>');
  session.type(KEY.enter);
  await atQuestion(session, 1);
  return session;
}

/** The files in which a text stands in any of the ways in which programs write text. */
function findText(sandbox: Sandbox, text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const forms = [bytes, Buffer.from(text, 'utf16le'), Buffer.from(bytes.toString('hex'))];
  // In base64 a text has three faces; the ends depend on what stands around it.
  const faces = ['', 'x', 'xx'].map((before) =>
    Buffer.from(
      Buffer.from(before + text)
        .toString('base64')
        .slice(4, -4),
    ),
  );
  return [...sandbox.list()]
    .filter(
      ([name, content]) => name.includes(text) || [...forms, ...faces].some((form) => content.includes(form)),
    )
    .map(([name]) => name);
}

function expectNoNetwork(sandbox: Sandbox): void {
  const calls = sandbox.networkCalls();
  if (calls !== null) expect(calls).toEqual([]);
}

afterEach(endAll);

describe.skipIf(isWindows)('a note that was typed, saved and deleted', () => {
  const sandbox = makeSandbox();
  afterAll(sandbox.remove);
  const NOTE = 'schuilplaats-aan-de-Kersenlaan';
  const UNSAVED = 'nooit-opgeslagen-woorden';

  test('is nowhere any more, whatever was done with the dossier in between', async () => {
    createDossier(sandbox);
    const first = await startInterview(sandbox);
    first.type('t');
    await first.waitFor('Schrijf geen namen op.');
    first.type(`${NOTE}${KEY.enter}`);
    await atQuestion(first, 1);
    // The search itself finds the note where it is.
    expect(findText(sandbox, NOTE)).toEqual([ANSWERS]);
    first.type(`1${KEY.enter}`);
    await atQuestion(first, 2);
    first.kill('SIGKILL');
    await first.ended;
    for (const args of [
      ['status', 'd'],
      ['report', 'd', '--format', 'md', '--out', '-'],
      ['report', 'd', '--format', 'json', '--out', '-'],
      ['form', 'd'],
      ['check', 'd'],
      ['plan', 'd'],
      ['compare', 'd', 'd'],
    ])
      sandbox.run(args);
    expect(findText(sandbox, NOTE)).toEqual([ANSWERS]);
    const again = await startInterview(sandbox);
    again.type('t');
    await again.waitFor(`> ${NOTE}`);
    again.type(KEY.clearLine);
    await again.waitFor(/^>$/m);
    again.type(KEY.enter);
    await atQuestion(again, 1);
    again.type('t');
    await again.waitFor('Schrijf geen namen op.');
    again.type(UNSAVED);
    await again.waitFor(UNSAVED);
    again.type(KEY.ctrlC);
    await again.ended;
    expect(findText(sandbox, NOTE)).toEqual([]);
    // What was not confirmed is kept for the next time, in one place, until it is dropped there.
    expect(findText(sandbox, UNSAVED)).toEqual([expect.stringMatching(/\.nulmeting\/drafts\/[^/]+\.json$/)]);
    const last = await startInterview(sandbox);
    last.type('t');
    await last.waitFor(`> ${UNSAVED}`);
    last.type(KEY.clearLine);
    await last.waitFor(/^>$/m);
    last.type(KEY.enter);
    await atQuestion(last, 1);
    last.type('q');
    await last.ended;
    expect(findText(sandbox, UNSAVED)).toEqual([]);
    expect(sandbox.list().get(ANSWERS)?.toString()).toContain('huidige-inzet');
    expectNoNetwork(sandbox);
  });
});

/** Every command, in an order in which each can do its work, with the new files that it leaves; folders are not listed. */
const COMMANDS: readonly (readonly [line: string, exit: number, left: readonly string[]])[] = [
  ['', 0, []],
  ['--help', 0, []],
  ['--version', 0, []],
  [
    `init e --name De-e --date ${DATE}`,
    0,
    [
      'e/.nulmeting/schemas/answers.schema.json',
      'e/.nulmeting/schemas/dossier.schema.json',
      'e/.nulmeting/schemas/framework.schema.json',
      'e/.nulmeting/schemas/measurement.schema.json',
      'e/.nulmeting/schemas/plan.schema.json',
      'e/.nulmeting/schemas/texts.schema.json',
      'e/dossier.yaml',
      `e/metingen/${DATE}/antwoorden.yaml`,
      `e/metingen/${DATE}/kaders/valente-afwegingskader.yaml`,
      `e/metingen/${DATE}/meting.yaml`,
    ],
  ],
  ['form d --out formulier.yaml', 0, ['formulier.yaml']],
  ['form d', 0, []],
  ['interview d --answers ingevuld.yaml', 0, []],
  ['status d', 0, []],
  ['status d --json', 0, []],
  ['report d', 0, []],
  ['report d --format json', 0, []],
  ['report d --format html --out d/rapporten/v.html', 0, ['d/.nulmeting/written.json', 'd/rapporten/v.html']],
  ['report d --format html --out elders.html', 0, ['elders.html']],
  ['report d --lang en --out elders.html', 0, ['elders-2.html']],
  ['report --from verslag.json --format md --out -', 0, []],
  ['plan d', 0, ['d/plan.yaml']],
  ['plan d --format md', 0, []],
  [
    'interview d --new --date 2027-01-01',
    0,
    [
      'd/metingen/2027-01-01/antwoorden.yaml',
      'd/metingen/2027-01-01/kaders/valente-afwegingskader.yaml',
      'd/metingen/2027-01-01/meting.yaml',
    ],
  ],
  ['compare d --from 2026-01-01 --to 2027-01-01', 0, []],
  ['compare d e', 0, []],
  ['compare d e --format html --out naast.html', 0, ['naast.html']],
  ['check d', 0, []],
  ['check d --format sarif', 0, []],
  ['check bestaat-niet', 2, []],
  ['frameworks', 0, []],
  ['frameworks show valente-afwegingskader', 0, []],
  ['frameworks new ons-kader', 0, ['ons-kader.yaml']],
  ['frameworks show ons-kader.yaml --json', 0, []],
];

/** What the manual says that stands in a dossier, as the beginnings of paths. */
const DOCUMENTED = [
  ...readFileSync('docs/privacy.md', 'utf8').matchAll(/^\| `([\w./-]+)` \| .* \| .* \|$/gm),
].map((match) => match[1] ?? '');

describe('over all commands', () => {
  const sandbox = makeSandbox();
  afterAll(sandbox.remove);
  beforeAll(() => {
    createDossier(sandbox);
    const answers =
      'schema: nulmeting/answers@1\nanswers:\n  huidige-inzet: { answer: deels, note: Zeker. }\n';
    writeFileSync(join(sandbox.work, 'ingevuld.yaml'), answers);
    const report = sandbox.run(['report', 'd', '--format', 'json']);
    writeFileSync(join(sandbox.work, 'verslag.json'), report.said);
  });
  const filesOf = (): readonly string[] =>
    [...sandbox.list().keys()].filter((name) => !name.endsWith('/')).sort();

  test.each(COMMANDS)('%s leaves exactly what it should', (line, exit, left) => {
    const before = new Set(filesOf());
    const { status, said } = sandbox.run(line === '' ? [] : line.split(' '));
    expect(said).not.toMatch(/network:|fout in het programma/);
    expect(status, said).toBe(exit);
    expect(filesOf().filter((name) => !before.has(name))).toEqual(left.map((name) => `work/${name}`));
  });

  test('nothing stands in the home, the cache, the temporary or any other folder', () => {
    const outside = [...sandbox.list().keys()].filter((name) => !name.startsWith('work/'));
    const empty = ['cache/', 'config/', 'data/', 'home/', 'runtime/', 'state/', 'tmp/'];
    expect(outside.toSorted()).toEqual(empty);
  });

  test('every file in a dossier stands in the manual', () => {
    expect(DOCUMENTED).toContain('.nulmeting/');
    const inDossier = filesOf().flatMap((name) => /^work\/[de]\/(.*)$/.exec(name)?.[1] ?? []);
    expect(inDossier.length).toBeGreaterThan(15);
    expect(inDossier.filter((name) => !DOCUMENTED.some((place) => name.startsWith(place)))).toEqual([]);
  });

  test('there is no call to the network', () => expectNoNetwork(sandbox));
});

test('the search for the network finds one', () => {
  const sandbox = makeSandbox();
  const bad = join(sandbox.work, 'bad.cjs');
  writeFileSync(bad, "require('node:http').get('http://127.0.0.1:9/');");
  const { said } = sandbox.runScript(bad);
  expect(said).toContain('network: node:http.get');
  const socket = join(sandbox.work, 'socket.cjs');
  writeFileSync(
    socket,
    "new (process.binding('tcp_wrap').TCP)(0).connect(new (process.binding('tcp_wrap').TCPConnectWrap)(), '127.0.0.1', 9);",
  );
  sandbox.runScript(socket);
  const calls = sandbox.networkCalls();
  if (calls !== null) expect(calls.join('\n')).toContain('127.0.0.1');
  sandbox.remove();
});
