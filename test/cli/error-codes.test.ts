import { execFileSync } from 'node:child_process';
import type * as FileSystem from 'node:fs';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadMessages } from '#generated/texts.js';
import { EXIT } from '../../src/cli/session/exit-code.ts';
import { createPrograms } from '../../src/cli/session/programs.ts';
import { ERROR_CODES, type ErrorCode } from '../../src/domain/checking/error-codes.ts';
import { NamedError } from '../../src/domain/checking/named-error.ts';
import { FORMATS, type Format } from '../../src/reports/formats.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentText, relationsText, wordFile } from '../office/word-template.ts';
import { BYTES_FORMAT } from './bytes-format.ts';
import { runInProcess, type Surroundings, splitWords } from './run-in-process.ts';
import { KORT, runAll, writeFiles } from './stand-in-folder.ts';

/** The error with which the system refuses to put a file in its place; null when it does not. */
const system = vi.hoisted(() => ({ refusal: null as string | null }));
vi.mock('node:fs', async (load) => {
  const real = await load<typeof FileSystem>();
  const renameSync = (from: string, to: string): void => {
    if (system.refusal === null) real.renameSync(from, to);
    else throw Object.assign(new Error('refused'), { code: system.refusal, syscall: 'rename', path: from });
  };
  return { ...real, renameSync };
});

