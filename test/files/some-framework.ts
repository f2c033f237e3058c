import { type Draw, happens, oneOf, someOf, upTo } from './draw.ts';

/*
 * Frameworks as a person could write them, built by rule. `Draw` uses fast-check: its first choice is the simplest, so that
 * a failing framework becomes as small as it can be.
 */

export type Wire = Record<string, unknown>;
const optional = (draw: Draw, percent: number, name: string, make: () => unknown): Wire =>
  happens(draw, percent) ? { [name]: make() } : {};

const WORDS = [
  'Is er geld afgesproken?',
  'Visie',
  'C:\\map #1',
  'één | twee',
  '<b>vet</b> & zo',
  '"dubbel" en \'enkel\'',
  '- punt: ja',
  'regel één\nregel twee',
  '[ y ] & *x',
  '`code` *ster* _streep_',
  '\u202Eomgekeerd',
  '🦊',
  'ja',
  'null',
  '2026-01-01',
  '3,5',
];
/** Terms of the library, and of the framework's own; the words of some are written in an unusual way. */
const LIBRARY_TERMS = ['clients', 'Client', 'in-the-field'];
const OWN_TERMS = ['eigen-woord', 'constructor', 'clients', '3e'];
const TERM_WORDS = ['jongeren en ouders', "wie 's nachts werkt", 'ijsmakers', '<b>vet</b>', '$& $1', '🦊'];

/** Ordinary names, and names with a meaning in JavaScript; what YAML reads otherwise cannot be an id. */
const IDS = [
  'deels',
  'volledig',
  'constructor',
  'tostring',
  'valueof',
  'waar',
  'geen',
  'e3',
  'niet-begonnen',
  'x-1',
];

/** A question that conditions can refer to. */
interface EarlierQuestion {
  readonly id: string;
  readonly kind: string;
  /** The ids of the possible answers. */
  readonly answers: readonly string[];
}

interface Making {
  readonly draw: Draw;
  readonly languages: readonly ('nl' | 'en')[];
  /** The names of terms that texts use. */
  readonly terms: readonly string[];
  readonly scales: ReadonlyMap<string, readonly { readonly id: string; readonly value: number }[]>;
  readonly defaultScale: string;
  readonly documents: readonly string[];
  readonly earlier: EarlierQuestion[];
}

type Writer = Pick<Making, 'draw' | 'languages' | 'terms'>;

export function someText({ draw, languages, terms }: Writer): unknown {
  const term = (): string => (happens(draw, 20) ? `{${oneOf(draw, terms)}} ` : '');
  const one = (): string => `${term()}${oneOf(draw, WORDS)} ${upTo(draw, 999)}`;
  if (languages.length === 0 || happens(draw, 5)) return one();
  return Object.fromEntries(languages.map((language) => [language, one()]));
}

/** Terms of the framework's own, with words for some sectors. */
function someTerms({ draw, languages }: Omit<Writer, 'terms'>): Wire {
  const words = (): unknown => {
    const one = (): string => oneOf(draw, TERM_WORDS);
    return languages.length === 0
      ? one()
      : Object.fromEntries(languages.map((language) => [language, one()]));
  };
  const bySector = (): Wire =>
    Object.fromEntries(
      ['other', ...someOf(draw, ['wijkteam', 'jeugdhulp'], 50)].map((key) => [key, words()]),
    );
  return Object.fromEntries(someOf(draw, OWN_TERMS, 30).map((id) => [id, bySector()]));
}

const PRACTICE = ['niet-begonnen', 'deels', 'grotendeels', 'volledig'].map((id, value) => ({ id, value }));
const AGREEMENT = ['helemaal-oneens', 'oneens', 'neutraal', 'eens', 'helemaal-eens'].map((id, index) => ({
  id,
  value: index + 1,
}));

function someScales(writer: Writer): Wire {
  const { draw } = writer;
  const ids = someOf(draw, ['eigen', 'constructor', 'practice'], 30);
  return Object.fromEntries(
    ids.map((id) => {
      const length = upTo(draw, 6, 2);
      const from = upTo(draw, IDS.length - 1);
      const step = oneOf(draw, [1, 0.1, 7, 1e-7, 1 / 3, 1000]);
      let value = oneOf(draw, [0, 1, -3, 0.5, -1e5]);
      const answers = Array.from({ length }, (_, at) => {
        value += step * (happens(draw, 20) ? 3 : 1);
        const label = { nl: `antwoord ${at}`, en: `answer ${at}` };
        const meaning = optional(draw, 50, 'meaning', () => someText(writer));
        return { id: IDS[(from + at) % IDS.length], value, label, ...meaning };
      });
      return [id, { answers }];
    }),
  );
}

