import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../../src/documents/diagnostics/diagnostics-error.ts';
import { refuseDifferentQuestions } from '../../../src/documents/dossier/refuse-different-questions.ts';
import { type LoadedFramework, loadNamedFramework } from '../../../src/files/frameworks/load-framework.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A framework of which the second step asks `tijd`, in these words, behind another question. */
function load(id: string, words: string): Promise<LoadedFramework> {
  const question = (name: string, text: string): string =>
    `      - { id: ${name}, label: X, text: "${text}", sources: [{ document: bron, section: "1" }] }\n`;
  writeFileSync(
    join(home, `${id}.yaml`),
    `schema: nulmeting/framework@1
id: ${id}
version: 1.0.0
title: Kader
documents: { bron: { title: Bron, publisher: Bron, year: 2020 } }
steps:
  - id: begin
    title: Begin
    questions:
${question(`visie-${id}`, 'Is er een visie?')}  - id: eind
    title: Eind
    questions:
${question(`plan-${id}`, 'Is er een plan?')}${question('tijd', words)}`,
  );
  return loadNamedFramework(`./${id}.yaml`, home, home);
}

function refused(...loaded: readonly LoadedFramework[]): readonly Diagnostic[] {
  try {
    refuseDifferentQuestions(loaded);
  } catch (error) {
    if (error instanceof DiagnosticsError) return error.diagnostics;
    throw error;
  }
  return [];
}
/** The same framework as it comes with the program: it has no place in a file of a person. */
const bundled = ({ framework, snapshot }: LoadedFramework): LoadedFramework => ({ framework, snapshot });

describe('one id of different questions is told', () => {
  const AT = { code: 'question-differs', line: 15, column: 15, length: 4 };

  test('at its place in the second of two frameworks of a person', async () => {
    const [one, two] = [await load('een', 'Is er tijd?'), await load('twee', 'Is er veel tijd?')];
    const [found, ...more] = refused(one, two);
    expect(found).toMatchObject(AT);
    expect(found?.path.endsWith('twee.yaml')).toBe(true);
    expect(more).toEqual([]);
  });

  test('at its place in the one of a person, where the other comes with the program', async () => {
    const [one, two] = [await load('een', 'Is er tijd?'), await load('twee', 'Is er veel tijd?')];
    for (const pair of [
      [one, bundled(two)],
      [bundled(two), one],
    ] as const) {
      const [found] = refused(...pair);
      expect(found).toMatchObject(AT);
      expect(found?.path.endsWith('een.yaml')).toBe(true);
    }
  });

  test('with the name of the second, where neither has a place', async () => {
    const [one, two] = [await load('een', 'Is er tijd?'), await load('twee', 'Is er veel tijd?')];
    expect(refused(bundled(one), bundled(two))).toMatchObject([
      { code: 'question-differs', path: 'kaders/twee.yaml', line: 1, column: 1 },
    ]);
  });
});

test('one id of the same question is no mistake', async () => {
  expect(refused(await load('een', 'Is er tijd?'), await load('twee', 'Is er tijd?'))).toEqual([]);
});
