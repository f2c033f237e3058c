import { describe, expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import type { Response } from '../../src/domain/assessment/assessment.ts';
import { findPointer } from '../../src/domain/checking/wording/points-back.ts';
import { findLack } from '../../src/domain/checking/wording/words-of-lack.ts';
import { fitToSector } from '../../src/domain/instrument/fit-to-sector.ts';
import {
  type Framework,
  isScaleQuestion,
  questionsOf,
  type ScaleQuestion,
} from '../../src/domain/instrument/framework.ts';
import { LANGUAGES, type Language } from '../../src/domain/instrument/text.ts';
import { findAnchors, findFindings } from '../../src/domain/planning/find-findings.ts';
import { type PlanAction, planActions } from '../../src/domain/planning/plan.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { render as renderHtml } from '../../src/reports/html.ts';
import { render } from '../../src/reports/markdown.ts';
import { type ActionView, viewAction } from '../../src/reports/views/action-view.ts';
import { planWords, wordDocument } from '../../src/reports/words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import {
  type Answers,
  anAssessment,
  answered,
  divided,
  present,
  unanswered,
  unknown,
} from '../domain/builders.ts';

/* Every row that a plan can have with a bundled framework: each action at each answer, and what is found out or talked about. */

/** The same framework with every question shown, whatever was answered: a row is read wherever it may come up. */
function showAll(framework: Framework): Framework {
  const steps = framework.steps.map((step) => ({
    ...step,
    questions: step.questions.map((question) => ({ ...question, when: null })),
  }));
  return { ...framework, steps };
}

/** A response to each scored question, by its place in its step. */
function respond({ steps }: Framework, response: (place: number) => Response): Answers {
  return Object.fromEntries(
    steps.flatMap(({ questions }) =>
      questions.filter(isScaleQuestion).map(({ id }, place) => [id, response(place)]),
    ),
  );
}

const [NONE, PARTLY, LARGELY, FULLY] = ['niet-begonnen', 'deels', 'grotendeels', 'volledig'] as const;
type States = Readonly<Record<string, readonly ((place: number) => Response)[]>>;

/** What tables answer, each at every question: the states in which a question can lead to a row. */
const STATES: States = {
  'not begun': [() => answered(NONE)],
  partly: [() => answered(PARTLY)],
  largely: [() => answered(LARGELY)],
  unknown: [() => unknown()],
  'one unknown a step': [(place) => (place === 0 ? unknown() : answered(FULLY))],
  'divided over all': [() => divided(NONE, FULLY)],
  'one divided a step': [(place) => (place === 1 ? divided(NONE, PARTLY) : answered(FULLY))],
  'begun and unanswered': [(place) => (place === 0 ? answered(FULLY) : unanswered())],
  'two tables far apart': [() => answered(NONE), () => answered(LARGELY)],
  'two tables close by': [() => answered(PARTLY), () => answered(LARGELY)],
  'three tables, each in another state': [
    () => answered(PARTLY),
    () => unknown(),
    () => divided(NONE, FULLY),
  ],
};

/** The plan on what the tables answered, without a limit, with its rows as a view and as text. */
async function planOn(framework: Framework, answers: readonly Answers[], language: Language) {
  const texts = loadTexts(language);
  const scored = scoreMeasurement(anAssessment([framework], answers));
  const { frameworks, scores } = scored;
  const findings = [...findFindings(scores, frameworks), ...findAnchors(scores, frameworks)];
  const plan = planActions(findings, frameworks, language, planWords(texts), 10_000);
  const document = {
    kind: 'plan',
    report: buildReport(scored, language, '0.0.0'),
    frameworks,
    plan,
    texts: [],
  } as const;
  const report = wordDocument(document, texts);
  const rows = [...plan.actions, ...plan.anchor].map((action) => ({
    action,
    row: viewAction(action, report, texts),
  }));
  const [text, page] = await Promise.all([render(document, texts), renderHtml(document, texts)]);
  return { rows, text, page, texts };
}

/** The sentences that an action of a question leads to: of the next answer, and of the target where that lies higher. */
function leadsTo({ scale, levels, id: question }: ScaleQuestion, { id }: PlanAction, language: Language) {
  const place = scale.answers.findIndex((answer) => `${question}-${answer.id}` === id);
  const sentence = (at: number): string => present(levels[present(scale.answers[at]).id])[language];
  const target = scale.answers.findIndex((answer) => answer.id === LARGELY);
  return { done: sentence(place + 1), inOrderWhen: place + 1 < target ? sentence(target) : null };
}

