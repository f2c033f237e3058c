import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import type { Language } from '../../src/domain/instrument/text.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { printPage as printInBrowser } from '../../src/files/programs/print-page.ts';
import { render } from '../../src/office/pdf.ts';
import type { Document } from '../../src/reports/document.ts';
import { render as renderPage } from '../../src/reports/html.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';

// What stands in the folder for temporary files while a page is printed, is all that this test puts there.
const temporary = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const before = process.env['TMPDIR'];
beforeAll(() => {
  process.env['TMPDIR'] = temporary;
});
afterAll(() => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(temporary, { recursive: true, force: true });
});

const computer = {
  platform: process.platform,
  env: { ...process.env, NULMETING_BROWSER: process.env['NULMETING_BROWSER'] || '/usr/bin/chromium' },
};
const printPage = (page: string) => printInBrowser(page, computer, new AbortController().signal);

async function makeDocument(kind: Document['kind'], language: Language): Promise<Document> {
  const example = await readExample('opvang-de-linde', '2026-09-15', language);
  if (kind !== 'comparison') {
    const found = documentsOf(example, loadTexts(language)).find((document) => document.kind === kind);
    if (found === undefined) throw new Error(`no ${kind}`);
    return found;
  }
  const to = scoreMeasurement(example);
  const from = scoreMeasurement(await readExample('opvang-de-linde', '2025-09-16', language));
  const options = { language, program: '0.0.0', showsRefused: false };
  return { kind, comparison: compareOverTime([from, to], from, to, options) };
}

/** A line of a page: what stands at one height, from left to right, without spaces: letters that were joined stand apart. */
interface Line {
  readonly text: string;
  /** The height of its largest letters, in points. */
  readonly size: number;
}

const squash = (text: string): string => text.replace(/\s/g, '');

async function readLines(file: PDFDocumentProxy, number: number, columns = 1): Promise<readonly Line[]> {
  const page = await file.getPage(number);
  const { items } = await page.getTextContent();
  const width = page.getViewport({ scale: 1 }).width / columns;
  const lines = new Map<string, { readonly x: number; readonly text: string; readonly size: number }[]>();
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [x, y] = [Number(item.transform[4]), Math.round(Number(item.transform[5]))];
    const place = `${Math.floor(x / width)} ${y}`;
    lines.set(place, [...(lines.get(place) ?? []), { x, text: item.str, size: item.height }]);
  }
  return [...lines].map(([, parts]) => ({
    text: parts
      .toSorted((one, other) => one.x - other.x)
      .map(({ text }) => squash(text))
      .join(''),
    size: Math.max(...parts.map(({ size }) => size)),
  }));
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** The lines of the contents of a page, each with the heading that it points to. */
function listContents(page: string) {
  const [contents = ''] = /<nav[\s\S]*?<\/nav>/.exec(page) ?? [];
  return [...contents.matchAll(/<a href="#([^"]+)">([\s\S]*?)<\/a>/g)].map(([, id = '', words = '']) => ({
    words: plain(words),
    heading: plain(new RegExp(`<(h\\d)[^>]* id="${id}"[^>]*>([\\s\\S]*?)</\\1>`).exec(page)?.[2] ?? ''),
  }));
}

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;

/** The title, the language and the dates of a file, among more. */
async function readInfo(file: PDFDocumentProxy): Promise<Readonly<Record<string, unknown>>> {
  const { info } = await file.getMetadata();
  return Object.fromEntries(Object.entries(info));
}

/** Long headings are broken: what they begin with says which they are. */
const BEGINNING = 18;

describe.each([
  ['measurement', 'nl'],
  ['plan', 'en'],
  ['comparison', 'nl'],
] as const)('a %s in %s, printed', (kind, language) => {
  let file: PDFDocumentProxy;
  let page: string;
  let bytes: Uint8Array;
  beforeAll(async () => {
    const document = await makeDocument(kind, language);
    page = await renderPage(document, loadTexts(language));
    bytes = await render(document, loadTexts(language), printPage);
    file = await open(bytes);
  });
  afterAll(() => file.destroy());

  test('has every heading of its contents on the page that stands behind it', async () => {
    const contents = listContents(page);
    expect(contents.length).toBeGreaterThan(kind === 'comparison' ? -1 : 10);
    const pages = await Promise.all(
      Array.from({ length: file.numPages }, (_, index) => readLines(file, index + 1)),
    );
    // The contents stand in one column or in two.
    const halves = await Promise.all([1, 2].map((number) => readLines(file, number, 2)));
    const cover = [...halves, ...pages.slice(0, 2)].flat();
    for (const { words, heading } of contents) {
      const line = cover.find(
        ({ text }) => text.replace(/^\d+\./, '').startsWith(squash(words)) && /\d$/.test(text),
      );
      const shown = Number(/(\d+)$/.exec(line?.text ?? '')?.[1]);
      // The letters of a heading are larger than those of a text.
      const found = pages.findIndex((lines) =>
        lines.some(({ text, size }) => size > 13 && text.startsWith(squash(heading).slice(0, BEGINNING))),
      );
      expect([words, shown]).toEqual([words, found + 1]);
    }
  });

  test('is tagged, and has an outline, a language and a title', async () => {
    const info = await readInfo(file);
    expect(info['Title']).toBe(plain(/<title>([\s\S]*?)<\/title>/.exec(page)?.[1] ?? ''));
    expect(info['Language']).toBe(language);
    expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
    const headings = [...page.matchAll(/<h2[^>]*>/g)];
    const [title] = await file.getOutline();
    expect(title?.items.length).toBe(headings.length);
  });

  test('bears the day that it is about, and no moment at which it was printed', async () => {
    const info = await readInfo(file);
    const day = kind === 'comparison' ? '19800101' : '20260915';
    expect(info['CreationDate']).toBe(`D:${day}000000+00'00'`);
    expect(info['ModDate']).toBe(`D:${day}000000+00'00'`);
  });

  test('leaves nothing behind', () => {
    expect(readdirSync(temporary)).toEqual([]);
    if (process.platform === 'win32') return;
    expect(spawnSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).stdout).not.toContain(temporary);
  });
});

test('two times give the same bytes', async () => {
  const document = await makeDocument('plan', 'nl');
  const first = await render(document, loadTexts('nl'), printPage);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const second = await render(document, loadTexts('nl'), printPage);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test('nothing goes out, even where a page would ask for it', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0);
  const { port } = server.address() as AddressInfo;
  const images = ['localhost', '127.0.0.1', '[::1]', 'nulmeting.localhost'].map(
    (host) =>
      `<img src="http://${host}:${port}/x"><link rel="stylesheet" href="http://${host}:${port}/y.css">`,
  );
  const printed = await printPage(
    `<!DOCTYPE html><html lang="nl"><title>x</title>${images.join('')}<p>tekst</p>`,
  );
  server.close();
  expect((await open(printed)).numPages).toBe(1);
  expect(asked).toEqual([]);
});
