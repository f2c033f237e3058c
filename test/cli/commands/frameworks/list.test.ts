import { expect, test } from 'vitest';
import { runInProcess, splitWords } from '../../run-in-process.ts';
import { KORT, standInFolder } from '../../stand-in-folder.ts';

/** The longest line in which a title of many words stands. */
async function longestLine(line: string, columns?: number): Promise<number> {
  const title = 'Een kader met een lange titel '.repeat(6).trim();
  const text = KORT.replace('nl: Kort kader', `nl: ${title}`).replace('id: kort', 'id: lang');
  standInFolder({
    'dossier.yaml': 'schema: nulmeting/dossier@1\norganisation: { id: x, name: X }\n',
    'kaders/lang.yaml': text,
  });
  const surroundings = columns === undefined ? {} : { isTerminal: true, columns };
  const { stdout } = await runInProcess(splitWords(`${line} --no-color`), surroundings);
  const found = stdout.split('\n').filter((one) => /\b(?:Een|kader|lange|titel)\b/.test(one));
  expect(found.join(' ')).toContain('lange');
  return Math.max(...found.filter((one) => !one.includes('nulmeting ')).map(({ length }) => length));
}

test.each(['frameworks', 'frameworks show lang'])(
  'a long title is folded in the width of the screen: %s',
  async (line) => {
    expect(await longestLine(line, 50)).toBeLessThan(50);
    expect(await longestLine(line, 200)).toBeLessThan(80);
    expect(await longestLine(line)).toBeLessThan(80);
  },
);
