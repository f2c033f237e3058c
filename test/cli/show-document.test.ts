import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createContext, createWorld } from '../../src/cli/session/context.ts';
import { createOutput } from '../../src/cli/session/output.ts';
import { findFormat, formatIds, showDocument } from '../../src/cli/session/show-document.ts';
import { NamedError } from '../../src/domain/checking/named-error.ts';
import type { OfficeFormat } from '../../src/office/formats.ts';
import type { Document } from '../../src/reports/document.ts';
import { FORMATS } from '../../src/reports/formats.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';
import { BYTES, BYTES_FORMAT } from './bytes-format.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  // In a dossier, so that what was written is noted there.
  writeFileSync(join(root, 'dossier.yaml'), '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function makePlan(): Promise<Document> {
  const [, plan] = documentsOf(await readExample('opvang-de-linde'), loadTexts('nl'));
  return plan;
}

const findById = (id: string): OfficeFormat => findFormat({ format: id }, 'plan', { json: false });

/** Shows a plan in a format; gives what was printed. */
async function show(format: OfficeFormat, out: string | null, isTerminal: boolean) {
  const printed: (string | Uint8Array)[] = [];
  const said: (string | Uint8Array)[] = [];
  const output = (into: (string | Uint8Array)[]) => ({
    isTerminal,
    columns: null,
    write: (content: string | Uint8Array) => void into.push(content),
  });
  const world = {
    ...createWorld([], process, createOutput),
    cwd: root,
    out: output(printed),
    err: { ...output(said), rewrite: () => {} },
  };
  const context = { ...(await createContext(world)), texts: loadTexts('nl') };
  await showDocument(await makePlan(), format, { out: out ?? undefined }, { root, name: 'plan' }, context);
  return { printed, said: said.join('') };
}

