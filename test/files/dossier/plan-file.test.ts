import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlan, renewPlan } from '../../../src/files/dossier/plan-file.ts';
import { aPlanAction } from '../../domain/builders.ts';
import { DUTCH_STATUSES } from '../../domain/planning/plan-words.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  writeFileSync(join(root, 'dossier.yaml'), '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Renews the plan from these proposals. */
const renew = (...ids: readonly string[]) =>
  renewPlan(
    root,
    { actions: ids.map((id) => aPlanAction(id)), later: [], anchor: [], parts: new Map() },
    { measurement: 'nul', heading: 'Plan', statuses: DUTCH_STATUSES },
    7,
  );
const text = (): string => readFileSync(join(root, 'plan.yaml'), 'utf8');

test('a plan that nobody changed is proposed anew, as often as it is asked for', async () => {
  expect((await renew('a')).kind).toBe('made');
  expect((await renew('b')).kind).toBe('renewed');
  expect((await renew('c')).kind).toBe('renewed');
  expect(text()).not.toContain('id: b');
});

test('a plan that a person works in stays theirs, however often something is added to it', async () => {
  await renew('a');
  appendFileSync(join(root, 'plan.yaml'), '# van ons\n');
  for (const ids of [['a', 'b'], ['b', 'c'], ['d']]) expect((await renew(...ids)).kind).toBe('extended');
  expect(text()).toContain('# van ons\n');
  for (const id of ['a', 'b', 'c', 'd']) expect(text()).toContain(`id: ${id}\n`);
});

test('of a plan that was adopted nothing goes out, also where nobody changed a word of it', async () => {
  await renew('a');
  const texts = (text: string) => `plan:\n  plan-vastgesteld: { text: "${text}" }\n`;
  writeFileSync(join(root, 'teksten.yaml'), texts(''));
  expect((await renew('a')).kind).toBe('renewed');
  writeFileSync(join(root, 'teksten.yaml'), texts('Door het bestuur op 1 mei 2026'));
  expect(await renew('b')).toMatchObject({ kind: 'extended', outdated: ['a'] });
  for (const id of ['a', 'b']) expect(text()).toContain(`id: ${id}\n`);
});

test('a plan with one mistake is neither read nor renewed', async () => {
  await renew('a');
  const before = text().replace('status: voorstel', 'status: misschien');
  writeFileSync(join(root, 'plan.yaml'), before);
  const refused = { diagnostics: [{ code: 'not-in-list' }] };
  await expect(readPlan(root)).rejects.toMatchObject(refused);
  await expect(renew('a', 'b')).rejects.toMatchObject(refused);
  expect(text()).toBe(before);
});
