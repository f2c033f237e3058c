import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { hashContent } from '../../../src/documents/frameworks/content-hash.ts';
import { readYaml } from '../../../src/documents/yaml/yaml-document.ts';
import { checkFile } from '../../../src/files/checking/check-file.ts';
import { checkProperty } from '../../check-property.ts';

const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
const codesOf = async (path: string): Promise<readonly string[]> =>
  (await checkFile(path, basename(path), readFileSync(path, 'utf8'))).map(({ code }) => code);

describe('the files that come with the program pass its own check, without a warning', () => {
  const listYaml = (root: string): readonly string[] =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => join(entry.parentPath, entry.name));

  test.each([...listYaml('frameworks'), ...listYaml('examples')])('%s', async (path) => {
    expect(await codesOf(path)).toEqual([]);
  });

  test('and so does the framework of the manual', async () => {
    const manual = readFileSync('docs/frameworks.md', 'utf8');
    const example = /```yaml\n(schema: nulmeting\/framework@1\n[\s\S]*?)```/.exec(manual)?.[1] ?? '';
    expect(await codesOf(write('ons-kader.yaml', example))).toEqual([]);
  });
});

test.each(['dossier', 'plan', 'm/meting'])(
  'what %s.yaml is follows from its name, whatever its schema',
  async (name) => {
    expect(await codesOf(write(`vreemd/${name}.yaml`, 'schema: nulmeting/answers@1\n'))).toContain(
      'other-schema',
    );
  },
);

describe('the snapshot of a framework', () => {
  const unfinished = `schema: nulmeting/framework@1
id: ons-kader
version: 1.0.0
title: Ons kader
scales: { practice: { answers: [{ id: nee, value: 0, label: Nee }, { id: ja, value: 1, label: Ja }] } }
documents: { huisregels: { title: Huisregels, publisher: De Haven, year: 2026 } }
steps:
  - id: begin
    title: Begin
    questions:
      - { id: tijd, label: Tijd, text: Is er tijd?, sources: [{ document: huisregels, section: "1" }], PLACE }
`;
  const measured = (text: string): string => {
    const hash = hashContent(readYaml(text).value);
    write('m/meting.yaml', `frameworks: [{ id: ons-kader, version: 1.0.0, hash: "${hash}" }]\n`);
    return write('m/kaders/ons-kader.yaml', text);
  };

  test('gets no warnings: nobody should change it', async () => {
    const text = unfinished.replace('PLACE', 'weight: 1');
    expect(await codesOf(write('los/ons-kader.yaml', text))).toEqual(['action-missing']);
    expect(await codesOf(measured(text))).toEqual([]);
  });

  test('is checked for control characters, also when it was measured with them', async () => {
    const text = unfinished.replace('PLACE', 'weight: 1');
    const withTitle = (title: string) => measured(text.replace('title: Begin', `title: "${title}"`));
    expect(await codesOf(withTitle('Be\u0007gin'))).toEqual(['control-character']);
    expect(await codesOf(withTitle('Be\u202Egin'))).toEqual([]);
  });

  test('is not checked by later rules as long as its hash is unchanged', async () => {
    const text = unfinished.replace('PLACE', 'prerequisite: true, optional: true');
    const path = measured(text);
    expect(await codesOf(path)).toEqual([]);
    write('m/kaders/ons-kader.yaml', text.replace('Is er tijd?', 'Is er nu tijd?'));
    expect(await codesOf(path)).toEqual(['prerequisite-and-optional']);
  });
});

test('a framework with a remark is still held against the name of its file and its version', async () => {
  const text = `schema: nulmeting/framework@1
id: ons-kader
version: 1.0.0
title: Ons kader
documents: { huisregels: { title: Huisregels, publisher: De Haven, year: 2026 } }
steps:
  - id: begin
    title: Begin
    questions: [{ id: tijd, label: Tijd, text: Is er tijd?, sources: [{ document: huisregels, section: "1" }] }]
`;
  write('remark/kaders/fingerprints.json', '{ "ons-kader": { "1.0.0": "sha256:0" } }');
  expect(await codesOf(write('remark/kaders/kader.yaml', text))).toEqual([
    'id-not-file-name',
    'changed-without-version',
    'action-missing',
  ]);
});

