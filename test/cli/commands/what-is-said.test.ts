import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { runInProcess, splitWords } from '../run-in-process.ts';
import { answersText, KORT, runAll, standInFolder, writeFiles } from '../stand-in-folder.ts';

const run = (line: string) => runInProcess(splitWords(line));
const ANSWERS = 'd/metingen/2026-03-01/antwoorden.yaml';
const answer = (visie: string, tijd: string): void =>
  writeFiles({ [ANSWERS]: answersText(`{ visie: { answer: ${visie} }, tijd: { answer: ${tijd} } }`) });

beforeEach(async () => {
  standInFolder();
  await runAll('init d --name "De Brug" --date 2026-03-01 --framework kort.yaml');
});

describe('of a plan is said', () => {
  const said = (...lines: readonly string[]) => ({
    exit: 0,
    stdout: '',
    stderr: [...lines, 'Bekijken:  nulmeting plan d --format html --out plan.html', ''].join('\n'),
  });

  test('where it is, with the number of its actions', async () => {
    answer('deels', 'volledig');
    expect(await run('plan d')).toEqual(
      said(
        'Het plan van aanpak staat in d/plan.yaml. U kunt het daar zelf aanpassen.',
        '1 actie in deze periode, 0 voor later.',
      ),
    );
  });

  test('that it is renewed while nobody worked in it', async () => {
    answer('deels', 'volledig');
    await run('plan d');
    answer('deels', 'deels');
    expect(await run('plan d --most 1')).toEqual(
      said(
        'Het plan van aanpak in d/plan.yaml is vernieuwd. Niemand had er nog iets in veranderd.',
        '1 actie in deze periode, 1 voor later.',
      ),
    );
    expect(await run('plan d --most 2')).toEqual(
      said(
        'Het plan van aanpak in d/plan.yaml is vernieuwd. Niemand had er nog iets in veranderd.',
        '2 acties in deze periode, 0 voor later.',
      ),
    );
  });

  test('what was added to it, and what no longer follows from the answers', async () => {
    answer('deels', 'deels');
    await run('plan d');
    writeFiles({ 'd/plan.yaml': `# Van ons\n${readFileSync('d/plan.yaml', 'utf8')}` });
    answer('niet-begonnen', 'volledig');
    expect(await run('plan d')).toEqual(
      said(
        'Het plan in d/plan.yaml is al in gebruik. Wat daarin stond, is gebleven.',
        'Er is 1 nieuwe actie achteraan gezet: visie-niet-begonnen.',
        '2 voorstellen volgen niet meer uit de antwoorden en staan er nog: tijd-deels, visie-deels.',
        '3 acties in deze periode, 0 voor later.',
      ),
    );
    answer('deels', 'volledig');
    expect((await run('plan d')).stderr.split('\n').slice(1, 3)).toEqual([
      '2 voorstellen volgen niet meer uit de antwoorden en staan er nog: tijd-deels, visie-niet-begonnen.',
      '3 acties in deze periode, 0 voor later.',
    ]);
    answer('niet-begonnen', 'volledig');
    writeFiles({
      'd/plan.yaml': readFileSync('d/plan.yaml', 'utf8').replace('status: voorstel', 'status: gepland'),
    });
    expect((await run('plan d')).stderr.split('\n').slice(1, 3)).toEqual([
      '1 voorstel volgt niet meer uit de antwoorden en staat er nog: visie-deels.',
      '3 acties in deze periode, 0 voor later.',
    ]);
  });

  test('of many actions the first few, and how many more: after a year they can all be others', async () => {
    const ids =
      `kennis-in-teams motieven-verkend behoeften-medewerkers beleidskeuzes-gemaakt draagvlak-teams trekker-aangewezen
      budget-beschikbaar taken-afgebakend beroepscode-gebruikt veilig-klimaat`.split(/\s+/);
    const give = async (answer: string): Promise<void> => {
      const fields = ids.map((id) => `${id}: { answer: ${answer} }`);
      writeFiles({ 'groot.yaml': answersText(`{ ${fields.join(', ')} }`) });
      await runAll('interview groot --answers groot.yaml --replace');
    };
    await runAll('init groot --name "De Brug" --framework valente-afwegingskader --date 2026-03-01');
    await give('niet-begonnen');
    await run('plan groot');
    writeFiles({ 'groot/plan.yaml': `# Van ons\n${readFileSync('groot/plan.yaml', 'utf8')}` });
    await give('deels');
    const { stderr } = await run('plan groot');
    expect(stderr).toMatch(
      /Er zijn \d+ nieuwe acties achteraan gezet: (?:[a-z-]+, ){6}[a-z-]+ en nog \d\.\n/,
    );
    expect(stderr).toMatch(
      /\d+ voorstellen volgen niet meer uit de antwoorden en staan er nog: (?:[a-z-]+, ){6}[a-z-]+ en nog \d\.\n/,
    );
  });

  test('nothing beside the data with --json', async () => {
    answer('deels', 'volledig');
    const { exit, stdout, stderr } = await run('plan d --json');
    expect([exit, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'nulmeting/plan@1',
      actions: [{ id: 'visie-deels', status: 'proposed' }],
      later: [],
    });
  });

  test('nothing when it is only shown, and nothing is written', async () => {
    answer('deels', 'volledig');
    const { stderr } = await run('plan d --format md');
    expect(stderr).toBe('');
    expect((await run('plan d')).stderr).toContain('staat in d/plan.yaml');
  });
});

