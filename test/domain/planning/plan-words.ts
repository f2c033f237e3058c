import type { PlanWords } from '../../../src/domain/planning/plan.ts';

/** The Dutch word for each status. */
export const DUTCH_STATUSES = {
  proposed: 'voorstel',
  planned: 'gepland',
  'in-progress': 'bezig',
  done: 'klaar',
  dropped: 'vervallen',
};

/** Short texts for a plan. */
export const PLAN_WORDS: PlanWords = {
  findOut: (question) => `zoek uit: ${question}`,
  dialogue: (question) => `bespreek: ${question}`,
  dialogueOnStep: (step) => `bespreek de stap: ${step}`,
  whyAnswer: (level) => `nu: ${level}`,
  whyUnknown: 'niemand wist het',
  whyDivided: 'de groep was verdeeld',
  whyTables: 'de tafels lopen uiteen',
  doneFoundOut: 'het antwoord is bekend',
  doneDiscussed: 'het gesprek is gevoerd',
};
