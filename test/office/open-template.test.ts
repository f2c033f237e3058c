import { describe, expect, test } from 'vitest';
import { NamedError } from '../../src/domain/checking/named-error.ts';
import { openTemplate } from '../../src/office/template/open-template.ts';
import { elementsOf, wordsOf } from './read-word.ts';
import { documentText, relationsText, wordFile } from './word-template.ts';

/* What a template says before anything is put into it: where the document comes, and how large its text is. */

const open = (bytes: Uint8Array) => openTemplate({ kind: 'word', path: 'huisstijl.docx', bytes });
const openText = (blocks: string) => open(wordFile({ 'word/document.xml': documentText(blocks) }));
const codeOf = (blocks: string): string | null => {
  try {
    openText(blocks);
    return null;
  } catch (error) {
    if (error instanceof NamedError) return error.code;
    throw error;
  }
};
const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const control = (blocks: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Inhoud"/></w:sdtPr><w:sdtContent>${blocks}</w:sdtContent></w:sdt>`;
const MARK = paragraph('{{nulmeting}}');
const BOOKMARK =
  '<w:p><w:bookmarkStart w:id="1" w:name="nulmeting"/><w:r><w:t>Hier.</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>';

describe('the place of the document', () => {
  test.each([
    ['words in a content control', control(MARK)],
    ['a bookmark in a content control', control(BOOKMARK)],
    ['a content control in another', control(control(MARK))],
    ['a content control in the paragraph', `<w:p>${control('<w:r><w:t>{{nulmeting}}</w:t></w:r>')}</w:p>`],
  ])('can be %s', (_, block) => {
    const { place } = openText(`${paragraph('Boven')}${block}${paragraph('Onder')}`);
    expect(wordsOf(place.body)).toBe('BovenOnder');
    expect(place.before?.textContent).toBe('Onder');
    expect(elementsOf(place.body, 'w:sdt')).toEqual([]);
  });

  test('leaves what else stands in a content control on its own side of it', () => {
    const { place } = openText(control(`${paragraph('Boven')}${MARK}${paragraph('Onder')}`));
    expect(wordsOf(place.body)).toBe('BovenOnder');
    expect(place.before?.textContent).toBe('Onder');
  });

  const cell = (blocks: string): string => `<w:tbl><w:tr><w:tc>${blocks}</w:tc></w:tr></w:tbl>`;
  const frame = `<w:p><w:r><w:pict><w:txbxContent>${MARK}</w:txbxContent></w:pict></w:r></w:p>`;
  test.each([
    ['a cell', cell(MARK)],
    ['a content control in a cell', cell(control(MARK))],
    ['a frame', frame],
    ['a frame that stands there in two forms', `${frame}${frame}`],
  ])('is not %s', (_, blocks) => expect(codeOf(blocks)).toBe('template-place'));

  test.each(['header', 'footer'])('is not a %s', (kind) => {
    const root = kind === 'header' ? 'hdr' : 'ftr';
    const around = (blocks: string) =>
      open(
        wordFile({
          [`word/${kind}1.xml`]: `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${blocks}</w:${root}>`,
          'word/_rels/document.xml.rels': relationsText(kind, `${kind}1.xml`, true),
        }),
      );
    for (const blocks of [MARK, BOOKMARK, paragraph('Hier: {{ Nulmeting }}'), cell(MARK)])
      expect(() => around(blocks)).toThrow(expect.objectContaining({ code: 'template-place' }));
    expect(wordsOf(around(paragraph('Nulmeting')).place.body)).toBe('Brief');
  });

  test.each([
    ['beside other words', paragraph('Hier: {{nulmeting}}')],
    ['in a second place', `${MARK}${MARK}`],
    ['beside a bookmark', `${BOOKMARK}${MARK}`],
    ['in a table, beside a place that is good', `${MARK}${cell(MARK)}`],
  ])('is not said %s', (_, blocks) => expect(codeOf(blocks)).toBe('template-mark-not-alone'));
});

describe('a template', () => {
  const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  test.each(['1', 'true', 'on'])('has the size of the style that is usual by "%s"', (value) => {
    const styles = `<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="${value}" w:styleId="S"><w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style></w:styles>`;
    const relations = relationsText('styles', 'styles.xml', true);
    const parts = { 'word/styles.xml': styles, 'word/_rels/document.xml.rels': relations };
    expect(open(wordFile(parts)).size).toBe(28);
  });

  const wide = (text: string, isBig: boolean): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  };
  const head = '<?xml version="1.0" encoding="UTF-16"?>';
  test.each([false, true])(
    'may have parts in UTF-16, which become UTF-8 (the other byte first: %s)',
    (isBig) => {
      const text = documentText(paragraph('Coördinatie'));
      const parts = {
        'word/document.xml': wide(head + text, isBig),
        'customXml/item1.xml': wide(`${head}<x>é</x>`, isBig),
      };
      const opened = open(wordFile(parts));
      expect(wordsOf(opened.place.body)).toBe('Coördinatie');
      const written = Buffer.from(opened.parts.files()['word/document.xml'] ?? []).toString();
      expect(written).toContain('Coördinatie');
      expect(written).toMatch(/^<\?xml version="1.0" encoding="UTF-8"[^>]*\?>\s*<w:document/);
    },
  );

  test('hides in UTF-16 neither entities nor what works by itself', () => {
    const refused = (parts: Readonly<Record<string, Uint8Array>>): unknown => {
      try {
        return open(wordFile(parts));
      } catch (error) {
        return error;
      }
    };
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>';
    expect(refused({ 'customXml/item1.xml': wide(head + bomb, false) })).toMatchObject({
      code: 'template-damaged',
    });
    const types = wide(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      false,
    );
    expect(refused({ '[Content_Types].xml': types })).toMatchObject({ code: 'template-macros' });
  });
});
