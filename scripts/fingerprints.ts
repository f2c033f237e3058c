/**
 * `npm run fingerprints`: records the hash of each bundled framework at its version, in frameworks/fingerprints.json. Where a framework
 * changed, raise its version first; `-- --force` gives a version another fingerprint, and is only for one that nobody has yet.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listBundledFrameworks } from '../src/documents/bundled/bundled-frameworks.ts';
import { FINGERPRINTS_FILE, readFingerprints } from '../src/files/frameworks/fingerprints.ts';
import { addFingerprints } from './add-fingerprints.ts';

const force = process.argv.includes('--force');
const known = readFingerprints('frameworks');
if (known === null && !force) throw new Error(`frameworks/${FINGERPRINTS_FILE} cannot be read`);
const { fingerprints, refused } = addFingerprints(known ?? {}, listBundledFrameworks(), force);
writeFileSync(join('frameworks', FINGERPRINTS_FILE), `${JSON.stringify(fingerprints, null, 2)}\n`);
for (const name of refused) console.error(`${name} has changed: raise the version in its file.`);
if (refused.length > 0) process.exitCode = 1;
