import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NamedError, readNamedError } from '../../src/domain/checking/named-error.ts';
import { withLock } from '../../src/files/disk/lock.ts';
import { type Served, serveDossier } from '../../src/server/serve-dossier.ts';
import { errorWords } from '../../src/texts/error-words.ts';
import { loadTexts } from '../../src/texts/texts.ts';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const root = join(home, 'd');
const PAGE = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><p>pagina</p>`;
let served: Served;
let port = 0;
let secret = '';

cpSync('examples/opvang-de-linde', root, { recursive: true });
beforeAll(async () => {
  served = await serveDossier(root, PAGE);
  const address = new URL(served.address);
  port = Number(address.port);
  secret = address.hash.slice(1);
});
afterAll(() => {
  served.close();
  rmSync(home, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Asks the server something, with exactly these headers; `null` takes one away. */
function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string | null>> = {},
  body = '',
): Promise<Answer> {
  const all: Record<string, string | null> = { 'x-nulmeting': secret, host: `127.0.0.1:${port}`, ...headers };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Record<
    string,
    string
  >;
  return new Promise((answered, failed) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers: given }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        answered({ status: response.statusCode ?? 0, text, headers: response.headers }),
      );
    });
    asked.on('error', failed);
    asked.end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (files: unknown, headers: Readonly<Record<string, string | null>> = {}): Promise<Answer> =>
  ask('POST', '/dossier', { ...JSON_TYPE, ...headers }, JSON.stringify({ files }));
const read = async (): Promise<Readonly<Record<string, string>>> =>
  (JSON.parse((await ask('GET', '/dossier')).text) as { files: Readonly<Record<string, string>> }).files;

test('the page comes without the secret, and may speak with where it came from alone', async () => {
  const { status, text, headers } = await ask('GET', '/', { 'x-nulmeting': null, 'sec-fetch-site': 'none' });
  expect(status).toBe(200);
  expect(text).toContain("default-src 'none'; connect-src 'self'");
  expect(text).not.toContain(secret);
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-frame-options': 'DENY' });
});

test('the address holds a secret of 192 bits, in the part that a browser keeps to itself', () => {
  expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{32}$/);
});

test('the dossier is given as it is', async () => {
  const files = await read();
  expect(files['dossier.yaml']).toBe(readFileSync(join(root, 'dossier.yaml'), 'utf8'));
  expect(Object.keys(files).every((path) => !path.startsWith('rapporten/'))).toBe(true);
});

const FOREIGN = { 'sec-fetch-site': 'cross-site' };
const EMBEDDED = { ...FOREIGN, 'sec-fetch-dest': 'iframe' };

test('a file may lead to the page, as a whole window; to the dossier nothing may', async () => {
  const led = { ...FOREIGN, 'sec-fetch-dest': 'document' };
  expect((await ask('GET', '/', led)).status).toBe(200);
  expect((await ask('GET', '/dossier', led)).status).toBe(403);
});

describe('refused is', () => {
  const before = readFileSync(join(root, 'dossier.yaml'), 'utf8');
  const change = [{ path: 'dossier.yaml', text: 'x', before }];
  test.each<[string, () => Promise<Answer>, number]>([
    ['another name of this computer', () => ask('GET', '/dossier', { host: `localhost:${port}` }), 421],
    ['a name that leads here', () => ask('GET', '/', { host: `evil.example:${port}` }), 421],
    ['another port in the name', () => ask('GET', '/dossier', { host: '127.0.0.1:1' }), 421],
    ['another page', () => post(change, { origin: 'https://evil.example' }), 403],
    ['a page from the disk', () => post(change, { origin: 'null' }), 403],
    ['what a browser calls foreign', () => post(change, { 'sec-fetch-site': 'cross-site' }), 403],
    ['a page of another port', () => ask('GET', '/dossier', { 'sec-fetch-site': 'same-site' }), 403],
    ['the page as a part of another', () => ask('GET', '/', EMBEDDED), 403],
    ['a missing secret', () => ask('GET', '/dossier', { 'x-nulmeting': null }), 403],
    ['a wrong secret', () => ask('GET', '/dossier', { 'x-nulmeting': 'x'.repeat(32) }), 403],
    ['half of the secret', () => ask('GET', '/dossier', { 'x-nulmeting': secret.slice(0, 16) }), 403],
    ['what a form can send', () => post(change, { 'content-type': 'text/plain' }), 415],
    ['no type at all', () => post(change, { 'content-type': null }), 415],
    ['another way of asking', () => ask('PUT', '/dossier'), 405],
    ['writing the page', () => ask('POST', '/'), 405],
    ['another place', () => ask('GET', '/etc/passwd'), 404],
    ['what is no JSON', () => ask('POST', '/dossier', JSON_TYPE, '{'), 400],
    ['a place outside the dossier', () => post([{ path: '../x.yaml', text: 'x', before: null }]), 400],
    ['what is made of the answers', () => post([{ path: 'rapporten/x.html', text: 'x', before: null }]), 400],
    ['a file without a text', () => post([{ path: 'plan.yaml', text: 1, before: null }]), 400],
    ['more than a dossier', () => ask('POST', '/dossier', JSON_TYPE, 'x'.repeat(8_000_001)), 413],
  ])('%s', async (_, asks, status) => {
    expect((await asks()).status).toBe(status);
    expect(readFileSync(join(root, 'dossier.yaml'), 'utf8')).toBe(before);
  });
});

test('of two tabs that write the same file, the second is told that it changed, and loses nothing', async () => {
  const path = 'dossier.yaml';
  const { [path]: before = '' } = await read();
  const first = `${before}# eerste tab\n`;
  expect((await post([{ path, text: first, before }])).status).toBe(204);
  expect((await post([{ path, text: `${before}# tweede tab\n`, before }])).status).toBe(409);
  expect(readFileSync(join(root, path), 'utf8')).toBe(first);
  expect((await post([{ path, text: `${first}# tweede tab\n`, before: first }])).status).toBe(204);
  expect(readFileSync(join(root, path), 'utf8')).toBe(`${first}# tweede tab\n`);
});

