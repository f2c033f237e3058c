import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { viewClosing } from '../../src/reports/views/measurement/closing-view.ts';
import { wordDocument } from '../../src/reports/words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import {
  type Answers,
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aStep,
  aText,
  divided,
  unknown,
} from '../domain/builders.ts';

const framework = aFramework([
  aStep('eerst', [aQuestion('a'), aQuestion('b')]),
  aStep('dan', [aQuestion('c')], { order: 2 }),
]);

function close(assessment: Assessment, language: 'nl' | 'en' = 'nl'): readonly string[] {
  const texts = loadTexts(language);
  const report = buildReport(scoreMeasurement(assessment), language, '1.0.0', []);
  const document = { kind: 'measurement', report, frameworks: assessment.frameworks } as const;
  return viewClosing(wordDocument({ ...document, loadInstrument: () => Promise.resolve([]) }, texts), texts);
}
const withRoles = (
  assessment: Assessment,
  present: readonly string[],
  absent: readonly string[],
): Assessment => ({
  ...assessment,
  tables: assessment.tables.map((table) => ({ ...table, present, absent })),
});

describe('what is read aloud at the end', () => {
  const answers = { a: answered('niet-begonnen'), b: divided('deels', 'volledig'), c: unknown() };
  const lines = close(withRoles(anAssessment([framework], [answers]), ['bestuur'], ['client']));

  test('says who was there, what was found in each step, what is open, and what comes next', () => {
    expect(lines[0]).toBe('Om samen af te sluiten. Lees dit voor aan de groep:');
    expect(lines[1]).toBe('Aan tafel: bestuur.');
    expect(lines[2]).toMatch(/^Niet aan tafel: /);
    expect(lines).toContain('Dit hebben wij gevonden:');
    expect(lines.filter((line) => /^- \d\. /.test(line))).toHaveLength(2);
    expect(lines).toContain('Hierover denken wij verschillend:');
    expect(lines.join('\n')).toMatch(/onderwerp b: verdeeld, van „label deels” tot „label volledig”/);
    expect(lines.join('\n')).toContain('onderwerp c');
    expect(lines).toContain('En nu:');
  });

  test('says that it is not noted who was there, and not that nobody was', () => {
    const said = close(withRoles(anAssessment([framework], [answers]), [], [])).join('\n');
    expect(said).toMatch(/Aan tafel: niet genoteerd\./i);
    expect(said).not.toContain('Niet aan tafel');
  });

  test('names the questions at which tables lie far apart', () => {
    const said = close(
      anAssessment([framework], [{ a: answered('niet-begonnen') }, { a: answered('volledig') }]),
    );
    expect(said.join('\n')).toContain('liggen de antwoorden van de tafels ver uiteen: onderwerp a.');
  });

  test('tells once between which answers people are divided, and apart what they wrote about it', () => {
    const split = divided('deels', 'volledig');
    const tables = [{ a: split, b: divided('niet-begonnen', 'deels') }, { a: split }, { a: split, c: split }];
    const said = (all: readonly Answers[]) =>
      close(anAssessment([framework], all)).filter((line) => /verdeeld, van/i.test(line));
    expect(said(tables)).toEqual([
      '- Verdeeld, van „label deels” tot „label volledig”: onderwerp a (tafel-1, tafel-2 en tafel-3) en onderwerp c (tafel-3).',
      '- onderwerp b (tafel-1): verdeeld, van „label niet-begonnen” tot „label deels”',
    ]);
    // The first two notes are with the action that follows from it.
    const noted = ['Soms.', 'Nooit.', 'Dat hangt van het team af.'].map((note) => ({
      a: { ...split, note },
    }));
    expect(said(noted)).toEqual([
      '- onderwerp a (tafel-1 en tafel-2): verdeeld, van „label deels” tot „label volledig”',
      '- onderwerp a (tafel-3): verdeeld, van „label deels” tot „label volledig”. Dat hangt van het team af.',
    ]);
  });

  test('names two questions of the same name each, where people are divided about both', () => {
    const alike = aFramework([
      aStep('eerst', [aQuestion('a'), { ...aQuestion('b'), label: aText('onderwerp a') }]),
    ]);
    const split = divided('deels', 'volledig');
    expect(close(anAssessment([alike], [{ a: split, b: split }]))).toContain(
      '- Verdeeld, van „label deels” tot „label volledig”: onderwerp a en onderwerp a.',
    );
  });

  test('has no figures of scores, and nothing of what was not answered at all', () => {
    expect(lines.join('\n')).not.toMatch(/\b\d+ van de 100|\b100\b|%/);
    expect(close(anAssessment([framework], [{}]))).toEqual([]);
  });

  test('is in the language of the dossier', () => {
    expect(close(anAssessment([framework], [answers]), 'en')[0]).toBe(
      'To close together. Read this aloud to the group:',
    );
  });
});
