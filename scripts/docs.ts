/** `npm run docs`: writes the reference of our files from their schemas, of our problems, and of where the questions come from. A test fails when what is committed is stale. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeProblems } from './describe-problems.ts';
import { describeSchemas } from './describe-schemas.ts';
import { describeTrace } from './describe-trace.ts';

for (const [name, text] of describeSchemas('schemas')) writeFileSync(join('docs/reference', name), text);
writeFileSync('docs/reference/trace.md', await describeTrace());
const problems = 'docs/reference/problems';
rmSync(problems, { recursive: true, force: true });
mkdirSync(problems, { recursive: true });
for (const [name, text] of describeProblems()) writeFileSync(join(problems, name), text);