function someCitations({ draw, documents }: Making): Wire[] {
  const cite = (): Wire =>
    happens(draw, 30)
      ? { document: 'valente-2025', section: oneOf(draw, ['Stap 2.1', 'Stap 3.2', 'Inleiding']) }
      : { document: oneOf(draw, documents), section: oneOf(draw, ['1', 'Hoofdstuk 2']) };
  return Array.from({ length: upTo(draw, 2, 1) }, cite);
}

/** A condition on earlier questions. */
export function someCondition(draw: Draw, earlier: readonly EarlierQuestion[], depth = 0): string {
  if (depth < 2 && happens(draw, 20)) {
    const word = oneOf(draw, ['or', 'and']);
    return `(${someCondition(draw, earlier, depth + 1)}) ${word} ${someCondition(draw, earlier, depth + 1)}`;
  }
  if (depth < 2 && happens(draw, 10)) return `not (${someCondition(draw, earlier, depth + 1)})`;
  const { id, kind, answers } = oneOf(draw, earlier);
  if (kind === 'number') return `${id} ${oneOf(draw, ['>=', '<', '=', '!='])} ${oneOf(draw, ['3', '-1.5'])}`;
  const value = answers.length === 0 ? 'iets' : oneOf(draw, answers);
  return `${id} ${oneOf(draw, kind === 'scale' ? ['=', '>=', '!=', '<='] : ['=', '!='])} ${value}`;
}

function someScaleFields(making: Making): Wire & { readonly answers: readonly string[] } {
  const { draw, scales, defaultScale } = making;
  const name = happens(draw, 40) ? oneOf(draw, [...scales.keys()]) : defaultScale;
  const answers = scales.get(name) ?? [];
  const isReversed = happens(draw, 20);
  const [low, high] = [answers[0]?.value ?? 0, answers.at(-1)?.value ?? 1];
  const scoreOf = (value: number): number => {
    const share = (100 * (value - low)) / (high - low);
    return isReversed ? 100 - share : share;
  };
  const lacking = answers.filter(({ value }) => scoreOf(value) < 66.6);
  const levelled = happens(draw, 90) ? answers : answers.slice(1);
  const action = (): Wire => ({
    what: someText(making),
    ...optional(draw, 30, 'sources', () => someCitations(making)),
  });
  return {
    answers: answers.map(({ id }) => id),
    ...(name === defaultScale ? {} : { scale: name }),
    ...optional(draw, 60, 'levels', () =>
      Object.fromEntries(levelled.map(({ id }) => [id, someText(making)])),
    ),
    ...optional(draw, 90, 'actions', () => Object.fromEntries(lacking.map(({ id }) => [id, action()]))),
    ...optional(draw, 20, 'criteria', () => [someText(making)]),
    ...optional(draw, 50, 'weight', () => oneOf(draw, [1, 2, 0.5, 0.1, 0.3, 1000, 1e-9, 3.7])),
    ...optional(draw, 50, 'importance', () => upTo(draw, 5, 1)),
    ...optional(draw, 50, 'feasibility', () => upTo(draw, 5, 1)),
    ...(happens(draw, 25) ? oneOf(draw, [{ prerequisite: true }, { optional: true }]) : {}),
    ...(isReversed ? { reversed: true } : {}),
  };
}

const BANKED = ['visie-vastgesteld', 'budget-beschikbaar', 'huidige-inzet', 'veilig-klimaat'];

function someQuestion(making: Making, id: string): Wire {
  const { draw, earlier, scales } = making;
  const free = BANKED.filter((banked) => !earlier.some((one) => one.id === banked));
  if (free.length > 0 && happens(draw, 20)) {
    const use = oneOf(draw, free);
    earlier.push({ id: use, kind: 'scale', answers: (scales.get('practice') ?? []).map((one) => one.id) });
    return {
      use,
      ...optional(draw, 30, 'weight', () => oneOf(draw, [1, 0.5, 2.5])),
      ...optional(draw, 30, 'prerequisite', () => true),
      ...optional(draw, 30, 'core', () => true),
    };
  }
  const when =
    earlier.length > 0 && happens(draw, 25) ? { when: someCondition(draw, earlier) } : ({} satisfies Wire);
  const kind = happens(draw, 30) ? oneOf(draw, ['text', 'number', 'date', 'choice', 'choices']) : 'scale';
  const base = {
    id,
    label: someText(making),
    text: someText(making),
    ...optional(draw, 30, 'help', () => someText(making)),
    ...optional(draw, 30, 'evidence', () => someText(making)),
    ...when,
    ...optional(draw, 30, 'core', () => true),
    sources: someCitations(making),
  };
  if (kind === 'scale') {
    const { answers, ...fields } = someScaleFields(making);
    earlier.push({ id, kind, answers });
    return { ...base, ...fields };
  }
  const isChoice = kind.startsWith('choice');
  const options = isChoice ? IDS.slice(0, upTo(draw, 5, 2)) : [];
  earlier.push({ id, kind, answers: options });
  const labelled = options.map((option, at) => ({ id: option, label: `keuze ${at}` }));
  return { ...base, kind, ...(isChoice ? { options: labelled } : {}) };
}

