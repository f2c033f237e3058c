import { describe, expect, test } from 'vitest';
import {
  type KeptText,
  showTexts,
  type TextsById,
  textsAt,
} from '../../../src/domain/writing/written-text.ts';
import { BLANKS } from '../../../src/texts/blanks.ts';

const approval = { by: 'ervaringsdeskundige', on: '2026-11-02' };
const written = (text: string, isApproved = false): KeptText => ({
  kind: 'written',
  text,
  approval: isApproved ? approval : null,
});
const shown = (texts: Readonly<Record<string, KeptText>>) =>
  new Map(showTexts('measurement', new Map(Object.entries(texts)), BLANKS).map((one) => [one.id, one]));

describe('what a document shows of what people wrote', () => {
  test('nothing was written: every blank of the document is open, and none of another document is there', () => {
    const all = [...shown({}).values()];
    expect(all.map(({ id }) => id)).toEqual(
      BLANKS.filter(({ document }) => document === 'measurement').map(({ id }) => id),
    );
    expect(all.every(({ kind }) => kind === 'open')).toBe(true);
  });

  test('a text of experts by experience is shown once they approved it, and before that only that it is being written', () => {
    expect(shown({ ervaringsdeskundigen: written('Wij', true) }).get('ervaringsdeskundigen')).toEqual({
      id: 'ervaringsdeskundigen',
      kind: 'written',
      text: 'Wij',
      approval,
    });
    expect(shown({ ervaringsdeskundigen: written('Wij') }).get('ervaringsdeskundigen')).toEqual({
      id: 'ervaringsdeskundigen',
      kind: 'being-written',
    });
  });

  test('a text of others is shown before it is approved', () => {
    expect(shown({ 'reactie-bestuur': written('Blij') }).get('reactie-bestuur')).toMatchObject({
      text: 'Blij',
    });
  });

  test('of a text that was withdrawn nothing is left', () => {
    expect(shown({ ervaringsdeskundigen: { kind: 'withdrawn' } }).get('ervaringsdeskundigen')).toEqual({
      id: 'ervaringsdeskundigen',
      kind: 'withdrawn',
    });
  });

  test('what is shown of what is shown is the same, also of a text that says it was not approved', () => {
    const once = showTexts('measurement', new Map([['ervaringsdeskundigen', written('Wij')]]), BLANKS);
    expect(showTexts('measurement', new Map(once.map((one) => [one.id, one])), BLANKS)).toEqual(once);
  });
});

test('a measurement has its own texts: those of an earlier one are not shown with it', () => {
  const old: TextsById = new Map([['reactie-bestuur', written('Vorig jaar')]]);
  const kept = { plan: new Map(), measurements: new Map([['2025-09-01', old]]) };
  expect(textsAt(kept, { document: 'measurement', measurement: '2026-09-01' }).size).toBe(0);
  expect(textsAt(kept, { document: 'measurement', measurement: '2025-09-01' })).toBe(old);
});
