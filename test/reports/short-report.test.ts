import { expect, test } from 'vitest';
import type { MeasurementReport } from '../../src/domain/report/report.ts';
import { wordReport } from '../../src/domain/report/word-report.ts';
import { viewMeasurement } from '../../src/reports/views/measurement-view.ts';
import { planWords } from '../../src/reports/words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { stateNamed } from './report-states.ts';

/* Where little was answered a report is short, and nothing that page one says is said twice. */

const texts = loadTexts('nl');

async function viewOf(state: string, more: Partial<MeasurementReport> = {}) {
  const [{ report, frameworks }] = documentsOf(await stateNamed(state), texts);
  return viewMeasurement(wordReport({ ...report, ...more }, frameworks, 'nl', planWords(texts)), texts);
}

test('with nine answers each step has one row, and only what was answered has figures', async () => {
  const { inRows, frameworks, annex } = await viewOf('nine answers');
  expect(inRows).toBe(true);
  const told = frameworks.flatMap(({ steps }) => steps.filter(({ isTold }) => isTold).map(({ id }) => id));
  expect(annex.flatMap(({ steps }) => steps.map(({ id }) => id))).toEqual(told);
  expect(told.length).toBeLessThan(frameworks.flatMap(({ steps }) => steps).length);
});

test('no place is kept for a decision, or responses to it, while none is asked; what somebody wrote there is shown', async () => {
  const { blanks, reactionsIntro } = await viewOf('nine answers');
  expect(blanks).toMatchObject({ reactions: [], decision: [], experts: [{ isOpen: true }] });
  expect(reactionsIntro).toBe(texts('report.reactions-later'));
  const text = 'Wij vinden dit een goed begin.';
  const written = [{ id: 'reactie-bestuur', kind: 'written' as const, text, approval: null }];
  const { blanks: shown } = await viewOf('nine answers', { texts: written });
  expect(shown['reactions']).toMatchObject([{ paragraphs: [text] }]);
});

test('a full measurement has its answers in the chapter, and places for a decision', async () => {
  const { inRows, blanks } = await viewOf('opvang-de-linde 2026-09-15');
  expect(inRows).toBe(false);
  expect(blanks['decision']?.length).toBeGreaterThan(1);
});

test('page one says once what is to be found out first', async () => {
  const { message } = await viewOf('all unknown');
  expect(message.first).toContain(texts('report.glance-next-open-action'));
  expect(message.first?.split('Huidige inzet').length).toBe(2);
});

test('a decision that somebody wrote stands on page one, also where a publication was coded', async () => {
  expect((await viewOf('west-brabant 2019-11-01')).message.asked).toBe(
    texts('report.message-ask-publication'),
  );
  const text = 'Wij oefenen ook met een tweede publicatie.';
  const written = [{ id: 'gevraagd-besluit', kind: 'written' as const, text, approval: null }];
  expect((await viewOf('west-brabant 2019-11-01', { texts: written })).message.asked).toContain(text);
});
