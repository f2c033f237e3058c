import { expect, test } from 'vitest';
import type { Assessment, Response } from '../../src/domain/assessment/assessment.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { AUDIENCES } from '../../src/domain/report/audience.ts';
import type { Document } from '../../src/reports/document.ts';
import { render } from '../../src/reports/markdown.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import {
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aStep,
  aText,
  decidedAgainst,
  divided,
  notApplicable,
  unanswered,
  unknown,
} from '../domain/builders.ts';

/* What a report and a plan say of a framework of one or two questions: one is spoken of as one. */

const RESPONSES: readonly Response[] = [
  answered('niet-begonnen'),
  answered('deels'),
  answered('volledig'),
  unknown(),
  unanswered(),
  divided('deels', 'volledig'),
  notApplicable(),
  decidedAgainst(),
];

/** Of one step or two, each of one question or two, at one table or two. */
function smallMeasurements(): readonly Assessment[] {
  const sizes = [[1], [2], [1, 1], [1, 2]];
  return sizes.flatMap((size) =>
    [false, true].flatMap((prerequisite) => {
      const steps = size.map((n, step) =>
        aStep(
          `stap-${step}`,
          Array.from({ length: n }, (_, at) => aQuestion(`v${step}${at}`, { prerequisite })),
          { phase: 'begin' },
        ),
      );
      const framework = aFramework(steps, { phases: [{ id: 'begin', title: aText('Begin') }] });
      const ids = steps.flatMap(({ questions }) => questions.map(({ id }) => id));
      const answersFrom = (first: number, stride: number) =>
        Object.fromEntries(
          ids.flatMap((id, at) => {
            const response = RESPONSES[(first + stride * at) % RESPONSES.length];
            return response === undefined ? [] : [[id, response] as const];
          }),
        );
      return RESPONSES.flatMap((_, first) =>
        [0, 1, 3].flatMap((stride) => [
          anAssessment([framework], [answersFrom(first, stride)]),
          anAssessment([framework], [answersFrom(first, stride), answersFrom(first + 2, stride)]),
        ]),
      );
    }),
  );
}

const MANY_OF_ONE = {
  nl: /(?<![\d.,→–-]\s?)\b1 (vragen|stappen|antwoorden|tafels|acties|punten|kaders|voorwaarden|dingen|uren)\b|\b(de|alle|deze|samen|beide) 1\b(?!\.)|\balle 0\b/iu,
  en: /(?<![\d.,→–-]\s?)\b1 (questions|steps|answers|tables|actions|points|frameworks|preconditions|things|hours)\b|\b(the|all|these|together|both) 1\b(?!\.)|\ball 0\b/iu,
} as const;

test.each(LANGUAGES)(
  'one is never spoken of as several, in %s',
  async (language) => {
    const texts = loadTexts(language);
    const found = new Set<string>();
    for (const assessment of smallMeasurements()) {
      const [report, plan] = documentsOf(assessment, texts);
      const extracts = AUDIENCES.map((audience): Document => ({ ...report, audience }));
      for (const document of [report, plan, ...extracts]) {
        const markdown = await render(document, texts);
        for (const line of markdown.split('\n')) if (MANY_OF_ONE[language].test(line)) found.add(line);
      }
    }
    expect([...found]).toEqual([]);
  },
  120_000,
);
