import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMessages } from '#generated/texts.js';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import { LANGUAGES, type Language } from '../../src/domain/instrument/text.ts';
import { readDossier } from '../../src/files/dossier/dossier.ts';
import { readAssessment } from '../../src/files/dossier/read-assessment.ts';
import { listChoices } from '../../src/interview/choices.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { renderScreen } from '../../src/interview/prompts/question/screen.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import {
  answerNinety,
  PRACTICES,
  WORTH,
  writeAnswers,
  writeNinetyQuestions,
} from '../frameworks/ninety-questions.ts';
import { runAll, standInFolder, writeFiles } from './stand-in-folder.ts';

/*
 * A published model of ninety questions in fifteen groups without order can be written, checked, asked, scored, reported, planned and
 * compared, and nothing untrue is said of it.
 */

/** The texts that suppose an order of steps, or that a step is in order in the words of the bundled scale. */
const SUPPOSING_ORDER = [
  'stage.anchored',
  'stage.nearly',
  'overview.do-next',
  'interview.step-of',
  'interview.step-heading',
  'form.step',
  'report.steps-order',
  'report.glance-next',
  'report.glance-next-first',
  'report.glance-next-between',
  'report.glance-next-last',
  'report.glance-next-action',
  'report.glance-begin',
  'report.glance-next-settled',
  'report.glance-next-open',
  'report.glance-next-no-score',
  'report.message-ask-step',
  'report.glance-lowest-later',
  'report.glance-lowest-in-order',
  'report.glance-order-keep',
  'report.message-blockers',
  'report.table-next-none',
  'report.find-out-list',
  'report.findings-intro-turn',
  'report.step-weightless',
  'report.how-stage-anchored',
  'plan.next-later',
  'plan.next-unanswered',
  'compare.h-stops',
  'compare.stops',
  'compare.stops-all',
  'compare.stops-nowhere',
  'compare.stops-none',
  'compare.glance-next',
  'compare.glance-next-now',
  'compare.glance-next-same',
  'compare.glance-next-again',
  'compare.glance-next-refused',
  'compare.reported-next',
  'compare.weighed-next',
];

/** What stands of a text whatever is filled in: its longest part between the places for values. */
function fixedPartsOf(language: Language): readonly string[] {
  const messages = loadMessages(language);
  const templates = SUPPOSING_ORDER.flatMap((key) => {
    const message = messages[key];
    if (message === undefined) return [];
    return typeof message === 'string' ? [message] : [message.one, message.other];
  });
  const parts = templates.map(
    (template) =>
      template
        .split(/\{\$?\w+\}/)
        .map((part) => part.trim())
        .toSorted((a, b) => b.length - a.length)[0] ?? '',
  );
  return parts.filter((part) => part.length >= 8);
}
const WORDS: Readonly<Record<Language, readonly RegExp[]>> = {
  nl: [
    /aan de beurt/i,
    /volgende stap/i,
    /volledig en geborgd/i,
    /geborgd/i,
    /stap \d/i,
    /^\d+\. Doelen/m,
    /bouwt voort/i,
  ],
  en: [
    /\bnext step\b/i,
    /step to work on/i,
    /fully and anchored/i,
    /\banchored\b/i,
    /step \d/i,
    /^\d+\. Goals/m,
    /builds? on/i,
  ],
};

const first = answerNinety(0);
const later = answerNinety(1);
const OPEN = 'beheer-uitvoering-3';

/** Every output in a language, by the command that gave it. */
const outputs: Record<Language, Record<string, string>> = { nl: {}, en: {} };

async function screensOf(language: Language): Promise<string> {
  const { assessment } = await readAssessment(await readDossier('a'), null, language);
  const texts = loadTexts(language);
  const plain = (text: string): string => text;
  const style = { strong: plain, faint: plain, accent: plain };
  const agenda = listAgenda(assessment.frameworks, new Map());
  expect(agenda).toHaveLength(90);
  return agenda
    .map((item, index) => {
      const screen = {
        item,
        response: UNANSWERED,
        position: index + 1,
        total: agenda.length,
        opensStep: index % 6 === 0,
      };
      const choices = listChoices(screen, texts);
      const state = { cursor: 0, helpPage: index % 2, columns: 80, rows: 24 };
      return renderScreen(screen, choices, state, texts, style).text;
    })
    .join('\n');
}

