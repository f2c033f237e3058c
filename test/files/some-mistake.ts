import { stringify } from 'yaml';
import { type Draw, happens, oneOf, upTo } from './draw.ts';
import type { Wire } from './some-framework.ts';

/* One mistake, somewhere in a framework: of those that the linter has a word for, and slips of the keyboard. */

interface Place {
  readonly parent: Wire;
  readonly key: string;
}

/** Every path in a value, including those of list items. */
function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Wire;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}

/** The paths of the fields with one of these names. */
const named = (wire: Wire, ...names: readonly string[]): readonly Place[] =>
  placesIn(wire).filter(({ key }) => names.includes(key));

function put(draw: Draw, places: readonly Place[], make: (before: unknown) => unknown): void {
  if (places.length === 0) return;
  const { parent, key } = oneOf(draw, places);
  parent[key] = make(parent[key]);
}

const questionsOf = (wire: Wire): readonly Wire[] =>
  (wire['steps'] as readonly { questions: readonly Wire[] }[]).flatMap(({ questions }) => questions);

type Spoil = (wire: Wire, draw: Draw) => void;

const STRANGE = [null, 'zomaar', '', 3, -1, 101, 1.5, true, [], {}, ['x'], { nl: '' }, { fr: 'x' }];
const NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, 1e308, -1e308, 1e-320, -0.5, 1001];

/** The mistakes by name; each changes the framework that it is given. */
export const MISTAKES: Readonly<Record<string, Spoil>> = {
  'a field is left out': (wire, draw) => {
    const { parent, key } = oneOf(draw, placesIn(wire));
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  },
  'something else stands there': (wire, draw) => put(draw, placesIn(wire), () => oneOf(draw, STRANGE)),
  'a strange number': (wire, draw) =>
    put(draw, named(wire, 'value', 'weight', 'P', 'L', 'F', 'year', 'importance'), () =>
      oneOf(draw, NUMBERS),
    ),
  'a field that there is not': (wire, draw) => {
    const { parent } = oneOf(
      draw,
      placesIn(wire).filter((place) => !Array.isArray(place.parent)),
    );
    parent[oneOf(draw, ['gewicht', 'constructor', 'use', '__proto__x'])] = 1;
  },
  'an id that is there already': (wire, draw) => {
    const ids = named(wire, 'id');
    put(draw, ids, () => ids[0]?.parent['id']);
  },
  'the same thing twice': (wire, draw) => {
    const lists = placesIn(wire).filter(({ parent, key }) => Array.isArray(parent[key]));
    put(draw, lists, (list) => [...(list as unknown[]), (list as unknown[])[0]]);
  },
  'no good id': (wire, draw) =>
    put(draw, named(wire, 'id'), () =>
      oneOf(draw, ['Hoofd Letter', '__proto__', 'a'.repeat(65), 'nvt', 'é']),
    ),
  'a reference to nothing': (wire, draw) =>
    put(draw, named(wire, 'phase', 'scale', 'document', 'section', 'use'), () => 'bestaat-niet'),
  'a text or an action for no answer': (wire, draw) => {
    const { parent, key } = oneOf(draw, [...named(wire, 'levels', 'actions'), { parent: wire, key: 'x' }]);
    const fields = { ...(parent[key] as Wire | undefined) };
    parent[key] = { ...fields, 'geen-antwoord': Object.values(fields)[0] ?? 'x' };
  },
  'an action at the best answer': (wire, draw) => {
    const action = { what: 'Doe nog meer.' };
    put(draw, named(wire, 'actions'), (fields) => ({
      ...(fields as Wire),
      volledig: action,
      'niet-begonnen': action,
    }));
  },
  'a term that is none': (wire, draw) => {
    // The title of a publication is cited as it is: braces in it are no term.
    const texts = named(wire, 'title', 'aim', 'what', 'help').filter(
      ({ parent }) => !('publisher' in parent),
    );
    put(draw, texts, () =>
      oneOf(draw, ['{clint}', '{ clients }', '{', 'a } b', '{ }', '{{clients}}', '{CLIENTS}']),
    );
  },
  'a term without its words': (wire, draw) => {
    wire['terms'] = oneOf(draw, [{ clients: { wijkteam: 'x' } }, { clients: { other: '{client}' } }]);
  },
  'no source': (wire, draw) => {
    const question = oneOf(draw, questionsOf(wire));
    delete question['sources'];
  },
  'conditions in a circle': (wire, draw) => {
    const questions = questionsOf(wire).filter(({ id }) => id !== undefined);
    const [first, last] = [questions[0], questions.at(-1)];
    if (first === undefined || last === undefined) return;
    first['when'] = `${last['id']} ${oneOf(draw, ['=', '!=', '>='])} 1`;
    if (first !== last) last['when'] = `${first['id']} != 1`;
  },
  'a condition that is none, or never holds': (wire, draw) => {
    const question = oneOf(draw, questionsOf(wire));
    const earlier = questionsOf(wire)[0]?.['id'] ?? 'x';
    const written = ['a =', '(a = b', 'a = b c', 'not', 'niemand = 1', `${earlier} > 999`, `${earlier} = zo`];
    question['when'] = oneOf(draw, [...written, '('.repeat(150), `not not ${earlier} = 1`]);
  },
  'two things that exclude each other': (wire, draw) =>
    void Object.assign(oneOf(draw, questionsOf(wire)), { prerequisite: true, optional: true }),
  'bands that do not rise': (wire, draw) => {
    wire['bands'] = oneOf(draw, [
      { P: 50, L: 50, F: 85 },
      { P: 15, L: 50, F: 100 },
      { P: 15, L: 50 },
      { P: -1, L: 50, F: 85 },
    ]);
  },
  'a scale that does not rise, or cannot be chosen': (wire, draw) => {
    const low = { id: 'laag', value: 1, label: 'laag' };
    const answers = oneOf(draw, [
      [low, { ...low, id: 'hoog' }],
      [low, { id: 'hoog', value: 0, label: 'hoog' }],
      [low],
      [low, { id: 'weet-niet', value: 2, label: 'weet niet' }],
      [low, { id: 'laag', value: 2, label: 'laag' }],
      [
        { ...low, value: -1e308 },
        { id: 'hoog', value: 1e308, label: 'hoog' },
      ],
    ]);
    wire['scales'] = { ...(wire['scales'] as Wire | undefined), eigen: { answers } };
    const question = questionsOf(wire).find(({ use }) => use === undefined);
    if (question !== undefined && happens(draw, 70)) question['scale'] = 'eigen';
  },
  'a choice without options, or a text with a weight': (wire, draw) => {
    const question = oneOf(draw, questionsOf(wire));
    question['kind'] = oneOf(draw, ['choice', 'choices', 'text', 'getal', 'scale']);
    if (happens(draw, 50)) delete question['options'];
  },
  'two answers with one name': (wire, draw) => put(draw, named(wire, 'label'), () => 'keuze 0'),
  'another kind of file': (wire, draw) => {
    wire['schema'] = oneOf(draw, ['nulmeting/framework@2', 'nulmeting/plan@1', 'nulmeting/sources@1', 1]);
  },
  'another version of itself': (wire, draw) => {
    wire['version'] = oneOf(draw, ['1.0', '01.0.0', 1, '1.0.0-beta', '']);
  },
};

