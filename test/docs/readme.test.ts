import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { loadFramework } from '../../src/files/frameworks/load-framework.ts';
import { sizeOf } from '../../src/interview/depth-choices.ts';
import { listFrameworkChoices } from '../../src/interview/framework-choices.ts';
import { loadTexts } from '../../src/texts/texts.ts';

const readme = readFileSync('README.md', 'utf8');
const bundled = await Promise.all(
  // The README names the backbones; what can be added to them, the program names.
  listBundledFrameworks()
    .filter(({ use }) => use.beside === null)
    .map(async ({ id }) => (await loadFramework(id, '.')).framework),
);

test('the README names the questions and the time that the program names before a person chooses', () => {
  const choices = listFrameworkChoices(bundled, [], loadTexts('nl'));
  const facts = choices.map(({ facts }) => facts.split('. ')[0]);
  const named = [...readme.matchAll(/(\d+ vragen, [^();.]+ uur, in [^();.]+ bijeenkomsten)/g)].map(
    ([, words]) => words,
  );
  expect(named).toEqual(facts);
  const shared = /(\d+) vragen staan/.exec(choices.at(-1)?.facts ?? '')?.[1];
  expect(readme).toContain(`de ${shared} die ze delen krijgt u één keer`);
});

test('what the README says that one can want to know, the program asks', () => {
  const questions = listBundledFrameworks().map(({ use }) => use.question.nl);
  const named = [...readme.matchAll(/„((?:Hoe|Wat) [^”]*\?)”/g)].map(([, question]) => question);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((question) => !questions.includes(question ?? ''))).toEqual([]);
});

test('the README names how short a first talk is, as the program does', () => {
  const [first] = bundled;
  const texts = loadTexts('nl');
  const { questions, duration } = sizeOf(first === undefined ? [] : [first], 'short', texts);
  expect(readme).toContain(`(bij Valente ${questions} vragen, ${duration})`);
});

test('every other number of questions in the README is that of the first framework', () => {
  const [first] = listFrameworkChoices(bundled, [], loadTexts('nl'));
  const count = /^\d+/.exec(first?.facts ?? '')?.[0];
  const others = [
    ...readme.replace(/\d+ vragen, [^();.]+ (?:uur|minuten)/g, '').matchAll(/(\d+) vragen\b/g),
  ].map(([, n]) => n);
  expect(new Set(others)).toEqual(new Set([count]));
  expect(readme).toContain(`vraag 2 van ${count}`);
});

test('no command in the README leads into the folder of the program', () => {
  expect(readme).not.toMatch(/`cd (?!~|")/);
});
