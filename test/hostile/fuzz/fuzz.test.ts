import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fuzz, showFinding, showTable } from './fuzz.ts';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('fifteen hundred mutated files are read, reported or refused, and nothing else happens', async () => {
  const result = await fuzz(1500, 9, home, process.cwd());
  process.stdout.write(`\n${showTable(result)}`);
  expect(result.findings.map(showFinding).slice(0, 10)).toEqual([]);
  expect(result.peak).toBeLessThan(512);
}, 400_000);
