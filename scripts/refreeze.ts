/** `npm run refreeze`: gives the bundled examples the frameworks as they are now. Only for examples: a real measurement keeps what was asked. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asFields, asList, asString } from '../src/documents/yaml/lenient.ts';
import { readYaml } from '../src/documents/yaml/yaml-document.ts';
import { loadFramework } from '../src/files/frameworks/load-framework.ts';

for (const entry of readdirSync('examples', { recursive: true, withFileTypes: true })) {
  if (entry.name !== 'meting.yaml') continue;
  const path = join(entry.parentPath, entry.name);
  let text = readFileSync(path, 'utf8');
  const asked = asList(asFields(readYaml(text).value)['frameworks']).map(asFields);
  for (const { id, hash } of asked) {
    const { framework, snapshot } = await loadFramework(asString(id), '.');
    text = text.replace(asString(hash), framework.hash);
    writeFileSync(join(entry.parentPath, 'kaders', `${framework.id}.yaml`), snapshot);
  }
  writeFileSync(path, text);
}
