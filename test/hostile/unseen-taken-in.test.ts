import { cpSync, readFileSync, rmSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { runInProcess, splitWords } from '../cli/run-in-process.ts';
import { answersText, runAll, standInFolder, writeFiles } from '../cli/stand-in-folder.ts';
import { fillInWord } from '../office/fill-in-word.ts';
import { listRaw } from './unseen-characters.ts';

/*
 * What a file that is taken over can hold that nobody sees, in each of its fields: afterwards the dossier has nothing of it, `check` finds
 * no mistake, and it opens.
 */

/** A control character, half a character, a change of direction, a space without width, the mark at the begin of a file, and one that is none. */
const UNSEEN = '\u0001\uD800\u202E\u200B\uFEFF\uFFFE';
/** The sign for a character that was lost before it came here. */
const LOST = '\uFFFD';
const MEASURED = 'metingen/2026-03-01';

beforeAll(async () => {
  standInFolder();
  await runAll(
    'init d --name "De Brug" --framework kort.yaml --date 2026-03-01 --roles "bestuur, hulpverlener"',
  );
  writeFiles({ [`d/${MEASURED}/antwoorden.yaml`]: answersText('{ visie: { answer: deels } }') });
  await runAll('plan d', 'plan d --out plan.docx', 'report d --out verslag.docx');
});

/** Takes a file over in a copy of the dossier; gives what the files of the dossier hold then. */
async function takeOver(line: string, file: string, content: string | Uint8Array): Promise<string> {
  rmSync('e', { recursive: true, force: true });
  cpSync('d', 'e', { recursive: true });
  writeFiles({ [file]: content });
  await runInProcess(splitWords(`interview e ${line} --answers ${file}`));
  const check = await runInProcess(['check', 'e']);
  expect(check.exit, check.stdout).toBe(0);
  expect(check.stdout).not.toMatch(/control-character|hidden-character|not-utf8/);
  expect(await runInProcess(['status', 'e'])).toMatchObject({ exit: 0 });
  const written = [`${MEASURED}/antwoorden.yaml`, 'teksten.yaml', 'plan.yaml'].map((name) => {
    try {
      return readFileSync(`e/${name}`, 'utf8');
    } catch {
      return '';
    }
  });
  expect(listRaw(written.join('\n'))).toEqual([]);
  return written.join('\n');
}

/** A text or a role that is empty. */
const EMPTY = /(?:note|evidence|reason|text)"?: *(?:""|$)|- *""/m;

const answers = (fields: object, present: readonly string[] = []): string =>
  JSON.stringify({
    schema: 'nulmeting/answers@1',
    table: { present, absent: [] },
    answers: { tijd: fields },
  });
const texts = (fields: object): string =>
  JSON.stringify({
    schema: 'nulmeting/texts@1',
    measurements: { '2026-03-01': { 'reactie-bestuur': fields } },
    plan: { afbakening: fields },
  });
const approved = { approvedBy: 'bestuur', approvedOn: '2026-03-02' };

/** A file for each field in which a text can stand, by what it is called and how it is taken over. */
const FIELDS: readonly (readonly [name: string, line: string, make: (text: string) => string])[] = [
  ['the note of a form', '', (note) => answers({ answer: 'deels', note })],
  ['the evidence of a form', '', (evidence) => answers({ answer: 'deels', evidence })],
  ['the reason of a form', '', (reason) => answers({ answer: 'nvt', reason })],
  ['the answer of a form', '', (text) => answers({ answer: `deels${text}` })],
  ['the roles of a form', '', (role) => answers({ answer: 'deels' }, ['bestuur', role])],
  ['a text', '--texts', (text) => texts({ text })],
  ['a text that is approved', '--texts', (text) => texts({ text, ...approved })],
  [
    'who approved a text',
    '--texts',
    (by) => texts({ text: 'Goed.', ...approved, approvedBy: `bestuur${by}` }),
  ],
  [
    'when a text was approved',
    '--texts',
    (on) => texts({ text: 'Goed.', ...approved, approvedOn: `${on}2026-03-02` }),
  ],
];

/** What XML has no word for is no Word document. */
const inXml = (text: string): string =>
  text.replace(/[^a-z]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);

const TEXTS = [`een${UNSEEN}${LOST}twee`, UNSEEN, LOST];

test.each(FIELDS)('in %s', async (_name, line, make) => {
  for (const text of TEXTS) expect(await takeOver(line, 'f.yaml', make(text))).not.toMatch(EMPTY);
});

test.each(['plan.docx', 'verslag.docx'])('in what is filled in in %s', async (name) => {
  for (const text of TEXTS) {
    const filled = fillInWord(readFileSync(name), () => inXml(text));
    expect(await takeOver('--texts', 'f.docx', filled)).not.toMatch(EMPTY);
  }
});
