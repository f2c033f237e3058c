import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import { requireId } from '../../src/domain/instrument/id.ts';
import { saveAnswers } from '../../src/files/dossier/answers/save-answers.ts';
import { readDossier } from '../../src/files/dossier/dossier.ts';
import { readAssessment } from '../../src/files/dossier/read-assessment.ts';
import { converse } from '../../src/interview/converse.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { answer, choose, createScriptedAsker, doInList, pick, type } from '../interview/scripted-asker.ts';
import type { Move } from './moves.ts';

/** The files in a folder with their bytes. */
export function listFiles(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** Puts the texts of a dossier in a folder. */
export function writeFiles(folder: string, texts: ReadonlyMap<string, string>): void {
  for (const [path, text] of texts) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Runs a command line in a folder, and gives what it printed. */
export async function runHere(cwd: string, ...argv: readonly string[]): Promise<string> {
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const ran = await runInProcess(argv, { env: { NULMETING_LANG: 'nl' } });
    expect(ran.exit, ran.stderr).toBe(0);
    return ran.stdout;
  } finally {
    process.chdir(before);
  }
}

type Act = Parameters<typeof createScriptedAsker>[0][number];

/** A move as a person makes it in a terminal: a note comes after the answer, so that she goes back for it. */
function actsOf({ item, response }: Move, depth: string): readonly Act[] {
  const { state, note, evidence } = response;
  const acts: Act[] = [];
  if (state.kind === 'answered') acts.push(answer(state.answer));
  else if (state.kind === 'given') acts.push(answer(String(state.value)));
  else if (state.kind === 'not-applicable') {
    acts.push(choose('not-applicable'));
    if (item.question.notApplicableReasons.length > 0) acts.push(pick(''));
    acts.push(type(state.reason));
  } else if (state.kind === 'divided') acts.push(choose('divided'), pick(state.low), pick(state.high));
  else acts.push(choose('unknown'));
  const { question } = item;
  const isHighest =
    question.kind === 'scale' &&
    state.kind === 'answered' &&
    state.answer === question.scale.answers.at(-1)?.id;
  if (isHighest && depth === 'full') acts.push(type(evidence ?? ''));
  if (note !== null) acts.push(choose('back'), choose('note'), type(note), choose('skip'));
  return acts;
}

/** Plays a session with the conversation of the command line, in the dossier at `root`; each answer is saved as it is given. */
export async function playScripted(root: string, moves: readonly Move[]): Promise<void> {
  const dossier = await readDossier(root);
  const { assessment, folder } = await readAssessment(dossier, null, 'nl', { isFilled: true });
  const { organisation, targets, facts, frameworks, measurement } = assessment;
  const file = {
    root,
    folder,
    heading: 'x',
    isExpected: true,
    settled: { organisation: organisation.id, targets, facts, table: null },
    making: null,
  };
  requireId(measurement.id);
  const absent = organisation.roles.filter(
    (role) => role !== 'hulpverlener' && role !== 'ervaringsdeskundige',
  );
  const roles = { present: ['hulpverlener', 'ervaringsdeskundige'], absent };
  await saveAnswers(file, { responses: new Map(), known: new Map(), roles });
  // Past the last question everything is looked over.
  const script = [...moves.flatMap((move) => actsOf(move, measurement.depth)), doInList('close')];
  const { asker, left } = createScriptedAsker(script, () => {});
  await converse({
    frameworks,
    responses: new Map(),
    asker,
    texts: loadTexts('nl'),
    startAt: null,
    depth: measurement.depth,
    save: async (question, response, before) => {
      await saveAnswers(file, {
        responses: new Map([[question, response]]),
        known: new Map([[question, before ?? UNANSWERED]]),
        roles: null,
      });
      return 'saved';
    },
  });
  expect(left(), 'acts that were not played').toBe(0);
}
