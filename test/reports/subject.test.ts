import { describe, expect, test } from 'vitest';
import type { Framework } from '../../src/domain/instrument/framework.ts';
import { render as renderInvitation } from '../../src/surveys/invitation.ts';
import { renderRatingForm } from '../../src/surveys/rating-form.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { aFramework, anAssessment, answered, aQuestion, aStep, aTable, aText } from '../domain/builders.ts';
import { render } from './expected-figures.ts';

/* What a measurement is about: what its frameworks say they are about, and working with experts by experience where they say nothing. */

const texts = loadTexts('nl');
const USUAL = 'het werken met ervaringsdeskundigen';
const OWN = 'vrijwilligers begeleiden';
const usual = aFramework([aStep('een', [aQuestion('a')])]);
const own = aFramework([aStep('twee', [aQuestion('b')])], { id: 'eigen', subject: aText(OWN) });

function measured(...frameworks: readonly Framework[]) {
  return {
    ...anAssessment(frameworks, []),
    tables: [aTable({ a: answered('deels'), b: answered('deels') })],
  };
}

describe.each([
  ['a framework that says nothing of it', [usual], USUAL, true],
  ['a framework about something else', [own], OWN, false],
  ['one of each', [usual, own], `${USUAL} en ${OWN}`, true],
  ['no framework', [], USUAL, false],
] as const)('with %s', (_, frameworks, subject, warns) => {
  const assessment = measured(...frameworks);
  const [report, plan] = documentsOf(assessment, texts);

  test.each(['md', 'html'])('report and plan as %s name the subject', async (format) => {
    const text = await render(report, format, texts);
    const title = subject.replace(/^./, (first) => first.toUpperCase());
    expect(text).toContain(`${title} · `);
    expect(text).toContain(`hoe ver wij zijn met ${subject}, en`);
    expect(text.includes(texts('report.roles-no-expert'))).toBe(warns);
    expect(await render(plan, format, texts)).toContain(title);
  });

  test('an invitation names it', () => {
    const invitation = renderInvitation(assessment, { count: '2 vragen', duration: 'een uur' }, texts);
    expect(invitation.split('\n')[0]).toBe(`Onderwerp: Uitnodiging: hoe ver zijn wij met ${subject}?`);
    expect(invitation).toContain(` is met ${subject}. `);
  });
});

test('the form for raters names that of its framework', () => {
  expect(renderRatingForm(own, texts)).toContain(`is met ${OWN}?`);
  expect(renderRatingForm(usual, texts)).toContain(`is met ${USUAL}?`);
});