/** A way to meet an error: the command, in a folder with the dossiers `d` and `e` and the empty folder `leeg`. */
interface Case extends Surroundings {
  readonly run: string;
  /** Commands that come before it, all without an error. */
  readonly before?: readonly string[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Symbolic links, each with what it points to. */
  readonly links?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  /** Files that cannot be written. */
  readonly readOnly?: readonly string[];
  /** Named pipes. */
  readonly pipes?: readonly string[];
  /** The error with which the system refuses to put a file in its place. */
  readonly refusal?: string;
  /** A format that the program has as well. */
  readonly format?: Format;
}

const ratingsText = (framework: string, version: string): string =>
  `schema: nulmeting/ratings@1\nframework: ${framework}\nversion: ${version}\nexpert: e-1\n`;
const BROKEN = 'schema: nulmeting/answers@1\nanswers:\n  visje: { answer: deels }\n';
const SHARED = 'schema: nulmeting/answers@1\nanswers:\n  visie: &a { answer: deels }\n  tijd: *a\n';
const FORM = 'schema: nulmeting/answers@1\nanswers:\n  visie: { answer: volledig, note: "Zie jaarplan." }\n';
const AGAIN = 'interview d --new --date 2026-04-01';

/** What a conversation says first stands there before these are met. */
const AFTER_CLEARING: readonly ErrorCode[] = [
  'unknown-step-option',
  'unknown-question-option',
  'question-not-in-short',
];

function throwNoFolder(): never {
  throw Object.assign(new Error('no folder'), { code: 'ENOENT', syscall: 'uv_cwd' });
}

/** Every named error, and a command line that meets it: a new code does not compile before it stands here. */
const CASES: Readonly<Record<ErrorCode, Case>> = {
  'unknown-command': { run: 'reprot d --format html' },
  'unknown-action': { run: 'frameworks shwo' },
  'unknown-option': { run: 'status d --wat' },
  'missing-argument': { run: 'init' },
  'missing-value': { run: 'status d --measurement' },
  'bad-value': { run: 'status d --lang de' },
  'empty-option': { run: 'compare d e --title ""' },
  'options-apart': { run: 'interview d --new --measurement 2026-03-01' },
  'option-needs': { run: 'interview d --date 2026-11-01' },
  'option-names-organisation': { run: 'compare d e --anonymous --client "De Brug"' },
  'too-many-arguments': { run: 'status d e' },
  'missing-options': { run: 'init nieuw' },
  'bad-fact': { run: 'init nieuw --name X --teams twintig' },
  'bad-audience': { run: 'report d --for mij' },
  'audience-not-in-format': { run: 'report d --for board --format csv' },
  'bad-aim': { run: 'init nieuw --name X --aim volhuoden' },
  'aim-and-framework': { run: 'init nieuw --name X --aim overzicht --framework kotter-veranderstappen' },
  'too-long': { run: `details d --name ${'x'.repeat(201)}` },
  'bad-headcount': { run: 'init nieuw --name X --headcount 1.5' },
  'bad-date': { run: 'init nieuw --name X --date 2026-02-30' },
  'bad-table': { run: 'interview d --table "huis/oost" --answers form.yaml' },
  'bad-number': { run: 'plan d --most 0' },
  'plan-stands': { before: ['plan d'], run: 'plan d --format md --most 3' },
  'unknown-shell': { run: 'completion csh' },
  'bad-mode': { run: 'init nieuw --name X --mode raden' },
  'bad-depth': { run: 'init nieuw --name X --depth half' },
  'survey-later': { run: 'init nieuw --name X --mode survey' },
  'unknown-format': { run: 'form d --format yml' },
  'out-unknown-format': { run: 'report d --out verslag.odt' },
  'out-other-format': { run: 'plan d --format md --out plan.html' },
  'format-not-for-this': { run: 'compare d --format bytes', format: BYTES_FORMAT },
  'template-one-of-folder': {
    run: 'report d --template eigen/plan.html.hbs',
    files: { 'eigen/plan.html.hbs': '' },
  },
  'template-other-format': { run: 'report d --template form.docx --format html', files: { 'form.docx': '' } },
  'templates-not-here': { run: 'frameworks show valente-afwegingskader --template leeg --format md' },
  'template-missing': { run: 'report d --template leeg' },
  'template-not-word': { run: 'report d --template form.yaml' },
  'template-locked': {
    run: 'report d --template huisstijl.docx',
    files: { 'huisstijl.docx': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
  },
  'template-damaged': {
    run: 'report d --template huisstijl.docx',
    files: { 'huisstijl.docx': wordFile().subarray(0, 200) },
  },
  'template-unpacks-large': {
    run: 'report d --template huisstijl.docx',
    files: { 'huisstijl.docx': wordFile({ 'word/media/x.png': new Uint8Array(61_000_000) }) },
  },
  'template-macros': {
    run: 'report d --template huisstijl.docx',
    files: { 'huisstijl.docx': wordFile({ 'word/vbaProject.bin': 'x' }) },
  },
  'template-outside': {
    run: 'report d --template huisstijl.docx',
    files: {
      'huisstijl.docx': wordFile({
        'word/_rels/document.xml.rels': relationsText('image', 'https://example.org/logo.png'),
      }),
    },
  },
  'template-place': {
    run: 'report d --template huisstijl.docx',
    files: {
      'huisstijl.docx': wordFile({
        'word/document.xml': documentText(
          '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{nulmeting}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
        ),
      }),
    },
  },
  'template-mark-not-alone': {
    run: 'report d --template huisstijl.docx',
    files: {
      'huisstijl.docx': wordFile({
        'word/document.xml': documentText('<w:p><w:r><w:t>Hier: {{nulmeting}}</w:t></w:r></w:p>'),
      }),
    },
  },
  'templates-exist': { run: 'templates new sjablonen', before: ['templates new sjablonen'] },
  'open-needs-file': { run: 'report d --out - --open' },
  'no-browser': {
    run: 'report d --format pdf',
    // Where only the folders of PATH are looked in, of which there are none.
    programs: (outside) => createPrograms({ ...outside, platform: 'linux' }),
  },
  'browser-not-there': {
    run: 'report d --format pdf',
    env: { NULMETING_BROWSER: 'weg/chrome' },
    programs: createPrograms,
  },
  'browser-failed': {
    run: 'report d --format pdf',
    env: { NULMETING_BROWSER: process.execPath },
    programs: createPrograms,
  },
  'browser-too-slow': {
    run: 'report d --format pdf',
    programs: () => ({
      printPage: () =>
        Promise.reject(new NamedError('browser-too-slow', { path: '/usr/bin/chromium', seconds: 90 })),
      openFile: () => Promise.resolve('opened'),
    }),
  },
  'no-terminal': { run: 'interview d' },
  'no-such-folder': { run: 'plan d/show' },
  'from-and-dossier': { run: 'report d --from report.json' },
  'no-such-file': { run: 'check d nergens.yaml' },
  'out-is-folder': { run: 'report d --out leeg' },
  'out-in-dossier': { run: 'form d --out d/metingen/m/antwoorden.yaml' },
  'no-dossier': { run: 'status leeg' },
  'file-no-dossier': { run: 'status kort.yaml' },
  'dossier-packed': { run: 'open d.nulmeting.zip', files: { 'd.nulmeting.zip': '' } },
  'dossier-below': { run: 'status' },
  'dossier-exists': { run: 'init d --name X' },
  'dossier-busy': { run: 'plan d', files: { 'd/.nulmeting/lock': `${process.pid} ${hostname()}` } },
  'dossier-gone': {
    run: 'interview d --answers -',
    stdin: () => {
      rmSync('d', { recursive: true });
      return FORM;
    },
  },
  'answers-gone': {
    run: 'interview d --answers -',
    before: ['interview d --answers form.yaml'],
    stdin: () => {
      rmSync('d/metingen/2026-03-01/antwoorden.yaml');
      return FORM;
    },
  },
  'answers-empty': {
    run: 'interview d --answers -',
    stdin: () => {
      writeFiles({ 'd/metingen/2026-03-01/antwoorden.yaml': '' });
      return FORM;
    },
  },
  'unknown-measurement': { run: 'report d --measurement 2026-03-02' },
  'no-measurement': {
    run: 'report kaal',
    files: { 'kaal/dossier.yaml': 'schema: nulmeting/dossier@1\norganisation: { id: k, name: K }\n' },
  },
  'measurement-elsewhere': {
    run: 'report d --measurement geleend',
    files: { 'd/metingen/geleend/meting.yaml': 'schema: nulmeting/measurement@1\norganisation: anders\n' },
  },
  'no-own-measurement': {
    run: 'status kaal',
    files: {
      'kaal/dossier.yaml': 'schema: nulmeting/dossier@1\norganisation: { id: k, name: K }\n',
      'kaal/metingen/kopie/meting.yaml': 'schema: nulmeting/measurement@1\nid: m\n',
    },
  },
  'form-of-other-organisation': {
    run: 'interview d --answers form.yaml',
    files: { 'form.yaml': `${FORM}organisation: de-linde\n` },
  },
  'document-of-nobody': {
    run: 'interview d --texts --answers verslag.docx',
    files: {
      'verslag.docx': wordFile({
        'word/document.xml': documentText(
          '<w:sdt><w:sdtPr><w:tag w:val="text:besluit"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Ja.</w:t></w:r></w:p></w:sdtContent></w:sdt>',
        ),
      }),
    },
  },
  'form-of-other-table': {
    run: 'interview d --table west --answers form.yaml',
    files: { 'form.yaml': `${FORM}table: { id: oost }\n` },
  },
  'form-would-replace': {
    run: 'interview d --answers anders.yaml',
    before: ['interview d --answers vol.yaml'],
    files: {
      'vol.yaml': `${FORM}  tijd: { answer: deels }\n`,
      'anders.yaml': `${FORM.replace('volledig', 'deels')}  tijd: { answer: volledig }\n`,
    },
  },
  'texts-would-replace': {
    run: 'interview d --texts --answers anders.yaml',
    before: ['interview d --texts --answers teksten.yaml'],
    files: {
      'teksten.yaml': 'schema: nulmeting/texts@1\nplan: { geld: { text: Niets }, uren: { text: Geen } }\n',
      'anders.yaml': 'schema: nulmeting/texts@1\nplan: { geld: { text: Iets }, uren: { text: Vier } }\n',
    },
  },
  'texts-not-written': { run: 'interview d --texts' },
  'not-a-word-file': {
    run: 'interview d --texts --answers verslag.docx',
    files: { 'verslag.docx': 'PK, but no zip' },
  },
  'other-kind-of-file': {
    run: 'interview d --answers plan.xlsx',
    files: { 'plan.xlsx': 'PK\u0003\u0004, as a zip begins, and in it xl/workbook.xml' },
  },
  'no-texts-in-file': {
    run: 'interview d --texts --answers teksten.yaml',
    files: { 'teksten.yaml': 'schema: nulmeting/texts@1\n' },
  },
  'table-needed': {
    run: 'interview d --answers form.yaml',
    before: ['interview d --table oost --answers form.yaml', 'interview d --table west --answers form.yaml'],
  },
  'measurement-exists': { run: 'interview d --new --date 2026-03-01' },
  'unknown-step-option': { run: 'interview d --step borgen', isTerminal: true },
  'unknown-question-option': { run: 'interview d --question vise', isTerminal: true },
  'question-not-in-short': {
    run: 'interview half --question 1.2',
    before: ['init half --name X --depth short --framework half.yaml'],
    files: {
      'half.yaml': KORT.replace('{ id: visie,', '{ id: visie, core: true,').replace('id: kort', 'id: half'),
    },
    isTerminal: true,
  },
  'form-of-other': {
    run: 'interview d --answers form.yaml',
    files: { 'form.yaml': `${FORM}measurement: 2025-01-01\n` },
  },
  'link-in-folder': { run: 'plan d', links: { 'd/plan.yaml': 'elders.yaml' } },
  'link-leads-out': { run: 'status d', links: { 'd/dossier.yaml': '../e/dossier.yaml' } },
  'cannot-edit-yaml': {
    run: 'interview d --replace --answers form.yaml',
    files: { 'form.yaml': FORM, 'd/metingen/2026-03-01/antwoorden.yaml': SHARED },
  },
  'form-or-forms': { run: 'frameworks review' },
  'nothing-rated': { run: 'frameworks review leeg' },
  'same-expert': {
    run: 'frameworks review een.yaml twee.yaml',
    files: { 'een.yaml': ratingsText('kort', '1.0.0'), 'twee.yaml': ratingsText('kort', '1.0.0') },
  },
  'rated-other-framework': {
    run: 'frameworks review een.yaml --framework kort.yaml',
    files: { 'een.yaml': ratingsText('lang', '1.0.0') },
  },
  'rated-other-version': {
    run: 'frameworks review een.yaml --framework kort.yaml',
    files: { 'een.yaml': ratingsText('kort', '0.9.0') },
  },
  'rated-changed': {
    run: 'frameworks review een.yaml --framework kort.yaml',
    files: { 'een.yaml': `${ratingsText('kort', '1.0.0')}hash: sha256:${'0'.repeat(64)}\n` },
  },
  'unknown-trace': { run: 'frameworks trace valente' },
  'bad-direction': { run: 'frameworks trace --by questions' },
  'unknown-framework': { run: 'frameworks show valente' },
  'bad-framework-id': { run: 'frameworks new "Ons Kader"' },
  'framework-id-of-file': { run: 'frameworks new plan' },
  'framework-id-taken': { run: 'frameworks new valente-afwegingskader' },
  'framework-exists': { run: 'frameworks new kort' },
  'one-measurement': { run: 'compare d' },
  'measurements-reversed': { run: 'compare d --from 2026-04-01 --to 2026-03-01', before: [AGAIN] },
  'same-organisation': { run: 'compare d ./d' },
  'unknown-own': { run: 'compare d e --own f' },
  'only-several-organisations': { run: 'compare d --anonymous', before: [AGAIN] },
  'only-one-organisation': { run: 'compare d e --from 2026-03-01' },
  'nothing-in-common': { run: 'compare d e' },
  'nothing-to-check': { run: 'check leeg' },
  'newer-files': {
    run: 'status d',
    files: { 'd/metingen/2026-03-01/antwoorden.yaml': 'schema: nulmeting/answers@2\nanswers: {}\n' },
  },
  'problems-in-files': { run: 'status d', files: { 'd/metingen/2026-03-01/antwoorden.yaml': BROKEN } },
  'file-too-large': { run: 'check groot.yaml', files: { 'groot.yaml': 'x'.repeat(4_000_001) } },
  'too-many-files': {
    run: 'report d',
    files: Object.fromEntries(
      Array.from({ length: 201 }, (_, index) => [`d/metingen/m${index}/meting.yaml`, '']),
    ),
  },
  'is-folder': { run: 'frameworks show ./leeg' },
  'dossier-in-folder': { run: 'import d' },
  'not-a-file': { run: 'report d --out d/pijp.md', pipes: ['d/pijp.md'] },
  'nobody-reads': { run: 'report d --out pijp', pipes: ['pijp'] },
  'dossier-too-large': {
    run: 'page d --out p.html',
    files: Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`d/notitie-${index}.yaml`, 'x'.repeat(3_500_000)]),
    ),
  },
  'no-archive': { run: 'import notitie.txt elders', files: { 'notitie.txt': 'Bellen met Oost.' } },
  'twice-in-archive': {
    run: 'import twee.nulmeting.zip elders',
    files: {
      'twee.nulmeting.zip': Buffer.from(
        Buffer.from(zipSync({ 'dossier.yaml': strToU8('x: 1'), 'dossiep.yaml': strToU8('x: 2') }))
          .toString('latin1')
          .replaceAll('dossiep', 'dossier'),
        'latin1',
      ),
    },
  },
  'long-in-archive': {
    run: 'import lang.nulmeting.zip elders',
    files: {
      'lang.nulmeting.zip': Buffer.from(
        zipSync({ 'dossier.yaml': strToU8('x: 1'), [`metingen/m/${'l'.repeat(200)}.yaml`]: strToU8('x: 2') }),
      ),
    },
  },
  'archive-differs': { run: 'import de-brug.nulmeting.zip e', before: ['page d --out p.html'] },
  'nothing-to-read': { run: 'interview d --answers pijp', pipes: ['pijp'] },
  'file-read-only': {
    run: 'interview d --answers form.yaml',
    readOnly: ['d/metingen/2026-03-01/antwoorden.yaml'],
    files: { 'form.yaml': FORM },
  },
  'no-working-folder': { run: 'status', cwd: throwNoFolder },
  'no-room': { run: 'plan d', refusal: 'ENOSPC' },
  'folder-in-place': { run: 'plan d', folders: ['d/plan.yaml'] },
  'file-in-place': { run: 'report d --out kort.yaml/verslag.md' },
  'gone-meanwhile': { run: 'plan d', refusal: 'ENOENT' },
  'not-allowed': { run: 'plan d', refusal: 'EACCES' },
  'disk-read-only': { run: 'plan d', refusal: 'EROFS' },
  'name-too-long': { run: `report d --out ${'x'.repeat(300)}` },
  'too-many-open': { run: 'plan d', refusal: 'EMFILE' },
  'in-use': { run: 'plan d', refusal: 'EBUSY' },
  'disk-fails': { run: 'plan d', refusal: 'EIO' },
  'output-fails': { run: 'status d', stdout: 'full' },
  'file-error': { run: 'report d --out lus/verslag.md', links: { lus: 'lus' } },
};

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const repository = process.cwd();
let made = 0;

