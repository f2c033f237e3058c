import { describe, expect, test } from 'vitest';
import { checkFrozen } from '../../../src/documents/dossier/check-frozen.ts';
import { readFacts, readMeasuredFacts } from '../../../src/documents/dossier/read-facts.ts';
import { settleMeasurement } from '../../../src/documents/dossier/settle-measurement.ts';
import { readYaml } from '../../../src/documents/yaml/yaml-document.ts';
import { type Facts, NO_FACTS, SECTORS } from '../../../src/domain/instrument/facts.ts';
import { LANGUAGES } from '../../../src/domain/instrument/text.ts';
import { loadTexts } from '../../../src/texts/texts.ts';

const MUNICIPALITY: Facts = { sector: 'gemeente', teams: 'many', position: 'municipality' };

describe('facts in a file', () => {
  test('are read, and what is not there or cannot be is not given', () => {
    expect(readFacts({ ...MUNICIPALITY, name: 'x' })).toEqual(MUNICIPALITY);
    expect(readFacts({})).toEqual(NO_FACTS);
    expect(readFacts({ sector: null, teams: 3, position: 'gemeente' })).toEqual(NO_FACTS);
  });

  test('have the id of a sector, also where its word was written, in any language', () => {
    for (const language of LANGUAGES)
      for (const id of SECTORS)
        expect(readFacts({ sector: loadTexts(language)(`sector.${id}`) }).sector).toBe(id);
    expect(readFacts({ sector: 'Sport en bewegen' }).sector).toBe('Sport en bewegen');
  });
});

describe('a measurement', () => {
  const dossier = { organisation: { id: 'x', ...MUNICIPALITY } };

  test('has the facts of the dossier until it keeps its own', () => {
    expect(readMeasuredFacts(dossier, {})).toEqual(MUNICIPALITY);
    expect(readMeasuredFacts(dossier, { facts: { teams: 'one' } })).toEqual({ ...NO_FACTS, teams: 'one' });
    expect(readMeasuredFacts(dossier, { facts: {} })).toEqual(NO_FACTS);
    expect(readMeasuredFacts(dossier, { facts: null })).toEqual(NO_FACTS);
  });

  const text = 'schema: nulmeting/measurement@1\norganisation: x\ntargets: {}\nframeworks: []\n';
  const settled = (facts: Facts) => ({ organisation: 'x', targets: new Map(), facts, table: null });

  test('keeps the facts from its first answer on, those that are not given among them', () => {
    expect(settleMeasurement(text, settled({ ...MUNICIPALITY, position: null }))).toBe(
      `${text}facts:\n  sector: gemeente\n  teams: many\n  position: null\n`,
    );
  });

  test('never changes what it keeps', () => {
    const kept = settleMeasurement(text, settled(NO_FACTS));
    expect(settleMeasurement(kept, settled(MUNICIPALITY))).toBe(kept);
    const own = `${text}facts: { teams: one } # nageteld\n`;
    expect(settleMeasurement(own, settled(MUNICIPALITY))).toBe(own);
  });

  test('reads back what it kept', () => {
    for (const facts of [MUNICIPALITY, NO_FACTS, { ...NO_FACTS, sector: 'ja: "nee" # x' }]) {
      const { value } = readYaml(settleMeasurement(text, settled(facts)));
      expect(readMeasuredFacts({}, value as Record<string, unknown>)).toEqual(facts);
    }
  });
});

describe('a dossier that says otherwise than its latest measurement', () => {
  const remarks = (organisation: object, facts: unknown) =>
    checkFrozen({ organisation }, facts === undefined ? {} : { facts }, 'nul', []).map(
      ({ code, pointer, values }) => [code, pointer, values['fact']],
    );

  test('gets a remark at each fact that differs', () => {
    expect(remarks({ ...MUNICIPALITY, teams: 'one' }, { ...MUNICIPALITY, position: null })).toEqual([
      ['facts-frozen', '/organisation/teams', 'teams'],
      ['facts-frozen', '/organisation/position', 'position'],
    ]);
  });

  test('gets it at the organisation for a fact that it does not give', () => {
    expect(remarks({ id: 'x' }, { sector: 'ggz' })).toEqual([['facts-frozen', '/organisation', 'sector']]);
  });

  test('gets none for the same, however it is written, and none while nothing is kept', () => {
    expect(remarks({ sector: 'Gemeente' }, { sector: 'gemeente', teams: null, position: null })).toEqual([]);
    expect(remarks(MUNICIPALITY, undefined)).toEqual([]);
  });
});
