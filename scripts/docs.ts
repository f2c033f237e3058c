/** `npm run docs`: writes the reference of our files from their schemas. A test fails when what is committed is stale. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSchemas } from './describe-schemas.ts';

for (const [name, text] of describeSchemas('schemas')) writeFileSync(join('docs/reference', name), text);
