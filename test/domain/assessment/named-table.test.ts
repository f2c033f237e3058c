import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  latestName,
  nameTablesAlike,
  nameTyped,
  readTableName,
  tablesToCome,
} from '../../../src/domain/assessment/named-table.ts';
import { aFramework, aNamedTable, anAssessment, answered, aQuestion, aStep, aTable } from '../builders.ts';

describe('the name of a table', () => {
  test.each([
    ['Huis Oost', 'huis-oost'],
    ['’t Anker (nacht)', 't-anker-nacht'],
    ['huis-oost', 'huis-oost'],
    ['3', '3'],
  ])('%s makes the id %s, and stays as it was written', (name, id) => {
    expect(readTableName(name)).toEqual({ id, name });
  });

  test.each([['???'], [''], ['team 3/4'], ['..\\huis'], ['a'.repeat(65)]])('is not %s', (name) => {
    expect(readTableName(name)).toBeNull();
    expect(nameTyped(name)).toBeNull();
  });

  test.each(['Huis Oost', '’t Anker', '3', '', '???', 'é', 'a/b', 'a\\b', 'a'.repeat(64), 'a'.repeat(65)])(
    '%j is one where the schema of a measurement takes it',
    (name) => {
      const { items } = JSON.parse(readFileSync('schemas/measurement.schema.json', 'utf8')).properties.tables;
      const isTaken = new RegExp(items.pattern, 'u').test(name) && name.length <= items.maxLength;
      expect(readTableName(name) !== null).toBe(isTaken);
    },
  );

  test('that is typed stands on one line, without what is not seen', () => {
    expect(nameTyped('  Huis\t\u202e Oost \u200b ')).toEqual({ id: 'huis-oost', name: 'Huis Oost' });
  });
});

describe('a table that several measurements know', () => {
  const oost = { id: 'huis-oost', name: 'huis-oost' };

  test('is called as the latest calls it that has a name for it, and not only its id', () => {
    const measured = [['Huis oost', 'West'], ['Huis Oost'], ['huis-oost', 'Noord']].map((names) =>
      names.map(aNamedTable),
    );
    expect(latestName(aNamedTable('huis-oost'), measured)).toEqual({ id: 'huis-oost', name: 'Huis Oost' });
    expect(latestName(aNamedTable('huis-oost'), [[aNamedTable('huis-oost')], []])).toEqual(oost);
    expect(latestName(aNamedTable('Huis OOST'), [])).toEqual({ id: 'huis-oost', name: 'Huis OOST' });
  });

  test('has one name in all of them, so that it is the same table; the one without a name has none', () => {
    const framework = aFramework([aStep('begin', [aQuestion('visie')])]);
    const measured = (...names: readonly (string | null)[]) =>
      anAssessment([framework], [], { tables: names.map((name) => aTable({}, name)) });
    const alike = nameTablesAlike([
      measured('Huis oost', 'west'),
      measured('Huis Oost', null),
      measured('huis-oost'),
    ]);
    expect(alike.map(({ tables }) => tables.map(({ id, name }) => [id, name]))).toEqual([
      [
        ['huis-oost', 'Huis Oost'],
        ['west', 'west'],
      ],
      [
        ['huis-oost', 'Huis Oost'],
        [null, null],
      ],
      [['huis-oost', 'Huis Oost']],
    ]);
  });
});

describe('the tables of the last time', () => {
  const before = ['Huis Oost', 'Huis West'].map(aNamedTable);
  const answers = { visie: answered('deels') };

  test('are still to come, those apart that have sat down', () => {
    expect(tablesToCome([aTable({}, null)], before)).toEqual(before);
    expect(tablesToCome([aTable(answers, 'huis-oost')], before)).toEqual([aNamedTable('Huis West')]);
    expect(tablesToCome([aTable(answers, 'Noord')], [])).toEqual([]);
  });

  test('are not to come where people answer together this time', () => {
    expect(tablesToCome([aTable(answers, null)], before)).toEqual([]);
  });
});
