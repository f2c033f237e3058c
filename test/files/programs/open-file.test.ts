import { describe, expect, test } from 'vitest';
import { findOpener } from '../../../src/files/programs/find-opener.ts';
import { openFile } from '../../../src/files/programs/open-file.ts';

const PATH = '/map met spatie/verslag.html';

describe('a file is opened', () => {
  test('on a Mac by open', () => {
    expect(findOpener(PATH, { platform: 'darwin', env: {} })).toMatchObject({
      program: '/usr/bin/open',
      args: [PATH],
    });
  });

  test('on a Mac not for who came in from elsewhere', () => {
    const env = { SSH_CONNECTION: '192.0.2.1 50022 192.0.2.2 22' };
    expect(findOpener(PATH, { platform: 'darwin', env })).toBeNull();
  });

  test('on Windows by the explorer, between quotes', () => {
    const path = String.raw`C:\map, met komma\verslag.html`;
    expect(findOpener(path, { platform: 'win32', env: { SystemRoot: String.raw`D:\Win` } })).toEqual({
      program: String.raw`D:\Win\explorer.exe`,
      args: [`"${path}"`],
      // It ends with 1 when all is well.
      saysHow: false,
    });
  });

  test.each([{ DISPLAY: ':0' }, { WAYLAND_DISPLAY: 'wayland-0' }])('on Linux by xdg-open, with %o', (env) => {
    expect(findOpener(PATH, { platform: 'linux', env })).toMatchObject({ program: 'xdg-open', args: [PATH] });
  });
});

test.each([{}, { DISPLAY: '' }])('without a desktop (%o) nothing is started', async (env) => {
  expect(await openFile(PATH, { platform: 'linux', env })).toBe('no-desktop');
});

// What stands in for a desktop is a program that every Unix has.
describe.skipIf(process.platform === 'win32')('the program that opens', () => {
  const openBy = async (program: string, ...args: readonly string[]) => {
    const began = performance.now();
    const opening = await openFile(PATH, { platform: 'linux', env: {} }, () => ({
      program,
      args,
      saysHow: true,
    }));
    return { opening, took: performance.now() - began };
  };

  test('is believed when it says that it could or could not', async () => {
    expect((await openBy('true')).opening).toBe('opened');
    expect((await openBy('false')).opening).toBe('open-failed');
    expect((await openBy('/er/is/niets')).opening).toBe('open-failed');
  });

  test('is not waited for', async () => {
    const { opening, took } = await openBy('sleep', '4');
    expect(opening).toBe('opened');
    expect(took).toBeLessThan(3500);
  });
});
