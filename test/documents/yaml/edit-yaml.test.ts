import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { appendYaml, editYaml } from '../../../src/documents/yaml/edit-yaml.ts';
import { checkProperty } from '../../check-property.ts';

const BY_HAND = [
  '\uFEFF# Onze antwoorden  ',
  'schema:   "nulmeting/answers@1"   # niet aankomen',
  '',
  'answers:',
  '    visie:   # eerst deze',
  "        answer:    'deels'      # 12 maart besproken",
  '        note: |',
  '            Eerste regel.',
  '',
  '            Tweede regel.',
  '    budget: { answer: niet-begonnen, note: "0123" }',
  '    # een losse opmerking',
  '    tijd:',
  '        answer:',
  '# einde',
].join('\r\n');

describe('editing a file changes no byte outside the value that changed', () => {
  test('a quoted value is replaced, with its comment left', () => {
    const edited = editYaml(BY_HAND, [{ path: ['answers', 'visie', 'answer'], value: 'volledig' }]);
    expect(edited).toBe(BY_HAND.replace("'deels'", 'volledig'));
  });

  test('a value inside braces is replaced', () => {
    const edited = editYaml(BY_HAND, [{ path: ['answers', 'budget', 'answer'], value: 'deels' }]);
    expect(edited).toBe(BY_HAND.replace('niet-begonnen', '"deels"'));
  });

  test('an empty field is filled in', () => {
    const edited = editYaml(BY_HAND, [{ path: ['answers', 'tijd', 'answer'], value: 'deels' }]);
    expect(edited).toBe(BY_HAND.replace('answer:\r\n#', 'answer: deels\r\n#'));
  });

  test('a field is added with the indentation and the line ends of the file', () => {
    const edited = editYaml(BY_HAND, [{ path: ['answers', 'tijd', 'note'], value: 'nieuw' }]);
    expect(edited).toBe(BY_HAND.replace('answer:\r\n#', 'answer:\r\n        note: nieuw\r\n#'));
  });

  test('a question is added at the end of the answers', () => {
    const edited = editYaml(BY_HAND, [{ path: ['answers', 'nieuw', 'answer'], value: 'deels' }]);
    expect(edited).toBe(BY_HAND.replace('answer:\r\n#', 'answer:\r\n    nieuw:\r\n      answer: deels\r\n#'));
  });

  test('a field is removed', () => {
    const edited = editYaml(BY_HAND, [{ path: ['answers', 'visie', 'answer'], value: undefined }]);
    expect(edited).toBe(BY_HAND.replace("        answer:    'deels'      # 12 maart besproken\r\n", ''));
  });

  test('a file with a sign that stands for bytes that are not UTF-8 is edited', () => {
    const strange = BY_HAND.replace('besproken', 'be\uFFFDproken');
    const edited = editYaml(strange, [{ path: ['answers', 'visie', 'answer'], value: 'volledig' }]);
    expect(edited).toBe(strange.replace("'deels'", 'volledig'));
  });

  test('setting the current value changes nothing', () => {
    expect(editYaml(BY_HAND, [{ path: ['answers', 'visie', 'answer'], value: 'deels' }])).toBe(BY_HAND);
  });
});

test('an answers file without any answer takes the first one', () => {
  expect(editYaml('answers:\n', [{ path: ['answers', 'a', 'answer'], value: 'x' }])).toBe(
    'answers:\n  a:\n    answer: x\n',
  );
  expect(editYaml('answers: {}\n', [{ path: ['answers', 'a', 'answer'], value: 'x' }])).toContain(
    '"answer":"x"',
  );
  expect(parse(editYaml('', [{ path: ['answers', 'a', 'answer'], value: 'x' }]))).toEqual({
    answers: { a: { answer: 'x' } },
  });
});

test('a file that is no YAML is refused, with nothing changed', () => {
  expect(() => editYaml('answers:\n  a: [1, 2\n  b: }', [{ path: ['answers', 'a'], value: 'x' }])).toThrow(
    'cannot-edit-yaml',
  );
});

test('items are added at the end of a list, and no other byte changes', () => {
  const text =
    'actions:\n  # van ons\n  - id: a   # eigen\n    what: "Iets doen"\n\nlater: []   # nog niets\n';
  const edited = appendYaml(text, ['actions'], [{ id: 'b', what: 'Nog iets' }]);
  expect(edited).toBe(text.replace('"Iets doen"\n', '"Iets doen"\n  - id: b\n    what: Nog iets\n'));
  expect(parse(appendYaml(edited, ['later'], [{ id: 'c', what: 'Later' }]))).toMatchObject({
    later: [{ id: 'c' }],
  });
});

describe('a field of an item of a list', () => {
  const text =
    'actions:\n  # van ons\n  - id: a   # eigen\n    who:   # nog open\n    when: ""\n  - { id: b, who: null }\n\nlater:\n  - id: c\n    sources:\n      - x\n# einde\n';

  test('is filled in or added, and no other byte changes', () => {
    const edits = [
      { path: ['actions', '0', 'who'], value: 'de manager' },
      { path: ['actions', '0', 'when'], value: '2027-03-01' },
      { path: ['actions', '1', 'who'], value: 'de raad' },
      { path: ['later', '0', 'who'], value: 'ja: allen' },
    ];
    const expected = text
      .replace('who:   #', 'who: de manager   #')
      .replace('when: ""', 'when: 2027-03-01')
      .replace('who: null', 'who: "de raad"')
      .replace('      - x\n', '      - x\n    who: "ja: allen"\n');
    expect(editYaml(text, edits)).toBe(expected);
    expect(edits.reduce((edited, edit) => editYaml(edited, [edit]), text)).toBe(expected);
  });

  test('that is not there, or holds no fields, is refused', () => {
    for (const path of [
      ['actions', '2', 'who'],
      ['actions', 'length', 'who'],
      ['later', '0', 'sources', '0', 'who'],
    ])
      expect(() => editYaml(text, [{ path, value: 'x' }])).toThrow('cannot-edit-yaml');
  });
});

