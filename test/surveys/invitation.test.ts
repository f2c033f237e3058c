import { describe, expect, test } from 'vitest';
import { render } from '../../src/surveys/invitation.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aFramework, anAssessment, aQuestion, aStep } from '../domain/builders.ts';

const framework = aFramework([aStep('eerst', [aQuestion('a'), aQuestion('b')])]);
const assessment = anAssessment([framework], [{}]);

describe.each(['nl', 'en'] as const)('an invitation in %s', (language) => {
  const texts = loadTexts(language);
  const size = { count: '17 tot 19 vragen', duration: 'een uur' };
  const text = render(assessment, size, texts);

  test('says what is asked, how long it takes, and who reads it', () => {
    expect(text).toContain(assessment.organisation.name);
    expect(text).toContain(`${size.count}.`);
    expect(text).toContain('een uur');
    expect(text).toContain(
      language === 'nl' ? 'Dat verslag lezen: [wie].' : 'That report is read by: [who].',
    );
  });

  test('promises nobody that what is said cannot be recognised', () => {
    expect(text).toContain(language === 'nl' ? 'raden wie wat heeft gezegd' : 'guess who said what');
    expect(text).not.toMatch(/anoniem|anonym|AVG|GDPR/i);
  });

  test('can be put into a message: nothing of it is filled in wrongly, and blanks can be seen', () => {
    expect(text).not.toMatch(/[{}]/);
    expect(text.match(/\[[^\]]+\]/g)).toHaveLength(5);
    expect(text.split('\n')[0]).toMatch(/^(Onderwerp|Subject): /);
  });

  test('asks in other words for a measurement after the first', () => {
    const again = { ...assessment, measurement: { ...assessment.measurement, sequence: 2 } };
    expect(render(again, size, texts)).toContain(
      language === 'nl' ? 'wat er sindsdien is veranderd' : 'what has changed since then',
    );
  });
});