test('a plan is headed by the measurement from which it follows', async () => {
  writeFileSync(
    'd/metingen/2026-03-01/antwoorden.yaml',
    'schema: nulmeting/answers@1\nanswers: { visie: { answer: deels } }\n',
  );
  await runAll('interview d --new --date 2027-03-01', 'plan d --measurement 2026-03-01');
  expect(readFileSync('d/plan.yaml', 'utf8')).toContain('2026-03-01');
  expect(readFileSync('d/plan.yaml', 'utf8')).not.toContain('2027-03-01');
});

describe('of a new dossier is said', () => {
  const NEXT = (folder: string) => `\nBeginnen met de vragen:  nulmeting interview ${folder}\n`;

  test('where it is, how many questions there are, and what comes next', async () => {
    expect(
      await run('init a/e --name " De Haven " --framework kotter-veranderstappen --date 2026-03-01'),
    ).toEqual({
      exit: 0,
      stdout: '',
      stderr: `Het dossier voor De Haven staat klaar in a/e.
U krijgt 34 tot 71 vragen. Bespreekt u ook waar de antwoorden uit blijken, reken dan op 1½ tot 6 uur, in 2 tot 4 bijeenkomsten. Stoppen en later verdergaan kan altijd.
Over uw organisatie is nog niet alles ingevuld. Dat kan later met:  nulmeting details a/e
${NEXT('a/e')}`,
    });
  });

  test('where a framework of one’s own is, as seen from where a person stands', async () => {
    mkdirSync('e');
    process.chdir('e');
    const own = 'schema: nulmeting/framework@1\nid: een\n';
    writeFiles({
      '../een.yaml': KORT.replace('schema: nulmeting/framework@1\nid: kort\n', own).replace(
        / {6}- \{ id: tijd.*\n/,
        '',
      ),
    });
    expect(
      await run('init . --name "De Haven" --framework ../een.yaml --date 2026-03-01 --mode consensus'),
    ).toEqual({
      exit: 0,
      stdout: '',
      stderr: `Het dossier voor De Haven staat klaar in ${process.cwd()}.
Uw eigen kader staat nu ook in kaders/een.yaml. Verandert u er later iets aan, doe dat dan daar: een volgende meting stelt de vragen uit dat bestand.
U krijgt 1 vraag. Bespreekt u ook waar de antwoorden uit blijken, reken dan op ongeveer 5 minuten. Stoppen en later verdergaan kan altijd.
Over uw organisatie is nog niet alles ingevuld. Dat kan later met:  nulmeting details .
${NEXT('.')}`,
    });
  });

  test('nothing with --quiet, and it is made all the same', async () => {
    expect(await run('init e --name "De Haven" --headcount 1 --quiet')).toEqual({
      exit: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync('e/dossier.yaml', 'utf8')).toContain('\n  headcount: 1\n');
  });
});

describe('of a form that comes back is said', () => {
  test('that it names who was at the table, and answers nothing', async () => {
    writeFiles({
      'form.yaml': 'schema: nulmeting/answers@1\ntable: { present: [hulpverlener] }\nanswers: {}\n',
    });
    const stderr = `Overgenomen in ${ANSWERS}: wie er aan tafel zat. Er stonden geen nieuwe antwoorden in dit bestand.\n`;
    expect(await run('interview d --answers form.yaml')).toEqual({ exit: 0, stdout: '', stderr });
    expect(readFileSync(ANSWERS, 'utf8')).toContain('present:\n    - hulpverlener\n');
  });

  test('how many answers were new', async () => {
    writeFiles({ 'form.yaml': answersText('{ visie: { answer: deels }, tijd: { answer: weet niet } }') });
    const said = (stderr: string) => ({ exit: 0, stdout: '', stderr });
    expect(await run('interview d --answers form.yaml')).toEqual(
      said(`2 antwoorden overgenomen in ${ANSWERS}.\n`),
    );
    expect(await run('interview d --answers form.yaml')).toEqual(
      said('Er stonden geen nieuwe antwoorden in dit bestand.\n'),
    );
    writeFiles({ 'form.yaml': answersText('{ visie: { answer: volledig } }') });
    expect(await run('interview d --answers form.yaml')).toMatchObject({ exit: 2, stdout: '' });
    const replacing = await run('interview d --answers form.yaml --replace');
    const kept = /d\/metingen\/2026-03-01\/vervangen-[\d-]+\.yaml/.exec(replacing.stderr)?.[0];
    expect(replacing).toEqual(
      said(
        `1 antwoord overgenomen in ${ANSWERS}.\nWat vervangen is, staat in ${kept}. U kunt het als formulier terugzetten.\n`,
      ),
    );
  });

  test('where a new measurement is, for which it was', async () => {
    writeFiles({ 'form.yaml': answersText('{ visie: { answer: deels } }') });
    expect(await run('interview d --new --date 2027-03-01 --answers form.yaml')).toEqual({
      exit: 0,
      stdout: '',
      stderr: `De nieuwe meting staat klaar in d/metingen/2027-03-01. De vorige blijft zoals die is.
1 antwoord overgenomen in d/metingen/2027-03-01/antwoorden.yaml.
`,
    });
  });
});

describe('nulmeting check', () => {
  const REMARK = KORT.replace('{ nl: Begin, en: Beginning }', '{ nl: Begin }');
  const MISTAKE = 'schema: nulmeting/dossier@1\norganisation: { id: x, name: X }\nnaam: X\n';

  beforeEach(() => {
    standInFolder({
      'a/fout.yaml': MISTAKE,
      'a/fout2.yml': MISTAKE,
      'b/goed.yaml': MISTAKE.replace('naam: X\n', ''),
    });
    writeFiles({ 'kort.yaml': REMARK });
  });

  test('says how many mistakes and how many remarks there are, in this order, on stderr', async () => {
    const { exit, stdout, stderr } = await run('check a kort.yaml');
    expect([exit, stderr]).toEqual([1, '2 fouten gevonden.\n3 opmerkingen.\n']);
    expect(
      [...stdout.matchAll(/^(\S+?):\d+:\d+: (opmerking: )?.*\[(.*)\]$/gm)].map(([, ...found]) => found),
    ).toEqual([
      ['a/fout.yaml', undefined, 'unknown-field'],
      ['a/fout2.yml', undefined, 'unknown-field'],
      ['kort.yaml', 'opmerking: ', 'translation-missing'],
      ['kort.yaml', 'opmerking: ', 'action-missing'],
      ['kort.yaml', 'opmerking: ', 'action-missing'],
    ]);
  });

  test('says how many files are right, and prints nothing', async () => {
    expect(await run('check b')).toEqual({
      exit: 0,
      stdout: '',
      stderr: '1 bestand nagekeken: geen fouten gevonden.\n',
    });
    writeFiles({ 'b/nog.yaml': 'schema: nulmeting/dossier@1\norganisation: { id: x, name: X }\n' });
    expect((await run('check b')).stderr).toBe('2 bestanden nagekeken: geen fouten gevonden.\n');
    expect(await run('check b --quiet')).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  test.each(['--json', '--format json', '--format sarif', '--json --format sarif'])(
    'says nothing beside the data with %s, and its exit code tells all',
    async (option) => {
      const { exit, stdout, stderr } = await run(`check a b ${option}`);
      expect([exit, stderr]).toEqual([1, '']);
      expect(JSON.parse(stdout)).toHaveProperty(option.includes('sarif') ? 'runs' : 'problems');
      expect((await run(`check b ${option}`)).exit).toBe(0);
      expect((await run(`check kort.yaml ${option}`)).exit).toBe(0);
    },
  );

  test('is for people with --format text, whatever --json asks', async () => {
    expect((await run('check a --json --format text')).stdout).toMatch(/^a\/fout\.yaml:3:1: /);
  });

  test('names a file as seen from where a person stands', async () => {
    process.chdir('b');
    expect((await run('check ../a/fout.yaml')).stdout).toMatch(/^\.\.\/a\/fout\.yaml:3:1: /);
  });
});

test('one remark is counted too', async () => {
  const action = 'actions: { niet-begonnen: { what: Doe iets }, deels: { what: Doe iets } }';
  const text = KORT.replace(/ {6}- \{ id: tijd.*\n/, '').replace('{ id: visie,', `{ id: visie, ${action},`);
  writeFiles({ 'een.yaml': text.replace('{ nl: Begin, en: Beginning }', '{ nl: Begin }') });
  const { exit, stderr } = await run('check een.yaml');
  expect([exit, stderr]).toEqual([0, '1 opmerking.\n']);
});

test.each(['status d', 'report d', 'form d', 'plan d --format md'])(
  'what is odd about the files of a measurement is said beside the result, not in it: %s',
  async (line) => {
    const before = await run(line);
    const snapshot = 'd/metingen/2026-03-01/kaders/kort.yaml';
    const text = readFileSync(snapshot, 'utf8').replace('version: 1.0.0', 'version: 1.0.1');
    writeFiles({ [snapshot]: text });
    const after = await run(line);
    expect([before.exit, before.stderr, after.exit]).toEqual([0, '', 0]);
    expect(after.stderr).toContain('[frozen-changed]');
    expect(after.stdout).not.toContain('frozen-changed');
  },
);

test('what is wrong in a framework stands at its path as seen from where a person stands', async () => {
  writeFiles({ 'kaders/fout.yaml': KORT.replace('id: visie', 'id: Visie') });
  for (const line of ['init f --name F --framework kaders/fout.yaml', 'frameworks show kaders/fout.yaml']) {
    const { exit, stderr } = await run(line);
    expect(exit).toBe(3);
    expect(stderr).toMatch(/^kaders\/fout\.yaml:\d+:/);
  }
});

test('of a date more than a year ahead is said that it may be a slip, and of one that is nearer nothing', async () => {
  const far = 'Let op: 1 maart 2999 is meer dan een jaar verder.';
  expect((await run('interview d --new --date 2999-03-01')).stderr).toContain(far);
  expect((await run('init e --name X --date 2999-03-01 --framework kort.yaml')).stderr).toContain(far);
  expect((await run('init f --name X --date 2026-03-02 --framework kort.yaml')).stderr).not.toContain(
    'Let op',
  );
});