const SLIPS = [
  '\t',
  ' ',
  '\n',
  ':',
  '"',
  "'",
  '{',
  ']',
  '- ',
  '*x ',
  '&x ',
  '!!map ',
  '#',
  '%',
  '@',
  '\0',
  '~',
];

/** A text with one typing mistake. */
function slip(text: string, draw: Draw): string {
  const at = upTo(draw, text.length);
  const lines = text.split('\n');
  const line = upTo(draw, lines.length - 1);
  return oneOf(draw, [
    () => text.slice(0, at) + oneOf(draw, SLIPS) + text.slice(at),
    () => text.slice(0, at) + text.slice(at + upTo(draw, 5, 1)),
    () => lines.toSpliced(line, 0, lines[line] ?? '').join('\n'),
    () => lines.toSpliced(line, 1).join('\n'),
    () => text.slice(0, at),
    () => `${text}\n---\n${text}`,
  ])();
}

/** The text of a framework, in one of the ways in which people and programs write YAML. */
function write(wire: Wire, draw: Draw): string {
  const text = stringify(wire, {
    lineWidth: oneOf(draw, [110, 0, 40]),
    aliasDuplicateObjects: happens(draw, 50),
  });
  return oneOf(draw, [
    () => text,
    () => text,
    () => text.replaceAll('\n', '\r\n'),
    () => `\uFEFF${text}`,
    () => JSON.stringify(wire),
    () => `# ons eigen kader\n---\n${text}...\n`,
  ])();
}

/** The text of a framework, usually without mistakes, and the name of the mistake in it. */
export function writeSpoiled(wire: Wire, draw: Draw): { readonly text: string; readonly mistake: string } {
  if (!happens(draw, 45)) return { text: write(wire, draw), mistake: 'none' };
  if (happens(draw, 25)) return { text: slip(write(wire, draw), draw), mistake: 'a slip' };
  const mistake = oneOf(draw, Object.keys(MISTAKES));
  MISTAKES[mistake]?.(wire, draw);
  return { text: write(wire, draw), mistake };
}