test('a file in kaders/ is checked as a framework, whatever its schema field', async () => {
  const broken = 'schema: nulmeting/framwork@1\nid: ons-kader\nversion: 1.0.0\ntitle: Ons kader\n';
  expect(await codesOf(write('kaders/ons-kader.yaml', broken))).toEqual(['missing-field', 'other-schema']);
  expect(await codesOf(write('elders/ons-kader.yaml', broken))).toEqual(['unknown-kind-of-file']);
  expect(await codesOf(write('kaders/leeg.yaml', '# nog leeg\n'))).toEqual(['empty-file']);
});

test('a framework in kaders/ with the name of a file of a dossier is checked as the framework that it is', async () => {
  for (const id of ['dossier', 'meting', 'plan', 'teksten']) {
    const text = `schema: nulmeting/framework@1\nid: ${id}\nversion: 1.0.0\ntitle: Ons kader\nsteps: []\n`;
    expect(await codesOf(write(`kaders/${id}.yaml`, text))).not.toContain('unknown-field');
  }
});

test('a list as the name of a field is reported once, and only by the check', async () => {
  const warnings: string[] = [];
  const listen = ({ message }: Error): unknown => warnings.push(message);
  process.on('warning', listen);
  expect(await codesOf(write('kaders/lijst.yaml', '? [a, b]\n: c\n'))).toContain('unknown-field');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  expect(warnings).toEqual([]);
});

test('a framework listed twice in a measurement is reported, with the other place', async () => {
  const one = `  - { id: ons-kader, version: 1.0.0, hash: "sha256:${'0'.repeat(64)}" }\n`;
  const text = `schema: nulmeting/measurement@1\nid: n\ndate: 2026-01-01\nmode: consensus\nframeworks:\n${one}${one}`;
  const path = write('twee/metingen/n/meting.yaml', text);
  const found = await checkFile(path, 'meting.yaml', text);
  expect(found.find(({ code }) => code === 'repeated-id')).toMatchObject({ line: 7, related: { line: 6 } });
});

test('columns count characters as a person does, also after a byte order mark', async () => {
  const text = '\uFEFFschema: nulmeting/framwork@1\n';
  const [found] = await checkFile('x.yaml', 'x.yaml', text);
  expect(found).toMatchObject({ line: 1, column: 9, excerpt: 'schema: nulmeting/framwork@1' });
});

test.each([
  ['dossier.yaml', 'a: "x\u202E"\nb: [\n'],
  ['meting.yaml', 'a: "x\u202E"\nb: *weg\n'],
  ['elders.yaml', '# x\u202E\n'],
  ['onbekend.yaml', 'schema: nulmeting/framwork@1\ntitle: "x\u202E"\n'],
  ['plan.yaml', 'schema: nulmeting/plan@1\nmeasurement: "x\u202E"\n'],
])('in %s a character that nobody sees is reported beside what else is wrong', async (name, text) => {
  const codes = await codesOf(write(`ongezien/${name}`, text));
  expect(codes).toContain('hidden-character');
  expect(codes.length).toBeGreaterThan(1);
});

describe('for every content of a file', () => {
  const cases = readdirSync('test/diagnostics').filter((name) => name.endsWith('.yaml'));
  const texts = cases.map((name) => readFileSync(join('test/diagnostics', name), 'utf8'));
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 30 }),
    put: fc.constantFrom(
      '',
      ' ',
      '\n',
      ':',
      '- ',
      '{',
      '[',
      '"',
      '&a ',
      '*a',
      '!!map ',
      '~',
      '0',
      'null',
      '__proto__: 1\n',
      '/~',
      '\t',
    ),
  });

  test('checking never throws, and every place is in the file', async () => {
    await checkProperty(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (text, edits) => {
          const changed = edits.reduce((now, { at, cut, put }) => {
            const start = Math.floor(at * now.length);
            return now.slice(0, start) + put + now.slice(start + cut);
          }, text);
          const lines = changed.split('\n').length;
          for (const { line, column, length } of await checkFile('x.yaml', 'x.yaml', changed)) {
            expect(line).toBeLessThanOrEqual(lines);
            expect(Math.min(line, column, length)).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
