import { stringify } from 'yaml';

/*
 * A framework in the shape of published maturity models: ninety questions in fifteen practices of five functions, in two streams each,
 * with answers worth 0, 0.25, 0.5 and 1, and no order. Its words are made up here, and say nothing of any such model.
 */

const text = (nl: string, en: string) => ({ nl, en });
type Words = readonly [nl: string, en: string];

/** A function, with its three practices. */
const FUNCTIONS: readonly (readonly [string, Words, readonly (readonly [string, Words])[]])[] = [
  [
    'richten',
    ['Richten', 'Direct'],
    [
      ['doelen', ['doelen', 'goals']],
      ['regels', ['regels', 'rules']],
      ['leren', ['leren', 'learning']],
    ],
  ],
  [
    'ontwerpen',
    ['Ontwerpen', 'Design'],
    [
      ['gevaren', ['gevaren', 'hazards']],
      ['eisen', ['eisen', 'demands']],
      ['opbouw', ['opbouw', 'structure']],
    ],
  ],
  [
    'maken',
    ['Maken', 'Make'],
    [
      ['bouwen', ['bouwen', 'building']],
      ['leveren', ['leveren', 'delivery']],
      ['fouten', ['fouten', 'faults']],
    ],
  ],
  [
    'nagaan',
    ['Nagaan', 'Verify'],
    [
      ['nalopen', ['nalopen', 'review']],
      ['proeven', ['proeven', 'trials']],
      ['cijfers', ['cijfers', 'figures']],
    ],
  ],
  [
    'draaien',
    ['Draaien', 'Run'],
    [
      ['storingen', ['storingen', 'incidents']],
      ['omgeving', ['omgeving', 'surroundings']],
      ['beheer', ['beheer', 'upkeep']],
    ],
  ],
];
const STREAMS: readonly (readonly [string, Words])[] = [
  ['opzet', ['Opzet', 'Set-up']],
  ['uitvoering', ['Uitvoering', 'Use']],
];
const LEVELS = [1, 2, 3] as const;

/** What each answer is worth. */
export const WORTH: Readonly<Record<string, number>> = { nee: 0, soms: 0.25, half: 0.5, ja: 1 };
const ANSWERS = Object.keys(WORTH);

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function question(
  practice: string,
  [nl, en]: Words,
  [stream, [streamNl, streamEn]]: (typeof STREAMS)[number],
  level: number,
) {
  return {
    id: `${practice}-${stream}-${level}`,
    group: stream,
    label: text(
      `${capital(nl)}: ${streamNl.toLowerCase()} ${level}`,
      `${capital(en)}: ${streamEn.toLowerCase()} ${level}`,
    ),
    text: text(
      `Ziet u bij ${nl} de ${streamNl.toLowerCase()} van niveau ${level}?`,
      `Do you see, with ${en}, the ${streamEn.toLowerCase()} of level ${level}?`,
    ),
    actions: {
      nee: {
        what: text(
          `Begin bij ${nl} met de ${streamNl.toLowerCase()} van niveau ${level}.`,
          `With ${en}, begin the ${streamEn.toLowerCase()} of level ${level}.`,
        ),
        term: 3,
      },
      soms: 'nee',
      half: 'nee',
    },
  };
}

/** The framework as a file. */
export function writeNinetyQuestions(version = '1.0.0'): string {
  return stringify(
    {
      schema: 'nulmeting/framework@1',
      id: 'negentig',
      version,
      title: text('Negentig vragen', 'Ninety questions'),
      summary: text('Vijftien onderwerpen zonder volgorde.', 'Fifteen subjects without an order.'),
      order: 'none',
      scale: 'kwarten',
      scales: {
        kwarten: {
          answers: [
            { id: 'nee', value: 0, label: text('nee', 'no') },
            { id: 'soms', value: 0.25, label: text('soms', 'sometimes') },
            { id: 'half', value: 0.5, label: text('meestal', 'mostly') },
            { id: 'ja', value: 1, label: text('altijd', 'always') },
          ],
        },
      },
      stages: {
        'to-begin': text('niveau nul', 'level nought'),
        'under-way': text('niveau een', 'level one'),
        nearly: text('niveau twee', 'level two'),
        'in-order': text('niveau drie', 'level three'),
        anchored: text('bovenste niveau', 'top level'),
      },
      documents: { model: { title: 'Model', publisher: 'Uitgever', year: 2020 } },
      sources: [{ document: 'model', section: '1' }],
      'not-applicable-reasons': [text('Dit werk doen wij niet.', 'We do not do this work.')],
      phases: FUNCTIONS.map(([id, title]) => ({ id, title: text(...title) })),
      steps: FUNCTIONS.flatMap(([phase, , practices]) =>
        practices.map(([id, words]) => ({
          id,
          phase,
          title: text(capital(words[0]), capital(words[1])),
          aim: text(`Dit gaat over ${words[0]}.`, `This is about ${words[1]}.`),
          goal: text(`Wij hebben ${words[0]} goed geregeld.`, `We have arranged ${words[1]} well.`),
          groups: STREAMS.map(([stream, title]) => ({ id: stream, title: text(...title) })),
          questions: STREAMS.flatMap((stream) => LEVELS.map((level) => question(id, words, stream, level))),
        })),
      ),
    },
    { aliasDuplicateObjects: false },
  );
}

/** The ids of the questions of each practice, in their order. */
export const PRACTICES: readonly { readonly id: string; readonly questions: readonly string[] }[] =
  FUNCTIONS.flatMap(([, , practices]) =>
    practices.map(([id]) => ({
      id,
      questions: STREAMS.flatMap(([stream]) => LEVELS.map((level) => `${id}-${stream}-${level}`)),
    })),
  );

/** An answer to every question, higher with `shift`; the last of each practice is higher still, so that the practices differ. */
export function answerNinety(shift: number): ReadonlyMap<string, string> {
  const answers = PRACTICES.flatMap(({ questions }, practice) =>
    questions.map((id, index) => {
      const place = Math.min(ANSWERS.length - 1, Math.max(0, ((practice + index) % 4) + shift));
      return [id, ANSWERS[place] ?? 'nee'] as const;
    }),
  );
  return new Map(answers);
}

/** Answers as a file; without those of `left`. */
export function writeAnswers(answers: ReadonlyMap<string, string>, left: readonly string[] = []): string {
  const written = [...answers].filter(([id]) => !left.includes(id)).map(([id, answer]) => [id, { answer }]);
  return stringify({ schema: 'nulmeting/answers@1', answers: Object.fromEntries(written) });
}
