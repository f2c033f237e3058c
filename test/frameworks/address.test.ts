import { describe, expect, test } from 'vitest';
import { SECTORS } from '../../src/domain/instrument/facts.ts';
import { fitToSector } from '../../src/domain/instrument/fit-to-sector.ts';
import { type Framework, type Question, questionsOf } from '../../src/domain/instrument/framework.ts';
import type { LocalText } from '../../src/domain/instrument/text.ts';
import { BUNDLED } from './organisations.ts';

/*
 * A conversation speaks to a group as “u” and “you”; a report and a plan are of the organisation itself and speak as “wij” and “we”.
 * Only the text of a question, its help, what to note as evidence and the reasons to choose from belong to the conversation.
 */

const ADDRESSED = {
  nl: /(?<!\p{L})(?:u|uw|uwe|uzelf|je|jij|jou|jouw|jezelf|jullie)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:you|your|yours|yourself|yourselves)(?!\p{L})/iu,
};

function printedOfQuestion(question: Question): readonly LocalText[] {
  if (question.kind !== 'scale') return [question.label, ...question.options.map(({ label }) => label)];
  const { label, scale, levels, criteria, actions } = question;
  return [
    ...[label, ...Object.values(levels), ...criteria],
    ...scale.answers.flatMap((answer) => [answer.label, answer.meaning].filter((text) => text !== null)),
    ...Object.values(actions).flatMap(({ what, role }) => (role === null ? [what] : [what, role])),
  ];
}

/** What a report or a plan takes over from a framework. */
function printedOf(framework: Framework): readonly LocalText[] {
  const { title, summary, subject, stageWords, phases, steps, decisionRules } = framework;
  return [
    ...(subject === null ? [] : [subject]),
    ...[title, summary, ...Object.values(stageWords), ...phases.map((phase) => phase.title)],
    ...steps.flatMap((step) => [step.title, step.aim, step.goal, step.benefit]),
    ...steps.flatMap(({ groups }) => groups.map((group) => group.title)),
    ...questionsOf(framework).flatMap(printedOfQuestion),
    ...decisionRules.flatMap((rule) => [rule.title, rule.otherwise]),
    ...decisionRules.flatMap(({ branches }) => branches.flatMap(({ label, because }) => [label, because])),
  ];
}

function findAddressing(texts: readonly LocalText[]): readonly LocalText[] {
  return texts.filter(({ nl, en }) => ADDRESSED.nl.test(nl) || ADDRESSED.en.test(en));
}

test('an address is a word of its own, whatever stands around it', () => {
  const none = { nl: 'Wij werken samen, ook uren en duur.', en: 'We work together, with young people too.' };
  expect(findAddressing([none])).toEqual([]);
  const dutch = ['Wat u doet.', 'U weet het', 'met (uw) team', 'dat kiest uzelf', 'zoals je ziet'];
  const english = ['What you do.', 'Your team', 'it is yours', 'choose for yourselves', 'you’re there'];
  const texts = [...dutch.map((nl) => ({ ...none, nl })), ...english.map((en) => ({ ...none, en }))];
  expect(findAddressing(texts)).toEqual(texts);
});

describe.each([...BUNDLED])('%s', (_, framework) => {
  test.each([null, ...SECTORS])(
    'addresses nobody in what a report or a plan prints (sector: %s)',
    (sector) => {
      expect(findAddressing(printedOf(fitToSector(framework, sector)))).toEqual([]);
    },
  );

  test('addresses a group where it talks with it', () => {
    const talk = questionsOf(framework).flatMap(({ text, help }) => [text, help]);
    expect(findAddressing(talk).length).toBeGreaterThan(0);
  });
});
