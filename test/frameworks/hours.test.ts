import { describe, expect, test } from 'vitest';
import { NO_FACTS, POSITIONS } from '../../src/domain/instrument/facts.ts';
import { fitToSector } from '../../src/domain/instrument/fit-to-sector.ts';
import { fitToFacts, isScaleQuestion, questionsOf } from '../../src/domain/instrument/framework.ts';
import { findFindings } from '../../src/domain/planning/find-findings.ts';
import { planActions } from '../../src/domain/planning/plan.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { planWords } from '../../src/reports/words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { anAssessment, answered } from '../domain/builders.ts';
import { BUNDLED } from './organisations.ts';

describe.each([...BUNDLED])('%s', (_, framework) => {
  test.each(POSITIONS)(
    'asks some tens of hours of experts by experience in a first plan (%s)',
    (position) => {
      const facts = { ...NO_FACTS, position };
      const asked = fitToSector(fitToFacts(framework, facts), null);
      const questions = questionsOf(asked).filter(isScaleQuestion);
      const table = Object.fromEntries(questions.map(({ id }) => [id, answered('niet-begonnen')]));
      const { scores, frameworks } = scoreMeasurement(anAssessment([asked], [table], { facts }));
      const plan = planActions(
        findFindings(scores, frameworks),
        frameworks,
        'nl',
        planWords(loadTexts('nl')),
        7,
      );
      const hours = plan.actions.reduce((sum, action) => sum + (action.hours ?? 0), 0);
      expect(plan.actions.length).toBe(7);
      expect(hours).toBeGreaterThanOrEqual(10);
      expect(hours).toBeLessThanOrEqual(60);
    },
  );

  test('asks hours where an action has experts by experience do something over months', () => {
    const questions = questionsOf(framework).filter(isScaleQuestion);
    const asking = questions.filter(({ actions }) =>
      Object.values(actions).some(({ hours }) => hours !== null),
    );
    expect(asking.length / questions.length).toBeGreaterThan(0.6);
  });
});
