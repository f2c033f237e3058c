import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkTemplates } from '../../src/cli/commands/check/check-templates.ts';
import { showDiagnostic } from '../../src/cli/diagnostics/text.ts';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import type { Diagnostic } from '../../src/documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../src/documents/diagnostics/diagnostics-error.ts';
import { PROBLEM_CODES } from '../../src/domain/checking/problem-codes.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { checkFile } from '../../src/files/checking/check-file.ts';
import { createDossier } from '../../src/files/dossier/create-dossier.ts';
import { loadFramework, loadNamedFramework } from '../../src/files/frameworks/load-framework.ts';
import { readTemplateFolder } from '../../src/files/templates/read-templates.ts';
import { checkFolder } from '../../src/reports/own/check-folder.ts';
import { renderIn } from '../../src/reports/own/render-in-folder.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';

/*
 * Each file with mistakes has its exact expected messages beside it: x.yaml, x.nl.out and x.en.out; where one file is not enough,
 * x is a folder. The case of a code is named after it, and shows only that code: the pages in docs/reference/problems are generated from
 * it. After an intended change: RENEW=1 npx vitest run test/diagnostics, read the difference, and npm run docs.
 */

const HERE = 'test/diagnostics';
const dossier = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

/** A measurement for checking answers files: a bundled framework, one with every kind of open question, and one whose numbers clash. */
beforeAll(async () => {
  await createDossier(dossier, {
    organisation: {
      id: 'x',
      name: 'X',
      sector: null,
      teams: null,
      position: null,
      headcount: null,
      roles: [],
    },
    language: 'nl',
    measurement: { id: 'm', date: '2026-01-01' },
    frameworks: [
      await loadFramework('valente-afwegingskader', dossier),
      await loadNamedFramework('test/interview/own-framework.yaml', '.', '.'),
      await loadNamedFramework('test/documents/shifted-numbers.yaml', '.', '.'),
    ],
    headings: { dossier: '', measurement: '', answers: '' },
  });
});

/** The files of a case, with the names shown in messages and their paths. An answers file is in the measurement. */
function listFiles(name: string): readonly { readonly shown: string; readonly path: string }[] {
  if (name.endsWith('.yaml')) {
    const isAnswers = readFileSync(join(HERE, name), 'utf8').includes('nulmeting/answers@1');
    const path = isAnswers ? join(dossier, 'metingen', 'm', name) : join(HERE, name);
    return [{ shown: name, path }];
  }
  return readdirSync(join(HERE, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:yaml|tmp|zip)$/.test(file))
    .sort()
    .map((file) => ({ shown: `${name}/${file.replaceAll('\\', '/')}`, path: join(HERE, name, file) }));
}

/** Templates of the organisation's own are checked when they are filled: with an example. */
async function fillTemplates(name: string): Promise<readonly Diagnostic[]> {
  const texts = loadTexts('nl');
  const [report] = documentsOf(await readExample('opvang-de-linde', null, 'nl'), texts);
  const files = readTemplateFolder(join(HERE, name), name);
  try {
    await renderIn(report, { kind: 'folder', path: name, files }, texts, 'html');
  } catch (error) {
    if (error instanceof DiagnosticsError) return error.diagnostics;
    throw error;
  }
  return [];
}

async function check(name: string): Promise<readonly Diagnostic[]> {
  if (existsSync(join(HERE, name, 'measurement.html.hbs'))) return fillTemplates(name);
  const word = `${name}/huisstijl.docx`;
  if (existsSync(join(HERE, word)))
    return (await checkTemplates([word], { texts: loadTexts('nl'), world: { cwd: resolve(HERE) } }))
      .diagnostics;
  const templates = name.endsWith('.yaml') ? new Map() : readTemplateFolder(join(HERE, name), name);
  if (templates.size > 0)
    return checkFolder({ kind: 'folder', path: name, files: templates }, loadTexts('nl'));
  const found = await Promise.all(
    listFiles(name).map(({ shown, path }) => checkFile(path, shown, readFileSync(join(HERE, shown), 'utf8'))),
  );
  return found.flat();
}

/** Frameworks that come with the program, and that the words of no case were written with. */
const OTHER_FRAMEWORKS = listBundledFrameworks()
  .map(({ id }) => id)
  .filter((id) => id !== 'valente-afwegingskader' && id !== 'kotter-veranderstappen');

/** The same text without other frameworks in a list of those that there are: a new one changes no case. A publication may bear the same id. */
function withoutOthers(text: string): string {
  const shorten = (line: string): string =>
    OTHER_FRAMEWORKS.reduce((now, id) => now.replace(`${id}, `, '').replace(`, ${id}.`, '.'), line);
  return text
    .split('\n')
    .map((line) => (line.includes('valente-afwegingskader,') ? shorten(line) : line))
    .join('\n');
}

const outputs = readdirSync(HERE).filter((name) => name.endsWith('.out'));
const cases = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() || entry.name.endsWith('.yaml'))
  .map(({ name }) => name);

describe.each(cases)('%s', (name) => {
  test.each(LANGUAGES)('shows exactly the expected messages, in %s', async (language) => {
    const texts = loadTexts(language);
    const diagnostics = await check(name);
    const words = diagnostics.map((diagnostic) => showDiagnostic(diagnostic, texts)).join('\n\n');
    const shown = `${withoutOthers(words)}\n`;
    const expected = join(HERE, `${basename(name, '.yaml')}.${language}.out`);
    if (process.env['RENEW'] === '1') writeFileSync(expected, shown);
    expect(shown).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '');
  });
});

/** Codes that imply another one: an action lacks a source only when its question does. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  'action-without-source': ['missing-field'],
};

describe.each(Object.keys(PROBLEM_CODES))('%s', (code) => {
  test('has a case that shows it, and nothing else', async () => {
    const name = cases.find((candidate) => basename(candidate, '.yaml') === code);
    expect(name).toBeDefined();
    const codes: readonly string[] = (await check(name ?? '')).map((found) => found.code);
    expect([...new Set(codes)].sort()).toEqual([code, ...(COMPANIONS[code] ?? [])].sort());
  });
});

test('every output belongs to a case', () => {
  const names = cases.map((name) => basename(name, '.yaml'));
  expect(outputs.filter((name) => !names.includes(basename(name, '.out').replace(/\.[a-z]+$/, '')))).toEqual(
    [],
  );
});

test('a file with ten different mistakes shows all ten at once', async () => {
  for (const name of ['framework-ten-mistakes.yaml', 'answers-ten-mistakes.yaml']) {
    const codes = (await check(name)).map(({ code }) => code);
    expect(codes.length).toBeGreaterThanOrEqual(10);
  }
});

test('a framework with ten different mistakes shows ten different codes', async () => {
  const codes = (await check('framework-ten-mistakes.yaml')).map(({ code }) => code);
  expect(new Set(codes).size).toBeGreaterThanOrEqual(10);
});
