import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../src/files/programs/find-browser.ts';

/** A computer on which only these programs are installed. */
const findAmong = (
  platform: string,
  env: Readonly<Record<string, string>>,
  ...installed: readonly string[]
): string => findBrowser({ platform, env }, (path) => installed.includes(path));

describe('on Linux', () => {
  const PATH = '/usr/local/bin:/usr/bin:/snap/bin';

  test('a browser is one of the names on the path, Chrome before Edge before Chromium', () => {
    expect(findAmong('linux', { PATH }, '/snap/bin/chromium')).toBe('/snap/bin/chromium');
    expect(findAmong('linux', { PATH }, '/snap/bin/chromium', '/usr/bin/google-chrome-stable')).toBe(
      '/usr/bin/google-chrome-stable',
    );
    expect(findAmong('linux', { PATH }, '/usr/bin/chromium', '/usr/bin/microsoft-edge')).toBe(
      '/usr/bin/microsoft-edge',
    );
  });

  test('a folder of the path that is not named from the root is passed over', () => {
    expect(() => findAmong('linux', { PATH: '.:bin:' }, 'chromium', 'bin/chromium', './chromium')).toThrow(
      expect.objectContaining({ code: 'no-browser' }),
    );
  });
});

test('on a Mac it is one of the applications, of everybody or of the person', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const edge = '/Users/jo/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(findAmong('darwin', { HOME: '/Users/jo' }, chrome, edge)).toBe(chrome);
  expect(findAmong('darwin', { HOME: '/Users/jo' }, edge)).toBe(edge);
});

test('on Windows it is where programs are installed, for everybody or for the person', () => {
  const env = {
    ProgramFiles: String.raw`C:\Program Files`,
    'ProgramFiles(x86)': String.raw`C:\Program Files (x86)`,
    LOCALAPPDATA: String.raw`C:\Users\jo\AppData\Local`,
  };
  const edge = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`;
  const chrome = String.raw`C:\Users\jo\AppData\Local\Google\Chrome\Application\chrome.exe`;
  expect(findAmong('win32', env, edge)).toBe(edge);
  expect(findAmong('win32', env, edge, chrome)).toBe(chrome);
});

describe('one that is pointed at', () => {
  const PATH = '/usr/bin';

  test('by NULMETING_BROWSER is used before any other, and must be there', () => {
    const env = { PATH, NULMETING_BROWSER: '/opt/mijn', CHROME_PATH: '/opt/andere' };
    expect(findAmong('linux', env, '/opt/mijn', '/opt/andere', '/usr/bin/chromium')).toBe('/opt/mijn');
    expect(() => findAmong('linux', env, '/opt/andere', '/usr/bin/chromium')).toThrow(
      expect.objectContaining({ code: 'browser-not-there', values: { path: '/opt/mijn' } }),
    );
    expect(findAmong('linux', { PATH, NULMETING_BROWSER: '' }, '/usr/bin/chromium')).toBe(
      '/usr/bin/chromium',
    );
  });

  test.each(['CHROME_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'])(
    'by %s, for another program, is used when it is there',
    (name) => {
      expect(findAmong('linux', { PATH, [name]: '/opt/x' }, '/opt/x', '/usr/bin/chromium')).toBe('/opt/x');
      expect(findAmong('linux', { PATH, [name]: '/opt/x' }, '/usr/bin/chromium')).toBe('/usr/bin/chromium');
    },
  );
});

test('a file that may not be run, and a folder, are no browser', () => {
  for (const path of ['package.json', 'src'])
    expect(() => findBrowser({ platform: 'linux', env: { NULMETING_BROWSER: path } })).toThrow(
      expect.objectContaining({ code: 'browser-not-there' }),
    );
});
