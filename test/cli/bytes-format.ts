import type { Format } from '../../src/reports/formats.ts';

/** Every byte there is, in an order that is no text in any encoding. */
export const BYTES = Uint8Array.from({ length: 512 }, (_, index) => (index * 167) % 256);

/** A format of bytes, for plans only. */
export const BYTES_FORMAT: Format = {
  id: 'bytes',
  extension: '.bin',
  mediaType: 'application/octet-stream',
  kinds: ['plan'],
  load: async () => ({ render: async () => BYTES }),
};
