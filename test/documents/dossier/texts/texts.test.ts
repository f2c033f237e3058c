import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkTexts } from '../../../../src/documents/dossier/texts/check-texts.ts';
import { editTexts, newTextsText } from '../../../../src/documents/dossier/texts/edit-texts.ts';
import { readTexts } from '../../../../src/documents/dossier/texts/read-texts.ts';
import { asFields } from '../../../../src/documents/yaml/lenient.ts';
import { type KeptText, type TextPlace, textsAt } from '../../../../src/domain/writing/written-text.ts';
import { BLANKS } from '../../../../src/texts/blanks.ts';
import { checkProperty } from '../../../check-property.ts';

const MEASURED: TextPlace = { document: 'measurement', measurement: '2026-03-01' };
const BY_HAND = `# Van ons
schema: nulmeting/texts@1
measurements:
  2026-03-01: # de eerste
    reactie-bestuur:
      text: "Wij zijn blij."   # zo gezegd
      approvedBy: 'bestuur'
      approvedOn: 20 maart 2026
    ervaringsdeskundigen: { text: Wij willen meepraten., approvedBy: ervaringsdeskundigen, approvedOn: 2026-03-21 }
plan:
  geld:
    text: |
      Niets.

      Of bijna niets.
`;
const read = (text: string, place: TextPlace) => textsAt(readTexts(asFields(parse(text))), place);
const written = (text: string): KeptText => ({ kind: 'written', text, approval: null });

describe('reading teksten.yaml', () => {
  test('a text keeps its lines, and an approval its role and its day', () => {
    expect(read(BY_HAND, { document: 'plan' }).get('geld')).toEqual(written('Niets.\n\nOf bijna niets.'));
    expect(read(BY_HAND, MEASURED).get('reactie-bestuur')).toEqual({
      kind: 'written',
      text: 'Wij zijn blij.',
      approval: { by: 'bestuur', on: '2026-03-20' },
    });
  });

  test.each([
    ['the role is missing', '{ text: A, approvedOn: 2026-03-20 }', 'reactie-bestuur'],
    ['the day is missing', '{ text: A, approvedBy: bestuur }', 'reactie-bestuur'],
    ['no calendar has the day', '{ text: A, approvedBy: bestuur, approvedOn: 30-2-2026 }', 'reactie-bestuur'],
    [
      'somebody else approved a text of experts',
      '{ text: A, approvedBy: bestuur, approvedOn: 2026-03-20 }',
      'ervaringsdeskundigen',
    ],
  ])('a text counts as not approved when %s', (_, fields, id) => {
    const text = `measurements: { 2026-03-01: { ${id}: ${fields} } }`;
    expect(read(text, MEASURED).get(id)).toEqual(written('A'));
  });

  test('a text that was withdrawn is not read, even where it still stands', () => {
    const text = 'measurements: { 2026-03-01: { ervaringsdeskundigen: { text: Weg, withdrawn: true } } }';
    expect(read(text, MEASURED).get('ervaringsdeskundigen')).toEqual({ kind: 'withdrawn' });
  });

  test('a blank text is none, and what is not known is passed over', () => {
    expect(
      read('plan: { geld: { text: "  " }, onzin: { text: A }, reactie-bestuur: { text: A } }', {
        document: 'plan',
      }).size,
    ).toBe(0);
  });

  test('never throws, whatever stands there', () => {
    checkProperty(
      fc.property(fc.jsonValue(), (value) => {
        readTexts(asFields(value));
        checkTexts(value, { organisation: 'x', roles: [], measurements: [] });
      }),
    );
  });
});

