import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { EMPTY_LIBRARY } from '../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../src/documents/frameworks/read-framework.ts';
import { writeSnapshot } from '../../src/documents/frameworks/write-snapshot.ts';
import { type Question, questionsOf } from '../../src/domain/instrument/framework.ts';
import { createDossier, createMeasurement } from '../../src/files/dossier/create-dossier.ts';
import { type LoadedFramework, loadFramework } from '../../src/files/frameworks/load-framework.ts';

/** Stands after everything hostile, so that a test can see that it was shown. */
export const WORD = 'vijandig';

/** One of every kind that a terminal, an editor or a browser obeys. */
export const UNSEEN: readonly string[] = [
  '\u001B[1mVET',
  '\u001B[41m\u001B[999C\u001B[2J',
  '\u001B]8;;http://x\u0007klik\u001B]8;;\u001B\\',
  '\u001B]0;titel\u0007',
  '\u001BPq#0\u001B\\',
  '\u009B2J\u009D0;x\u009C\u0090q\u009C\u0085',
  '\0\b\u000B\f\u000E\u007F',
  'voor\rover',
  '\u202Eom\u202C \u2066in\u2069 \u200E\u200F\u061C',
  'a\u200B\u200C\u200D\u2060\uFEFFb\u2028\u2029c',
  '\u{E0041}\u{E0042}',
  '\uD800 los \uDFFF',
];
export const HOSTILE = `${UNSEEN.join(' ')} ${WORD}`;

/** A name as a file system can hold it: without NUL, a slash and halves of characters. */
export const HOSTILE_NAME = 'map\u001B[41m\u009B2J\u202E\u200B\u0007\n\u007F';

const TEXTS = new Set([
  'title',
  'summary',
  'aim',
  'text',
  'help',
  'label',
  'publisher',
  'evidence',
  'nl',
  'en',
]);

/** The same framework with something hostile in each of its texts. */
function spoil(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return TEXTS.has(key) ? `${value} ${HOSTILE}` : value;
  if (Array.isArray(value)) return value.map((one) => spoil(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, spoil(child, name)]));
}

/** A framework as a hostile sender has it: frozen, with a hash that fits. */
async function freezeSpoiled(text: string): Promise<LoadedFramework> {
  const spoiled = JSON.stringify(spoil(parse(text)));
  const { framework, content } = await readFramework('x.yaml', spoiled, EMPTY_LIBRARY);
  return { framework, snapshot: writeSnapshot(content) };
}

const MEASUREMENTS = ['2026-01-01', '2027-01-01'] as const;

/** An answer to a question, with something hostile wherever a person can write. */
function answerOf(question: Question, at: number): object {
  const more = { note: HOSTILE, evidence: HOSTILE };
  if (question.kind === 'text') return { answer: HOSTILE, ...more };
  if (question.kind !== 'scale') return { answer: null, ...more };
  const [low = '', high = ''] = question.scale.answers.map(({ id }) => id);
  const answers = [{ answer: high }, { answer: 'nvt', reason: HOSTILE }, { answer: 'verdeeld', low, high }];
  return { ...answers[at % answers.length], ...more };
}

const write = (path: string, value: object): void => writeFileSync(path, JSON.stringify(value));

/** A dossier with two measurements and a plan in which every text is hostile, in a folder with a hostile name. */
export async function makeUnseenDossier(home: string, id: string): Promise<string> {
  const root = join(home, HOSTILE_NAME + id);
  const bundled = (await loadFramework('valente-afwegingskader', '.')).snapshot;
  const own = readFileSync('test/interview/own-framework.yaml', 'utf8');
  const frameworks = [await freezeSpoiled(own), await freezeSpoiled(bundled)];
  const name = `${UNSEEN.join(' ').slice(0, 180)} ${WORD}`;
  const [first, second] = MEASUREMENTS.map((date) => ({
    organisation: id,
    measurement: { id: date, date },
    frameworks,
    headings: { dossier: 'x', measurement: 'x', answers: 'x' },
    headcount: null,
  }));
  if (first === undefined || second === undefined) throw new Error('no measurements');
  const sector = UNSEEN.join('').slice(0, 90);
  const organisation = { id, name, sector, teams: null, position: null, headcount: null, roles: UNSEEN };
  await createDossier(root, { ...first, organisation, language: 'nl' });
  await createMeasurement(root, second);
  const questions = frameworks.flatMap(({ framework }) => questionsOf(framework));
  const answers = Object.fromEntries(questions.map((question, at) => [question.id, answerOf(question, at)]));
  for (const [at, date] of MEASUREMENTS.entries()) {
    const folder = join(root, 'metingen', date);
    // In the latest nobody was at the table yet, so that the interview asks for it.
    const table = { present: at === 0 ? UNSEEN : [], absent: UNSEEN };
    write(join(folder, 'antwoorden.yaml'), { schema: 'nulmeting/answers@1', table, answers });
    appendFileSync(join(folder, 'meting.yaml'), `remark: ${JSON.stringify(HOSTILE)}\n# ${UNSEEN[1]}\n`);
  }
  const texts = { goal: HOSTILE, what: HOSTILE, why: HOSTILE, done: HOSTILE, who: HOSTILE, when: HOSTILE };
  const sources = [{ document: 'valente-2025', section: HOSTILE }];
  const actions = UNSEEN.map((_, at) => ({ id: `actie-${at}`, step: 'borging', ...texts, sources }));
  const later = actions.map((action) => ({ ...action, id: `later-${action.id}` }));
  write(join(root, 'plan.yaml'), { schema: 'nulmeting/plan@1', actions, later });
  return root;
}

/** What a text holds that nobody sees and that works, by code point; line feeds and tabs do no harm. */
export function listRaw(text: string): readonly string[] {
  const raw =
    /[\p{Cc}\p{Cs}\uFFFD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
  const found = (text.match(raw) ?? []).filter((character) => character !== '\n' && character !== '\t');
  return [...new Set(found)].map((character) => `U+${character.codePointAt(0)?.toString(16)}`);
}