beforeAll(async () => {
  const start = join(home, 'start');
  mkdirSync(join(start, 'leeg'), { recursive: true });
  process.chdir(start);
  writeFiles({ 'kort.yaml': KORT, 'form.yaml': FORM });
  await runAll(
    'init d --name "De Brug" --date 2026-03-01 --framework kort.yaml',
    'init e --name "De Haven" --date 2026-03-01',
  );
});
/** The list of formats as a later version of the program may have it. */
function withFormat(format: Format): void {
  (FORMATS as Format[]).push(format);
}

const formatsBefore = FORMATS.length;
afterEach(() => {
  system.refusal = null;
  (FORMATS as Format[]).splice(formatsBefore);
  vi.useRealTimers();
});
afterAll(() => {
  process.chdir(repository);
  rmSync(home, { recursive: true, force: true });
});

/** A folder of its own with the two dossiers and what a case needs, in which the test stands from then on. */
function standInCopy({ run, files = {}, links = {}, folders = [], pipes = [], readOnly = [] }: Case): void {
  made += 1;
  const folder = join(home, String(made));
  cpSync(join(home, 'start'), folder, { recursive: true });
  process.chdir(folder);
  // Where nothing was answered there is no plan to write.
  if (run.startsWith('plan')) writeFiles({ 'd/metingen/2026-03-01/antwoorden.yaml': FORM });
  writeFiles(files);
  for (const name of folders) mkdirSync(name, { recursive: true });
  for (const name of pipes) execFileSync('mkfifo', [name]);
  for (const name of readOnly) chmodSync(name, 0o444);
  for (const [name, target] of Object.entries(links)) {
    rmSync(name, { force: true });
    symlinkSync(target, name);
  }
}