describe('editing teksten.yaml', () => {
  test('another text takes the place of one, its approval goes, and every other byte stays', () => {
    expect(editTexts(BY_HAND, MEASURED, new Map([['reactie-bestuur', written('Wij zijn trots.')]]))).toBe(
      BY_HAND.replace('"Wij zijn blij."', 'Wij zijn trots.').replace(
        "      approvedBy: 'bestuur'\n      approvedOn: 20 maart 2026\n",
        '',
      ),
    );
  });

  test('an approval is added, and the text stays as it was written', () => {
    const approved: KeptText = {
      kind: 'written',
      text: 'Niets.\n\nOf bijna niets.',
      approval: { by: 'bestuur', on: '2026-04-01' },
    };
    expect(editTexts(BY_HAND, { document: 'plan' }, new Map([['geld', approved]]))).toBe(
      `${BY_HAND}    approvedBy: bestuur\n    approvedOn: 2026-04-01\n`,
    );
  });

  test('a text that is withdrawn does not stay behind, nor who approved it', () => {
    const edited = editTexts(BY_HAND, MEASURED, new Map([['ervaringsdeskundigen', { kind: 'withdrawn' }]]));
    expect(edited).toBe(BY_HAND.replace(/(ervaringsdeskundigen: ){.*}/, '$1{ "withdrawn": true }'));
  });

  test('a new measurement stands beside the earlier one, which keeps its texts', () => {
    const next = { document: 'measurement', measurement: '2027-03-01' } as const;
    const edited = editTexts(BY_HAND, next, new Map([['reactie-bestuur', written('Nu ook.')]]));
    expect(read(edited, next).get('reactie-bestuur')).toEqual(written('Nu ook.'));
    expect(read(edited, MEASURED)).toEqual(read(BY_HAND, MEASURED));
    expect(edited).toContain(
      '2026-03-01: # de eerste\n    reactie-bestuur:\n      text: "Wij zijn blij."   # zo gezegd\n',
    );
  });

  const aText = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.array(fc.string(), { minLength: 1 }).map((lines) => lines.join('\n')),
  );
  const aKept = fc.record({
    kind: fc.constant('written' as const),
    text: aText.map((text) => text.trim()).filter((text) => text !== '' && !text.includes('\uFFFD')),
    approval: fc.option(fc.constant({ by: 'ervaringsdeskundige', on: '2026-03-20' })),
  });

  test('what is written is read again, in a new file and in one by hand', () => {
    const blanks = fc.constantFrom(...BLANKS);
    checkProperty(
      fc.property(fc.array(fc.tuple(blanks, aKept), { maxLength: 6 }), fc.boolean(), (texts, isNew) => {
        let text = isNew ? newTextsText('x', 'Kop') : BY_HAND;
        const wanted = new Map<string, KeptText>();
        for (const [blank, kept] of texts) {
          const place: TextPlace = blank.document === 'plan' ? { document: 'plan' } : MEASURED;
          text = editTexts(text, place, new Map([[blank.id, kept]]));
          wanted.set(blank.id, kept);
        }
        const all = new Map([...read(text, MEASURED), ...read(text, { document: 'plan' })]);
        for (const [id, kept] of wanted) expect(all.get(id)).toEqual(kept);
        if (!isNew) expect(text).toContain('# Van ons\n');
      }),
    );
  });

  test('a text of a hundred thousand characters is written and read', () => {
    const long = 'Wij willen meepraten. '.repeat(4600).trim();
    const edited = editTexts(BY_HAND, { document: 'plan' }, new Map([['geld', written(long)]]));
    expect(read(edited, { document: 'plan' }).get('geld')).toEqual(written(long));
  });
});

describe('checking teksten.yaml', () => {
  const codes = (text: string, roles: readonly string[] = []) =>
    checkTexts(parse(text), { organisation: 'x', roles, measurements: ['2026-03-01'] }).map(
      ({ code }) => code,
    );

  test('a slip of the pen in an id is met with what was probably meant', () => {
    const [found] = checkTexts(parse('plan: { projectlieder: { text: A } }'), null);
    expect([found?.code, found?.suggestion]).toEqual(['unknown-text', 'projectleider']);
  });

  test('a role of the dossier approves, one that it does not have is remarked', () => {
    const text = 'plan: { geld: { text: A, approvedBy: Controller, approvedOn: 2026-03-20 } }';
    expect(codes(text)).toEqual(['role-not-in-dossier']);
    expect(codes(text, ['controller'])).toEqual([]);
  });

  test('a role within more words is one', () => {
    expect(
      codes('plan: { geld: { text: A, approvedBy: lid van de ondernemingsraad, approvedOn: 2026-03-20 } }'),
    ).toEqual([]);
  });

  test('a day that is none is a mistake', () => {
    expect(codes('plan: { geld: { text: A, approvedBy: bestuur, approvedOn: straks } }')).toEqual([
      'not-a-date',
    ]);
    expect(codes('plan: { geld: { text: A, approvedBy: bestuur, approvedOn: 30-2-2026 } }')).toEqual([
      'no-such-day',
    ]);
  });
});
