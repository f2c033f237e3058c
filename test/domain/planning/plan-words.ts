import type { PlanWords } from '../../../src/domain/planning/word-proposal.ts';

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
  whyLabel: (label) => `nu het antwoord: ${label}`,
  doneLabel: (label) => `het antwoord: ${label}`,
  findOutSeveral: (labels) => `zoek uit: ${labels.join(' + ')}`,
  dialogueSeveral: (labels) => `bespreek: ${labels.join(' + ')}`,
  wholeStep: (step) => `de hele stap ${step}`,
  noAction: (question) => `spreek af: ${question}`,
  noAnchor: (question) => `borg: ${question}`,
  whyAt: (tables, why) => `${tables.join(' + ')}: ${why}`,
  whyDoneAt: (tables) => `al zo volgens ${tables.join(' + ')}`,
  whyUnanswered: 'nog niet beantwoord',
  whyApart: 'de antwoorden lopen uiteen',
  whyFindOutSeveral: 'niet bekend',
  whyDialogueSeveral: 'niet eens',
  whyUnknown: 'niemand wist het',
  whyDivided: 'de groep was verdeeld',
  whyTables: 'de tafels lopen uiteen',
  doneFoundOut: 'het antwoord is bekend',
  doneDiscussed: 'het gesprek is gevoerd',
};
