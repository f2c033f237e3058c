import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NamedError } from '../../domain/checking/named-error.ts';
import { atPath } from '../system/system-error.ts';
import { type Computer, findBrowser } from './find-browser.ts';
import { type Ending, runProgram } from './run-program.ts';

/** A page takes a second or two; this long is waited for it, in seconds. */
const LIMIT = 90;

/** Nothing goes out, nothing is asked, nothing is kept, and no other window of the browser is touched. */
const QUIET = [
  '--headless',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  ...[
    'background-networking',
    'component-update',
    'domain-reliability',
    'extensions',
    'sync',
    'default-apps',
  ].map((part) => `--disable-${part}`),
  ...['--disable-breakpad', '--disable-crash-reporter', '--metrics-recording-only', '--no-pings'],
  ...['--no-first-run', '--no-default-browser-check', '--password-store=basic', '--use-mock-keychain'],
];
/** With marks for a screen reader, and the headings as bookmarks. */
const PAPER = ['--no-pdf-header-footer', '--export-tagged-pdf', '--generate-pdf-document-outline'];

/**
 * The folder in which a private one is made. A browser that came as a snap does not see the folder for temporary files, and has one
 * of its own in that of the person.
 */
function folderFor(browser: string, { env }: Computer): string {
  const isSnap = basename(realpathSync(browser)) === 'snap';
  const own = join(env['HOME'] ?? '', 'snap', basename(browser), 'common');
  return isSnap && statSync(own, { throwIfNoEntry: false })?.isDirectory() === true ? own : tmpdir();
}

/** The last line that a program wrote, which says why it ended. */
function lastLine(text: string): string | null {
  return text.trim().split('\n').at(-1)?.trim() || null;
}

/** What is known of why there is no PDF. */
function reasonOf(ending: Exclude<Ending, { readonly kind: 'too-slow' }>): string {
  if (ending.kind === 'failed') return ending.reason;
  return (ending.code === 0 ? null : lastLine(ending.complaint)) ?? `exit code ${ending.code}`;
}

/** A PDF that was written to its end; null for one that is not there, or half. A browser that falls over afterwards is forgiven. */
function readWhole(path: string): Uint8Array | null {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null;
  const bytes = readFileSync(path);
  return bytes.subarray(-64).toString('latin1').trimEnd().endsWith('%%EOF') ? bytes : null;
}

/**
 * Prints a page of HTML as a PDF, by a browser that is installed. The page and what the browser keeps stand in a private folder, which is
 * removed whatever happens.
 * @throws NamedError `no-browser`, `browser-not-there`, `browser-failed`, `browser-too-slow`; the reason of the signal
 */
export async function printPage(
  page: string,
  computer: Computer,
  wanted: AbortSignal,
  run: typeof runProgram = runProgram,
): Promise<Uint8Array> {
  const browser = findBrowser(computer);
  const parent = folderFor(browser, computer);
  const folder = atPath(parent, () => mkdtempSync(join(parent, 'nulmeting-pdf-')));
  try {
    const [source, result] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    atPath(source, () => writeFileSync(source, page, { mode: 0o600 }));
    // As root, which is how it is in a container, Chromium refuses to start with its sandbox.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const own = [`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${result}`];
    const args = [...QUIET, ...PAPER, ...sandbox, ...own, pathToFileURL(source).href];
    const ending = await run(browser, args, LIMIT * 1000, wanted);
    if (ending.kind === 'too-slow')
      throw new NamedError('browser-too-slow', { path: browser, seconds: LIMIT });
    const printed = readWhole(result);
    if (printed === null) throw new NamedError('browser-failed', { path: browser, reason: reasonOf(ending) });
    return printed;
  } finally {
    // What was just ended may be at work in it for a moment.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
