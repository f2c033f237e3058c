import { readNamedError } from '../../domain/checking/named-error.ts';
import { type Store, StoreGone } from './store.ts';

/** The secret in the address with which `nulmeting open` opens the page, empty where that was not copied whole; null in a page from a file. */
export function findSecret(): string | null {
  return 'served' in document.documentElement.dataset ? location.hash.slice(1) : null;
}

/** With which a program refuses a page that is not its own: another one listens there by now. */
const OTHER_PROGRAM: readonly number[] = [403, 404, 421];

/** Why the program did not do what was asked. */
async function errorOf(response: Response): Promise<Error> {
  if (OTHER_PROGRAM.includes(response.status)) return new StoreGone(`${response.status}`);
  const said: unknown = await response.json().catch(() => null);
  return readNamedError(said) ?? new Error(`${response.status}`);
}

/** A dossier in a folder on this computer, written by the program that serves the page, with the lock of the dossier. */
export function createServerStore(secret: string): Store {
  const send = (content: object | null): Promise<Response> =>
    fetch('/dossier', {
      method: content === null ? 'GET' : 'POST',
      headers: {
        'x-nulmeting': secret,
        ...(content === null ? {} : { 'content-type': 'application/json' }),
      },
      body: content === null ? null : JSON.stringify(content),
      cache: 'no-store',
    });
  const ask = async (content: object | null): Promise<Response> => {
    // A connection that breaks off once says nothing: what was written then, is found to be changed.
    const response = await send(content)
      .catch(() => send(content))
      .catch((cause: unknown) => {
        throw new StoreGone('the program does not answer', { cause });
      });
    if (response.ok || response.status === 409) return response;
    throw await errorOf(response);
  };
  return {
    kind: 'server',
    name: '',
    read: async () => {
      const { files } = (await (await ask(null)).json()) as { files: Readonly<Record<string, string>> };
      return new Map(Object.entries(files));
    },
    write: async (texts, known) => {
      const files = [...texts].map(([path, text]) => ({ path, text, before: known.get(path) ?? null }));
      return (await ask({ files })).status === 409 ? 'changed' : 'written';
    },
  };
}
