import type { Store } from './store.ts';

/** The secret in the address with which `nulmeting open` opens the page; null in a page from a file. */
export function findSecret(address: Pick<Location, 'protocol' | 'hash'>): string | null {
  return address.protocol === 'http:' ? (/^#([\w-]{20,})$/.exec(address.hash)?.[1] ?? null) : null;
}

/** A dossier in a folder on this computer, written by the program that serves the page, with the lock of the dossier. */
export function createServerStore(secret: string): Store {
  const ask = async (content: object | null): Promise<Response> => {
    const response = await fetch('/dossier', {
      method: content === null ? 'GET' : 'POST',
      headers: {
        'x-nulmeting': secret,
        ...(content === null ? {} : { 'content-type': 'application/json' }),
      },
      body: content === null ? null : JSON.stringify(content),
      cache: 'no-store',
    });
    if (!response.ok && response.status !== 409) throw new Error(`${response.status}`);
    return response;
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
