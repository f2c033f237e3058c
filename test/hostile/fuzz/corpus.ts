import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { runInProcess, splitWords } from '../../cli/run-in-process.ts';

/** A kind of file, with a good one and the command lines that read it. */
export interface FuzzKind {
  readonly name: string;
  /** Its path in the folder that `makeCorpus` fills. */
  readonly path: string;
  readonly run: readonly string[];
}

const MEASUREMENT = 'd/metingen/2026-03-01';
const ON_DOSSIER = [
  'check d',
  'status d',
  'report d',
  'report d --format html',
  'report d --format json',
  'form d',
  'plan d',
  'plan d --format md',
  'compare d e',
  'compare e d --format html',
  'interview d --answers goed.yaml',
  'interview d --new --date 2026-04-01',
];
const WRITES = /^(?:plan|interview|init)/;
/** Whether a command line changes files. */
export const changesFiles = (line: string): boolean => WRITES.test(line);

export const KINDS: readonly FuzzKind[] = [
  { name: 'dossier', path: 'd/dossier.yaml', run: ON_DOSSIER },
  { name: 'measurement', path: `${MEASUREMENT}/meting.yaml`, run: ON_DOSSIER },
  { name: 'answers', path: `${MEASUREMENT}/antwoorden.yaml`, run: ON_DOSSIER },
  { name: 'snapshot', path: `${MEASUREMENT}/kaders/mijn-kader.yaml`, run: ON_DOSSIER },
  {
    name: 'plan',
    path: 'd/plan.yaml',
    run: ['check d', 'plan d', 'plan d --format md', 'plan d --format html'],
  },
  {
    name: 'framework',
    path: 'mijn-kader.yaml',
    run: ['check mijn-kader.yaml', 'init nieuw --name N --date 2026-03-01 --framework mijn-kader.yaml'],
  },
  {
    name: 'own framework',
    path: 'd/kaders/mijn-kader.yaml',
    run: ['check d', 'interview d --new --date 2026-04-01'],
  },
  { name: 'form', path: 'form.yaml', run: ['interview d --answers form.yaml', 'check form.yaml'] },
  {
    name: 'report',
    path: 'verslag.json',
    run: [
      'report --from verslag.json',
      'report --from verslag.json --format html',
      'report --from verslag.json --format json',
    ],
  },
  { name: 'question bank', path: 'bank.yaml', run: ['check bank.yaml'] },
  { name: 'scales', path: 'scales.yaml', run: ['check scales.yaml'] },
  { name: 'sources', path: 'sources.yaml', run: ['check sources.yaml'] },
];

async function runAll(lines: readonly string[]): Promise<string> {
  let last = '';
  for (const line of lines) {
    const { exit, stdout, stderr } = await runInProcess(splitWords(line));
    if (exit !== 0) throw new Error(`${line}: ${stderr}`);
    last = stdout;
  }
  return last;
}

/** Fills a folder with good files of every kind, as the program makes them; the process stands in it from then on. */
export async function makeCorpus(folder: string, repository: string): Promise<void> {
  process.chdir(folder);
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const read = (name: string): string => readFileSync(join(repository, name), 'utf8');
  write('mijn-kader.yaml', read('starters/framework.nl.yaml').replace(/^\s*#.*\n/gm, ''));
  const bank = parse(read('frameworks/question-bank.yaml')) as { questions: unknown[] };
  write('bank.yaml', stringify({ ...bank, questions: bank.questions.slice(0, 3) }));
  write('scales.yaml', read('frameworks/scales.yaml'));
  write(
    'sources.yaml',
    read('frameworks/sources.yaml')
      .slice(0, 3000)
      .replace(/\n[^\n]*$/, '\n'),
  );
  for (const name of ['d', 'e'])
    await runAll([`init ${name} --name Organisatie-${name} --date 2026-03-01 --framework mijn-kader.yaml`]);
  const form = (await runAll(['form d'])).replace(
    /^( {2}[\w-]+:\n(?: {4}#[^\n]*\n)* {4}answer:).*$/gm,
    '$1 deels',
  );
  write('goed.yaml', form);
  write('form.yaml', form.replace(/^\s*#.*\n/gm, ''));
  write('ook-goed.yaml', form.replace('organisation: organisatie-d', 'organisation: organisatie-e'));
  await runAll(['interview d --answers goed.yaml', 'interview e --answers ook-goed.yaml', 'plan d']);
  write('verslag.json', await runAll(['report d --format json']));
}
