/**
 * `npm run coding -- print`: the twenty invented organisations with the questions of their sheet, for a reader who codes them.
 * `npm run coding -- compare [a.json b.json]`: how far two readers agree, and every doubt; by default those that are kept.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodings, readCoding } from './compare-codings.ts';
import { printSheet, type Sheet } from './print-coding.ts';

const FOLDER = 'docs/content-review';
const read = (path: string): string => readFileSync(path, 'utf8');
const [command, a = join(FOLDER, 'coding-a.json'), b = join(FOLDER, 'coding-b.json')] = process.argv.slice(2);

if (command === 'print') {
  const sheet = JSON.parse(read(join(FOLDER, 'sheet.json'))) as Sheet;
  console.log(printSheet(read(join(FOLDER, 'organisations.md')), sheet));
} else if (command === 'compare') {
  console.log(compareCodings(readCoding(a, read(a)), readCoding(b, read(b))));
} else {
  console.error('npm run coding -- print, or npm run coding -- compare a.json b.json');
  process.exitCode = 2;
}
