import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Driven } from './by-keyboard.ts';

/* Firefox as it is installed, worked by the protocol that it has itself (Marionette): keys that are pressed, and expressions. */

const KNOWN = [
  process.env['NULMETING_FIREFOX'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The Firefox of this computer, or null. */
export const FIREFOX = KNOWN.find((path) => path !== '' && existsSync(path)) ?? null;

/** The signs that stand for keys in the protocol. Source: W3C WebDriver, "Keyboard actions". */
const KEYS: Readonly<Record<string, string>> = {
  Shift: '\uE008',
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  ArrowDown: '\uE015',
};

export interface Firefox extends Driven {
  readonly close: () => Promise<void>;
  /** The folder in which it saves downloads. */
  readonly downloads: string;
}

/** Nothing is asked of a network: everything goes through a door that nobody opens. */
function preferences(downloads: string): string {
  const wanted = {
    'marionette.port': 0,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.helperApps.neverAsk.saveToDisk': 'application/zip,text/html,text/markdown',
    'datareporting.policy.dataSubmissionEnabled': false,
    'intl.accept_languages': 'nl',
    'dom.disable_beforeunload': true,
  };
  return Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** The port on which it listens, which it writes in its profile. */
async function findPort(profile: string, process: ChildProcess): Promise<number> {
  const path = join(profile, 'MarionetteActivePort');
  for (let look = 0; look < 600; look += 1) {
    const port = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
    if (port > 0) return port;
    if (process.exitCode !== null) break;
    await pause(50);
  }
  throw new Error('Firefox does not start');
}

type Sender = (command: string, parameters: object) => Promise<unknown>;

/** Sends a command and waits for its answer: each message has its length before it. */
function createSender(socket: Socket): Sender {
  let received = Buffer.alloc(0);
  const waiting = new Map<number, (message: readonly unknown[]) => void>();
  socket.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part]);
    for (;;) {
      const colon = received.indexOf(':');
      const length = Number(received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || received.length < colon + 1 + length) return;
      const text = received.subarray(colon + 1, colon + 1 + length).toString('utf8');
      received = received.subarray(colon + 1 + length);
      const message: unknown = JSON.parse(text);
      if (Array.isArray(message)) waiting.get(Number(message[1]))?.(message as readonly unknown[]);
    }
  });
  let last = 0;
  return (command, parameters) =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, ([, , error, value]) => {
        if (error === null) done(value);
        else fail(new Error(`${command}: ${JSON.stringify(error).slice(0, 300)}`));
      });
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

/** Starts Firefox without a window in a folder of its own, and opens a file of the disk on a small screen. */
export async function openInFirefox(program: string, folder: string, page: string): Promise<Firefox> {
  const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
  for (const path of [profile, downloads]) mkdirSync(path, { recursive: true });
  writeFileSync(join(profile, 'user.js'), preferences(downloads));
  const args = ['--headless', '--marionette', '--no-remote', '--profile', profile, '--width', '360'];
  const started = spawn(program, args, { stdio: 'ignore', env: { ...process.env, HOME: folder } });
  const socket = connect(await findPort(profile, started), '127.0.0.1');
  const send = createSender(socket);
  await send('WebDriver:NewSession', {});
  await send('WebDriver:SetWindowRect', { width: 450, height: 800 });
  await send('WebDriver:Navigate', { url: pathToFileURL(page).href });
  /** Presses keys one after another; those of one word with a plus are held together. */
  const keys = (values: readonly string[]): Promise<unknown> =>
    send('WebDriver:PerformActions', {
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: values.flatMap((value) => {
            const held = value.length === 1 ? [value] : value.split('+').map((key) => KEYS[key] ?? key);
            return [
              ...held.map((key) => ({ type: 'keyDown', value: key })),
              ...held.toReversed().map((key) => ({ type: 'keyUp', value: key })),
            ];
          }),
        },
      ],
    });
  return {
    downloads,
    evaluate: async <Value>(expression: string): Promise<Value> => {
      const script = `return (${expression});`;
      const answer = (await send('WebDriver:ExecuteScript', { script, args: [] })) as { value: Value };
      return answer.value;
    },
    keyboard: {
      press: async (key) => void (await keys([key])),
      type: async (text) => void (await keys([...text])),
    },
    close: async () => {
      const ended = new Promise((done) => started.once('exit', done));
      socket.destroy();
      started.kill();
      await ended;
    },
  };
}
