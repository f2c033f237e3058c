import { expect, test } from 'vitest';
import { NamedError, namedToPlain, readNamedError } from '../../../src/domain/checking/named-error.ts';

test('a named error has its code, the values of its words and what was probably meant', () => {
  const error = new NamedError('unknown-framework', { id: 'valent', known: 'valente' }, 'valente');
  expect(error).toMatchObject({
    name: 'NamedError',
    code: 'unknown-framework',
    values: { id: 'valent', known: 'valente' },
    suggestion: 'valente',
  });
  expect(new NamedError('open-needs-file').suggestion).toBeNull();
});

test('a code that does not exist, and a value that is missing or too many, do not compile', () => {
  // @ts-expect-error
  new NamedError('no-such-foldr', { path: 'x' });
  // @ts-expect-error
  new NamedError('no-such-folder');
  // @ts-expect-error
  new NamedError('no-such-folder', {});
  // @ts-expect-error
  new NamedError('no-such-folder', { path: 'x', name: 'y' });
  // @ts-expect-error
  new NamedError('open-needs-file', { path: 'x' });
  new NamedError('no-such-folder', { path: 'x' });
});

test('a named error is read back from its plain value, and what is none is none', () => {
  const error = new NamedError('unknown-framework', { id: 'x', known: 'y' }, 'y');
  const plain: unknown = JSON.parse(JSON.stringify(namedToPlain(error)));
  expect(readNamedError(plain)).toEqual(error);
  expect(readNamedError({ code: 'no-room', values: { path: 'map' } })?.values).toEqual({ path: 'map' });
  const other: unknown = { code: 'no-room', values: { path: 'map' }, suggestion: 3 };
  expect(readNamedError(other)?.suggestion).toBeNull();
  for (const none of [
    { code: 3, values: {} },
    { code: 'unknown-framework', values: { id: 'x' } },
  ])
    expect(readNamedError(none)).toBeNull();
  for (const none of [null, 'no-room', {}, { code: 'toString', values: {} }, { code: 'no-room', values: {} }])
    expect(readNamedError(none)).toBeNull();
});