beforeAll(async () => {
  standInFolder({ 'negentig.yaml': writeNinetyQuestions() });
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f'])
    await runAll(`init ${id} --name "Huis ${id}" --framework negentig.yaml --date 2026-01-01 --depth full`);
  await runAll('form a --out leeg.yaml');
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f'])
    writeFiles({ [`${id}/metingen/2026-01-01/antwoorden.yaml`]: writeAnswers(id === 'a' ? first : later) });
  await runAll('interview a --new --date 2027-01-01');
  writeFiles({ 'a/metingen/2027-01-01/antwoorden.yaml': writeAnswers(later, [OPEN]) });
  for (const language of LANGUAGES) {
    const say = async (line: string): Promise<void> => {
      outputs[language][line] = (await runAll(`${line} --lang ${language}`)).stdout;
    };
    for (const format of ['md', 'html', 'json']) {
      await say(`report a --format ${format}`);
      await say(`report a --measurement 2026-01-01 --format ${format}`);
      await say(`compare a --format ${format}`);
      await say(`compare a b c d e f --own a --format ${format}`);
      await say(`compare a b c --anonymous --format ${format}`);
    }
    await say('plan a --format md');
    await say('plan a --format html');
    await say('status a');
    await say('frameworks show negentig.yaml');
    await say('form a');
    outputs[language]['the screens'] = await screensOf(language);
  }
}, 240_000);

const output = (line: string, language: Language = 'nl'): string => outputs[language][line] ?? '';

test('it is checked without an error or a remark', async () => {
  const { stdout, stderr } = await runAll('check negentig.yaml');
  expect(`${stdout}${stderr}`).toMatch(/1 bestand nagekeken: geen fouten gevonden/);
  expect(`${stdout}${stderr}`).not.toMatch(/opmerking/);
});

test('the result of a practice is the mean of what its answers are worth', () => {
  const report = JSON.parse(output('report a --measurement 2026-01-01 --format json')) as {
    frameworks: {
      nextStep: unknown;
      isOrdered?: boolean;
      steps: { id: string; order: number | null; score: number }[];
    }[];
  };
  const [framework] = report.frameworks;
  expect(framework?.nextStep).toBeNull();
  expect(framework?.steps.map(({ id, order }) => [id, order])).toEqual(PRACTICES.map(({ id }) => [id, null]));
  for (const { id, questions } of PRACTICES) {
    const sum = questions.reduce((total, question) => total + (WORTH[first.get(question) ?? ''] ?? 0), 0);
    const score = framework?.steps.find((step) => step.id === id)?.score;
    expect(score, id).toBeCloseTo((100 * sum) / questions.length, 10);
  }
});

test('status, plan and comparison have no next step either', async () => {
  const { stdout } = await runAll('status a --json');
  expect((JSON.parse(stdout) as { frameworks: { nextStep: unknown }[] }).frameworks[0]?.nextStep).toBeNull();
  const overTime = JSON.parse(output('compare a --format json')) as { frameworks: { next: unknown }[] };
  expect(overTime.frameworks[0]?.next).toBeNull();
  const across = JSON.parse(output('compare a b c d e f --own a --format json')) as {
    frameworks: { isOrdered: boolean; nextSteps: unknown[] }[];
  };
  expect(across.frameworks[0]).toMatchObject({ isOrdered: false, nextSteps: [] });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('no sentence supposes an order, and no word of another scale is said', () => {
    const parts = fixedPartsOf(language);
    expect(parts.length).toBeGreaterThan(30);
    const found = Object.entries(outputs[language])
      .filter(([line]) => !line.endsWith('json'))
      .flatMap(([line, written]) => {
        expect(written.length, line).toBeGreaterThan(200);
        const read = written
          .replace(/<style>[\s\S]*?<\/style>/g, '')
          .replace(/ (?:class|id|href)="[^"]*"/g, '');
        const said = parts.filter((part) => read.includes(part));
        const words = WORDS[language].flatMap((word) => {
          const match = word.exec(read);
          return match === null ? [] : [read.slice(Math.max(0, match.index - 60), match.index + 60)];
        });
        return [...said, ...words].map((one) => `${line}: ${one}`);
      });
    expect(found).toEqual([]);
  });

  test('its own words, its streams and its functions stand in the report', () => {
    const report = output('report a --format md', language);
    const [stage, stream, phase] =
      language === 'nl' ? ['niveau twee', 'Uitvoering', 'Richten'] : ['level two', 'Use', 'Direct'];
    expect(report).toContain(stage);
    expect(report).toContain(`| **${stream}** | |`);
    expect(report).toContain(`**${stream}**`);
    // Straight after an item of a list a heading would read as part of that item.
    expect(report).not.toMatch(/^.+\n\*\*.+\*\*$/m);
    expect(report).toContain(phase);
    expect(output('form a', language)).toContain(`── ${stream} ──`);
    expect(output('frameworks show negentig.yaml', language)).toMatch(new RegExp(`^ {3}${stream}$`, 'm'));
    expect(output('the screens', language)).toMatch(new RegExp(`^${stream}$`, 'm'));
  });
});

test('an answer is typed and written as it is worth, in a form as on the screen', () => {
  expect(output('form a')).toContain('0,25 = soms');
  expect(output('form a', 'en')).toContain('0.25 = sometimes');
  expect(output('the screens')).toMatch(/^ {2}0,25 {2}Soms/m);
  expect(readFileSync('leeg.yaml', 'utf8')).toContain('Dit werk doen wij niet.');
});