function someRules(making: Making): Wire[] {
  const { draw, earlier } = making;
  const steering = earlier.filter(({ kind, answers }) => kind === 'scale' && answers.length > 1);
  if (steering.length === 0) return [];
  return someOf(draw, ['capaciteit', 'constructor'], 40).map((id) => {
    const { id: question, answers } = oneOf(draw, steering);
    return {
      id,
      title: someText(making),
      branches: answers.slice(0, upTo(draw, answers.length, 1)).map((answer, at) => ({
        outcome: `uitkomst-${at}`,
        label: someText(making),
        when: `${question} = ${answer}`,
        because: someText(making),
      })),
      otherwise: someText(making),
      sources: someCitations(making),
    };
  });
}

/** A framework that is meant to have no mistakes. */
export function someFramework(draw: Draw): Wire {
  const languages = oneOf(draw, [['nl', 'en'], ['nl', 'en'], ['nl'], ['en'], []] as const);
  const terms = someTerms({ draw, languages });
  const writer: Writer = { draw, languages, terms: [...LIBRARY_TERMS, ...Object.keys(terms)] };
  const own = someScales(writer);
  const scales: Making['scales'] = new Map(
    Object.entries({ practice: { answers: PRACTICE }, agreement: { answers: AGREEMENT }, ...own }).map(
      ([id, scale]) => [id, (scale as { answers: typeof PRACTICE }).answers],
    ),
  );
  const defaultScale = happens(draw, 20) ? oneOf(draw, [...scales.keys()]) : 'practice';
  const documents = someOf(draw, ['bron', 'constructor'], 50);
  if (documents.length === 0) documents.push('valente');
  const making: Making = { ...writer, scales, defaultScale, documents, earlier: [] };
  const phases = happens(draw, 40) ? ['begin', 'constructor'] : [];
  const steps = Array.from({ length: upTo(draw, 4, 1) }, (_, at) => ({
    id: oneOf(draw, [`stap-${at}`, `stap-${at}`, `${at}`, `constructor-${at}`]),
    ...(phases.length > 0 && happens(draw, 80) ? { phase: oneOf(draw, phases) } : {}),
    ...optional(draw, 20, 'quickWins', () => happens(draw, 80)),
    title: someText(making),
    ...optional(draw, 50, 'aim', () => someText(making)),
    ...optional(draw, 50, 'goal', () => someText(making)),
    ...optional(draw, 50, 'benefit', () => someText(making)),
    questions: Array.from({ length: upTo(draw, 5, 1) }, (__, place) =>
      someQuestion(making, at + place === 0 && happens(draw, 30) ? 'constructor' : `vraag-${at}-${place}`),
    ),
  }));
  const rules = someRules(making);
  const document = { title: 'Werken met ervaring', publisher: 'Uitgever', year: 2024 };
  return {
    schema: 'nulmeting/framework@1',
    id: oneOf(draw, ['kader', 'kader', 'constructor']),
    version: '1.0.0',
    title: someText(writer),
    ...optional(draw, 50, 'summary', () => someText(writer)),
    ...(defaultScale === 'practice' ? {} : { scale: defaultScale }),
    ...(Object.keys(own).length === 0 ? {} : { scales: own }),
    ...optional(draw, 30, 'bands', () =>
      oneOf(draw, [
        { P: 0, L: 1, F: 99 },
        { P: 20, L: 50.5, F: 80 },
      ]),
    ),
    ...(Object.keys(terms).length === 0 ? {} : { terms }),
    documents: Object.fromEntries(
      documents.map((id) => [
        id,
        { ...document, ...optional(draw, 30, 'sections', () => ['1', 'Hoofdstuk 2']) },
      ]),
    ),
    ...(phases.length === 0 ? {} : { phases: phases.map((id) => ({ id, title: someText(writer) })) }),
    steps,
    ...(rules.length === 0 ? {} : { decisionRules: rules }),
  };
}
