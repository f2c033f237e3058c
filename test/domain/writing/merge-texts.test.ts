import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../../../src/domain/writing/merge-texts.ts';
import type { Approval, KeptText, WrittenText } from '../../../src/domain/writing/written-text.ts';

const approval: Approval = { by: 'bestuur', on: '2026-11-02' };
const text = (words: string, by: Approval | null = null): WrittenText => ({
  kind: 'written',
  text: words,
  approval: by,
});
const merge = (kept: KeptText | null, offered: WrittenText) =>
  mergeTexts(new Map(kept === null ? [] : [['x', kept]]), new Map([['x', offered]]));

describe('a text that is offered', () => {
  test('is new where there is none', () => {
    expect(merge(null, text('Nieuw')).added).toEqual([
      { id: 'x', before: { kind: 'open' }, after: text('Nieuw') },
    ]);
  });

  test('replaces another text, and the approval of that goes with it', () => {
    expect(merge(text('Oud', approval), text('Nieuw')).replaced).toEqual([
      { id: 'x', before: text('Oud', approval), after: text('Nieuw') },
    ]);
  });

  test.each([
    ['the same words', 'Eén\n\ntwee  drie'],
    ['spaces and empty lines that an office changes of itself', ' Eén \n\n\n\ntwee drie\u00a0'],
  ])('is nothing new with %s, and what was approved stays approved', (_, words) => {
    const merged = merge(text('Eén\n\ntwee drie', approval), text(words));
    expect(merged).toEqual({ added: [], replaced: [], refused: [] });
  });

  test('is another text with another line break', () => {
    expect(merge(text('Eén\ntwee'), text('Eén twee')).replaced).toHaveLength(1);
  });

  test('brings its approval to a text that has none, and replaces another approval', () => {
    expect(merge(text('Oud'), text('Oud', approval)).added[0]?.after).toEqual(text('Oud', approval));
    const later = { by: 'bestuur', on: '2026-12-01' };
    expect(merge(text('Oud', approval), text('Oud', later)).replaced).toHaveLength(1);
  });

  test('never puts back what was withdrawn', () => {
    expect(merge({ kind: 'withdrawn' }, text('Oud', approval))).toEqual({
      added: [],
      replaced: [],
      refused: ['x'],
    });
  });
});