describe.each([
  ['a terminal', true],
  ['a pipe', false],
])('at %s', (_, isTerminal) => {
  test('bytes are written unchanged to a file in rapporten', async () => {
    const { printed, said } = await show(BYTES_FORMAT, null, isTerminal);
    expect(printed).toEqual([]);
    expect(said).toContain(join('rapporten', 'plan.bin'));
    expect([...readFileSync(join(root, 'rapporten', 'plan.bin'))]).toEqual([...BYTES]);
  });

  test('bytes are written unchanged to the file of --out', async () => {
    expect((await show(BYTES_FORMAT, 'mijn.bin', isTerminal)).printed).toEqual([]);
    expect([...readFileSync(join(root, 'mijn.bin'))]).toEqual([...BYTES]);
    expect(existsSync(join(root, 'rapporten'))).toBe(false);
  });

  test('text is printed', async () => {
    const { printed } = await show(findById('md'), null, isTerminal);
    expect(printed.join('')).toMatch(/^# Plan van aanpak/);
    expect(existsSync(join(root, 'rapporten'))).toBe(false);
  });

  test('a page is printed with --out -', async () => {
    expect((await show(findById('html'), '-', isTerminal)).printed.join('')).toMatch(/^<!DOCTYPE html>/);
  });
});

test('with --out - bytes go to stdout, and to a file where stdout is a terminal', async () => {
  expect((await show(BYTES_FORMAT, '-', false)).printed).toEqual([BYTES]);
  expect(existsSync(join(root, 'rapporten'))).toBe(false);
  expect((await show(BYTES_FORMAT, '-', true)).printed).toEqual([]);
  expect([...readFileSync(join(root, 'rapporten', 'plan.bin'))]).toEqual([...BYTES]);
});

test('rows keep their byte order mark and line ends on stdout, and have no mark on a screen', async () => {
  const [piped] = (await show(findById('csv'), null, false)).printed;
  expect([...(piped as Uint8Array).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(Buffer.from(piped as Uint8Array).toString('utf8')).toMatch(/^\uFEFFWanneer in het plan;.*\r\n/);
  const [onScreen] = (await show(findById('csv'), null, true)).printed;
  expect(onScreen).toMatch(/^Wanneer in het plan;/);
  await show(findById('csv'), 'acties.csv', false);
  expect(readFileSync(join(root, 'acties.csv'))).toEqual(Buffer.from(piped as Uint8Array));
});

test('bytes reach the real stdout unchanged', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [
    ...['--import', 'tsx', 'test/cli/print-bytes.ts'],
  ]);
  expect(stderr.toString()).toBe('');
  expect(status).toBe(0);
  expect([...stdout]).toEqual([...BYTES]);
});

test('a page in a terminal is written to a file, elsewhere it is printed', async () => {
  expect((await show(findById('html'), null, false)).printed.join('')).toMatch(/^<!DOCTYPE html>/);
  expect(existsSync(join(root, 'rapporten'))).toBe(false);
  expect((await show(findById('html'), null, true)).printed).toEqual([]);
  expect(readFileSync(join(root, 'rapporten', 'plan.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
});

const formats = [...FORMATS.filter(({ id }) => ['md', 'html', 'json'].includes(id)), BYTES_FORMAT];

test('a format is offered for the documents that it can show', () => {
  expect(formatIds('plan', formats)).toBe('md, html, json, bytes');
  expect(formatIds('comparison', formats)).toBe('md, html, json');
  expect(findFormat({ format: 'bytes' }, 'plan', { json: false }, formats)).toBe(BYTES_FORMAT);
});

test('a format is refused for a document that it cannot show', () => {
  let error: unknown = null;
  try {
    findFormat({ format: 'bytes' }, 'comparison', { json: false }, formats);
  } catch (thrown) {
    error = thrown;
  }
  const values = { format: 'bytes', known: 'md, html, json' };
  expect(error).toBeInstanceOf(NamedError);
  expect(error).toMatchObject({ code: 'format-not-for-this', values });
  for (const language of ['nl', 'en'] as const) {
    const { find } = loadTexts(language);
    expect(find('error.format-not-for-this', values)).toContain('bytes');
    expect(find('hint.format-not-for-this', values)).toContain('md, html, json');
  }
});

test('an unknown format is refused, with the one that was meant', () => {
  expect(() => findFormat({ format: 'htm' }, 'plan', { json: false }, formats)).toThrow(
    expect.objectContaining({
      code: 'unknown-format',
      suggestion: 'html',
    }),
  );
});

describe('the format that is asked for', () => {
  const chosen = (options: { readonly format?: string; readonly out?: string }, json = false): string =>
    findFormat(options, 'plan', { json }, formats).id;

  test.each([
    [{}, false, 'md'],
    [{}, true, 'json'],
    [{ format: 'html' }, false, 'html'],
    [{ format: 'html' }, true, 'html'],
    [{ out: 'verslag.html' }, false, 'html'],
    [{ out: 'verslag.HTML' }, false, 'html'],
    [{ out: 'verslag.htm' }, false, 'html'],
    [{ out: 'map.html/verslag.json' }, false, 'json'],
    [{ out: 'verslag.markdown' }, false, 'md'],
    [{ out: 'verslag.bin' }, false, 'bytes'],
    [{ out: 'verslag.html', format: 'html' }, false, 'html'],
    [{ out: 'verslag.json' }, true, 'json'],
    // Names that say no format.
    [{ out: '-' }, false, 'md'],
    [{ out: 'verslag' }, false, 'md'],
    [{ out: 'verslag.txt' }, false, 'md'],
    [{ out: 'verslag.txt', format: 'json' }, false, 'json'],
    [{ out: 'verslag v1.2', format: 'html' }, false, 'html'],
    [{ out: 'verslag 01.03.2026' }, true, 'json'],
    [{ out: '.html' }, false, 'md'],
    [{ out: '/dev/null' }, false, 'md'],
  ] as const)('by %o, with --json %s, is %s', (options, json, id) => {
    expect(chosen(options, json)).toBe(id);
  });

  test.each([
    [
      { out: 'verslag.html', format: 'md' },
      false,
      'out-other-format',
      { path: 'verslag.html', format: 'md', extension: '.md', option: '--format' },
    ],
    [
      { out: 'verslag.htm', format: 'json' },
      false,
      'out-other-format',
      { path: 'verslag.htm', format: 'json', extension: '.json', option: '--format' },
    ],
    [
      { out: 'verslag.md' },
      true,
      'out-other-format',
      { path: 'verslag.md', format: 'json', extension: '.json', option: '--json' },
    ],
    [
      { out: 'verslag.odt' },
      false,
      'out-unknown-format',
      { path: 'verslag.odt', known: '.md, .html, .json, .bin' },
    ],
    [
      { out: 'verslag.odt', format: 'md' },
      false,
      'out-unknown-format',
      { path: 'verslag.odt', known: '.md, .html, .json, .bin' },
    ],
  ] as const)('by %o, with --json %s, is refused: %s', (options, json, code, values) => {
    expect(() => chosen(options, json)).toThrow(expect.objectContaining({ code, values }));
  });
});

test('where a file that is read-only was left as it was, that is the reason that is given', async () => {
  const path = join(root, 'plan.md');
  writeFileSync(path, 'van ons');
  chmodSync(path, 0o444);
  const { said } = await show(findById('md'), path, true);
  expect(said).toContain('is alleen-lezen en is gelaten zoals het is');
  expect(said).toContain('plan-2.md');
  expect(said).not.toContain('door iemand aangepast');
  expect(readFileSync(path, 'utf8')).toBe('van ons');
});
