import { describe, expect, test } from 'vitest';
import { chooseFormat, listFormats } from '../../../src/cli/session/choose-format.ts';
import { optionText, optionWords } from '../../../src/cli/session/command.ts';
import { NamedError } from '../../../src/domain/checking/named-error.ts';
import { errorWords } from '../../../src/texts/error-words.ts';
import { loadTexts } from '../../../src/texts/texts.ts';

describe('an option', () => {
  test('for a text is that text, and nothing else is', () => {
    const options = { a: 'x', b: '', c: true, d: ['x'], e: undefined };
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => optionText(options, name))).toEqual([
      ...['x', '', null, null, null, null],
    ]);
  });

  test.each([
    ['De Brug', 'De Brug'],
    ['  De \n\t Brug  ', 'De Brug'],
    ['De\u0007 Brug\u202E', 'De Brug'],
    [' \n ', null],
    ['\u200B', null],
    ['', null],
    [true, null],
  ])('for words that are kept is on one line, without what nobody sees: %j', (written, words) => {
    expect(optionWords({ naam: written }, 'naam')).toBe(words);
  });
});

describe('a format', () => {
  const formats = ['text', 'json', 'sarif'].map((id) => ({ id }));

  test('is chosen by its id', () => {
    expect(chooseFormat(formats, 'sarif')).toBe(formats[2]);
    expect(listFormats(formats)).toBe('text, json, sarif');
  });

  test.each([
    ['srif', 'sarif'],
    ['xml', null],
  ])('that does not exist is told with those that do: %s', (format, suggestion) => {
    expect(() => chooseFormat(formats, format)).toThrow(
      expect.objectContaining({
        code: 'unknown-format',
        suggestion,
        values: { format, known: 'text, json, sarif' },
      }),
    );
  });
});

describe('an error in words', () => {
  const nl = loadTexts('nl');

  test('is what is wrong, what was meant, and the way out, each on its line', () => {
    const error = new NamedError('unknown-command', { name: 'rapprt' }, 'rapport');
    expect(errorWords(error, nl).split('\n')).toEqual([
      nl.find('error.unknown-command', { name: 'rapprt' }),
      nl('cli.did-you-mean', { suggestion: 'rapport' }),
      nl.find('hint.unknown-command', {}),
    ]);
    expect(errorWords(new NamedError('unknown-command', { name: 'x' }), nl).split('\n')).toHaveLength(2);
  });

  test('without words is what it says itself', () => {
    const texts = Object.assign((key: string) => key, { ...nl, find: () => null }) as unknown as typeof nl;
    const error = new NamedError('unknown-command', { name: 'x' });
    expect(errorWords(error, texts)).toBe(error.message);
  });
});