describe('several changes at once', () => {
  test('give the text that they give one by one', () => {
    const text = 'answers:\n  a:\n    answer: deels # zeker\n\n# tot hier\n';
    const edits = [
      { path: ['answers', 'a', 'answer'], value: 'volledig' },
      { path: ['answers', 'a', 'note'], value: 'Sinds mei' },
      { path: ['answers', 'b', 'answer'], value: 'deels' },
      { path: ['answers', 'b', 'reason'], value: undefined },
      { path: ['answers', 'b', 'note'], value: 'Nog niet overal' },
      { path: ['answers', 'c', 'answer'], value: 'weet-niet' },
    ];
    const expected =
      'answers:\n  a:\n    answer: volledig # zeker\n    note: Sinds mei\n  b:\n    answer: deels\n    note: Nog niet overal\n  c:\n    answer: weet-niet\n\n# tot hier\n';
    expect(editYaml(text, edits)).toBe(expected);
    expect(edits.reduce((edited, edit) => editYaml(edited, [edit]), text)).toBe(expected);
  });

  test('that are in each other’s way are made one by one', () => {
    const text = '{ answers: { a: { answer: deels } } }';
    const edits = ['b', 'c'].map((question) => ({ path: ['answers', question, 'answer'], value: 'ja' }));
    expect(parse(editYaml(text, edits))).toEqual({
      answers: { a: { answer: 'deels' }, b: { answer: 'ja' }, c: { answer: 'ja' } },
    });
    expect(editYaml('answers:\n  a: 1', edits)).toBe(
      'answers:\n  a: 1\n  b:\n    answer: ja\n  c:\n    answer: ja\n',
    );
  });
});

describe('a comment below what is last, and indented deeper,', () => {
  test('stays with it when an item is added below', () => {
    const text =
      'actions:\n  - id: a\n    sources:\n      - bron\n    # overleg in mei\n\n    # en in juni\n\n# later\nlater: []\n';
    const edited = appendYaml(text, ['actions'], [{ id: 'b' }]);
    expect(edited).toBe(text.replace('en in juni\n', 'en in juni\n  - id: b\n'));
  });

  test('stays with it when a field is added below', () => {
    const text = 'answers:\n  a:\n    answer: deels\n    # navragen\n\n# tot hier\n';
    const edited = editYaml(text, [{ path: ['answers', 'b', 'answer'], value: 'ja' }]);
    expect(edited).toBe(text.replace('navragen\n', 'navragen\n  b:\n    answer: ja\n'));
  });

  test('also in a file whose last line does not end', () => {
    const text = 'actions:\r\n  - id: a\r\n    # navragen';
    expect(appendYaml(text, ['actions'], [{ id: 'b' }])).toBe(`${text}\r\n  - id: b\r\n`);
  });
});

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '# geen commentaar',
    '- a',
    'x: y',
    '"',
    "'",
    '|',
    '>',
    '{{x}}',
    '\u202Eomgekeerd',
    'a\nb\n\n  c',
    ' spatie ',
    '\ttab',
    '---',
    '...',
    '0123',
    'null',
    'true',
    '~',
    '@',
    '`',
    '%',
    '&a',
    '*a',
    '!b',
    '\r\n',
    'é\u2028x',
    '',
  ),
  fc.string({ unit: fc.constantFrom('a', ' ', '\n', ':', '#', '"', "'", '-', '|'), maxLength: 80 }),
);
const id = fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,4})?$/);

test('what is written is read back the same, after any number of edits, and nothing else changes', () => {
  const edits = fc.array(
    fc.record({ question: id, field: fc.constantFrom('answer', 'note', 'evidence'), value: nasty }),
    { maxLength: 12 },
  );
  checkProperty(
    fc.property(
      edits,
      fc.constantFrom(BY_HAND, 'answers:\n', BY_HAND.replaceAll('\r\n', '\n')),
      (list, start) => {
        let text = start;
        const expected = structuredClone(parse(start.replace('\uFEFF', ''))) as {
          answers: Record<string, Record<string, unknown>> | null;
        };
        const answers = expected.answers ?? {};
        for (const { question, field, value } of list) {
          text = editYaml(text, [{ path: ['answers', question, field], value }]);
          answers[question] = { ...answers[question], [field]: value };
        }
        expect(parse(text)).toEqual({ ...expected, answers: list.length === 0 ? expected.answers : answers });
        const all = list.map(({ question, field, value }) => ({ path: ['answers', question, field], value }));
        const together = editYaml(start, all);
        expect(parse(together)).toEqual(parse(text));
        if (start === 'answers:\n') return;
        for (const edited of [text, together]) expect(edited).toContain('# een losse opmerking');
      },
    ),
    { numRuns: 300 },
  );
});