/** Lets the ten seconds go by that a program waits for another one. */
async function letTimePass<T>(work: Promise<T>): Promise<T> {
  let isBusy = true;
  const done = work.finally(() => {
    isBusy = false;
  });
  while (isBusy) await vi.advanceTimersByTimeAsync(500);
  return done;
}

/** A text with any values filled in, as a pattern; on a screen it is broken between words. */
function patternOf(text: string): RegExp {
  const literal = text
    .split(/\{\$?\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'));
  return new RegExp(`^${literal.join('.+')}$`, 'm');
}

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  const texts = loadTexts(language);

  test.each(Object.entries(CASES) as [ErrorCode, Case][])('%s', async (code, given) => {
    const { run, before, format, refusal = null, ...more } = given;
    standInCopy(given);
    if (format !== undefined) withFormat(format);
    await runAll(...(before ?? []));
    system.refusal = refusal;
    if (code === 'dossier-busy') vi.useFakeTimers({ toFake: ['Date', 'setTimeout'], now: Date.now() });
    const surroundings = {
      ...more,
      env: { ...more.env, NULMETING_LANG: language, LANG: `${language}.UTF-8` },
    };
    const ran = runInProcess(splitWords(run), surroundings);
    const { exit, stdout, stderr } = await (code === 'dossier-busy' ? letTimePass(ran) : ran);
    for (const word of [`error.${code}`, `hint.${code}`])
      for (const line of (texts.find(word) ?? `no text ${word}`).split('\n'))
        expect(stderr, word).toMatch(patternOf(line));
    expect(stderr).not.toMatch(/\{\$?\w+\}/);
    expect(exit).toBe(EXIT[ERROR_CODES[code].exit]);
    if (!AFTER_CLEARING.includes(code)) expect(stdout).toBe('');
  });

  test('every code has its words and a way out, and no other code has', () => {
    const keys = Object.keys(loadMessages(language)).filter((key) => /^(error|hint)\./.test(key));
    expect(keys.sort()).toEqual(
      Object.keys(ERROR_CODES)
        .flatMap((code) => [`error.${code}`, `hint.${code}`])
        .sort(),
    );
  });

  test('the words of an error need the values that its code gives, and no others', () => {
    const needed = (code: string): readonly string[] =>
      [`error.${code}`, `hint.${code}`].flatMap((key) =>
        [...(texts.find(key) ?? '').matchAll(/\{\$?(\w+)\}/g)].map((match) => match[1] ?? ''),
      );
    for (const [code, { values }] of Object.entries(ERROR_CODES))
      expect([...new Set(needed(code))].sort(), code).toEqual([...values].sort());
  });
});
