import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { loadLibrary } from '../../src/documents/frameworks/framework-library.ts';
import { loadTrace } from '../../src/documents/frameworks/trace/load-trace.ts';
import { questionsOf } from '../../src/domain/instrument/framework.ts';
import { findOrphans, type Orphan } from '../../src/domain/trace/find-orphans.ts';
import { checkFile } from '../../src/files/checking/check-file.ts';

const FOLDER = 'frameworks/trace';
const files = readdirSync(FOLDER);
const trace = loadTrace();
const documents = [...loadLibrary().documents.values()];
const frameworks = listBundledFrameworks().map(({ load }) => load());
const orphans = findOrphans(trace, frameworks, documents);

test.each(files)('%s has no mistakes, and no remarks either', async (name) => {
  const path = `${FOLDER}/${name}`;
  expect(await checkFile(path, name, readFileSync(path, 'utf8'))).toEqual([]);
});

test('the file of each trace bears the name of its publication', () => {
  const traces = files.filter((name) => name !== 'disagreements.yaml');
  const named = traces.map((name) => {
    const { document } = parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as { readonly document: string };
    return `${document}.yaml`;
  });
  expect(named).toEqual(traces);
});

test('no two recommendations have the same id', () => {
  const ids = trace.documents.flatMap(({ recommendations }) => recommendations.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(800);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('no recommendation names a question or an action twice', () => {
  const all = trace.documents.flatMap(({ recommendations }) => recommendations);
  const twice = all.filter(({ outcome, actions }) => {
    const named = [
      ...(outcome.kind === 'measured' ? outcome.questions : []),
      ...actions.map(({ question, level }) => `${question}/${level}`),
    ];
    return new Set(named).size < named.length;
  });
  expect(twice.map(({ id }) => id)).toEqual([]);
});

test('no text of a trace holds a term: it speaks of a publication, and is not put in the words of a sector', () => {
  expect(JSON.stringify(trace).match(/"[^"]*\{\w[^"]*\}[^"]*"/u)).toBeNull();
});

describe('nothing leads nowhere', () => {
  const of = (kind: Orphan['kind']): readonly Orphan[] => orphans.filter((orphan) => orphan.kind === kind);

  test('of every publication the recommendations are listed', () => {
    expect(of('document')).toEqual([]);
  });

  test('of every section of sources.yaml something is listed', () => {
    expect(of('section')).toEqual([]);
  });

  test('every section that is cited exists', () => {
    expect(of('unknown-section')).toEqual([]);
  });

  test('every recommendation has a question or a reason', () => {
    expect(of('recommendation')).toEqual([]);
  });

  test('every question that a recommendation names is asked by a framework', () => {
    expect(of('unknown-question')).toEqual([]);
  });

  test('every question that cites a section is named by a recommendation there', () => {
    expect(of('question')).toEqual([]);
  });

  test('every action with a source of its own is named there, or its question is', () => {
    expect(of('action')).toEqual([]);
  });

  test('every disagreement is told in the help of its questions', () => {
    expect(of('disagreement')).toEqual([]);
  });

  test('there is no other kind of orphan', () => {
    expect(orphans).toEqual([]);
  });
});

test('every help that tells of a disagreement has one in the trace', () => {
  const told = new Set(trace.disagreements.flatMap(({ questions }) => questions));
  const telling = frameworks
    .flatMap(questionsOf)
    .filter(({ help }) => /denken hier verschillend over/u.test(help.nl) || /differ on this/u.test(help.en));
  expect(telling.filter(({ id }) => !told.has(id)).map(({ id }) => id)).toEqual([]);
});

test('the book on the eight steps is named after who wrote it, as people know it', () => {
  expect(documents.find(({ id }) => id === 'kotter-1996')?.publisher).toMatch(/^Kotter\b/u);
});
