import { describe, expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { parseCondition } from '../../src/documents/frameworks/parse-condition.ts';
import { type Facts, NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { fitToFacts } from '../../src/domain/instrument/framework.ts';
import type { FrameworkUse } from '../../src/domain/instrument/framework-use.ts';
import { findAim, listAims, type Proposable, proposeFor } from '../../src/interview/proposal.ts';
import { describeProposal, listProposalChoices } from '../../src/interview/proposal-choices.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aQuestion, aText } from '../domain/builders.ts';
import { frameworkOf } from './scripted-asker.ts';

const texts = loadTexts('nl');
const whenOf = (text: string) => {
  const parsed = parseCondition(text);
  if (parsed.kind === 'failed') throw new Error(text);
  return parsed.condition;
};

/** A framework of a made-up library, whose aim bears its name. */
function anEntry(id: string, more: Partial<FrameworkUse> = {}): Proposable {
  const use = { question: aText(`Hoe ${id}?`), purpose: aText(id), audience: aText(id) };
  return { id, use: { aim: { nl: id, en: `${id}-en` }, beside: null, when: null, ...use, ...more } };
}

const LIBRARY = [
  anEntry('breed'),
  anEntry('verandering'),
  anEntry('vooraf', { beside: 'breed' }),
  anEntry('samen', { beside: 'breed', when: whenOf('organisation.position is not municipality') }),
  anEntry('buurt', { beside: 'verandering', when: whenOf('organisation.sector is wijkteam') }),
];
const aimsOf = (library: readonly Proposable[], facts: Partial<Facts> = {}): readonly string[] =>
  listAims(library, { ...NO_FACTS, ...facts }).map(({ id }) => id);

describe('what one can want to know', () => {
  test('is offered where it fits sector and position', () => {
    expect(aimsOf(LIBRARY, { sector: 'wijkteam', position: 'organisation' })).toEqual([
      'breed',
      'verandering',
      'vooraf',
      'samen',
      'buurt',
    ]);
    expect(aimsOf(LIBRARY, { sector: 'ggz', position: 'municipality' })).toEqual([
      'breed',
      'verandering',
      'vooraf',
    ]);
  });

  test('a fact that is not given, or is in other words, equals nothing', () => {
    const most = ['breed', 'verandering', 'vooraf', 'samen'];
    expect(aimsOf(LIBRARY)).toEqual(most);
    expect(aimsOf(LIBRARY, { sector: 'Ouderenzorg' })).toEqual(most);
  });

  test('is not offered when its framework, or the backbone of that, is not there', () => {
    expect(aimsOf(LIBRARY.filter(({ id }) => id !== 'vooraf'))).not.toContain('vooraf');
    expect(aimsOf(LIBRARY.filter(({ id }) => id !== 'breed'))).toEqual(['verandering']);
    expect(aimsOf([])).toEqual([]);
  });

  test('is found by its word in any language, however it is written', () => {
    for (const written of ['buurt', 'Buurt', 'buurt-en']) expect(findAim(LIBRARY, written)?.id).toBe('buurt');
    expect(findAim(LIBRARY, 'stad')).toBeNull();
  });

  test('leads to one backbone and at most one addition', () => {
    expect(LIBRARY.map(proposeFor)).toEqual([
      ['breed'],
      ['verandering'],
      ['breed', 'vooraf'],
      ['breed', 'samen'],
      ['verandering', 'buurt'],
    ]);
  });

  test('is the whole breadth or the steps of change where only those come with the program', () => {
    const only = listBundledFrameworks().filter(({ use }) => use.beside === null);
    expect(listAims(only, NO_FACTS).map(({ use }) => use.question.nl)).toEqual([
      'Hoe ver zijn wij, over de hele breedte?',
      'Hoe voeren wij het stap voor stap in?',
    ]);
  });
});

const core = (id: string) => aQuestion(id, { core: true });
const backbone = frameworkOf(
  [
    [core('a'), core('b'), aQuestion('c')],
    [aQuestion('d', { when: whenOf('a >= deels') }), aQuestion('e')],
  ],
  'breed',
);
const addition = frameworkOf(
  [
    [core('a'), core('f'), aQuestion('e'), aQuestion('g')],
    [
      aQuestion('h', { when: whenOf('organisation.position is platform') }),
      aQuestion('i', { when: whenOf('f >= deels'), until: 'begun' }),
    ],
  ],
  'erbij',
);

describe('a proposal', () => {
  test('tells of a backbone how many questions this organisation is asked and how long that takes', () => {
    expect(describeProposal([backbone], texts)).toEqual([
      'Afwegingskader',
      '- kort: 2 vragen, minder dan 5 minuten',
      '- volledig: 4 tot 5 vragen, 10 tot 25 minuten',
      'Hoe meer u al doet, hoe meer vragen u krijgt.',
    ]);
  });

  test('tells of an addition how many are new, and counts a shared question once', () => {
    expect(describeProposal([backbone, addition], texts)).toEqual([
      'Afwegingskader',
      '- kort: 2 vragen, minder dan 5 minuten',
      '- volledig: 4 tot 5 vragen, 10 tot 25 minuten',
      'En daarnaast: Afwegingskader',
      '- kort: 2 vragen, minder dan 5 minuten',
      '- volledig: 4 tot 5 vragen, 10 tot 25 minuten',
      '- nieuw naast het eerste: hoogstens 1 kort, 3 volledig',
      'Samen',
      '- kort: 3 vragen, minder dan 5 minuten',
      '- volledig: 6 tot 8 vragen, 20 tot 40 minuten',
      'Vragen die in allebei staan, krijgt u één keer. Hoe meer u al doet, hoe meer vragen u krijgt.',
    ]);
  });

  test('counts what the facts of the organisation ask', () => {
    const platform = fitToFacts(addition, { ...NO_FACTS, position: 'platform' });
    const lines = describeProposal([backbone, platform], texts);
    expect(lines).toContain('- volledig: 5 tot 6 vragen, 15 tot 30 minuten');
    expect(lines).toContain('- nieuw naast het eerste: hoogstens 1 kort, 4 volledig');
  });

  test('speaks of no short version where there is none, and of no range where every question is asked at once', () => {
    const plain = frameworkOf([[aQuestion('x'), aQuestion('y')]], 'vlak');
    expect(describeProposal([plain], texts)).toEqual([
      'Afwegingskader',
      '- volledig: 2 vragen, 5 tot 10 minuten',
    ]);
    expect(describeProposal([backbone, plain], texts)).toContain('- nieuw naast het eerste: 2');
  });

  test('can be taken, cut down to its backbone, or left for a choice of one’s own', () => {
    const choicesOf = (...proposed: (typeof backbone)[]) =>
      listProposalChoices(proposed, texts).map((choice) => [
        choice.title,
        choice.kind === 'take' ? choice.frameworks.map(({ id }) => id) : null,
      ]);
    expect(choicesOf(backbone, addition)).toEqual([
      ['Ja, deze twee samen', ['breed', 'erbij']],
      ['Nee, alleen het eerste', ['breed']],
      ['Nee, ik kies zelf een kader', null],
    ]);
    expect(choicesOf(backbone)).toEqual([
      ['Ja', ['breed']],
      ['Nee, ik kies zelf een kader', null],
    ]);
  });
});