test.each(['//', 'http://[', '*', '/dossier/../..//?'])(
  'a path that is no address (%s) is refused, and ends nothing',
  async (path) => {
    expect((await ask('GET', path)).status).toBe(404);
    expect((await ask('GET', '/dossier')).status).toBe(200);
  },
);

test('a lock that comes and goes while the dossier is read is not looked into', async () => {
  const lock = join(root, '.nulmeting', 'lock');
  const makeAndRemove = `const { mkdirSync, rmdirSync } = require('node:fs');
    for (const end = Date.now() + 1500; Date.now() < end; ) { mkdirSync(process.argv[1]); rmdirSync(process.argv[1]); }`;
  mkdirSync(join(root, '.nulmeting'), { recursive: true });
  const other = spawn(process.execPath, ['-e', makeAndRemove, lock]);
  const ended = new Promise((done) => other.once('exit', done));
  for (let reads = 0; other.exitCode === null; reads += 1) {
    expect((await ask('GET', '/dossier')).status, `${reads}`).toBe(200);
  }
  expect(await ended).toBe(0);
});

test('a dossier that cannot be read now ends no program: it is read again later', async () => {
  renameSync(root, `${root}-away`);
  expect((await ask('GET', '/dossier')).status).toBe(500);
  expect((await post([{ path: 'plan.yaml', text: 'x', before: null }])).status).toBe(500);
  renameSync(`${root}-away`, root);
  expect((await ask('GET', '/dossier')).status).toBe(200);
});

test('of far more than a dossier the answer arrives, with why it was not taken', async () => {
  const { status, text } = await ask('POST', '/dossier', JSON_TYPE, 'x'.repeat(40_000_000));
  expect(status).toBe(413);
  expect(JSON.parse(text)).toMatchObject({ code: 'file-too-large', values: { most: 8 } });
  expect((await ask('GET', '/dossier')).status).toBe(200);
});

test('why a file cannot be written is said by its code, and it is written once it can be', async () => {
  const path = 'dossier.yaml';
  const { [path]: before = '' } = await read();
  const change = [{ path, text: `${before}# later\n`, before }];
  chmodSync(join(root, path), 0o400);
  const { status, text } = await post(change);
  chmodSync(join(root, path), 0o600);
  expect(status).toBe(500);
  const error = readNamedError(JSON.parse(text));
  expect(error?.code).toBe('file-read-only');
  expect(errorWords(error ?? new NamedError('no-terminal', { path }), loadTexts('nl'))).toContain(path);
  expect(readFileSync(join(root, path), 'utf8')).toBe(before);
  expect((await post(change)).status).toBe(204);
});

test('a dossier that another program holds is said to be busy', async () => {
  let release = (): void => {};
  const held = withLock(root, () => new Promise<void>((done) => (release = done)));
  const { status, text } = await post([{ path: 'plan.yaml', text: 'x', before: null }]);
  expect([status, readNamedError(JSON.parse(text))?.code]).toEqual([500, 'dossier-busy']);
  release();
  await held;
});

test('it ends when no page asks anything any more', async () => {
  const idle = await serveDossier(root, PAGE, 1, 10);
  await idle.ended;
  await expect(fetch(idle.address)).rejects.toThrow();
});
