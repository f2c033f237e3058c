import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { linesOf, type ReadLine } from '../../../../src/cli/session/terminal/read-lines.ts';

/** A terminal that gives the lines that a test types. */
function makeLines(): { readonly readLine: ReadLine; readonly type: (text: string) => void } {
  const source = Object.assign(new EventEmitter(), { resume: () => {}, pause: () => {} });
  const readLine = linesOf(source, new EventEmitter(), () => {});
  return { readLine, type: (text) => source.emit('data', text) };
}

test.each([
  { title: 'in one read', reads: ['een\r\ntwee\r\n'] },
  { title: 'cut in two between the halves of a line break', reads: ['een\r', '\ntwee\r', '\n'] },
])('a text that is pasted keeps its lines and gets none, $title', async ({ reads }) => {
  const { readLine, type } = makeLines();
  const text = readLine('text');
  for (const read of reads) type(read);
  expect(await text).toBe('een\ntwee');
});

test('an empty line that was pasted stays', async () => {
  const { readLine, type } = makeLines();
  const text = readLine('text');
  type('een\n\ntwee\n');
  expect(await text).toBe('een\n\ntwee');
});
