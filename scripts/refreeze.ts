/** `npm run refreeze`: gives the bundled examples snapshots of the frameworks as they are now. Only for examples: a real measurement keeps its own. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listMeasuredFrameworks } from '../src/documents/dossier/read-measurement.ts';
import { readYaml } from '../src/documents/yaml/yaml-document.ts';
import { loadFramework } from '../src/files/frameworks/load-framework.ts';

for (const entry of readdirSync('examples', { recursive: true, withFileTypes: true })) {
  if (entry.name !== 'meting.yaml') continue;
  const path = join(entry.parentPath, entry.name);
  let text = readFileSync(path, 'utf8');
  for (const { id, hash } of listMeasuredFrameworks(readYaml(text).value)) {
    const { framework, snapshot } = await loadFramework(id, '.');
    text = text.replace(hash, framework.hash);
    writeFileSync(join(entry.parentPath, 'kaders', `${framework.id}.yaml`), snapshot);
  }
  writeFileSync(path, text);
}
