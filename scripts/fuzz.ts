/** `npm run fuzz [-- COUNT [SEED]]`: mutates files of every kind, runs the commands that read them, and prints what happened. `-- 1 SEED` repeats a finding. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fuzz, randomSeed, showFinding, showTable } from '../test/hostile/fuzz/fuzz.ts';

const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? randomSeed());
const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const result = await fuzz(count, seed, home, process.cwd());
rmSync(home, { recursive: true, force: true });
for (const finding of result.findings) console.log(showFinding(finding));
console.log(`seed ${seed}\n${showTable(result)}`);
process.exitCode = result.findings.length > 0 ? 1 : 0;
