import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/domain/instrument/facts.ts';
import { isScaleQuestion, questionsOf } from '../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { askedOf, BUNDLED, describeOrganisation, ORGANISATIONS, textsOf } from './organisations.ts';

const described = ORGANISATIONS.map((facts) => [describeOrganisation(facts), facts] as const);
const isMunicipality = ({ sector, position }: Facts): boolean =>
  sector === 'gemeente' || position === 'municipality';

describe.each([...BUNDLED])('%s', (_, framework) => {
  test.each(described)(
    'asks of %s at least two questions a step, of which two to four in a first talk',
    (_, facts) => {
      const steps = askedOf(framework, facts).steps.map(({ id, questions }) => ({
        id,
        scored: questions.filter(isScaleQuestion).length,
        core: questions.filter(({ core }) => core).length,
      }));
      expect(steps.filter(({ scored, core }) => scored < 2 || core < 2 || core > 4)).toEqual([]);
    },
  );

  test.each(described)('has words for %s, and no braces', (_, facts) => {
    const asked = askedOf(framework, facts);
    const texts = LANGUAGES.flatMap((language) => textsOf(asked, language));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => /[{}]/u.test(text))).toEqual([]);
  });

  test('asks every question of some organisation', () => {
    const asked = new Set(
      ORGANISATIONS.flatMap((facts) => questionsOf(askedOf(framework, facts)).map(({ id }) => id)),
    );
    expect(questionsOf(framework).filter(({ id }) => !asked.has(id))).toEqual([]);
  });

  test('speaks of women’s refuges to nobody else', () => {
    const others = ORGANISATIONS.filter(({ sector }) => sector !== 'vrouwenopvang');
    for (const facts of others) {
      const asked = askedOf(framework, facts);
      expect(textsOf(asked, 'nl').filter((text) => /vrouwenopvang|fase van veiligheid/iu.test(text))).toEqual(
        [],
      );
      expect(textsOf(asked, 'en').filter((text) => /refuge|phase of safety/iu.test(text))).toEqual([]);
    }
  });

  test('asks no municipality about the municipality as of another', () => {
    for (const facts of ORGANISATIONS.filter(isMunicipality)) {
      const asked = askedOf(framework, facts);
      expect(
        textsOf(asked, 'nl').filter((text) =>
          /(?:met|aan|van) de gemeente (?:een|afspraken|om)/iu.test(text),
        ),
      ).toEqual([]);
      expect(questionsOf(asked).map(({ id }) => id)).not.toContain('gemeente-betrokken');
    }
  });

  test('asks who works through providers about providers, and nobody else', () => {
    const providers = /aanbieder/u;
    for (const facts of ORGANISATIONS) {
      const about = questionsOf(askedOf(framework, facts)).filter(({ text }) => providers.test(text.nl));
      if (facts.position === 'municipality') expect(about.length).toBeGreaterThanOrEqual(5);
      else if (facts.sector === 'gemeente')
        expect(about.map(({ id }) => id)).toEqual(['aanbieders-betrokken']);
      else expect(about).toEqual([]);
    }
  });

  test('asks an organisation of one team about no next team and no ambassadors', () => {
    for (const facts of ORGANISATIONS.filter(({ teams }) => teams === 'one')) {
      const asked = questionsOf(askedOf(framework, facts)).map(({ id }) => id);
      expect(asked).not.toContain('teams-erbij');
      expect(asked).not.toContain('ambassadeurs-actief');
    }
  });
});

test('only those who work in a neighbourhood are asked about it', () => {
  const kotter = BUNDLED.get('kotter-veranderstappen');
  if (kotter === undefined) throw new Error('no framework of changes');
  for (const facts of ORGANISATIONS) {
    const asked = questionsOf(askedOf(kotter, facts)).map(({ id }) => id);
    const isLocal = facts.sector === 'wijkteam' || facts.sector === 'gemeente';
    expect(asked.includes('drempels-verlagen')).toBe(isLocal);
    expect(asked.includes('inloop-beschikbaar')).toBe(isLocal && facts.position !== 'municipality');
  }
});

test('an organisation of experts by experience is not asked why it wants to work with them', () => {
  const valente = BUNDLED.get('valente-afwegingskader');
  if (valente === undefined) throw new Error('no framework of Valente');
  const asked = questionsOf(askedOf(valente, { sector: 'ggz', teams: 'some', position: 'platform' }));
  const nonsense = ['motieven-verkend', 'derde-kennisbron', 'training-leiding', 'draagvlak-leiding'];
  expect(asked.filter(({ id }) => nonsense.includes(id))).toEqual([]);
  expect(asked.find(({ id }) => id === 'leiding-opdrachtgever-steunt')).toMatchObject({ prerequisite: true });
});
