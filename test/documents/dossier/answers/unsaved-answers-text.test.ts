import { expect, test } from 'vitest';
import { unsavedAnswersText } from '../../../../src/documents/dossier/answers/unsaved-answers-text.ts';
import { UNANSWERED } from '../../../../src/domain/assessment/assessment.ts';

const HEADING = 'Niet bewaard.\nZet het later terug.';
const ORIGIN = { organisation: 'de-vaart', measurement: '2026-11-22', table: null };
const answer = { ...UNANSWERED, state: { kind: 'answered', answer: 'deels' } } as const;

test('a form with answers that could not be saved has the roles of the table and the answers', () => {
  const roles = { present: ['bestuur'], absent: ['hulpverlener', 'client'] };
  const unsaved = { responses: new Map([['visie', answer]]), known: new Map(), roles };
  expect(unsavedAnswersText(ORIGIN, HEADING, unsaved)).toBe(`# Niet bewaard.
# Zet het later terug.
schema: nulmeting/answers@1
organisation: de-vaart
measurement: 2026-11-22
table:
  present:
    - bestuur
  absent:
    - hulpverlener
    - client
answers:
  visie:
    answer: deels
`);
});

test('a form without changed roles has no table', () => {
  const unsaved = { responses: new Map([['visie', answer]]), known: new Map(), roles: null };
  expect(unsavedAnswersText(ORIGIN, HEADING, unsaved)).not.toContain('table');
});
