import { describe, expect, test } from 'vitest';
import { type Settled, settleMeasurement } from '../../../src/documents/dossier/settle-measurement.ts';
import { aNamedTable } from '../../domain/builders.ts';

const SETTLED: Settled = {
  organisation: 'de-brug',
  targets: new Map([
    ['kort', new Map([['begin', 80]])],
    ['lang', new Map()],
  ]),
  facts: { sector: 'wijkteam', teams: 'some', position: null },
  table: null,
};
const MEASUREMENT = 'schema: nulmeting/measurement@1\nid: nul\nframeworks: []\n';
const settle = (text: string, more: Partial<Settled> = {}): string =>
  settleMeasurement(text, { ...SETTLED, ...more });

describe('with the first answer a measurement says', () => {
  test('whose it is, which targets it is held against, and what is known of the organisation', () => {
    expect(settle(MEASUREMENT)).toBe(
      `${MEASUREMENT}organisation: de-brug\ntargets:\n  kort:\n    begin: 80\nfacts:\n  sector: wijkteam\n  teams: some\n  position: null\n`,
    );
  });

  test('which table answers, beside those that it names', () => {
    const table = aNamedTable('Huis Oost');
    const once = settle(MEASUREMENT, { table });
    expect(once).toContain('\ntables:\n  - Huis Oost\n');
    expect(settle(once, { table })).toBe(once);
    expect(settle(once, { table: aNamedTable('huis-west') })).toContain(
      '\ntables:\n  - Huis Oost\n  - huis-west\n',
    );
  });

  test('nothing that it says already, whatever that is', () => {
    const said = `${MEASUREMENT}organisation: anders\ntargets: { kort: { begin: 60 } }\nfacts: { sector: ggz }\n`;
    expect(settle(said)).toBe(said);
  });

  test('nothing about an organisation without an id', () => {
    expect(settle(MEASUREMENT, { organisation: '' })).not.toContain('organisation');
  });
});

test('what is no measurement is not made into one', () => {
  const other = 'schema: nulmeting/measurement@1\nid: nul\n';
  expect(settle(other)).toBe(other);
});

test('a measurement in a style that cannot be edited stays as it is', () => {
  const two = `${MEASUREMENT}---\nnog: een\n`;
  expect(settle(two)).toBe(two);
});

test('a mistake of the program is not passed over as such a style', () => {
  const circular: { self?: unknown } = {};
  circular.self = circular;
  expect(() => settle(MEASUREMENT, { organisation: circular as unknown as string })).toThrow(/circular/);
});
