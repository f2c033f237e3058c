/** `npm run refreeze`: gives the bundled examples snapshots of the frameworks as they are now. Only for examples: a real measurement keeps its own. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listMeasuredFrameworks } from '../src/documents/dossier/read-measurement.ts';
import { editYaml } from '../src/documents/yaml/edit-yaml.ts';
import { readYaml } from '../src/documents/yaml/yaml-document.ts';
import { loadFramework } from '../src/files/frameworks/load-framework.ts';

for (const entry of readdirSync('examples', { recursive: true, withFileTypes: true })) {
  if (entry.name !== 'meting.yaml') continue;
  const path = join(entry.parentPath, entry.name);
  const text = readFileSync(path, 'utf8');
  const measured = listMeasuredFrameworks(readYaml(text).value);
  const edits = await Promise.all(
    measured.map(async ({ id }, index) => {
      const { framework, snapshot } = await loadFramework(id, '.');
      writeFileSync(join(entry.parentPath, 'kaders', `${framework.id}.yaml`), snapshot);
      return (['version', 'hash'] as const).map((field) => ({
        path: ['frameworks', String(index), field],
        value: framework[field],
      }));
    }),
  );
  writeFileSync(path, editYaml(text, edits.flat()));
}
