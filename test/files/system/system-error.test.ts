import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { NamedError } from '../../../src/domain/checking/named-error.ts';
import { showPath } from '../../../src/files/system/show-path.ts';
import { atPath, nameSystemError } from '../../../src/files/system/system-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fail = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${code}: mis`), { code, errno: -1, syscall: 'write', ...more });
const named = (error: unknown, path?: string): NamedError => {
  const found = nameSystemError(error, path);
  expect(found).toBeInstanceOf(NamedError);
  return found as NamedError;
};

test('about what the program keeps for itself in a dossier is told of the folder of that dossier', () => {
  const dossier = join(folder, 'd');
  for (const inside of ['.nulmeting', join('.nulmeting', 'lock')])
    for (const code of ['EROFS', 'EACCES', 'ENOSPC'])
      expect(named(fail(code), join(dossier, inside)).values['path']).toBe(showPath(dossier));
  const around = join(folder, '.nulmeting-1-a-1.tmp');
  expect(named(fail('EROFS'), around).values['path']).toBe(showPath(around));
  const inPlace = join(dossier, '.nulmeting');
  expect(named(fail('EISDIR'), inPlace).values['path']).toBe(showPath(inPlace));
});

describe('an error of the system', () => {
  test.each([
    ['ENOSPC', 'no-room'],
    ['EDQUOT', 'no-room'],
    ['EFBIG', 'no-room'],
    ['EISDIR', 'folder-in-place'],
    ['ENOTDIR', 'file-in-place'],
    ['EEXIST', 'file-in-place'],
    ['ENOENT', 'gone-meanwhile'],
    ['EACCES', 'not-allowed'],
    ['EPERM', 'not-allowed'],
    ['EROFS', 'disk-read-only'],
    ['ENAMETOOLONG', 'name-too-long'],
    ['EMFILE', 'too-many-open'],
    ['ENFILE', 'too-many-open'],
    ['EBUSY', 'in-use'],
    ['ETXTBSY', 'in-use'],
    ['EIO', 'disk-fails'],
    ['ENXIO', 'disk-fails'],
    ['ENODEV', 'disk-fails'],
    ['ESTALE', 'disk-fails'],
    ['ENOTCONN', 'disk-fails'],
    ['ETIMEDOUT', 'disk-fails'],
    ['EHOSTDOWN', 'disk-fails'],
    ['EREMOTEIO', 'disk-fails'],
    ['ELOOP', 'file-error'],
  ])('%s is %s', (errno, code) => {
    expect(named(fail(errno), join(folder, 'antwoorden.yaml'))).toMatchObject({
      code,
      values: { path: showPath(join(folder, 'antwoorden.yaml')) },
    });
  });

  test('without a working folder is about that', () => {
    expect(named(fail('ENOENT', { syscall: 'uv_cwd' })).code).toBe('no-working-folder');
  });

  test('names the file that is in the way of a folder', () => {
    writeFileSync(join(folder, 'rapporten'), '');
    const error = named(fail('ENOTDIR'), join(folder, 'rapporten', '2026', 'verslag.md'));
    expect(error.values['path']).toBe(showPath(join(folder, 'rapporten')));
  });

  test('names its own path where none is given', () => {
    expect(named(fail('EACCES', { path: join(process.cwd(), 'plan.yaml') })).values['path']).toBe(
      'plan.yaml',
    );
  });
});

test('any other error is left as it is', () => {
  const mistake = new TypeError('mis');
  for (const error of [mistake, Object.assign(new Error('mis'), { code: 'ERR_X' }), null, 'mis'])
    expect(nameSystemError(error)).toBe(error);
  expect(() =>
    atPath('plan.yaml', () => {
      throw mistake;
    }),
  ).toThrow(mistake);
});

test('what only looks like an error of the system is left as it is', () => {
  for (const thing of [
    { code: 'ENOENT', syscall: 'open', path: 'plan.yaml' },
    Object.assign(new Error('mis'), { code: 1, syscall: 'open' }),
    Object.assign(new Error('mis'), { code: 'ENOENT' }),
    undefined,
  ])
    expect(nameSystemError(thing)).toBe(thing);
});

test('where something is done at a path, its error is about that path, whatever it stumbled over', () => {
  const stumble = (): never => {
    throw fail('ENOENT', { path: join(process.cwd(), '.nulmeting-1-a-1.tmp') });
  };
  expect(() => atPath(join(process.cwd(), 'plan.yaml'), stumble)).toThrow(
    expect.objectContaining({ code: 'gone-meanwhile', values: { path: 'plan.yaml' } }),
  );
  expect(atPath('plan.yaml', () => 'gelezen')).toBe('gelezen');
});

test('an error that names no path is about the folder in which the person works', () => {
  expect(named(fail('EACCES')).values['path']).toBe(process.cwd());
});

test('an error that nobody can do something about is told by its own name', () => {
  expect(named(fail('ELOOP'), join(process.cwd(), 'plan.yaml'))).toMatchObject({
    code: 'file-error',
    values: { path: 'plan.yaml', reason: 'ELOOP' },
  });
});

test('of several files in the way of a folder the outermost is named, and the path itself where there is none', () => {
  writeFileSync(join(folder, 'kaders'), '');
  expect(named(fail('EEXIST'), join(folder, 'kaders')).values['path']).toBe(showPath(join(folder, 'kaders')));
  expect(named(fail('ENOTDIR'), join(folder, 'x', 'y')).values['path']).toBe(
    showPath(join(folder, 'x', 'y')),
  );
});
