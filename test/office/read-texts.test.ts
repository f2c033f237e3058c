import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { removeUnseen } from '../../src/domain/instrument/visible-text.ts';
import { mergeTexts } from '../../src/domain/writing/merge-texts.ts';
import type { ShownText, WrittenText } from '../../src/domain/writing/written-text.ts';
import { render } from '../../src/office/docx.ts';
import { readFilledIn } from '../../src/office/word/read-texts.ts';
import { actionKey } from '../../src/office/word/tags.ts';
import { BLANKS } from '../../src/texts/blanks.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { checkProperty } from '../check-property.ts';
import { documentsOf } from '../documents.ts';
import { aPlanAction } from '../domain/builders.ts';
import { readExample } from '../examples.ts';
import { fillInWord } from './fill-in-word.ts';
import { elementsOf, readWord, wordsOf } from './read-word.ts';
import { changeParts, relationsText, wordFile } from './word-template.ts';

const texts = loadTexts('nl');
const HINTS = new Set(['Nog in te vullen']);
const [report, plan] = documentsOf(await readExample('wijkteams-de-brug'), texts);
const written = (text: string): WrittenText => ({ kind: 'written', text, approval: null });

/** What is read back from Word of these texts, in the report or the plan in which they stand. */
async function readBack(all: Readonly<Record<string, WrittenText>>) {
  const shown = Object.entries(all).map(([id, text]): ShownText => ({ id, ...text }));
  const documents = [
    { ...report, report: { ...report.report, texts: shown } },
    { ...plan, texts: shown },
  ];
  const files = await Promise.all(documents.map((document) => render(document, texts)));
  return files.map((bytes) => readFilledIn(bytes, HINTS));
}

/** A file whose text is this part. */
const wordWith = (text: string, name = 'word/document.xml'): Uint8Array =>
  zipSync({
    '_rels/.rels': strToU8(relationsText('officeDocument', name, true)),
    [name]: strToU8(text),
  });
const body = (content: string): Uint8Array =>
  wordWith(`<w:document xmlns:w="w"><w:body>${content}</w:body></w:document>`);
const control = (content: string, more = ''): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="text:geld"/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const read = (content: string) => readFilledIn(body(content), HINTS)?.texts.get('geld');

