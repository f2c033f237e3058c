import { expect, test } from 'vitest';
import { questionsOf } from '../../src/domain/instrument/framework.ts';
import { present } from '../domain/builders.ts';
import { askedOf, BUNDLED } from './organisations.ts';

/** The numbered items of the guide's six steps, and the texts before the steps that ask something of an organisation. */
const ITEMS = [
  ...['Stap 1.1', 'Stap 1.2', 'Stap 1.3'],
  ...['Stap 2.1', 'Stap 2.2'],
  ...['Stap 3.1', 'Stap 3.2'],
  ...['Stap 4.1', 'Stap 4.2', 'Stap 4.2a', 'Stap 4.2b', 'Stap 4.2c', 'Stap 4.2d'],
  ...['Stap 5.1', 'Stap 5.2', 'Stap 5.3', 'Stap 5.4', 'Stap 5.5'],
  ...['Stap 6.1', 'Stap 6.2', 'Stap 6.3', 'Stap 6.4'],
  'Inleiding',
  'Ervaringskennis en ervaringsdeskundigheid in de vrouwenopvang',
  'Beroepscode voor ervaringsdeskundigheid en het beroepscompetentieprofiel ervaringsdeskundigheid',
  'Samenwerken voor veiligheid',
  'Samenwerken voor risicogestuurde zorg',
  'Samenwerken voor herstelgerichte zorg (volwassenen en kinderen)',
];

/** As an organisation is asked for which the guide was written. */
const valente = askedOf(present(BUNDLED.get('valente-afwegingskader')), {
  sector: 'vrouwenopvang',
  teams: 'some',
  position: 'organisation',
});

test.each(ITEMS)('%s has a question, in its own step', (section) => {
  const asking = valente.steps.filter(({ questions }) =>
    questions.some(({ sources }) =>
      sources.some((source) => source.document === 'valente-2025' && source.section === section),
    ),
  );
  const step = /^Stap (\d)/u.exec(section)?.[1];
  expect(asking.length).toBeGreaterThan(0);
  if (step !== undefined) expect(asking.map(({ order }) => String(order))).toContain(step);
});

test('what the guide says to consider can be decided against, and nothing else can', () => {
  const optional = questionsOf(valente).filter((one) => one.kind === 'scale' && one.optional);
  expect(optional.map(({ sources }) => sources[0]?.section)).toEqual([
    'Stap 1.2',
    'Stap 2.2',
    'Stap 6.3',
    'Stap 6.4',
  ]);
});
