import { type Response, UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import type { Framework, Question } from '../../src/domain/instrument/framework.ts';
import type { Asker, Choice } from '../../src/interview/asker.ts';
import { converse } from '../../src/interview/converse.ts';
import { isOpen, listAgenda } from '../../src/interview/navigator/agenda.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { type Draw, happens, oneOf, someOf } from './draw.ts';

const TYPED = [
  'Beleidsplan, blz. 4',
  'ja',
  '3',
  'a: b # c',
  '"x"',
  '| y |',
  '<i>',
  '- z\n- zz',
  '\u202Ew',
  '~',
];
/** After this many choices every question is skipped, so that every conversation ends. */
const PATIENCE = 60;

function someChoice(question: Question, draw: Draw): Choice {
  if (happens(draw, 8)) return { kind: oneOf(draw, ['note', 'evidence', 'back', 'skip']) };
  if (happens(draw, 25)) {
    const isOptional = question.kind === 'scale' && question.optional;
    return {
      kind: oneOf(draw, [
        'unknown',
        'not-applicable',
        ...(isOptional ? (['decided-against'] as const) : []),
        ...(question.kind === 'scale' ? (['divided'] as const) : []),
      ]),
    };
  }
  if (question.kind === 'scale') return { kind: 'answer', answer: oneOf(draw, question.scale.answers).id };
  if (question.kind === 'choice') return { kind: 'answer', answer: oneOf(draw, question.options).id };
  return { kind: 'give' };
}

/** A respondent who answers at random, in every possible way. */
function makeAsker(draw: Draw): Asker {
  let choices = 0;
  return {
    question: async ({ item }) => {
      choices += 1;
      return choices > PATIENCE ? { kind: 'skip' } : someChoice(item.question, draw);
    },
    text: async (_, initial, { check = () => null } = {}) => {
      if (happens(draw, 5)) return null;
      const candidates = [oneOf(draw, [...TYPED, initial, '']), '3,5', '2026-02-28', 'om een reden'];
      return candidates.find((text) => check(text) === null) ?? null;
    },
    pick: async (_, answers) => (happens(draw, 5) ? null : oneOf(draw, answers).id),
    pickMany: async (_, options) =>
      someOf(
        draw,
        options.map(({ id }) => id),
        50,
      ),
    list: async () => ({ kind: 'action', id: 'close' }),
    say: () => {},
    tell: async () => {},
    pause: async () => {},
  };
}

/** Runs the agenda with a random respondent; `save` receives every response when it is given. */
export async function answerAll(
  framework: Framework,
  draw: Draw,
  texts: Texts,
  save: (question: string, response: Response, before: Response) => Promise<void> = async () => {},
): Promise<ReadonlyMap<string, Response>> {
  const { open, responses } = await converse({
    frameworks: [framework],
    responses: new Map(),
    asker: makeAsker(draw),
    texts,
    save: async (question, response, before) => {
      await save(question, response, before);
      return 'saved';
    },
    startAt: null,
    depth: 'full',
  });
  const agenda = listAgenda([framework], responses).map(({ question }) => question.id);
  const left = agenda.filter((id) => isOpen(responses, id)).length;
  if (open !== left) throw new Error(`${open} questions were counted as open, and ${left} are`);
  return responses;
}

/** The content of an answers file, without empty entries. */
export function withoutEmpty(responses: ReadonlyMap<string, Response>): Record<string, Response> {
  const isSaid = (response: Response): boolean => JSON.stringify(response) !== JSON.stringify(UNANSWERED);
  return Object.fromEntries([...responses].filter(([, response]) => isSaid(response)));
}
