import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { fitToOrganisation } from '../../src/domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../src/domain/instrument/framework.ts';
import { questionNumber } from '../../src/domain/instrument/step.ts';
import { sizeOf } from '../../src/interview/depth-choices.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { loadTexts } from '../../src/texts/texts.ts';

const readme = readFileSync('README.md', 'utf8');
const texts = loadTexts('nl');
/** The framework of which the README speaks: the one that is proposed to who wants to know how far she is. */
const first = loadFirst();

function loadFirst(): Framework {
  const [bundled] = listBundledFrameworks();
  if (bundled === undefined) throw new Error('no framework');
  return fitToOrganisation(bundled.load(), NO_FACTS);
}

test('what the README says that one can want to know, the program asks', () => {
  const questions = listBundledFrameworks().map(({ use }) => use.question.nl);
  const named = [...readme.matchAll(/„((?:Hoe|Wat) [^”]*\?)”/g)].map(([, question]) => question);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((question) => !questions.includes(question ?? ''))).toEqual([]);
});

test('the README names how many questions there are, and how short a first talk is, as the program does', () => {
  const [short, full] = (['short', 'full'] as const).map((depth) => sizeOf([first], depth, texts));
  expect(readme).toContain(`telt ${short?.count}, en duurt ${short?.duration}`);
  expect(readme).toContain(`zijn er ${full?.count.replace(' vragen', '')}: hoe meer`);
  const english = (['short', 'full'] as const).map((depth) => sizeOf([first], depth, loadTexts('en')).count);
  expect(readme).toContain(
    `${english.map((count) => count.replace(' questions', '')).join(' in a first talk, ')} in full`,
  );
});

test('the README says how many questions more a women’s shelter gets', () => {
  const numbers = (sector: string | null): readonly number[] => {
    const frameworks = listBundledFrameworks()
      .slice(0, 1)
      .map((bundled) => fitToOrganisation(bundled.load(), { ...NO_FACTS, sector }));
    return [...sizeOf(frameworks, 'full', texts).count.matchAll(/\d+/g)].map(Number);
  };
  expect(numbers('vrouwenopvang')).toEqual(numbers(null).map((n) => n + 2));
  expect(readme).toContain('In de vrouwenopvang zijn het er twee meer.');
});

test('the screen in the README is the one that the program shows', () => {
  const screen = /```\n(Stap 1 van[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const told = screen.replace(/\s+/g, ' ');
  const [, number, text] = /\n([\d.]+) (.*\?)\n/.exec(screen) ?? [];
  const agenda = listAgenda([first], new Map());
  const place = agenda.findIndex(({ question }) => question.text.nl === text);
  const item = agenda[place];
  if (item === undefined) throw new Error(`nobody asks: ${text}`);
  const sentences = 'levels' in item.question ? Object.values(item.question.levels).map(({ nl }) => nl) : [];
  expect(number).toBe(questionNumber(item.step, item.question.id));
  expect(told).toContain(`vraag ${place + 1} van ${agenda.length}`);
  expect(sentences.length).toBeGreaterThan(2);
  expect(sentences.filter((sentence) => !told.includes(sentence))).toEqual([]);
});

test('no command in the README leads into the folder of the program', () => {
  expect(readme).not.toMatch(/`cd (?!~|")/);
});
