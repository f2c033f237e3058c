import { type Assessment, type Response, type Table, UNANSWERED } from '../domain/assessment/assessment.ts';
import { findExtent } from '../domain/assessment/extent.ts';
import { STATE_WORDS } from '../domain/instrument/answer-scale.ts';
import { type Framework, hasLadder, type Question, questionsOf } from '../domain/instrument/framework.ts';
import { findHeading } from '../domain/instrument/step.ts';
import { LANGUAGES, type LocalText } from '../domain/instrument/text.ts';
import type { Texts } from '../texts/texts.ts';
import { termWord } from '../texts/vocabulary.ts';
import { callQuestions, headStep, listFormSteps } from './form-steps.ts';
import { type Told, tellQuestion } from './question-comments.ts';
import { comment, stringifyVisibly } from './yaml-text.ts';

function field(name: string, value: unknown): string {
  if (value === null || value === undefined) return `    ${name}:`;
  return stringifyVisibly({ [name]: value }, { lineWidth: 0, blockQuote: 'literal' }).replace(
    /^(?=[^\n])/gm,
    '    ',
  );
}

function fieldsOf({ state, note, evidence }: Response): readonly (readonly [string, unknown])[] {
  const answer = ((): unknown => {
    if (state.kind === 'answered') return state.answer;
    if (state.kind === 'given') return state.value;
    return state.kind === 'unanswered' ? null : STATE_WORDS[state.kind][1];
  })();
  return [
    ['answer', answer],
    ...(state.kind === 'divided'
      ? ([
          ['low', state.low],
          ['high', state.high],
        ] as const)
      : []),
    ...('reason' in state ? ([['reason', state.reason]] as const) : []),
    ['note', note],
    ['evidence', evidence],
  ];
}

/** A question with what is told above it, below the title of its group where that begins here. */
function renderQuestion(
  question: Question,
  response: Response,
  told: readonly Told[],
  group: string | null,
): string {
  return [
    ...(group === null ? [] : [`${comment(`── ${group} ──`, '  ')}\n`]),
    ...told.map(({ text, first, indent }) => comment(text, '  ', ' '.repeat(first), ' '.repeat(indent))),
    `  ${stringifyVisibly(question.id)}:`,
    ...fieldsOf(response).map(([name, value]) => field(name, value)),
    '',
  ].join('\n');
}

/** The reasons for "not applicable" that all questions have ready, told once; none where questions have other ones. */
function sharedReasons(frameworks: readonly Framework[]): readonly LocalText[] {
  const all = frameworks.flatMap(questionsOf).map((question) => question.notApplicableReasons);
  const [first = []] = all;
  const isFirst = (one: readonly LocalText[]): boolean =>
    one.length === first.length &&
    one.every((text, index) => LANGUAGES.every((language) => text[language] === first[index]?.[language]));
  return all.every(isFirst) ? first : [];
}

/**
 * An answers file to fill in by hand: every question with its levels as comments above an empty answer, and what was answered
 * already filled in. It carries whose answers they are. What comes back is read like any answers file, with the dossier in `folder`.
 */
export function render(assessment: Assessment, table: Table, texts: Texts, folder = ''): string {
  const { frameworks, organisation } = assessment;
  const title = frameworks.map((framework) => framework.title[texts.language]).join(' + ');
  const shared = sharedReasons(frameworks);
  const steps = listFormSteps(frameworks);
  const called = callQuestions(steps, texts);
  const parts = steps.flatMap((from) => {
    const { step, questions } = from;
    const opening = [headStep(from, texts), step.aim[texts.language]].filter((text) => text !== '');
    return [
      `  # ${'─'.repeat(70)}\n${opening.map((text) => comment(text, '  ')).join('\n')}\n`,
      ...questions.map((asked, index) => {
        const { question } = asked;
        return renderQuestion(
          question,
          table.responses.get(question.id) ?? UNANSWERED,
          tellQuestion(asked, from, called, shared.length > 0 ? [] : question.notApplicableReasons, texts),
          question.group === questions[index - 1]?.question.group
            ? null
            : (findHeading(step, question)?.[texts.language] ?? null),
        );
      }),
    ];
  });
  const wordsOf = (roles: readonly string[]): readonly string[] =>
    roles.map((role) => termWord('role', role, texts));
  const people = { present: wordsOf(table.present), absent: wordsOf(table.absent) };
  const roles = { table: table.id === null ? people : { id: table.id, ...people } };
  const extent = findExtent(frameworks);
  return [
    comment(texts('form.intro', { title, name: organisation.name }), ''),
    // On one line, whatever its length: it is copied.
    `# ${texts('form.take-over', { path: folder })}`,
    ...(extent === null ? [] : ['#', comment(texts('form.short', { ...extent }), '')]),
    ...(shared.length === 0
      ? []
      : [
          '#',
          comment(
            [texts('form.reasons'), ...shared.map((reason) => `- ${reason[texts.language]}`)].join('\n'),
            '',
          ),
        ]),
    ...(frameworks.flatMap(questionsOf).some(hasLadder)
      ? ['#', comment(`${texts('interview.ladder')} ${texts('interview.ladder-teams')}`, '')]
      : []),
    '',
    'schema: nulmeting/answers@1',
    stringifyVisibly({ organisation: organisation.id, measurement: assessment.measurement.id }),
    comment(texts('form.table'), ''),
    stringifyVisibly(roles),
    'answers:',
    ...parts,
  ].join('\n');
}
