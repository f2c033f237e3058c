import { describe, expect, test } from 'vitest';
import { checkFramework } from '../../../src/domain/checking/check-framework.ts';
import type { Framework, ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import { textInEach } from '../../../src/domain/instrument/text.ts';
import { aCompleteQuestion, aFramework, anOpenQuestion, aStep, only } from '../builders.ts';

const inBoth = (words: string) => textInEach(() => words);
const TERMS = {
  clients: {
    other: inBoth('cliënten'),
    jeugdhulp: inBoth('jongeren, hun ouders en wie er verder bij horen'),
  },
  support: { other: inBoth('hulp'), ggz: inBoth('geen zorg') },
};
const LEVELS = {
  'niet-begonnen': 'Niemand.',
  deels: 'Een team.',
  grotendeels: 'De meeste teams.',
  volledig: 'Alle teams.',
};

/** The problems of a framework with one question, as code, pointer and the sector that is named. */
function problemsWith(more: Partial<ScaleQuestion>, terms: Framework['terms'] = TERMS) {
  const framework = aFramework([aStep('een', [aCompleteQuestion('uren', more)])], { terms });
  return checkFramework(framework).map(({ code, pointer, values }) => [
    code,
    pointer,
    values['inWordsOf'] ?? null,
  ]);
}
const inSector = (sector: string) => ({ text: `sector.${sector}` });
const levelled = (deels: string): Partial<ScaleQuestion> => ({
  ladder: 'practice',
  levels: Object.fromEntries(Object.entries({ ...LEVELS, deels }).map(([id, text]) => [id, inBoth(text)])),
});

describe('a text is checked in the words of every sector', () => {
  test('a name that is too long in one of them says in which', () => {
    expect(problemsWith({ label: inBoth('Tijd voor {clients}') })).toEqual([
      ['label-too-long', '/steps/0/questions/0/label', inSector('jeugdhulp')],
    ]);
  });

  test('a sentence that is too long with the words of one sector, and a word of lack among those of another', () => {
    const at = '/steps/0/questions/0/levels/deels';
    const long =
      'Minstens één team in het hele land geeft nu al een jaar lang elke week {support} aan {clients}.';
    expect(problemsWith(levelled(long))).toEqual([
      ['level-too-long', at, inSector('jeugdhulp')],
      ['level-of-lack', at, inSector('ggz')],
    ]);
  });

  test('what is wrong in all of them is told once, without a sector', () => {
    expect(problemsWith(levelled('Minstens één team, maar niet voor {clients}.'))).toEqual([
      ['level-of-lack', '/steps/0/questions/0/levels/deels', null],
    ]);
  });

  test('two options that become one in a sector', () => {
    const options = [
      { id: 'a', label: inBoth('{support}') },
      { id: 'b', label: inBoth('geen zorg') },
    ];
    const keuze = anOpenQuestion('keuze', { kind: 'choice', options });
    const framework = aFramework([aStep('een', [aCompleteQuestion('uren'), keuze])], { terms: TERMS });
    expect(only(checkFramework(framework))).toMatchObject({
      code: 'same-label',
      pointer: '/steps/0/questions/1/options/1/label',
      values: { inWordsOf: inSector('ggz') },
    });
  });

  test('what has nothing to do with words is told once', () => {
    expect(problemsWith({ actions: {} })).toEqual([['action-missing', '/steps/0/questions/0/actions', null]]);
  });
});
