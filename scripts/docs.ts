/** `npm run docs`: writes the reference of our files from their schemas, and of our problems. A test fails when what is committed is stale. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeProblems } from './describe-problems.ts';
import { describeSchemas } from './describe-schemas.ts';

for (const [name, text] of describeSchemas('schemas')) writeFileSync(join('docs/reference', name), text);
const problems = 'docs/reference/problems';
rmSync(problems, { recursive: true, force: true });
mkdirSync(problems, { recursive: true });
for (const [name, text] of describeProblems()) writeFileSync(join(problems, name), text);
