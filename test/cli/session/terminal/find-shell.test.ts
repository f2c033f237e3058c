import { expect, test } from 'vitest';
import { findShell } from '../../../../src/cli/session/terminal/find-shell.ts';

const EVERYBODY = String.raw`C:\Program Files\WindowsPowerShell\Modules;C:\Windows\system32\WindowsPowerShell\v1.0\Modules`;
const OWN = String.raw`C:\Users\fatima\Documents\WindowsPowerShell\Modules`;

test.each([
  ['linux', {}, 'bash'],
  ['darwin', { SHELL: '/bin/zsh' }, 'bash'],
  ['win32', { PSModulePath: EVERYBODY, PROMPT: '$P$G' }, 'cmd'],
  ['win32', {}, 'cmd'],
  ['win32', { PSModulePath: `${OWN};${EVERYBODY}` }, 'powershell'],
  ['win32', { PSModulePath: `${OWN};${EVERYBODY}`, PROMPT: '$P$G' }, 'powershell'],
  ['win32', { PSModulePath: EVERYBODY, MSYSTEM: 'MINGW64', SHELL: '/usr/bin/bash' }, 'bash'],
] as const)('on %s with %o one types in %s', (platform, env, shell) => {
  expect(findShell({ platform, env })).toBe(shell);
});
