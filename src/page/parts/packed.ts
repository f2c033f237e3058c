import { gunzipSync, strFromU8 } from 'fflate';
import { cached } from '../../documents/bundled/cached.ts';
import { joinLines } from './shared-lines.ts';

/** What the loader unpacked already. */
const { unpackedParts } = globalThis as unknown as { readonly unpackedParts: ReadonlyMap<string, string> };

/** The text of a part of the page. The loader unpacks them one after another; one that is asked for before its turn is unpacked here. */
export function unpackPart(id: string): string {
  const known = unpackedParts.get(id);
  if (known !== undefined) return known;
  const packed = atob(document.getElementById(id)?.textContent ?? '');
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = packed.charCodeAt(at);
  return strFromU8(gunzipSync(bytes));
}

const sharedLines = cached(() => unpackPart('shared-lines').split('\n'));

/** The text of a file of data in the page. */
export function readAsset(name: string): string {
  const text = unpackPart(name);
  return /^(framework|snapshot)-/.test(name) ? joinLines(text, sharedLines()) : text;
}
