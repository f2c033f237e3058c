import { expect, test } from 'vitest';
import { checkFramework } from '../../../src/domain/checking/check-framework.ts';
import type { ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import { aCompleteQuestion, aFramework, aStep, only } from '../builders.ts';

const check = (more: Partial<ScaleQuestion>, fromBank: readonly string[] = []) =>
  checkFramework(aFramework([aStep('keuken', [aCompleteQuestion('soep', more)])]), new Set(fromBank));

test('a question that the writer added bears the name of no publication', () => {
  expect(only(check({ basis: 'project' }))).toMatchObject({
    code: 'project-with-source',
    severity: 'error',
    pointer: '/steps/0/questions/0/sources',
  });
  expect(check({ basis: 'project', sources: [] })).toEqual([]);
  expect(check({ basis: 'source' })).toEqual([]);
});

test('a question from the bank is checked in the bank', () => {
  expect(check({ basis: 'project' }, ['/steps/0/questions/0'])).toEqual([]);
});
