import { describe, expect, test } from 'vitest';
import { checkCutTexts } from '../../../src/documents/diagnostics/check-cut-texts.ts';
import type { SchemaName } from '../../../src/documents/diagnostics/check-shape.ts';
import { readYaml } from '../../../src/documents/yaml/yaml-document.ts';

const cut = (name: SchemaName, text: string): readonly string[] =>
  checkCutTexts(name, text, readYaml(text)).map(({ pointer, values }) => `${pointer} ${values['cut']}`);

describe('a text of a person with a comment behind it', () => {
  test.each([
    ['answers', 'answers:\n  uren: { note: Besloten in MT #4\n  }', ['/answers/uren/note #4']],
    [
      'answers',
      'answers:\n  uren:\n    reason: wij doen dit # nog niet\n',
      ['/answers/uren/reason # nog niet'],
    ],
    [
      'answers',
      'answers:\r\n  uren:\r\n    evidence: Rooster #3\r\n    note: x',
      ['/answers/uren/evidence #3'],
    ],
    ['answers', 'answers:\n  trots:\n    answer: Op team # 3', ['/answers/trots/answer # 3']],
    ['dossier', 'organisation:\n  name: Huis #7\n', ['/organisation/name #7']],
    ['measurement', 'remark: Eerste keer # met twee teams', ['/remark # met twee teams']],
    [
      'plan',
      'actions:\n  - who: team # 2\n    what: Rooster # maken\n',
      ['/actions/0/who # 2', '/actions/0/what # maken'],
    ],
    ['plan', 'actions:\n  - goal: # 3 van het plan\n', ['/actions/0/goal # 3 van het plan']],
    [
      'answers',
      'answers:\n  uren:\n    note: ~ # nog niet\n    evidence: null # Rooster\n',
      ['/answers/uren/note # nog niet', '/answers/uren/evidence # Rooster'],
    ],
    ['framework', 'title: { nl: Kader\n  , en: Frame # 1\n  }\n', ['/title/en # 1']],
    ['framework', 'title: Kader # 1\n', ['/title # 1']],
    [
      'framework',
      'steps:\n  - questions:\n      - text:\n          nl: Is er geld # genoeg?\n',
      ['/steps/0/questions/0/text/nl # genoeg?'],
    ],
    [
      'framework',
      'steps:\n  - questions:\n      - levels: { a: b\n          }\n        help: Denk aan #1\n',
      ['/steps/0/questions/0/help #1'],
    ],
  ] as const)('is told, in %s: %j', (name, text, expected) => {
    expect(readYaml(text).syntax).toEqual([]);
    expect(cut(name, text)).toEqual(expected);
  });

  test.each([
    ['answers', 'answers:\n  uren:\n    answer: 2 # half\n    low: deels # van tafel twee\n'],
    ['answers', 'answers:\n  uren:\n    answer: deels # half\n'],
    ['answers', 'measurement: 2026-03-01 # de eerste\n'],
    [
      'answers',
      'answers:\n  uren:\n    note: "Besloten # 4"\n    evidence: \'Rooster # 3\'\n    reason: >\n      Om # 5\n',
    ],
    ['answers', 'answers:\n  uren:\n    # van de tafel\n    note: Besloten\n    # en dit\n'],
    ['answers', 'answers:\n  uren:\n    note: C#\n    evidence: a#b\n'],
    ['framework', 'id: kader # blijft zo\nversion: 1.0.0 # de eerste\n'],
    [
      'framework',
      'steps:\n  - questions:\n      - when: uren >= deels # anders niet\n        weight: 2 # zwaar\n        kind: text # open\n',
    ],
    [
      'framework',
      'steps:\n  - questions:\n      - use: uren # uit de bank\n        prerequisite: true # nodig\n',
    ],
    [
      'framework',
      'steps:\n  - questions:\n      - sources: [{ document: a, section: Stap 1 # de kern\n          }]\n',
    ],
    ['plan', 'actions:\n  - step: begin # de eerste\n    status: done # klaar\n'],
    ['dossier', 'organisation:\n  id: huis # blijft zo\n  headcount: 12 # vast\n'],
  ] as const)('is not one where no words are lost, in %s: %j', (name, text) => {
    expect(readYaml(text).syntax).toEqual([]);
    expect(cut(name, text)).toEqual([]);
  });

  test('is not looked for in a file that cannot be read', () => {
    expect(cut('answers', 'answers: { uren: { note: Besloten in MT #4 } }')).toEqual([]);
  });

  test('is shown shortened', () => {
    const [found] = cut('dossier', `organisation:\n  name: Huis # ${'a'.repeat(500)}\n`);
    expect(found?.length).toBeLessThan(100);
  });
});
