import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/documents/yaml/yaml-document.ts';

const found = (text: string): readonly string[] =>
  readYaml(text).syntax.map(({ code, line, column, length }) => `${code} ${line}:${column}+${length}`);

describe('words that YAML would leave out of a text are a mistake at their place', () => {
  test.each([
    ['a: 1\ntext: !niet akkoord\n', ['yaml-tag-resolve-failed 2:7+5']],
    ['note: !belangrijk\nb: 1\n', ['yaml-tag-resolve-failed 1:7+11']],
    ['note: ! let op\n', ['yaml-tag-resolve-failed 1:7+1']],
    ['note: !! let op\n', ['yaml-tag-resolve-failed 1:7+2']],
    ['note: !één ding\n', ['yaml-tag-resolve-failed 1:7+4']],
    ['note: !niet\n  besproken\n', ['yaml-tag-resolve-failed 1:7+5']],
    ['note: !zie "A"\n', ['yaml-tag-resolve-failed 1:7+4']],
    ['!x note: a\n', ['yaml-tag-resolve-failed 1:1+2']],
    ['a: !x [b]\n', ['yaml-tag-resolve-failed 1:4+2']],
    ['when: &q1 2027\n', ['yaml-bad-scalar-start 1:7+3']],
    ['note: &eerst\nb: 1\n', ['yaml-bad-scalar-start 1:7+6']],
    ['note: & co\n', ['yaml-bad-scalar-start 1:7+1']],
    ['roles: [!raad, &b bestuur]\n', ['yaml-tag-resolve-failed 1:9+5', 'yaml-bad-scalar-start 1:16+2']],
    ['- &a !b c\n', ['yaml-bad-scalar-start 1:3+2', 'yaml-tag-resolve-failed 1:6+2']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(found(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  test.each([
    'a: "!niet"\nb: wel !niet en &ook\nc: |\n  !niet\n  &ook\n',
    'a: &x een\nb: *x\n',
    'a: !!str 12\nb: !!seq [x]\n',
    'steps: &steps\n  - a\nb: &map { c: 1 }\nd: &text |\n  e\n',
  ])('and what is meant is none: %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
