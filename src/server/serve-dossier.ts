import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NamedError, namedToPlain } from '../domain/checking/named-error.ts';
import { readDossierTexts } from '../files/dossier/dossier-texts.ts';
import { showPath } from '../files/system/show-path.ts';
import { nameSystemError } from '../files/system/system-error.ts';
import { type Door, refuse } from './check-request.ts';
import { readChange, writeTexts } from './write-texts.ts';

/** The most bytes that a page may send at once. */
const MAX_BYTES = 8_000_000;
/** How often is looked whether anybody still asks something. */
const TICK = 30_000;

/** A dossier that is served to a page on this computer. */
export interface Served {
  /** The address to open, with the secret in the part that a browser keeps to itself. */
  readonly address: string;
  readonly close: () => void;
  /** Resolves once a browser came for the page. */
  readonly arrived: Promise<void>;
  /** Resolves when it ends: by `close`, or because no page asked anything for a while. */
  readonly ended: Promise<void>;
}

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

function answer(response: ServerResponse, status: number, type = 'text/plain', content = ''): void {
  response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` });
  response.end(content);
}

/**
 * What a page sent. Of more than it may send the rest is read and dropped: a connection that is broken off takes the answer with it.
 * @throws NamedError `file-too-large`
 */
function readBody(root: string, request: IncomingMessage): Promise<string> {
  return new Promise((read, failed) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= MAX_BYTES) parts.push(part);
      else failed(new NamedError('file-too-large', { path: showPath(root), most: MAX_BYTES / 1_000_000 }));
    });
    request.on('end', () => read(Buffer.concat(parts).toString('utf8')));
    request.on('error', failed);
  });
}

async function save(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const change = readChange(await readBody(root, request));
  if (change === null) return answer(response, 400);
  answer(response, (await writeTexts(root, change)) === 'written' ? 204 : 409);
}

/** Says why something could not be read or written now; the page puts a named error into words. */
function explain(response: ServerResponse, error: unknown): void {
  const named = nameSystemError(error);
  const isNamed = named instanceof NamedError;
  const status = isNamed && named.code === 'file-too-large' ? 413 : 500;
  answer(response, status, 'application/json', JSON.stringify(isNamed ? namedToPlain(named) : null));
}

function give(root: string, response: ServerResponse): void {
  const files = Object.fromEntries(readDossierTexts(root));
  answer(response, 200, 'application/json', JSON.stringify({ files }));
}

/** Serves a dossier and the page that works in it, on this computer alone. It ends after `idle` looks at which nobody had asked anything. */
export async function serveDossier(root: string, page: string, idle = 20, tick = TICK): Promise<Served> {
  const secret = randomBytes(24).toString('base64url');
  // The page knows where it came from, may speak with that, and with nothing else.
  const content = page
    .replace('<html ', '<html data-served ')
    .replace("default-src 'none'", "default-src 'none'; connect-src 'self'");
  let door: Door = { host: '', secret };
  let quiet = 0;
  let arrive = (): void => {};
  const arrived = new Promise<void>((come) => {
    arrive = come;
  });
  const server = createServer((request, response) => {
    // Not read as an address: there are those that are none, and anybody on this computer may send one.
    const path = (request.url ?? '/').replace(/\?.*$/s, '');
    const refused = refuse({ method: request.method ?? '', path, headers: request.headers }, door);
    if (refused !== null) {
      answer(response, refused);
      return;
    }
    quiet = 0;
    if (path === '/') {
      answer(response, 200, 'text/html', content);
      arrive();
    } else {
      const act = async (): Promise<void> =>
        request.method === 'GET' ? give(root, response) : save(root, request, response);
      // What cannot be read or written now ends no program in which others work.
      act().catch((error: unknown) => explain(response, error));
    }
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  door = { host: `127.0.0.1:${port}`, secret };
  const ended = new Promise<void>((end) => {
    server.once('close', end);
  });
  const close = (): void => {
    clearInterval(timer);
    server.close();
    server.closeAllConnections();
  };
  // Counted in looks and not in time: a computer that slept was not idle.
  const timer = setInterval(() => {
    quiet += 1;
    if (quiet > idle) close();
  }, tick);
  return { address: `http://${door.host}/#${secret}`, close, arrived, ended };
}
