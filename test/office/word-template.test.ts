import type { Element } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { NamedError } from '../../src/domain/checking/named-error.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { render, renderIn } from '../../src/office/docx.ts';
import { openTemplate } from '../../src/office/template/open-template.ts';
import type { Document } from '../../src/reports/document.ts';
import type { WordTemplate } from '../../src/reports/own-template.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';
import { everyDocument } from './every-document.ts';
import { elementsOf, readWord, styleOf, wordsOf } from './read-word.ts';
import {
  type Change,
  changeParts,
  documentText,
  relationsText,
  wordFile,
  wordTemplate,
} from './word-template.ts';

/* A document in the organisation's own Word file: its look, its head and foot and its pages, with our text; read back with another library. */

const texts = loadTexts('nl');
let report: Document;
beforeAll(async () => {
  [report] = documentsOf(await readExample('opvang-de-linde', null, 'nl'), texts);
});

const paragraphs = (body: Element): readonly Element[] => elementsOf(body, 'w:p');
const fill = async (template: WordTemplate) => readWord(await renderIn(report, template, texts));
const fillParts = async (mark: 'none' | 'bookmark' | 'words' = 'none', change?: Change) =>
  fill(await wordTemplate(mark, change));
const given = (bytes: Uint8Array): WordTemplate => ({ kind: 'word', path: 'huisstijl.docx', bytes });
const codeOf = async (bytes: Uint8Array): Promise<string | null> => {
  try {
    await renderIn(report, given(bytes), texts);
    return null;
  } catch (error) {
    if (error instanceof NamedError) return error.code;
    throw error;
  }
};

