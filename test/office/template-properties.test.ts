import { beforeAll, describe, expect, test } from 'vitest';
import { render, renderIn } from '../../src/office/docx.ts';
import { readFilledIn } from '../../src/office/word/read-texts.ts';
import type { Document } from '../../src/reports/document.ts';
import type { WordTemplate } from '../../src/reports/own-template.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';
import { everyDocument } from './every-document.ts';
import { fillInWord } from './fill-in-word.ts';
import { elementsOf, readWord } from './read-word.ts';
import { wordFile, wordTemplate } from './word-template.ts';

/* What a document in a template of one's own says of itself: whose it is, and nothing of whoever made the template. */

const texts = loadTexts('nl');
let linde: Document;
let oever: Document;
beforeAll(async () => {
  [linde] = documentsOf(await readExample('opvang-de-linde', null, 'nl'), texts);
  [oever] = documentsOf(await readExample('ggz-de-oever', null, 'nl'), texts);
});

const given = (bytes: Uint8Array): WordTemplate => ({ kind: 'word', path: 'huisstijl.docx', bytes });
const originOf = (bytes: Uint8Array) => {
  const read = readFilledIn(bytes, new Set());
  return [read?.organisation, read?.measurement];
};
const OEVER = ['ggz-de-oever-verzonnen-voorbeeld', '2026-06-11'];
const VALUE = 'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';

describe('a document in a template of one’s own', () => {
  test('says of which organisation and measurement it is, as every document does', async () => {
    expect(originOf(await render(oever, texts))).toEqual(OEVER);
    expect(originOf(await renderIn(oever, given(wordFile()), texts))).toEqual(OEVER);
  });

  test('keeps the other properties of the template, each with a number of its own', async () => {
    const template = await wordTemplate('none', (name, text) =>
      name === 'docProps/custom.xml'
        ? text.replace(
            /\/>$/,
            ` ${VALUE.replace('vt=', 'v=')}><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="Vertrouwelijk"><v:lpwstr>ja</v:lpwstr></property></Properties>`,
          )
        : text,
    );
    const made = await renderIn(oever, template, texts);
    expect(originOf(made)).toEqual(OEVER);
    const properties = elementsOf(readWord(made).part('docProps/custom.xml'), 'property');
    expect(properties.map((one) => [one.getAttribute('name'), one.getAttribute('pid')])).toEqual([
      ['Vertrouwelijk', '7'],
      ['nulmeting-organisation', '8'],
      ['nulmeting-measurement', '9'],
    ]);
  });

  test('says nothing of who made the template, with what and when it looked how', async () => {
    const relations = [
      ['officeDocument/2006/relationships/officeDocument', 'word/document.xml'],
      ['officeDocument/2006/relationships/extended-properties', 'docProps/app.xml'],
      ['package/2006/relationships/metadata/thumbnail', 'docProps/thumbnail.jpeg'],
    ].map(
      ([kind, target], index) =>
        `<Relationship Id="r${index}" Type="http://schemas.openxmlformats.org/${kind}" Target="${target}"/>`,
    );
    const template = wordFile({
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
      'docProps/app.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>De Oever geheim.dotx</Template><Manager>Jansen</Manager><Company>Bureau Jansen</Company></Properties>',
      'docProps/thumbnail.jpeg': 'een plaatje',
    });
    const { files, part } = readWord(await renderIn(oever, given(template), texts));
    expect(part('docProps/app.xml').documentElement?.textContent).toBe('');
    expect(Object.keys(files)).not.toContain('docProps/thumbnail.jpeg');
    expect(part('_rels/.rels').toString()).not.toContain('thumbnail');
    expect(Object.values(files).some((one) => /Jansen|geheim/.test(Buffer.from(one).toString()))).toBe(false);
  });

  test('is not of the organisation whose earlier report is the template, and neither are its texts', async () => {
    const earlier = fillInWord(await render(linde, texts), (tag) =>
      tag.startsWith('text:') ? 'Van De Linde' : undefined,
    );
    const made = await renderIn(oever, given(earlier), texts);
    expect(originOf(made)).toEqual(OEVER);
    expect(readFilledIn(made, new Set(['Nog in te vullen']))?.texts.size).toBe(0);
    const { across } = await everyDocument('nl');
    if (across === undefined) throw new Error('no comparison');
    expect(originOf(await renderIn(across, given(earlier), texts))).toEqual([null, null]);
  });
});
