// Unpacks the browser that comes as a package of the registry, with the libraries that a bare system lacks.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** The path of a script that starts the browser with its own libraries, or null when it cannot be unpacked. */
export async function unpackBrowser(prefix) {
  const from = resolve(prefix, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const to = resolve(prefix, 'unpacked');
  const start = join(to, 'start.sh');
  if (existsSync(start)) return start;
  if (!existsSync(join(from, 'chromium.br'))) return null;
  mkdirSync(to, { recursive: true });
  const unpack = (name, target) =>
    pipeline(
      createReadStream(join(from, name)),
      createBrotliDecompress(),
      createWriteStream(join(to, target)),
    );
  await unpack('chromium.br', 'chromium');
  for (const part of ['al2023', 'fonts', 'swiftshader']) {
    if (!existsSync(join(from, `${part}.tar.br`))) continue;
    await unpack(`${part}.tar.br`, `${part}.tar`);
    mkdirSync(join(to, part), { recursive: true });
    spawnSync('tar', ['-xf', join(to, `${part}.tar`), '-C', join(to, part)]);
  }
  chmodSync(join(to, 'chromium'), 0o755);
  const libraries = `${to}/al2023/lib`;
  writeFileSync(
    start,
    `#!/bin/sh\nLD_LIBRARY_PATH="${libraries}:$LD_LIBRARY_PATH" exec "${to}/chromium" "$@"\n`,
    { mode: 0o755 },
  );
  return start;
}