/** What is wrong with the words of a row, wherever it is read. */
function findFaults(
  { label, what, why, done, inOrderWhen }: ActionView,
  language: Language,
): readonly string[] {
  const parts = { label: label ?? '', what, why, done, ...(inOrderWhen === null ? {} : { inOrderWhen }) };
  return [
    ...Object.entries(parts).flatMap(([part, text]) => [
      ...(text.trim() === '' ? [`${part} is empty`] : []),
      ...(/ {2}|[{}]|^\s|\s$/.test(text) ? [`${part} has a blank or a brace too many: ${text}`] : []),
      ...(part === 'label' || /[.?!]$/.test(text) ? [] : [`${part} is no whole sentence: ${text}`]),
    ]),
    ...[done, inOrderWhen ?? ''].flatMap((text) => {
      const lack = findLack(text, language);
      return lack === null ? [] : [`done says what is lacking (${lack}): ${text}`];
    }),
    ...(findPointer(what, language) === null ? [] : [`what points back: ${what}`]),
  ];
}

/** The words of these sectors differ most; `null` stands for every other. */
const READ = listBundledFrameworks().flatMap(({ id, load }) =>
  ([null, 'jeugdhulp', 'gemeente'] as const).map(
    (sector) => [id, sector ?? 'any sector', showAll(fitToSector(load(), sector))] as const,
  ),
);

describe.each(READ)('%s for %s', (_id, _sector, framework) => {
  const questions = new Map(
    questionsOf(framework)
      .filter(isScaleQuestion)
      .map((one) => [one.id, one]),
  );

  describe.each(LANGUAGES)('in %s', (language) => {
    const seen = new Set<string>();

    test.each(Object.keys(STATES))('each row stands alone: %s', async (state) => {
      const answers = present(STATES[state]).map((response) => respond(framework, response));
      const { rows, text, page, texts } = await planOn(framework, answers, language);
      const lines = text.split('\n');
      expect(rows.length).toBeGreaterThan(0);
      for (const { action, row } of rows) {
        seen.add(action.what);
        expect([action.id, findFaults(row, language)]).toEqual([action.id, []]);
        const question = questions.get(action.question ?? '');
        if (question !== undefined && ['blocker', 'improvement', 'anchor'].includes(action.kind))
          expect(action).toMatchObject(leadsTo(question, action, language));
        // Found out and talked about, it leads to an answer; nobody is suggested for it.
        else
          expect(action).toMatchObject({
            inOrderWhen: null,
            hours: null,
            suggested: { role: null, term: null },
          });
        expect(row.sources ?? 'a whole step').not.toBe('');
        const start = `- **${row.label}** (${row.kindWords}`;
        expect([action.id, lines.some((line) => line.startsWith(start))]).toEqual([action.id, true]);
        expect(page).toContain('<th scope="rowgroup"><strong><bdi>');
      }
      // Nothing in the plan is left empty, and no two blanks stand side by side.
      expect(
        lines.filter(
          (line) => /\S {2}|: *$|\(\)|undefined|null/.test(line) && !line.endsWith(texts('plan.goals-intro')),
        ),
      ).toEqual([]);
    });

    test('no action of any answer is left out', () => {
      const all = [...questions.values()].flatMap(({ actions }) => Object.values(actions));
      expect(all.map(({ what }) => what[language]).filter((what) => !seen.has(what))).toEqual([]);
    });
  });
});

test('a row suggests who and when in words, and names what it asks of experts by experience', async () => {
  const [bundled] = listBundledFrameworks();
  const framework = showAll(present(bundled).load());
  const { rows } = await planOn(framework, [respond(framework, () => answered(NONE))], 'nl');
  const suggested = rows.filter(
    ({ action }) => action.suggested.role !== null && action.suggested.term !== null,
  );
  expect(suggested.length).toBeGreaterThan(0);
  for (const { action, row } of suggested) {
    expect(row.suggestedRole).toBe(`voorstel: ${action.suggested.role}`);
    expect(row.suggestedTerm).toMatch(/^voorstel: binnen (?:1 maand|\d+ maanden)$/);
    expect(row.hours === null).toBe(action.hours === null);
  }
  const added = rows.filter(({ action }) => action.basis === 'project');
  expect(new Set(added.map(({ row }) => row.sources))).toEqual(new Set(['aanvulling van dit project']));
});
