import type { Shell } from '../../../texts/quote-argument.ts';

/** A computer, as far as it says which shell is used on it. */
interface Computer {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The shell in which a person most probably typed. Windows has one folder or two of modules for everybody in the environment, PowerShell adds
 * its own and those of the person. Variables that cmd sets say less: PowerShell runs what npm installs with cmd where scripts are forbidden.
 */
export function findShell({ platform, env }: Computer): Shell {
  if (platform !== 'win32' || (env['MSYSTEM'] ?? env['SHELL'] ?? '') !== '') return 'bash';
  const folders = (env['PSModulePath'] ?? '').split(';').filter((folder) => folder !== '');
  return folders.length > 2 ? 'powershell' : 'cmd';
}
