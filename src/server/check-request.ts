import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request must fit. */
export interface Door {
  /** `127.0.0.1:49152` */
  readonly host: string;
  readonly secret: string;
}

/** A request as far as it decides whether it is let in. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

function isSecret(given: string | readonly string[] | undefined, secret: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * Whether a browser says that another page asks this. A browser that says nothing is one of before these headers. To the page as a whole
 * window, which holds nothing, anything may lead: so does a file that opens it.
 */
function isForeign({ path, headers }: Asked, host: string): boolean {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return true;
  if (path === '/' && headers['sec-fetch-dest'] === 'document') return false;
  const allowed = path === '/' ? ['none', 'same-origin'] : ['same-origin'];
  return typeof site === 'string' && !allowed.includes(site);
}

/** The status with which a request is refused; null for one that is let in. */
export function refuse(asked: Asked, { host, secret }: Door): number | null {
  const { method, path, headers } = asked;
  // A name of another place that leads to this computer is not ours.
  if (headers.host !== host) return 421;
  if (isForeign(asked, host)) return 403;
  if (path === '/') return method === 'GET' ? null : 405;
  if (path !== '/dossier') return 404;
  if (!isSecret(headers['x-nulmeting'], secret)) return 403;
  if (method === 'GET') return null;
  if (method !== 'POST') return 405;
  return headers['content-type'] === 'application/json' ? null : 415;
}
