import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadMessages } from '#generated/texts.js';
import { describeProblems } from '../../scripts/describe-problems.ts';
import { PROBLEM_CODES } from '../../src/domain/checking/problem-codes.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { loadTexts } from '../../src/texts/texts.ts';

const PAGES = 'docs/reference/problems';
const codes = Object.keys(PROBLEM_CODES);
const source = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'problem-codes.ts')
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

test.each(describeProblems())('the page %s says what the code says (renew: npm run docs)', (name, text) => {
  expect(readFileSync(join(PAGES, name), 'utf8')).toBe(text);
});

test('there is no page of a code that is gone', () => {
  const pages = ['README.md', ...codes.map((code) => `${code}.md`)];
  expect(readdirSync(PAGES).toSorted()).toEqual(pages.toSorted());
});

describe.each(LANGUAGES)('in %s', (language) => {
  const keys = Object.keys(loadMessages(language));
  const under = (start: string): readonly string[] =>
    keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));

  test('every code has its words, and no words are left of a code that is gone', () => {
    expect(under('problem.').toSorted()).toEqual(codes.toSorted());
  });

  test('every code says why it matters and how to mend it', () => {
    const help = codes.flatMap((code) => [`${code}.mend`, `${code}.why`]);
    expect(under('problem-help.').toSorted()).toEqual(help.toSorted());
  });

  test('what it says of a mistake is one or two sentences', () => {
    const texts = loadTexts(language);
    for (const key of keys.filter((candidate) => candidate.startsWith('problem-help.'))) {
      const sentences = (texts.find(key) ?? '').split(/[.?!](?:\s|$)/).filter((part) => part !== '');
      expect(sentences.length, key).toBeLessThanOrEqual(3);
    }
  });
});

test('every code can be given: it stands in the source', () => {
  expect(codes.filter((code) => !source.includes(`'${code}'`))).toEqual([]);
});

test('every keyword that the schemas use has words', () => {
  const silent = [
    '$schema',
    'format',
    '$id',
    '$defs',
    '$ref',
    'title',
    'description',
    'examples',
    'default',
    'properties',
    'items',
    'allOf',
    'then',
    'else',
  ];
  const keywordsOf = (schema: unknown, isNames = false): readonly string[] =>
    typeof schema !== 'object' || schema === null
      ? []
      : Object.entries(schema).flatMap(([key, part]) => [
          ...(isNames || Array.isArray(schema) ? [] : [key]),
          ...keywordsOf(part, !isNames && (key === 'properties' || key === '$defs')),
        ]);
  const used = readdirSync('schemas').flatMap((name) =>
    keywordsOf(JSON.parse(readFileSync(join('schemas', name), 'utf8'))),
  );
  const shape = readFileSync('src/documents/diagnostics/check-shape.ts', 'utf8');
  const known = (keyword: string): boolean => silent.includes(keyword) || shape.includes(`'${keyword}'`);
  expect([...new Set(used)].filter((keyword) => !known(keyword))).toEqual([]);
});
