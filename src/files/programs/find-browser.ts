import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';

/** What is known of the computer on which the program runs. */
export interface Computer {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The one for this program; what it says must be there. */
const OWN_VARIABLE = 'NULMETING_BROWSER';
/** Those with which other programs are told where a browser is. */
const VARIABLES = ['CHROME_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'];

const ON_PATH = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
];
const ON_MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
  (name) => `${name}.app/Contents/MacOS/${name}`,
);
const ON_WINDOWS = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`Chromium\Application\chrome.exe`,
];

/** Whether there is a file at a path that this person may run. */
function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where a browser may be installed, by the most used first. */
function placesFor({ platform, env }: Computer): readonly string[] {
  const folders = (names: readonly string[]): readonly string[] => names.flatMap((name) => env[name] || []);
  if (platform === 'win32') {
    const installed = folders(['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'LOCALAPPDATA']);
    return ON_WINDOWS.flatMap((name) => installed.map((folder) => win32.join(folder, name)));
  }
  if (platform === 'darwin') {
    const installed = ['/', ...folders(['HOME'])].map((folder) => posix.join(folder, 'Applications'));
    return ON_MAC.flatMap((name) => installed.map((folder) => posix.join(folder, name)));
  }
  // A folder that is not named from the root is wherever somebody stands.
  const path = (env['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  return ON_PATH.flatMap((name) => path.map((folder) => posix.join(folder, name)));
}

/**
 * The path of a browser that can print a page by itself: Chrome, Edge or Chromium.
 * @throws NamedError `browser-not-there` when the one that was pointed at is not, `no-browser` when none was found
 */
export function findBrowser(computer: Computer, isThere: (path: string) => boolean = isProgram): string {
  const own = computer.env[OWN_VARIABLE] ?? '';
  if (own !== '' && !isThere(own)) throw new NamedError('browser-not-there', { path: own });
  const named = [own, ...VARIABLES.map((name) => computer.env[name] ?? '')].filter((path) => path !== '');
  const found = [...named, ...placesFor(computer)].find(isThere);
  if (found === undefined) throw new NamedError('no-browser');
  return found;
}