describe('what was filled in in Word', () => {
  test('nothing is read from a report and a plan in which nobody filled in anything', async () => {
    const [first, second] = await readBack({});
    expect([first?.texts.size, second?.texts.size]).toEqual([0, 0]);
    const { organisation, measurement } = report.report;
    expect(first).toMatchObject({ organisation: organisation.id, measurement: measurement.id });
  });

  test('a hint that stands on one line is none of a person, where an office no longer says that it is a hint', () => {
    const hint = '<w:p><w:r><w:t>Nog\u00A0in\u00A0te\u00A0vullen</w:t></w:r></w:p>';
    expect(read(control(hint))).toBeUndefined();
    expect(read(control(hint.replace('Nog', 'Geld')))).toBe('Geld\u00A0in\u00A0te\u00A0vullen');
  });

  test('a line of a text is a paragraph without room above it: not every office shows a break within a blank', async () => {
    const text = 'Kwartaal 1\nKwartaal 2\n\nDaarna';
    const shown: readonly ShownText[] = [{ id: 'geld', ...written(text) }];
    const bytes = await render({ ...plan, texts: shown }, texts);
    const [control] = elementsOf(readWord(bytes).body, 'w:sdt').filter((one) =>
      wordsOf(one).startsWith('Kwartaal'),
    );
    const lines = control === undefined ? [] : elementsOf(control, 'w:p');
    expect(lines.map(wordsOf)).toEqual(['Kwartaal 1', 'Kwartaal 2', 'Daarna']);
    expect(readFilledIn(bytes, HINTS)?.texts.get('geld')).toBe(text);
  });

  test('a line keeps its end, also where it is in another language than the document', async () => {
    const english = loadTexts('en');
    const [, own] = documentsOf(await readExample('wijkteams-de-brug', null, 'en'), english);
    const text = 'Een ervaringsdeskundige valt uit.\nEr komt geen geld na 2027.';
    const shown: readonly ShownText[] = [{ id: 'geld', ...written(text) }];
    const bytes = await render({ ...own, texts: shown }, english);
    expect(readFilledIn(bytes, HINTS)?.texts.get('geld')).toBe(text);
  });

  test('what the program wrote there is no other text when it is read back', async () => {
    await checkProperty(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.record({
            blank: fc.constantFrom(...BLANKS),
            lines: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }),
          }),
          { selector: ({ blank }) => blank.id, minLength: 1, maxLength: 6 },
        ),
        async (drawn) => {
          const texts = drawn
            .map(({ blank, lines }) => {
              // As the program takes in what a person writes.
              const text = removeUnseen(lines.join('\n')).trim();
              return { ...blank, text };
            })
            .filter(({ id, text }) => text !== '' && id !== 'ervaringsdeskundigen');
          fc.pre(texts.length > 0);
          const all = Object.fromEntries(texts.map(({ id, text }) => [id, written(text)]));
          const [first, second] = await readBack(all);
          for (const { id, document, text } of texts) {
            const found = (document === 'plan' ? second : first)?.texts.get(id);
            expect(found, id).toBeDefined();
            const merged = mergeTexts(new Map([[id, written(text)]]), new Map([[id, written(found ?? '')]]));
            expect(merged.replaced).toEqual([]);
          }
        },
      ),
      { numRuns: 5 },
    );
  }, 180_000);

  test('paragraphs, line breaks and tabs stay; what was taken out and what is hidden beside it does not count', () => {
    expect(
      read(
        control(
          '<w:p><w:r><w:t>Een </w:t></w:r><w:r><w:t>twee</w:t><w:br/><w:t>drie</w:t></w:r></w:p>' +
            '<w:p/><w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins><w:r><w:t>vier</w:t><w:tab/><w:t>vijf</w:t></w:r></w:ins></w:p>',
        ),
      ),
    ).toBe('Een twee\ndrie\n\nvier\tvijf');
  });

  test('a hint is no text, also where an office forgot that it is one', () => {
    expect(read(control('<w:p><w:r><w:t>Klik hier</w:t></w:r></w:p>', '<w:showingPlcHdr/>'))).toBeUndefined();
    expect(read(control('<w:p><w:r><w:t>Nog in te vullen</w:t></w:r></w:p>'))).toBeUndefined();
    expect(read('<w:p><w:r><w:t>Naast het vak</w:t></w:r></w:p>')).toBeUndefined();
  });

  test('of a blank that was copied counts the first, and of the others nothing is lost', () => {
    const three = ['Een', 'Twee', 'Een'].map((words) => control(`<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`));
    const found = readFilledIn(body(three.join('')), HINTS);
    expect(found?.texts).toEqual(new Map([['geld', 'Een']]));
    expect(found?.again).toEqual([{ id: 'geld', words: 'Twee' }]);
  });

  test('who, when and done of every action are found again by its id, however long that is', async () => {
    const long = 'stap-'.repeat(30);
    const actions = [
      aPlanAction(`${long}een`, { label: '', what: 'Iets\u0001 doen' }),
      aPlanAction(`${long}twee`, { label: '', what: 'Iets anders  doen', done: '' }),
    ];
    const filled = { ...plan, plan: { actions, later: [aPlanAction('later', { who: 'wij' })], anchor: [] } };
    const bytes = fillInWord(await render(filled, texts), (tag) =>
      tag.startsWith('text:') ? undefined : tag,
    );
    const read = readFilledIn(bytes, HINTS);
    expect(read?.unplaced).toEqual([]);
    expect(read?.actions.map(({ field, key }) => `${field} ${key}`)).toEqual(
      [
        ['who', 0],
        ['when', 0],
        ['who', 1],
        ['when', 1],
        ['done', 1],
      ]
        .map(([field, index]) => `${field} ${actionKey(actions[Number(index)]?.id ?? '')}`)
        .concat('when later'),
    );
    expect(read?.actions.every(({ words }) => words.length <= 64)).toBe(true);
  });

  test('what is filled in for one of two actions that say the same, belongs to none, and is not lost', async () => {
    const actions = ['een', 'twee'].map((id) => aPlanAction(id, { label: 'Visie', what: 'Iets doen' }));
    const filled = { ...plan, plan: { actions, later: [], anchor: [] } };
    const bytes = fillInWord(await render(filled, texts), (tag) =>
      tag.startsWith('text:') ? undefined : 'de manager',
    );
    expect(readFilledIn(bytes, HINTS)).toMatchObject({
      actions: [],
      unplaced: ['de manager', 'de manager', 'de manager', 'de manager'],
    });
  });

  test('is found wherever a template has its text and its properties', async () => {
    const template = changeParts(await render(report, texts), (name, text) =>
      name === '_rels/.rels' || name === '[Content_Types].xml'
        ? text.replace(/word\/document\.xml/g, 'word/brief.xml').replace('docProps/custom', 'eigen/over')
        : text,
    );
    const moved = {
      'word/document': 'word/brief',
      'word/_rels/document': 'word/_rels/brief',
      'docProps/custom': 'eigen/over',
    };
    const files = Object.entries(unzipSync(template)).map(([name, part]) => [
      Object.entries(moved).reduce((now, [from, to]) => now.replace(`${from}.xml`, `${to}.xml`), name),
      part,
    ]);
    const bytes = fillInWord(zipSync(Object.fromEntries(files)), () => 'Dit gaan wij doen.');
    const { organisation, measurement } = report.report;
    const read = readFilledIn(bytes, HINTS);
    expect(read).toMatchObject({ organisation: organisation.id, measurement: measurement.id });
    expect(new Set(read?.texts.values())).toEqual(new Set(['Dit gaan wij doen.']));
  });

  test.each([
    ['no zip', strToU8('PK')],
    ['another zip', zipSync({ 'content.xml': strToU8('<a/>') })],
    ['no XML', wordWith('Wij zijn blij.')],
    [
      'a file without its text',
      wordFile({ '_rels/.rels': relationsText('officeDocument', 'weg.xml', true) }),
    ],
    [
      'a type of document, which can hold more than it is large',
      wordWith('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    ],
  ])('is not read from %s', (_, bytes) => {
    expect(readFilledIn(bytes, HINTS)).toBeNull();
  });

  test('elements within each other without an end cost no more than their number', () => {
    const deep = `${'<w:ins>'.repeat(20_000)}<w:t>diep</w:t>${'</w:ins>'.repeat(20_000)}`;
    expect(() => read(control(deep))).not.toThrow();
  });
});
