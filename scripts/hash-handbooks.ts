/**
 * `npx tsx scripts/hash-handbooks.ts FILE…`: hashes of every run of eight words in the handbooks, which are not part of this project,
 * for the test that none of them stands in the product.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { hashSequence, packHashes, sequencesOf } from '../test/frameworks/word-sequences.ts';

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Name the text files of the handbooks.');
const sequences = files.flatMap((file) => sequencesOf(readFileSync(file, 'utf8')));
writeFileSync('test/frameworks/handbook-sequences.bin', packHashes(sequences.map(hashSequence)));
