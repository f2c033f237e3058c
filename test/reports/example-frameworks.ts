import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { fitToSector } from '../../src/domain/instrument/fit-to-sector.ts';
import { NO_TEXT } from '../../src/domain/instrument/text.ts';
import type { Document } from '../../src/reports/document.ts';
import {
  AGREEMENT,
  aCriterion,
  aFramework,
  anAction,
  anOpenQuestion,
  aQuestion,
  aStep,
  aText,
  when,
} from '../domain/builders.ts';

const open = [
  anOpenQuestion('verhaal', { kind: 'text', group: 'open', sources: [], basis: 'project' }),
  anOpenQuestion('keuze', {
    kind: 'choice',
    group: 'open',
    core: true,
    options: [
      { id: 'a', label: aText('appel') },
      { id: 'b', label: aText('peer') },
    ],
  }),
];

/** A framework with what the bundled ones do not have: every kind of question, a group, a reversed question, and little else. */
export const SMALL = aFramework([
  aStep(
    'begin',
    [
      aQuestion('visie', {
        actions: { 'niet-begonnen': anAction('begin'), deels: anAction('verder', { hours: 3, sources: [] }) },
        criteria: [aCriterion('iedereen kent haar'), aCriterion('zij is er elke week', 'project')],
        weight: 0.5,
      }),
      aQuestion('angst', { scale: AGREEMENT, reversed: true, help: NO_TEXT, evidence: NO_TEXT }),
      aQuestion('later', { when: when('visie >= deels and organisation.teams is not one'), until: 'begun' }),
      ...open,
    ],
    { groups: [{ id: 'open', title: aText('Open vragen') }] },
  ),
]);

/** Frameworks to read: those that come with the program in the words of a sector, and a small one. */
export function exampleFrameworks(): readonly Document[] {
  const bundled = listBundledFrameworks().map(({ load }) => fitToSector(load(), 'jeugdhulp'));
  return [...bundled, SMALL].map((framework) => ({ kind: 'framework', framework }));
}
