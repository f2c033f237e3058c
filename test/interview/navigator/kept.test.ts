import { expect, test } from 'vitest';
import { NO_DRAFT } from '../../../src/interview/navigator/conversation.ts';
import { keptToPlain, readKept } from '../../../src/interview/navigator/kept.ts';

test('what is kept comes back as it was, by way of JSON', () => {
  const kept = {
    drafts: new Map([
      ['a', { ...NO_DRAFT, chosen: { kind: 'answer', answer: 'deels' } as const, note: 'Half' }],
      ['b', { ...NO_DRAFT, chosen: { kind: 'divided' } as const, reason: '' }],
    ]),
    later: new Set(['c']),
  };
  expect(readKept(JSON.parse(JSON.stringify(keptToPlain(kept))))).toEqual(kept);
});

test.each([null, 3, 'x', [], { drafts: [], later: {} }, { later: [3] }])(
  'nothing is taken of %j',
  (value) => {
    expect(readKept(value)).toEqual({ drafts: new Map(), later: new Set() });
  },
);

test('of a draft only what is understood is taken', () => {
  const { drafts } = readKept({ drafts: { a: { chosen: { kind: 'answer' }, note: 3, reason: 'r' } } });
  expect(drafts.get('a')).toEqual({ ...NO_DRAFT, reason: 'r' });
});
