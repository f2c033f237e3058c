import { describe, expect, test } from 'vitest';
import { checkOrigin, readOrigin } from '../../../../src/documents/dossier/answers/answers-origin.ts';

const HERE = { organisation: 'de-brug', measurement: 'nul', table: 'huis-oost' };

describe('whose answers a file holds', () => {
  test('is read from its fields; what is empty does not say', () => {
    const fields = { organisation: 'de-brug', measurement: 'nul', table: { id: 'huis-oost', present: [] } };
    expect(readOrigin(fields)).toEqual(HERE);
    expect(readOrigin({ organisation: ' ', measurement: '', table: { id: '' } })).toEqual({
      organisation: null,
      measurement: null,
      table: null,
    });
    expect(readOrigin({})).toEqual({ organisation: null, measurement: null, table: null });
  });

  const check = (fields: object, place: Parameters<typeof checkOrigin>[1] = HERE) =>
    checkOrigin({ ...fields }, place).map(({ pointer, values }) => [
      pointer,
      values['written'],
      values['here'],
    ]);

  test('is told where it is another organisation, measurement or table than here', () => {
    expect(check({ organisation: 'de-haven', measurement: 'een', table: { id: 'west' } })).toEqual([
      ['/organisation', 'de-haven', 'de-brug'],
      ['/measurement', 'een', 'nul'],
      ['/table/id', 'west', 'huis-oost'],
    ]);
    expect(check({ organisation: 'de-brug', measurement: 'nul', table: { id: 'huis-oost' } })).toEqual([]);
    expect(check({})).toEqual([]);
  });

  test('is told where it is a table and the file is that of none', () => {
    expect(check({ table: { id: 'west' } }, { ...HERE, table: null })).toEqual([['/table/id', 'west', '–']]);
  });

  test('is not told where it is not known what is here', () => {
    const unknown = { organisation: '', measurement: null, table: 'huis-oost' };
    expect(check({ organisation: 'de-haven', measurement: 'een' }, unknown)).toEqual([]);
  });
});