describe('a template', () => {
  // Each document in one language, in turn: what differs between them is words.
  test.each(LANGUAGES)(
    'says all that the document says, in the same order, for every other document, in %s',
    async (language) => {
      const template = await wordTemplate();
      const inLanguage = loadTexts(language);
      // Whether a blank stays on one line depends on the room that its column has on that page.
      const said = (body: Element): readonly string[] =>
        paragraphs(body)
          .map((paragraph) => wordsOf(paragraph).replaceAll('\u00A0', ' '))
          .filter((words) => words.trim() !== '');
      const all = Object.entries(await everyDocument(language));
      for (const [name, document] of all.filter(
        (_, index) => LANGUAGES[index % LANGUAGES.length] === language,
      )) {
        const ours = readWord(await render(document, inLanguage));
        const theirs = readWord(await renderIn(document, template, inLanguage));
        expect([name, said(theirs.body)]).toEqual([name, ['Aan de bestuurder', ...said(ours.body)]]);
      }
    },
  );

  test('gives its own styles by their names, also the Dutch ones', async () => {
    const { body } = await fillParts();
    const styles = new Set(paragraphs(body).map(styleOf));
    for (const style of ['Titel', 'Kop1', 'Kop2', 'Bijschrift', 'Standaard', 'Lijstopsomteken'])
      expect(styles).toContain(style);
    for (const style of ['Title', 'Heading1', 'Heading2', 'Caption', 'Normal'])
      expect(styles).not.toContain(style);
  });

  test('names no style, list, picture or relation that is not there, and none twice', async () => {
    const word = await fillParts();
    const styles = elementsOf(word.part('word/styles.xml'), 'w:style').map((one) =>
      one.getAttribute('w:styleId'),
    );
    expect(new Set(styles).size).toBe(styles.length);
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
      for (const one of elementsOf(word.body, name)) expect(styles).toContain(one.getAttribute('w:val'));
    const before = elementsOf(readWord((await wordTemplate()).bytes).part('word/styles.xml'), 'w:style');
    const known = before.map((one) => one.getAttribute('w:styleId'));
    const added = elementsOf(word.part('word/styles.xml'), 'w:style').filter(
      (one) => !known.includes(one.getAttribute('w:styleId')),
    );
    expect(added.length).toBeGreaterThan(3);
    for (const style of added)
      for (const name of ['w:basedOn', 'w:next', 'w:link'])
        for (const one of elementsOf(style, name)) expect(styles).toContain(one.getAttribute('w:val'));
    const lists = elementsOf(word.part('word/numbering.xml'), 'w:num').map((one) =>
      one.getAttribute('w:numId'),
    );
    expect(new Set(lists).size).toBe(lists.length);
    for (const one of elementsOf(word.body, 'w:numId')) expect(lists).toContain(one.getAttribute('w:val'));
    const relations = elementsOf(word.part('word/_rels/document.xml.rels'), 'Relationship');
    const targets = new Map(relations.map((one) => [one.getAttribute('Id'), one.getAttribute('Target')]));
    expect(targets.size).toBe(relations.length);
    const pictures = elementsOf(word.body, '*').flatMap((one) => one.getAttribute('r:embed') ?? []);
    expect(pictures.length).toBeGreaterThan(0);
    for (const id of pictures)
      expect(Object.keys(word.files)).toContain(String(targets.get(id)).replace(/^\//, ''));
    for (const name of ['w:bookmarkStart', 'wp:docPr']) {
      const ids = elementsOf(word.body, name).map(
        (one) => one.getAttribute('w:id') ?? one.getAttribute('id'),
      );
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('keeps its head, foot, page and margins, and gives the document the width that it has', async () => {
    const word = await fillParts();
    const sections = elementsOf(word.body, 'w:sectPr');
    expect(sections).toHaveLength(1);
    const [size] = elementsOf(word.body, 'w:pgSz');
    expect(size?.getAttribute('w:w')).toBe('12240');
    expect(elementsOf(word.body, 'w:headerReference')).toHaveLength(1);
    const head = Object.keys(word.files).find((name) => /^word\/header\d/.test(name)) ?? '';
    expect(wordsOf(word.part(head).documentElement as Element)).toBe('Opvang De Linde · huisstijl');
    for (const table of elementsOf(word.body, 'w:tbl')) {
      const widths = elementsOf(table, 'w:gridCol').map((column) => Number(column.getAttribute('w:w')));
      expect(Math.abs(widths.reduce((all, width) => all + width, 0) - 8640)).toBeLessThan(12);
    }
    for (const picture of elementsOf(word.body, 'wp:extent'))
      expect(Number(picture.getAttribute('cx'))).toBeLessThanOrEqual(8640 * 635);
  });

  test('gives tables its own style, with a row of headings and no lines of ours', async () => {
    const { body } = await fillParts();
    const tables = elementsOf(body, 'w:tbl');
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      expect(elementsOf(table, 'w:tblStyle')[0]?.getAttribute('w:val')).toBe('Huistabel');
      expect(elementsOf(table, 'w:tblBorders')).toEqual([]);
      const isHeaded = elementsOf(table, 'w:tblHeader').length > 0;
      expect(elementsOf(table, 'w:tblLook')[0]?.getAttribute('w:firstRow')).toBe(isHeaded ? '1' : '0');
    }
  });

  test('without a style for tables leaves ours as they are', async () => {
    const { body } = await fillParts('none', (name, text) =>
      name === 'word/settings.xml' ? text.replace(/<w:defaultTableStyle[^>]*>/, '') : text,
    );
    const [table] = elementsOf(body, 'w:tbl');
    expect(table === undefined ? null : elementsOf(table, 'w:tblBorders')).toHaveLength(1);
  });

  test('takes the document at its bookmark or its words, and goes on after it', async () => {
    for (const mark of ['bookmark', 'words'] as const) {
      const { body } = await fillParts(mark);
      const said = paragraphs(body)
        .map(wordsOf)
        .filter((words) => words.trim() !== '');
      expect(said[0]).toBe('Aan de bestuurder');
      expect(said.at(-1)).toBe('Met vriendelijke groet');
      expect(said.join('\n')).not.toMatch(/\{\{|Hier\./);
      expect(said.length).toBeGreaterThan(100);
    }
  });

  test('says of the document what it is, and nothing of who made the template', async () => {
    const { files } = await fillParts();
    const said = Buffer.from(files['docProps/core.xml'] ?? new Uint8Array()).toString();
    expect(said).toContain('Opvang De Linde');
    expect(said).not.toMatch(/Jansen|Huisstijl/);
  });

  test('says in which language the document is', async () => {
    const word = await fillParts();
    const [usual] = elementsOf(word.part('word/styles.xml'), 'w:rPrDefault');
    expect(usual === undefined ? '' : elementsOf(usual, 'w:lang')[0]?.getAttribute('w:val')).toBe('nl-NL');
  });

  test('gives the same bytes twice', async () => {
    const template = await wordTemplate('words');
    const [one, two] = [await renderIn(report, template, texts), await renderIn(report, template, texts)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  test('can be a document that the program wrote, and can be filled a second time', async () => {
    const once = await renderIn(report, await wordTemplate(), texts);
    const { body } = readWord(await renderIn(report, given(once), texts));
    const names = elementsOf(body, 'w:bookmarkStart').map((mark) => mark.getAttribute('w:name'));
    expect(new Set(names).size).toBe(names.length);
    for (const link of elementsOf(body, 'w:hyperlink'))
      expect(names).toContain(link.getAttribute('w:anchor'));
  });

  test('of the smallest kind gets the styles and lists that it lacks', async () => {
    const word = await fill(given(wordFile()));
    const styles = elementsOf(word.part('word/nulmeting-styles.xml'), 'w:style').map((one) =>
      one.getAttribute('w:styleId'),
    );
    for (const one of elementsOf(word.body, 'w:pStyle')) expect(styles).toContain(one.getAttribute('w:val'));
    expect(word.part('[Content_Types].xml').toString()).toContain('/word/nulmeting-numbering.xml');
  });

  test.each(['0', '99'])('whose own lists draw no marks (list %s) gets ours', async (list) => {
    const { body } = await fillParts('none', (name, text) =>
      name === 'word/styles.xml'
        ? text.replace(/<w:numId w:val="[^"]*"\/>/, `<w:numId w:val="${list}"/>`)
        : text,
    );
    const listed = paragraphs(body).filter((one) => elementsOf(one, 'w:numPr').length > 0);
    expect(listed.length).toBeGreaterThan(3);
    expect(paragraphs(body).map(styleOf)).not.toContain('Lijstopsomteken');
  });

  test('can be a .dotx, and becomes a document', async () => {
    const word = await fillParts('none', (name, text) =>
      name === '[Content_Types].xml' ? text.replace('document.main+xml', 'template.main+xml') : text,
    );
    expect(word.part('[Content_Types].xml').toString()).not.toContain('template.main');
  });

  test('forgets of which template it was made, and keeps a link that a person can follow', async () => {
    const word = await fill(
      given(
        changeParts(
          wordFile({
            'word/_rels/document.xml.rels': relationsText('hyperlink', 'https://example.org/'),
            'word/settings.xml':
              '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
            'word/_rels/settings.xml.rels': relationsText('attachedTemplate', 'file:///C:/Normal.dotm'),
          }),
          (_, text) => text,
        ),
      ),
    );
    expect(word.part('word/_rels/settings.xml.rels').toString()).not.toContain('Normal.dotm');
    expect(word.part('word/_rels/document.xml.rels').toString()).toContain('https://example.org/');
  });
});

describe('a file that means harm', () => {
  const zipped = (name: string): Uint8Array =>
    zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [name]: strToU8('x') });

  test.each(['../../buiten.xml', '/etc/passwd', 'word\\..\\x.xml', 'C:/x.xml', 'word//x.xml', 'a/./b'])(
    'with a part named %s is refused',
    async (name) => expect(await codeOf(zipped(name))).toBe('template-damaged'),
  );

  test('that declares entities is refused, in whatever part', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    expect(await codeOf(wordFile({ 'customXml/item1.xml': bomb }))).toBe('template-damaged');
    expect(await codeOf(wordFile({ 'word/document.xml': bomb }))).toBe('template-damaged');
  });

  test('that unpacks to far more than it says is refused before it has', async () => {
    const bytes = wordFile({ 'word/media/x.png': new Uint8Array(80_000_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // Every size in the list of parts becomes a lie.
    for (let at = 0; at < bytes.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    const start = process.cpuUsage();
    expect(await codeOf(bytes)).toBe('template-unpacks-large');
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });

  test.each([0, 1, 21, 22, 60, 400, 700])('that is cut off after %i bytes is refused', async (length) => {
    expect(['template-damaged', 'template-not-word']).toContain(await codeOf(wordFile().subarray(0, length)));
  });

  test('with a byte changed anywhere is refused by name or opened, and nothing else', async () => {
    const bytes = wordFile();
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      try {
        openTemplate(given(changed));
      } catch (error) {
        expect(error, String(at)).toBeInstanceOf(NamedError);
      }
    }
  });

  test.each(['image', 'oleObject', 'subDocument', 'frame', 'mailMergeSource'])(
    'that fetches a %s from elsewhere is refused',
    async (kind) => {
      const relations = relationsText(kind, 'https://example.org/x');
      expect(await codeOf(wordFile({ 'word/_rels/document.xml.rels': relations }))).toBe('template-outside');
      expect(
        await codeOf(wordFile({ 'word/_rels/header1.xml.rels': relations, 'word/header1.xml': '<x/>' })),
      ).toBe('template-outside');
    },
  );

  test.each([
    ['word/vbaProject.bin', 'x'],
    ['word/activeX/activeX1.xml', '<x/>'],
    ['word/VBAPROJECT.BIN', 'x'],
  ])('with %s in it is refused', async (name, part) => {
    expect(await codeOf(wordFile({ [name]: part }))).toBe('template-macros');
  });

  test('of a spreadsheet, or of the strict form, is no template', async () => {
    const types = (type: string) =>
      changeParts(wordFile(), (name, text) =>
        name === '[Content_Types].xml' ? text.replace(/application\/vnd[^"]*main\+xml/, type) : text,
      );
    expect(
      await codeOf(types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml')),
    ).toBe('template-not-word');
    const strict = documentText('').replace(
      /xmlns:w="[^"]*"/,
      'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"',
    );
    expect(await codeOf(wordFile({ 'word/document.xml': strict }))).toBe('template-not-word');
  });
});
