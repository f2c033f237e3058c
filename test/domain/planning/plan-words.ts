import type { PlanWords } from '../../../src/domain/planning/plan.ts';

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
