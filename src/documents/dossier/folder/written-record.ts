import { hashText } from '../../frameworks/content-hash.ts';
import { asFields, type Fields } from '../../yaml/lenient.ts';

function readRecord(text: string | null): Fields {
  try {
    return asFields(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

/** Whether the record of what the program wrote says that it wrote this content; `key` is the path in the dossier. */
export function isRecorded(record: string | null, key: string, content: string | Uint8Array): boolean {
  const written = readRecord(record);
  return Object.hasOwn(written, key) && written[key] === hashText(content);
}

/** The text of the record once the program wrote this content; null for no record yet. */
export function recordText(record: string | null, key: string, content: string | Uint8Array): string {
  const written = { ...readRecord(record), [key]: hashText(content) };
  const sorted = Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}
